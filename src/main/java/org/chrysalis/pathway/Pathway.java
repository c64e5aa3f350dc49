package org.chrysalis.pathway;

import java.util.Comparator;
import java.util.List;
import org.chrysalis.support.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An organisation's pathway, to be read. Every member may read it, so callers pass the organisation that the actor
 * acts in; a stage of another organisation does not exist here.
 */
@Service
@Transactional(readOnly = true)
public class Pathway {

    private static final String COLUMNS =
            "id, ordinal, phase, name, purpose, guidance, retired_on is not null as retired, version";

    private final JdbcClient jdbc;

    Pathway(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stages in use, in their order. */
    public List<StageView> stages(long organisationId) {
        return allStages(organisationId).stream()
                .filter(stage -> !stage.retired())
                .toList();
    }

    /** The stages in their order, those retired included: what past visits lie along. */
    public List<StageView> allStages(long organisationId) {
        return jdbc.sql("select " + COLUMNS + " from stage where organisation_id = :organisation order by ordinal")
                .param("organisation", organisationId)
                .query(StageView.class)
                .list();
    }

    /** @throws NotFound unless it is a stage of this organisation, retired or not */
    public StageView stage(long organisationId, long stageId) {
        return jdbc.sql("select " + COLUMNS + " from stage where id = :stage and organisation_id = :organisation")
                .param("stage", stageId)
                .param("organisation", organisationId)
                .query(StageView.class)
                .optional()
                .orElseThrow(() -> new NotFound("stage"));
    }

    /** The criteria in use of a stage, people and safety first. */
    public List<CriterionView> criteria(long organisationId, long stageId) {
        return jdbc
                .sql("""
                        select c.id, c.topic, c.wording, c.version
                        from criterion c
                        join stage s on s.id = c.stage_id
                        where s.id = :stage and s.organisation_id = :organisation and c.retired_on is null
                        order by c.ordinal""")
                .param("stage", stageId)
                .param("organisation", organisationId)
                .query(CriterionView.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(CriterionView::topic))
                .toList();
    }

    /** What people usually do in a stage, in order. */
    public List<UsualActivityView> usualActivities(long organisationId, long stageId) {
        return jdbc.sql("""
                        select a.id, a.wording
                        from usual_activity a
                        join stage s on s.id = a.stage_id
                        where s.id = :stage and s.organisation_id = :organisation and a.retired_on is null
                        order by a.ordinal""")
                .param("stage", stageId)
                .param("organisation", organisationId)
                .query(UsualActivityView.class)
                .list();
    }
}
