package org.chrysalis.risk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    @Override
    public Map<Long, Integer> fewPeople(InitiativeHeader initiative, Collection<Long> ids) {
        Map<Long, Integer> few = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    select id, exposed from experiment
                    where initiative_id = :initiative and organisation_id = :organisation and id in (:ids)
                      and withdrawn_at is null and exposed between 1 and :most""")
                    .param("initiative", initiative.id())
                    .param("organisation", initiative.organisationId())
                    .param("ids", ids)
                    .param("most", FEW - 1)
                    .query(row -> {
                        few.put(row.getLong("id"), row.getInt("exposed"));
                    });
        }
        return few;
    }
}
