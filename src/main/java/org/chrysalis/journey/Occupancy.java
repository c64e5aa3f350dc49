package org.chrysalis.journey;

import java.util.HashMap;
import java.util.Map;
import org.chrysalis.pathway.StageOccupancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts for the pathway what stands in its stages, or works in them alongside. */
@Component
class Occupancy implements StageOccupancy {

    private final JdbcClient jdbc;

    Occupancy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, Occupants> occupants(long organisationId) {
        Map<Long, Occupants> counts = new HashMap<>();
        jdbc.sql("""
                select stage_id, sum(standing) as standing, sum(alongside) as alongside
                from (select stage_id, 1 as standing, 0 as alongside from initiative
                      where organisation_id = :organisation and status <> 'ENDED'
                      union all
                      select stage_id, 0, 1 from visit
                      where organisation_id = :organisation and not main and ended_on is null) s
                group by stage_id""").param("organisation", organisationId).query(row -> {
            counts.put(row.getLong("stage_id"), new Occupants(row.getInt("standing"), row.getInt("alongside")));
        });
        return counts;
    }

    @Override
    public boolean anyInitiative(long organisationId) {
        return jdbc.sql("select exists (select 1 from initiative where organisation_id = :organisation)")
                .param("organisation", organisationId)
                .query(Boolean.class)
                .single();
    }
}
