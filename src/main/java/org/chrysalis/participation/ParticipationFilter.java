package org.chrysalis.participation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chrysalis.initiative.FilterQuestion;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Narrows the list by whether young people had a say, whether they know what came of it, and in what anybody took part. */
@Component
class ParticipationFilter implements FilterQuestion {

    /** To have been told something is not to have had a say. */
    private static final String SAY = "p.say in ('CONSULTED', 'INVOLVED', 'SHARED', 'LED')";

    private static final String HEARD = """
            i.id = any (array(select p.initiative_id from participation p
                              where p.organisation_id = :sightOrganisation and p.withdrawn_at is null and %s))""";

    private static final String TOOK_PART_IN = "IN-";

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
        List<Choice> choices = new ArrayList<>(List.of(
                Choice.message("YOUNG", "participation.filter.young"),
                Choice.message("LED", "participation.filter.led"),
                Choice.message("NOT-YOUNG", "participation.filter.not-young"),
                Choice.message("NEVER", "participation.filter.never"),
                Choice.message("WAITING", "participation.filter.waiting")));
        for (InWhat each : InWhat.values()) {
            choices.add(Choice.message(
                    TOOK_PART_IN + each,
                    "participation.filter.in." + each.name().toLowerCase(Locale.ROOT)));
        }
        return List.copyOf(choices);
    }

    @Override
    public @Nullable Asked ask(String answer) {
        if (answer.startsWith(TOOK_PART_IN)) {
            return askIn(answer.substring(TOOK_PART_IN.length()));
        }
        String condition = ASKED.get(answer);
        return condition == null ? null : new Asked(condition, "participationWho", Who.YOUNG_PEOPLE.name());
    }

    private static @Nullable Asked askIn(String inWhat) {
        return Arrays.stream(InWhat.values()).map(Enum::name).noneMatch(inWhat::equals)
                ? null
                : new Asked(HEARD.formatted(":participationIn = any (p.in_what)"), "participationIn", inWhat);
    }
}
