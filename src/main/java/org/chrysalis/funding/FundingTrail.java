package org.chrysalis.funding;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Recording;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What every change of an initiative's money leaves behind: an entry in the trail, and reasons worked out anew. */
@Component
class FundingTrail {

    private static final Logger LOG = LoggerFactory.getLogger(FundingTrail.class);

    private final AuditTrail audit;
    private final Recording recording;
    private final FundingWords words;
    private final Dates dates;

    FundingTrail(AuditTrail audit, Recording recording, FundingWords words, Dates dates) {
        this.audit = audit;
        this.recording = recording;
        this.words = words;
        this.dates = dates;
    }

    /** @param subject what was changed, made with {@code Subject.within} */
    void record(Actor actor, InitiativeHeader initiative, String action, Subject subject, List<Change> changes) {
        audit.record(actor.author(), action, subject, changes);
        LOG.info(
                "{} {} of initiative {}: {} by {}",
                subject.kind(),
                subject.id(),
                initiative.id(),
                action,
                actor.personId());
        recording.recorded(initiative.organisationId(), initiative.id());
    }

    /** What differs between the two, in words. */
    List<Change> changes(@Nullable SaveFunding before, @Nullable SaveFunding after) {
        return Change.collect()
                .field("funding-source", before == null ? null : before.source(), after == null ? null : after.source())
                .field("funding-amount", amount(before), amount(after))
                .field("funding-purpose", purpose(before), purpose(after))
                .field(
                        "funding-from",
                        before == null ? null : day(before.startsOn()),
                        after == null ? null : day(after.startsOn()))
                .field(
                        "funding-to",
                        before == null ? null : day(before.endsOn()),
                        after == null ? null : day(after.endsOn()))
                .field("funding-certainty", certainty(before), certainty(after))
                .field(
                        "funding-conditions",
                        before == null ? null : before.conditions(),
                        after == null ? null : after.conditions())
                .list();
    }

    @Nullable
    String day(@Nullable LocalDate day) {
        return day == null ? null : dates.date(day);
    }

    private static @Nullable String amount(@Nullable SaveFunding content) {
        return content == null ? null : FundingAmount.words(content.amount());
    }

    private @Nullable String purpose(@Nullable SaveFunding content) {
        return content == null ? null : words.purpose(content.purpose());
    }

    private @Nullable String certainty(@Nullable SaveFunding content) {
        return content == null ? null : words.certainty(content.committed());
    }
}
