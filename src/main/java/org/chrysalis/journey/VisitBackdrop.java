package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.Backdrop;
import org.chrysalis.initiative.InitiativeHeader;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stages in which an initiative stood, behind every picture in time. */
@Component
@Order(100)
class VisitBackdrop implements Backdrop {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    VisitBackdrop(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Behind> behind(InitiativeHeader initiative, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select s.name, v.started_on, v.ended_on
                from visit v join stage s on s.id = v.stage_id
                where v.initiative_id = :initiative and v.organisation_id = :organisation and v.main
                  and v.started_on <= :to and (v.ended_on is null or v.ended_on >= :from)
                order by v.ordinal
                limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("from", from)
                .param("to", to)
                .param("most", MOST)
                .query((row, number) -> Behind.band(
                        row.getString("name"),
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }
}
