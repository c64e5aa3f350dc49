package org.chrysalis.participation;

import java.util.List;
import org.chrysalis.initiative.AnswerFilter;
import org.springframework.stereotype.Component;

/** Narrows the list to initiatives by whether young people had a say, and whether they know what came of it. */
@Component
class ParticipationFilter extends AnswerFilter {

    /** To have been told something is not to have had a say. */
    private static final String SAY = "p.say in ('CONSULTED', 'INVOLVED', 'SHARED', 'LED')";

    private static final String HEARD = """
            i.id = any (array(select p.initiative_id from participation p
                              where p.organisation_id = :sightOrganisation and p.withdrawn_at is null and %s))""";

    ParticipationFilter() {
        super(
                "participation",
                "participation.filter",
                "participationWho",
                List.of(
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
                                  and p.withdrawn_at is null and :participationWho = any (p.who) and %s)""".formatted(SAY)),
                        new Answer("NEVER", "participation.filter.never", """
                not exists (select 1 from participation p
                            where p.organisation_id = :sightOrganisation and p.initiative_id = i.id
                              and p.withdrawn_at is null)"""),
                        new Answer(
                                "WAITING",
                                "participation.filter.waiting",
                                HEARD.formatted(ParticipationReading.WAITING))));
    }

    @Override
    protected Object value() {
        return Who.YOUNG_PEOPLE.name();
    }
}
