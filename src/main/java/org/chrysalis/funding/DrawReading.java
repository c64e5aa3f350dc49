package org.chrysalis.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.support.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an initiative takes from elsewhere, for pages that show it. Whoever calls has opened it for who asks. */
@Service
@Transactional(readOnly = true)
public class DrawReading {

    /** As many as a page shows. */
    public static final int MOST = 200;

    private static final String DRAW = """
            select d.id, d.role, d.team_id, coalesce(t.name, d.elsewhere) as taken_from, d.days_a_week, d.starts_on,
                   d.ends_on, d.backfilled, d.gap_days, d.carried_by, d.version
            from draw d left join team t on t.id = d.team_id and t.organisation_id = d.organisation_id
            where d.initiative_id = :initiative and d.organisation_id = :organisation and d.withdrawn_at is null\s""";

    private final JdbcClient jdbc;

    DrawReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What goes on longest first. */
    public List<DrawView> of(InitiativeHeader initiative) {
        return first(initiative, MOST);
    }

    /** As many as a sheet holds, in the same order. */
    List<DrawView> first(InitiativeHeader initiative, int most) {
        return jdbc.sql(DRAW + "order by d.ends_on desc nulls first, d.starts_on desc, d.id limit :most")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", most)
                .query((row, number) -> view(row))
                .list();
    }

    /** How many there are, also where the page shows the first of them only. */
    public int count(InitiativeHeader initiative) {
        return jdbc.sql("""
                select count(*) from draw
                where initiative_id = :initiative and organisation_id = :organisation and withdrawn_at is null""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query(Integer.class)
                .single();
    }

    /** @throws NotFound if there is none, or it was withdrawn */
    public DrawView one(InitiativeHeader initiative, long id) {
        return jdbc.sql(DRAW + "and d.id = :id")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("id", id)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(() -> new NotFound("draw"));
    }

    private static DrawView view(ResultSet row) throws SQLException {
        return new DrawView(
                row.getLong("id"),
                row.getString("role"),
                row.getObject("team_id", Long.class),
                row.getString("taken_from"),
                row.getBigDecimal("days_a_week"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("backfilled", Boolean.class),
                row.getObject("gap_days", Integer.class),
                row.getString("carried_by"),
                row.getInt("version"));
    }
}
