package org.chrysalis.initiative;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the journey tells the register: where an initiative stands now, so that lists show it without reading the
 * history. Callers have authorised; at commit the database holds this against the visits.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Standing {

    private final JdbcClient jdbc;

    Standing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** It stands in this stage since this day; with this many main visits so far. */
    public void standsIn(long organisationId, long initiativeId, long stageId, LocalDate since, int visits) {
        jdbc.sql("""
                update initiative set stage_id = :stage, stage_since = :since, visit_count = :visits
                where id = :id and organisation_id = :organisation""")
                .param("stage", stageId)
                .param("since", since)
                .param("visits", visits)
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .update();
    }

    public void is(long organisationId, long initiativeId, Status status) {
        jdbc.sql("update initiative set status = :status where id = :id and organisation_id = :organisation")
                .param("status", status.name())
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .update();
    }
}
