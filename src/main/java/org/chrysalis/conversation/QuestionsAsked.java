package org.chrysalis.conversation;

import org.chrysalis.initiative.PersonalAttention;
import org.springframework.stereotype.Component;

/**
 * Questions that name a person wait for them until they have answered, or it is answered or withdrawn. Only who is asked is shown that they
 * are, and of what was asked nothing.
 */
@Component
class QuestionsAsked implements PersonalAttention {

    private final LaterKinds later;

    QuestionsAsked(LaterKinds later) {
        this.later = later;
    }

    @Override
    public String sql() {
        return """
                select i.reference, i.name, 'question-asked' as rule,
                       (c.written_at at time zone 'Europe/London')::date as appears_on, null::date as due_on,
                       'comments/' || c.id as path, jsonb_build_array(w.name) as arguments
                from comment_addressed d
                join comment c on c.id = d.comment_id and c.organisation_id = d.organisation_id
                              and c.question and c.answered_at is null and c.withdrawn_at is null
                join initiative i on i.id = c.initiative_id and i.organisation_id = c.organisation_id
                                 and (i.status <> 'ENDED' or %s)
                join person w on w.id = c.written_by
                where d.organisation_id = :organisation and d.person_id = :me
                  and not exists (
                      select 1 from comment a
                      where a.answers_id = c.id and a.organisation_id = c.organisation_id and a.written_by = :me
                        and a.withdrawn_at is null and a.written_at > coalesce(c.reopened_at, '-infinity'))
                  and (i.visibility <> 'TEAM' or exists (
                       select 1 from initiative_person ip where ip.initiative_id = i.id and ip.person_id = :me))""".formatted(later.areOf());
    }
}
