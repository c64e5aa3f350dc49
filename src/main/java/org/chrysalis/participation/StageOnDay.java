package org.chrysalis.participation;

import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeHeader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where an initiative stood on a day. */
@Component
class StageOnDay {

    private final JdbcClient jdbc;

    StageOnDay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stage of the main visit of that day, the later one on the day of a move; the first for what lies before. */
    long of(InitiativeHeader initiative, LocalDate day) {
        return jdbc.sql("""
                select v.stage_id from visit v
                where v.initiative_id = :initiative and v.organisation_id = :organisation and v.main
                  and (v.started_on <= :day or v.ordinal = 1)
                order by v.ordinal desc limit 1""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("day", day)
                .query(Long.class)
                .optional()
                .orElse(initiative.stageId());
    }

    String name(long stageId) {
        return jdbc.sql("select name from stage where id = :id")
                .param("id", stageId)
                .query(String.class)
                .single();
    }
}
