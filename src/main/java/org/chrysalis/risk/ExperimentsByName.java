package org.chrysalis.risk;

import java.util.List;
import org.chrysalis.evidence.ExperimentNames;
import org.chrysalis.initiative.InitiativeHeader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What evidence may say that it came of. */
@Component
@Transactional(readOnly = true)
class ExperimentsByName implements ExperimentNames {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ExperimentsByName(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Named> of(InitiativeHeader initiative) {
        return jdbc.sql("""
                select id, question from experiment
                where initiative_id = :initiative and organisation_id = :organisation and withdrawn_at is null
                order by coalesce(started_on, ends_on) desc nulls last, id desc
                limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", MOST)
                .query((row, number) -> new Named(
                        row.getLong("id"),
                        row.getString("question"),
                        "/initiatives/" + initiative.reference() + "/risks/experiments/" + row.getLong("id")))
                .list();
    }
}
