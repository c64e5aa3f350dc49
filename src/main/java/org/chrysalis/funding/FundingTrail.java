package org.chrysalis.funding;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.audit.Change;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the trail says of an initiative's money. */
@Component
class FundingTrail {

    private final FundingWords words;
    private final Dates dates;

    FundingTrail(FundingWords words, Dates dates) {
        this.words = words;
        this.dates = dates;
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
