package org.chrysalis.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chrysalis.initiative.FilterQuestion;
import org.chrysalis.initiative.PastRecords;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Narrows the list to initiatives by what shelters them now, and by what of it ends. */
@Component
class ProtectionFilter implements FilterQuestion {

    private static final int SOON = 30;

    /** What is asked of protection {@code p} on the day that the parameter names. */
    private static final Map<String, String> ASKED = Map.of(
            "STANDING", "p.starts_on <= :protectionDay",
            "ENDING", "p.ends_on between :protectionDay and cast(:protectionDay as date) + " + SOON,
            "PAST-END", "p.ends_on < :protectionDay",
            "UNPLANNED", "p.giving_back = '' and p.starts_on <= :protectionDay");

    private final PastRecords records;
    private final Clock clock;

    ProtectionFilter(PastRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "protection";
    }

    @Override
    public String labelKey() {
        return "funding.protection.filter";
    }

    @Override
    public List<Choice> choices(Actor actor) {
        return List.of(
                Choice.message("STANDING", "funding.protection.filter.standing"),
                Choice.message("ENDING", "funding.protection.filter.ending"),
                Choice.message("PAST-END", "funding.protection.filter.past-end"),
                Choice.message("UNPLANNED", "funding.protection.filter.unplanned"));
    }

    @Override
    public @Nullable Asked ask(String answer) {
        return asked(answer, LocalDate.now(clock));
    }

    @Override
    public @Nullable Asked askOn(String answer, LocalDate day) {
        Asked then = asked(answer, day);
        return then == null ? null : then.on(day, records);
    }

    private static @Nullable Asked asked(String answer, LocalDate day) {
        String condition = ASKED.get(answer);
        return condition == null ? null : new Asked("""
                        i.id = any (array(select p.initiative_id from protection p
                                          where p.organisation_id = :sightOrganisation and p.withdrawn_at is null
                                            and p.lifted_on is null and %s))""".formatted(condition), "protectionDay", day);
    }
}
