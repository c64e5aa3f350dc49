package org.chrysalis.conversation;

import org.chrysalis.initiative.PersonalAttention;
import org.springframework.stereotype.Component;

/**
 * Questions that name nobody wait for everybody who leads the initiative at that moment, until that person has
 * answered, or it is answered or withdrawn: for those who see what they are about, and not for whoever asks. Of what
 * was asked nothing is shown.
 */
@Component
class QuestionsLed implements PersonalAttention {

    private final AskedAbout about;
    private final LaterKinds later;

    QuestionsLed(AskedAbout about, LaterKinds later) {
        this.about = about;
        this.later = later;
    }

    @Override
    public String sql() {
        return """
                select i.reference, i.name, 'question-open' as rule,
                       (c.written_at at time zone 'Europe/London')::date as appears_on, null::date as due_on,
                       'comments/' || c.id as path, jsonb_build_array(w.name) as arguments
                from initiative_person l
                join initiative i on i.id = l.initiative_id and i.organisation_id = :organisation
                join membership m on m.organisation_id = i.organisation_id and m.person_id = l.person_id and m.active
                join comment c on c.initiative_id = i.id and c.organisation_id = i.organisation_id
                              and c.question and c.answered_at is null and c.withdrawn_at is null
                              and (i.status <> 'ENDED' or %s)
                join person w on w.id = c.written_by
                where l.person_id = :me and l.part = 'LEAD' and c.written_by <> :me
                  and not exists (select 1 from comment_addressed d
                                  where d.comment_id = c.id and d.organisation_id = c.organisation_id)
                  and not exists (
                      select 1 from comment a
                      where a.answers_id = c.id and a.organisation_id = c.organisation_id and a.written_by = :me
                        and a.withdrawn_at is null and a.written_at > coalesce(c.reopened_at, '-infinity'))
                  and %s""".formatted(later.areOf(), about.isSeen("true"));
    }
}
