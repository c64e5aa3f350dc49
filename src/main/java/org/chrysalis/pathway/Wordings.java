package org.chrysalis.pathway;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.chrysalis.audit.Author;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps every wording that ever stood: the present one is kept as the newest version, so that what was reviewed or
 * read on a day can be told from what is written now. Asked after each change that touches words.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Wordings {

    private static final String STAGE = "'STAGE', s.id, jsonb_build_object('name', s.name, 'purpose', s.purpose,"
            + " 'guidance', s.guidance, 'phase', s.phase) from stage s where s.id = :id";
    private static final String CRITERION = "'CRITERION', c.id, jsonb_build_object('topic', c.topic,"
            + " 'wording', c.wording) from criterion c where ";
    private static final String ACTIVITY =
            "'USUAL_ACTIVITY', a.id, jsonb_build_object('wording', a.wording)" + " from usual_activity a where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Wordings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The stage's own words, and those of all its criteria and usual activities. */
    void keepAllOf(Author author, long stageId) {
        keep(author, STAGE, stageId);
        keep(author, CRITERION + "c.stage_id = :id", stageId);
        keep(author, ACTIVITY + "a.stage_id = :id", stageId);
    }

    void keepStage(Author author, long stageId) {
        keep(author, STAGE, stageId);
    }

    void keepCriterion(Author author, long criterionId) {
        keep(author, CRITERION + "c.id = :id", criterionId);
    }

    void keepActivity(Author author, long activityId) {
        keep(author, ACTIVITY + "a.id = :id", activityId);
    }

    /** Adds the words as they are in the database now, unless the newest version says the same. */
    private void keep(Author author, String subjects, long id) {
        jdbc.sql("""
                        insert into wording_version (subject_kind, subject_id, number, wording, person_id, valid_from)
                        select present.kind, present.id, coalesce(newest.number, 0) + 1, present.wording, :person, :at
                        from (select %s) as present (kind, id, wording)
                        left join lateral (select v.number, v.wording from wording_version v
                                           where v.subject_kind = present.kind and v.subject_id = present.id
                                           order by v.number desc limit 1) newest on true
                        where newest.wording is distinct from present.wording
                        order by present.id""".formatted(subjects))
                .param("person", author.personId())
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }
}
