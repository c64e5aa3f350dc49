package org.chrysalis.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.AnswerFilter;
import org.chrysalis.initiative.PastRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Narrows the list to initiatives by what shelters them now, and by what of it ends. */
@Component
class ProtectionFilter extends AnswerFilter {

    private static final int SOON = 30;

    private final PastRecords records;
    private final Clock clock;

    ProtectionFilter(PastRecords records, Clock clock) {
        super(
                "protection",
                "funding.protection.filter",
                "protectionDay",
                List.of(
                        new Answer(
                                "STANDING",
                                "funding.protection.filter.standing",
                                standing("p.starts_on <= :protectionDay")),
                        new Answer(
                                "ENDING",
                                "funding.protection.filter.ending",
                                standing(
                                        "p.ends_on between :protectionDay and cast(:protectionDay as date) + " + SOON)),
                        new Answer(
                                "PAST-END",
                                "funding.protection.filter.past-end",
                                standing("p.ends_on < :protectionDay")),
                        new Answer(
                                "UNPLANNED",
                                "funding.protection.filter.unplanned",
                                standing("p.giving_back = '' and p.starts_on <= :protectionDay"))));
        this.records = records;
        this.clock = clock;
    }

    @Override
    protected Object value() {
        return LocalDate.now(clock);
    }

    @Override
    public @Nullable Asked askOn(String answer, LocalDate day) {
        Asked then = ask(answer, day);
        return then == null ? null : then.of(records);
    }

    /** What is asked of protection {@code p} on the day that the parameter names. */
    private static String standing(String condition) {
        return """
                i.status <> 'ENDED' and i.id = any (array(select p.initiative_id from protection p
                                  where p.organisation_id = :sightOrganisation and p.withdrawn_at is null
                                    and p.lifted_on is null and %s))""".formatted(condition);
    }
}
