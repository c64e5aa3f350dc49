package org.chrysalis.conversation;

import org.chrysalis.initiative.PersonalAttention;
import org.springframework.stereotype.Component;

/**
 * Questions that name a person wait for them until they have answered, or it is answered or withdrawn, and while they
 * see what they are about. Only who is asked is shown that they are, and of what was asked nothing.
 */
@Component
class QuestionsAsked implements PersonalAttention {

    private static final String OWN = """
            exists (select 1 from initiative_person ip
                    where ip.initiative_id = i.id and ip.person_id = m.person_id)""";

    private static final String SEES_ALL = """
            exists (select 1 from role_permission rp
                    where rp.role_id = m.role_id and rp.permission_code = 'VIEW_ALL_INITIATIVES')""";

    private final AskedAbout about;
    private final LaterKinds later;

    QuestionsAsked(AskedAbout about, LaterKinds later) {
        this.about = about;
        this.later = later;
    }

    @Override
    public String sql() {
        return """
                select i.reference, i.name, 'question-asked' as rule,
                       (c.written_at at time zone 'Europe/London')::date as appears_on, null::date as due_on,
                       'comments/' || c.id as path, jsonb_build_array(w.name) as arguments
                from comment_addressed d
                join membership m on m.organisation_id = d.organisation_id and m.person_id = d.person_id and m.active
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
                  and (i.visibility <> 'TEAM' or %s or %s)
                  and %s""".formatted(later.areOf(), SEES_ALL, OWN, about.isSeen(OWN));
    }
}
