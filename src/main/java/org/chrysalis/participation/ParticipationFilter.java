package org.chrysalis.participation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chrysalis.initiative.AnswerFilter;
import org.chrysalis.initiative.FilterQuestion;
import org.chrysalis.initiative.PastRecords;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Narrows the list by whether young people had a say, whether they know what came of it, and in what anybody took part.
 */
@Component
class ParticipationFilter extends AnswerFilter {

    /** To have been told something is not to have had a say. */
    private static final String SAY = "p.say in ('CONSULTED', 'INVOLVED', 'SHARED', 'LED')";

    private static final String HEARD = FilterQuestion.among("""
            select p.initiative_id from participation p
            where p.organisation_id = :sightOrganisation and p.withdrawn_at is null and %s""");

    private static final List<Answer> SAID = List.of(
            new Answer(
                    "YOUNG",
                    "participation.filter.young",
                    HEARD.formatted(":participationWho = any (p.who) and " + SAY)),
            new Answer(
                    "LED",
                    "participation.filter.led",
                    HEARD.formatted(":participationWho = any (p.who) and p.say in ('SHARED', 'LED')")),
            new Answer("NOT-YOUNG", "participation.filter.not-young", """
                    not exists (select 1 from participation p
                                where p.organisation_id = :sightOrganisation and p.initiative_id = i.id
                                  and p.withdrawn_at is null and :participationWho = any (p.who)
                                  and %s)""".formatted(SAY)),
            new Answer("NEVER", "participation.filter.never", """
                    not exists (select 1 from participation p
                                where p.organisation_id = :sightOrganisation and p.initiative_id = i.id
                                  and p.withdrawn_at is null)"""),
            new Answer("WAITING", "participation.filter.waiting", HEARD.formatted(ParticipationReading.WAITING)));

    private final PastRecords records;

    ParticipationFilter(PastRecords records) {
        super(
                "participation",
                "participation.filter",
                "participationWho",
                Stream.concat(SAID.stream(), Arrays.stream(InWhat.values()).map(ParticipationFilter::tookPartIn))
                        .toList());
        this.records = records;
    }

    private static Answer tookPartIn(InWhat what) {
        return new Answer(
                "IN-" + what,
                "participation.filter.in." + Kebab.of(what),
                HEARD.formatted("'" + what + "' = any (p.in_what)"));
    }

    @Override
    protected Object value() {
        return Who.YOUNG_PEOPLE.name();
    }

    @Override
    public @Nullable Asked askOn(String answer, LocalDate day) {
        Asked today = ask(answer);
        return today == null ? null : today.of(records);
    }
}
