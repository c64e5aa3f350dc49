package org.chrysalis.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.chrysalis.initiative.InitiativeDetails.ReachView;
import org.chrysalis.people.Actor;
import org.chrysalis.support.ClockConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the views of reach of one initiative. */
@Component
class ReachViews implements OverviewPart {

    private static final String SELECT = """
            select v.id, v.person_id, p.name as person_name, v.held_on, v.reach, v.works_for, v.note, v.withdrawn_at
            from reach_view v
            join person p on p.id = v.person_id
            join initiative i on i.id = v.initiative_id and i.organisation_id = :organisation
            where v.initiative_id = :initiative""";

    private static final String LATEST = """
             and v.withdrawn_at is null and not exists (
                select 1 from reach_view later
                where later.initiative_id = v.initiative_id and later.person_id = v.person_id
                  and later.withdrawn_at is null and (later.held_on, later.id) > (v.held_on, v.id))""";

    private static final String ORDER = " order by v.held_on desc, v.id desc limit ";
    private static final String NEWEST = ORDER + Overview.MOST_VIEWS;

    private final OverviewParts parts;
    private final JdbcClient jdbc;

    ReachViews(OverviewParts parts, JdbcClient jdbc) {
        this.parts = parts;
        this.jdbc = jdbc;
    }

    /** A view that stands. */
    record Present(
            long id,
            long personId,
            String personName,
            LocalDate heldOn,
            Reach reach,
            @Nullable WorksFor worksFor,
            String note) {

        ReachView view() {
            return new ReachView(id, personId, personName, heldOn, reach, worksFor, note, null);
        }
    }

    @Override
    public String name() {
        return "reach";
    }

    @Override
    public String sql() {
        return SELECT + "\n" + LATEST + NEWEST;
    }

    List<ReachView> present(Actor actor, InitiativeHeader initiative) {
        return parts.rows(actor, initiative, this, Present.class).stream()
                .map(Present::view)
                .toList();
    }

    List<ReachView> all(long organisationId, long initiativeId) {
        return read(SELECT + NEWEST, organisationId, initiativeId);
    }

    List<ReachView> first(long organisationId, long initiativeId, int most) {
        return read(SELECT + ORDER + most, organisationId, initiativeId);
    }

    private List<ReachView> read(String sql, long organisationId, long initiativeId) {
        return jdbc.sql(sql)
                .param("initiative", initiativeId)
                .param("organisation", organisationId)
                .query((row, number) -> view(row))
                .list();
    }

    private static ReachView view(ResultSet row) throws SQLException {
        String worksFor = row.getString("works_for");
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new ReachView(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("person_name"),
                row.getObject("held_on", LocalDate.class),
                Reach.valueOf(row.getString("reach")),
                worksFor == null ? null : WorksFor.valueOf(worksFor),
                row.getString("note"),
                withdrawn == null
                        ? null
                        : withdrawn.atZoneSameInstant(ClockConfiguration.LONDON).toLocalDate());
    }
}
