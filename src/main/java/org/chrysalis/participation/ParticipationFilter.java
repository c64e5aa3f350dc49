package org.chrysalis.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chrysalis.initiative.FilterQuestion;
import org.chrysalis.initiative.PastRecords;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Narrows the list to initiatives by whether young people had a say, and whether they know what came of it. */
@Component
class ParticipationFilter implements FilterQuestion {

    /** To have been told something is not to have had a say. */
    private static final String SAY = "p.say in ('CONSULTED', 'INVOLVED', 'SHARED', 'LED')";

    private static final String HEARD = """
            i.id = any (array(select p.initiative_id from participation p
                              where p.organisation_id = :sightOrganisation and p.withdrawn_at is null and %s))""";

    private static final Map<String, String> ASKED = Map.of(
            "YOUNG", HEARD.formatted(":participationWho = any (p.who) and " + SAY),
            "LED", HEARD.formatted(":participationWho = any (p.who) and p.say in ('SHARED', 'LED')"),
            "WAITING", HEARD.formatted(ParticipationReading.WAITING),
            "NOT-YOUNG", """
                    not exists (select 1 from participation p
                                where p.organisation_id = :sightOrganisation and p.initiative_id = i.id
                                  and p.withdrawn_at is null and :participationWho = any (p.who) and %s)""".formatted(SAY),
            "NEVER", """
                not exists (select 1 from participation p
                            where p.organisation_id = :sightOrganisation and p.initiative_id = i.id
                              and p.withdrawn_at is null)""");

    private final PastRecords records;

    ParticipationFilter(PastRecords records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "participation";
    }

    @Override
    public String labelKey() {
        return "participation.filter";
    }

    @Override
    public List<Choice> choices(Actor actor) {
        return List.of(
                Choice.message("YOUNG", "participation.filter.young"),
                Choice.message("LED", "participation.filter.led"),
                Choice.message("NOT-YOUNG", "participation.filter.not-young"),
                Choice.message("NEVER", "participation.filter.never"),
                Choice.message("WAITING", "participation.filter.waiting"));
    }

    @Override
    public @Nullable Asked ask(String answer) {
        String condition = ASKED.get(answer);
        return condition == null ? null : new Asked(condition, "participationWho", Who.YOUNG_PEOPLE.name());
    }

    @Override
    public @Nullable Asked askOn(String answer, LocalDate day) {
        Asked today = ask(answer);
        return today == null ? null : today.on(day, records);
    }
}
