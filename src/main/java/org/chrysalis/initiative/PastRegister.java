package org.chrysalis.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chrysalis.pathway.Phase;
import org.chrysalis.pathway.StageTable;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the initiatives that there were on a day, as they were then, to those who may see them today. Journeys are told
 * by the days that they are dated now; what has no day of its own, as it was written at the end of that day.
 */
@Service
@Transactional(readOnly = true)
public class PastRegister {

    private static final String DETAILS = """
            select page.*, s.name as stage_name, s.phase, t.name as team_name,
                   array(select p.name from person p where p.id = any (page.leads)
                         order by lower(p.name) collate alphabet, p.id) as lead_names,
                   coalesce((select string_agg(y.name, ', ' order by y.ordinal)
                             from visit v join %s y on y.id = v.stage_id
                             where v.initiative_id = page.id and v.organisation_id = :sightOrganisation and not v.main
                               and v.started_on <= :day and (v.ended_on is null or v.ended_on > :day)), '') as also_in
            from page
            join %s s on s.id = page.stage_id and s.organisation_id = :sightOrganisation
            left join team t on t.id = page.team_id and t.organisation_id = :sightOrganisation
            order by page.place""".formatted(StageTable.ON_DAY, StageTable.ON_DAY);

    private final JdbcClient jdbc;
    private final FilterQuestions questions;
    private final Clock clock;

    PastRegister(JdbcClient jdbc, FilterQuestions questions, Clock clock) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.clock = clock;
    }

    /** @param leftAside what the filter asks and nobody can say of a past day */
    public record Page(List<PastRow> rows, Paging paging, LeftAside leftAside) {}

    /**
     * One page of those that fit; a page beyond the last answers with the last.
     *
     * @throws Refused for a day ahead
     */
    public Page page(Actor actor, InitiativeFilter filter, LocalDate day, InitiativeSort sort, int page) {
        FilterOnDay condition = condition(actor, filter, day);
        Paging paging = Paging.of(Math.max(page, 1), count(actor, condition, day));
        return new Page(
                rows(actor, condition, day, sort, paging.size(), paging.offset()), paging, condition.leftAside());
    }

    /** The first of those that fit, so many at most. */
    public List<PastRow> first(Actor actor, InitiativeFilter filter, LocalDate day, InitiativeSort sort, int most) {
        return rows(actor, condition(actor, filter, day), day, sort, most, 0);
    }

    /** What the filter asks and nobody can say of a past day. */
    public LeftAside leftAside(Actor actor, InitiativeFilter filter, LocalDate day) {
        return condition(actor, filter, day).leftAside();
    }

    /** How many fit. */
    public long count(Actor actor, InitiativeFilter filter, LocalDate day) {
        return count(actor, condition(actor, filter, day), day);
    }

    /** The day on which the first of those that the person may see began. */
    public Optional<LocalDate> begin(Actor actor) {
        return Sight.bind(jdbc.sql(RegisterTable.BEGIN), actor)
                .query(LocalDate.class)
                .optional();
    }

    private FilterOnDay condition(Actor actor, InitiativeFilter filter, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refused("asOf", "initiative.past.day.future");
        }
        return new FilterOnDay(filter, actor, day, questions.visibleTo(actor));
    }

    private long count(Actor actor, FilterOnDay condition, LocalDate day) {
        String sql = "select count(*) from " + RegisterTable.ON_DAY + " i where " + condition.condition();
        return condition
                .bind(jdbc.sql(RegisterTable.on(day, sql)), actor)
                .query(Long.class)
                .single();
    }

    /** What the list of today says of now alone asks for the order by name. */
    private List<PastRow> rows(
            Actor actor, FilterOnDay condition, LocalDate day, InitiativeSort sort, int most, long skipped) {
        String order = switch (sort.column()) {
            case REFERENCE, STAGE, SINCE, STATUS -> sort.orderBy();
            case NAME, RECORDED, NEXT_DATE ->
                new InitiativeSort(
                                InitiativeSort.Column.NAME,
                                sort.column() == InitiativeSort.Column.NAME && sort.downwards())
                        .orderBy();
        };
        String sql = """
                with page as materialized (
                    select i.id, i.reference, i.name, i.status, i.kind, i.origin, i.known, i.stage_id, i.stage_since,
                           i.visit_count, i.team_id, i.leads, i.tags, row_number() over (%s) as place
                    from %s i %s
                    where %s %s limit :most offset :skipped)
                %s""".formatted(
                        order.strip(),
                        RegisterTable.ON_DAY,
                        sort.needsStage() ? "join stage s on s.id = i.stage_id" : "",
                        condition.condition(),
                        order,
                        DETAILS);
        return condition
                .bind(jdbc.sql(RegisterTable.on(day, sql)), actor)
                .param("most", most)
                .param("skipped", skipped)
                .query((row, number) -> row(row))
                .list();
    }

    private static PastRow row(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String origin = row.getString("origin");
        return new PastRow(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("name"),
                Status.valueOf(row.getString("status")),
                kind == null ? null : Kind.valueOf(kind),
                origin == null ? null : Origin.valueOf(origin),
                row.getBoolean("known"),
                row.getString("stage_name"),
                Phase.valueOf(row.getString("phase")),
                row.getObject("stage_since", LocalDate.class),
                row.getInt("visit_count"),
                row.getString("also_in"),
                row.getString("team_name"),
                List.of((String[]) row.getArray("lead_names").getArray()),
                List.of((String[]) row.getArray("tags").getArray()));
    }
}
