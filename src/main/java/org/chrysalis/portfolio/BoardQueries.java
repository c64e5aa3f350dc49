package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chrysalis.initiative.Sight;
import org.chrysalis.pathway.Phase;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The board's queries. Each goes stage by stage ("lateral"), so that the first cards of a column are read from an
 * index and the rest only counted. Today they read where the register says that each stands; for a past day the
 * visits that held it: begun by then and not yet over, so that a visit of no length holds no day.
 */
@Component
class BoardQueries {

    private static final String HELD = "%1$s.started_on <= :day and (%1$s.ended_on is null or %1$s.ended_on > :day)";

    private static final String STANDING_TODAY = """
            from initiative i
            where i.organisation_id = :sightOrganisation and i.stage_id = s.id and i.status <> 'ENDED'
              and\s""";

    private static final String STOOD = """
            from visit v
            join initiative i on i.id = v.initiative_id
            where v.main and v.stage_id = s.id and\s""" + HELD.formatted("v") + "\n  and ";

    private static final String ALONGSIDE_TODAY = """
            from visit v
            join initiative i on i.id = v.initiative_id
            join stage m on m.id = i.stage_id
            where not v.main and v.stage_id = s.id and v.ended_on is null and i.status <> 'ENDED'
              and\s""";

    private static final String WAS_ALONGSIDE = """
            from visit v
            join initiative i on i.id = v.initiative_id
            join visit mv on mv.initiative_id = v.initiative_id and mv.main and\s""" + HELD.formatted("mv") + """

            join stage m on m.id = mv.stage_id
            where not v.main and v.stage_id = s.id and\s""" + HELD.formatted("v") + "\n  and ";

    private static final String PAUSED_THEN = """
            exists (select 1 from pause p where p.initiative_id = i.id and\s""" + HELD.formatted("p") + ")";

    private final JdbcClient jdbc;

    BoardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record StageCount(long id, String name, Phase phase, boolean retired, long standing, long alongside) {}

    record StandingRow(
            long id,
            String reference,
            String name,
            long stageId,
            String stageName,
            Phase phase,
            LocalDate since,
            int visits,
            int timesHere,
            boolean paused) {}

    /** The stages in order with how many are in each; a retired one only while something is or was in it. */
    List<StageCount> stages(Actor actor, BoardRequest request) {
        String sql = """
                select * from (
                    select s.id, s.ordinal, s.name, s.phase, s.retired_on is not null as retired,
                           (select count(*) %s) as standing,
                           (select count(*) %s) as alongside
                    from stage s
                    where %s) counted
                where not retired or standing > 0 or alongside > 0
                order by ordinal""".formatted(standing(request), alongside(request), columns(request));
        return bind(sql, actor, request).query(StageCount.class).list();
    }

    /** Of each stage the first so many, those that have been in it longest. */
    List<StandingRow> standing(Actor actor, BoardRequest request, int most) {
        boolean past = request.asOf() != null;
        String sql = """
                select c.id, c.reference, c.name, s.id as stage_id, s.name as stage_name, s.phase, c.since, c.visits, c.paused,
                       (select count(*) from visit h
                        where h.initiative_id = c.id and h.main and h.stage_id = s.id and h.ordinal <= c.visits) as times_here
                from stage s
                cross join lateral (
                    select i.id, i.reference, i.name, %s as since, %s as visits, %s as paused
                    %s
                    order by since, i.id
                    limit :most) c
                where %s
                order by c.since, c.id""".formatted(
                        past ? "v.started_on" : "i.stage_since",
                        past ? "v.ordinal" : "i.visit_count",
                        past ? PAUSED_THEN : "i.status = 'PAUSED'",
                        standing(request),
                        columns(request));
        return bind(sql, actor, request)
                .param("most", most)
                .query(StandingRow.class)
                .list();
    }

    /** Of each stage the first so many in which work goes on while they stand elsewhere. */
    List<Board.Companion> alongside(Actor actor, BoardRequest request, int most) {
        String sql = """
                select s.id as stage_id, s.phase, c.reference, c.name, c.since, c.stands_in
                from stage s
                cross join lateral (
                    select i.id, i.reference, i.name, v.started_on as since, m.name as stands_in
                    %s
                    order by since, i.id
                    limit :most) c
                where %s
                order by c.since, c.id""".formatted(alongside(request), columns(request));
        return bind(sql, actor, request)
                .param("most", most)
                .query(Board.Companion.class)
                .list();
    }

    private static String standing(BoardRequest request) {
        return (request.asOf() == null ? STANDING_TODAY : STOOD) + Sight.OF_INITIATIVE + filters(request);
    }

    private static String alongside(BoardRequest request) {
        return (request.asOf() == null ? ALONGSIDE_TODAY : WAS_ALONGSIDE) + Sight.OF_INITIATIVE + filters(request);
    }

    private static String columns(BoardRequest request) {
        StringBuilder sql = new StringBuilder("s.organisation_id = :sightOrganisation");
        and(sql, request.phases(), "s.phase in (:phases)");
        if (request.column() != null) {
            sql.append(" and ")
                    .append(request.byPhase() ? "s.phase" : "s.id::text")
                    .append(" = :column");
        }
        return sql.toString();
    }

    private static String filters(BoardRequest request) {
        StringBuilder sql = new StringBuilder();
        and(sql, request.teams(), "i.team_id in (:teams)");
        and(sql, request.kinds(), "i.kind in (:kinds)");
        and(sql, request.leads(), """
                exists (select 1 from initiative_person l
                        where l.initiative_id = i.id and l.part = 'LEAD' and l.person_id in (:leads))""");
        and(sql, request.tags(), """
                exists (select 1 from initiative_tag t where t.initiative_id = i.id and t.tag in (:tags))""");
        return sql.toString();
    }

    private static void and(StringBuilder sql, Set<?> values, String condition) {
        if (!values.isEmpty()) {
            sql.append("\n  and ").append(condition);
        }
    }

    private StatementSpec bind(String sql, Actor actor, BoardRequest request) {
        return Sight.bind(jdbc.sql(sql), actor)
                .param("day", request.asOf())
                .param("column", request.column())
                .param("teams", request.teams())
                .param("leads", request.leads())
                .param("tags", request.tags())
                .param("phases", names(request.phases()))
                .param("kinds", names(request.kinds()));
    }

    private static List<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }
}
