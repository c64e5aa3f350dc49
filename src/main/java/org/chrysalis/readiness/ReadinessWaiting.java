package org.chrysalis.readiness;

import org.chrysalis.initiative.PersonalAttention;
import org.springframework.stereotype.Component;

/**
 * What of readiness waits for a person by name: an open round of their team or of an initiative of theirs that they
 * have not answered whole, a round that they began and that is over but not closed, and what they see to for the
 * organisation or a team. Nobody else is shown who has not answered.
 */
@Component
class ReadinessWaiting implements PersonalAttention {

    private static final String UNANSWERED = """
            and not exists (select 1 from readiness_sheet s
                            where s.round_id = r.id and s.person_id = :me and s.complete)""";

    @Override
    public String sql() {
        return waiting(UNANSWERED);
    }

    @Override
    public String calendar() {
        return waiting("");
    }

    private static String waiting(String unanswered) {
        return """
                select coalesce(i.reference, '') as reference, coalesce(i.name, t.name) as name,
                       'readiness-unanswered' as rule, r.starts_on as appears_on, r.ends_on as due_on,
                       'readiness/' || r.id as path, jsonb_build_array(r.name) as arguments
                from readiness_round r
                left join team t on t.id = r.team_id
                left join initiative i on i.id = r.initiative_id
                where r.organisation_id = :organisation and r.closed_on is null and r.withdrawn_at is null
                  and coalesce(i.status, '') <> 'ENDED'
                  and exists (select 1 from membership m
                              where m.organisation_id = r.organisation_id and m.person_id = :me and m.active and %2$s)
                  and (exists (select 1 from membership m
                               where m.organisation_id = r.organisation_id and m.person_id = :me and m.active
                                 and m.team_id = r.team_id)
                       or exists (select 1 from initiative_person ip
                                  where ip.initiative_id = r.initiative_id and ip.person_id = :me))
                  %3$s
                union all
                select coalesce(i.reference, ''), coalesce(i.name, t.name, o.name),
                       'readiness-to-close', r.ends_on + 1, null::date,
                       'readiness/' || r.id, jsonb_build_array(r.ends_on::text, r.name)
                from readiness_round r
                join organisation o on o.id = r.organisation_id
                left join team t on t.id = r.team_id
                left join initiative i on i.id = r.initiative_id
                where r.organisation_id = :organisation and r.opened_by = :me and r.closed_on is null
                  and r.withdrawn_at is null and coalesce(i.status, '') <> 'ENDED'
                  and (i.id is null or i.visibility <> 'TEAM' or exists (
                       select 1 from initiative_person ip where ip.initiative_id = i.id and ip.person_id = :me))
                union all
                select '', coalesce(t.name, o.name), 'readiness-action-due', a.due_on - %1$d, a.due_on,
                       'readiness/' || a.round_id, jsonb_build_array(a.what)
                from readiness_action a
                join readiness_round r on r.id = a.round_id and r.initiative_id is null and r.withdrawn_at is null
                join organisation o on o.id = r.organisation_id
                left join team t on t.id = r.team_id
                where a.organisation_id = :organisation and a.owner_id = :me and a.done_on is null
                  and a.withdrawn_at is null
                """.formatted(ReadinessAttention.BEFORE, ReadinessReading.ANSWERS, unanswered);
    }
}
