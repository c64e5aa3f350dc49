package org.chrysalis.pulse;

import org.chrysalis.initiative.PersonalAttention;
import org.springframework.stereotype.Component;

/**
 * Who is asked in a round that is open and has not answered, each for themselves: nothing is written, so that nobody
 * can tell from a row who has. Once the last day is over there is nothing to be done any more.
 */
@Component
class PulseAsked implements PersonalAttention {

    private static final String ASKED = """
            select i.reference, i.name, 'pulse-asked' as rule, r.opens_on as appears_on, r.closes_on as due_on,
                   'initiatives/' || i.reference || '/pulse/answer' as path, '[]'::jsonb as arguments
            from pulse_round r
            join initiative i on i.id = r.initiative_id and i.organisation_id = r.organisation_id
                             and i.status <> 'ENDED'
            where r.organisation_id = :organisation and r.closed_on is null and r.closes_on >= :today
              and not r.forgotten
              and r.initiative_id in (select ip.initiative_id from initiative_person ip where ip.person_id = :me)
            """;

    @Override
    public String sql() {
        return ASKED + """
                and not exists (select 1 from pulse_taken t where t.round_id = r.id and t.person_id = :me)""";
    }

    @Override
    public String calendar() {
        return ASKED;
    }
}
