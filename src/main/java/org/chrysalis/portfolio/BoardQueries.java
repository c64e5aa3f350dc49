package org.chrysalis.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chrysalis.initiative.AttentionRules;
import org.chrysalis.initiative.FilterOnDay;
import org.chrysalis.initiative.FilterQuestions;
import org.chrysalis.initiative.FilterSql;
import org.chrysalis.initiative.LeftAside;
import org.chrysalis.initiative.RegisterTable;
import org.chrysalis.pathway.Phase;
import org.chrysalis.pathway.StageTable;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The board's queries. Each goes stage by stage ("lateral"), so that the first cards of a column are read from an
 * index and the rest only counted. Today they read where the register says that each stands; for a past day the
 * visits that held it: begun by then and not yet over, so that a visit of no length holds no day. What a filter asks of
 * a past day is asked of the register as it was then, once.
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
            where not v.main and v.stage_id = s.id and v.ended_on is null and i.status <> 'ENDED'
              and\s""";

    private static final String WAS_ALONGSIDE = """
            from visit v
            join initiative i on i.id = v.initiative_id
            join visit mv on mv.initiative_id = v.initiative_id and mv.main and\s""" + HELD.formatted("mv") + """

            where not v.main and v.stage_id = s.id and\s""" + HELD.formatted("v") + "\n  and ";

    private static final String PAUSED_THEN = """
            exists (select 1 from pause p where p.initiative_id = i.id and\s""" + HELD.formatted("p") + ")";

    private static final String FITS = """
            with fits as materialized (select i.id from %s i where %s)
            """;

    private final JdbcClient jdbc;
    private final AttentionRules rules;
    private final FilterQuestions questions;
    private final Clock clock;

    BoardQueries(JdbcClient jdbc, AttentionRules rules, FilterQuestions questions, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.questions = questions;
        this.clock = clock;
    }

    record StageCount(long id, String name, Phase phase, boolean retired, long standing, long alongside) {}

    record StandingRow(
            long id,
            String reference,
            long stageId,
            String stageName,
            Phase phase,
            LocalDate since,
            int visits,
            int timesHere,
            boolean paused,
            String alongside) {}

    /** The stages in order with how many are in each; a retired one only while something is or was in it. */
    List<StageCount> stages(Actor actor, BoardRequest request) {
        Condition condition = new Condition(actor, request);
        return condition
                .statement(
                        """
                        select id, name, phase, retired, standing, alongside from (
                            select s.id, s.ordinal, s.name, s.phase, s.retired, s.absent,
                                   (select count(*) %s) as standing,
                                   (select count(*) %s) as alongside
                            from %s s
                            where %s) counted
                        where not absent or standing > 0 or alongside > 0
                        order by ordinal
                        """.formatted(condition.standing(), condition.alongside(), stagesOf(request), columns(request)))
                .query(StageCount.class)
                .list();
    }

    /** Of each stage so many after those that are skipped; those that have been in it longest come first. */
    List<StandingRow> standing(Actor actor, BoardRequest request, int most, int skipped) {
        boolean past = request.asOf() != null;
        Condition condition = new Condition(actor, request);
        return condition
                .statement("""
                        select c.id, c.reference, s.id as stage_id, s.name as stage_name, s.phase,
                               c.since, c.visits, c.paused,
                               (select count(*) from visit h
                                where h.initiative_id = c.id and h.main and h.stage_id = s.id
                                  and h.ordinal <= c.visits) as times_here,
                               coalesce((select string_agg(x.name, ', ' order by x.ordinal)
                                         from visit a join %s x on x.id = a.stage_id
                                         where a.initiative_id = c.id and not a.main and %s), '') as alongside
                        from %s s
                        cross join lateral (
                            select i.id, i.reference, %s as since, %s as visits, %s as paused
                            %s
                            order by since, i.id
                            limit :most offset :skipped) c
                        where %s
                        order by c.since, c.id""".formatted(
                                stagesOf(request),
                                past ? HELD.formatted("a") : "a.ended_on is null",
                                stagesOf(request),
                                past ? "v.started_on" : "i.stage_since",
                                past ? "v.ordinal" : "i.visit_count",
                                past ? PAUSED_THEN : "i.status = 'PAUSED'",
                                condition.standing(),
                                columns(request)))
                .param("most", most)
                .param("skipped", skipped)
                .query(StandingRow.class)
                .list();
    }

    /** Of each stage the first so many in which work goes on while they stand elsewhere. */
    List<Board.Companion> alongside(Actor actor, BoardRequest request, int most) {
        Condition condition = new Condition(actor, request);
        return condition
                .statement("""
                        select c.id, s.id as stage_id, s.phase, c.reference, c.name, c.since, c.stands_in
                        from %s s
                        cross join lateral (
                            select i.id, i.reference, i.name, v.started_on as since,
                                   (select m.name from %s m where m.id = %s) as stands_in
                            %s
                            order by since, i.id
                            limit :most) c
                        where %s
                        order by c.since, c.id""".formatted(
                                stagesOf(request),
                                stagesOf(request),
                                request.asOf() == null ? "i.stage_id" : "mv.stage_id",
                                condition.alongside(),
                                columns(request)))
                .param("most", most)
                .query(Board.Companion.class)
                .list();
    }

    /** What the filter asks and nobody can say of the day. */
    LeftAside leftAside(Actor actor, BoardRequest request) {
        return request.asOf() == null
                ? LeftAside.NOTHING
                : onDay(actor, request, request.asOf()).leftAside();
    }

    private FilterOnDay onDay(Actor actor, BoardRequest request, LocalDate day) {
        return new FilterOnDay(request.whichever(), actor, day, questions.visibleTo(actor));
    }

    /** A past day has the stages' names and phases of then. */
    private static String stagesOf(BoardRequest request) {
        return request.asOf() == null ? StageTable.NOW : StageTable.ON_DAY;
    }

    private static String columns(BoardRequest request) {
        String sql = "s.organisation_id = :sightOrganisation";
        if (!request.filter().phases().isEmpty()) {
            sql += " and s.phase in (:columnPhases)";
        }
        if (!request.filter().stages().isEmpty()) {
            sql += " and s.id in (:columnStages)";
        }
        if (request.column() != null) {
            sql += " and " + (request.byPhase() ? "s.phase" : "s.id::text") + " = :column";
        }
        return sql;
    }

    /** Which initiatives, on which day: the part that every query has in common. */
    private final class Condition {

        private final BoardRequest request;
        private final String before;
        private final String condition;
        private final UnaryOperator<StatementSpec> bound;

        Condition(Actor actor, BoardRequest request) {
            this.request = request;
            LocalDate day = request.asOf();
            if (day == null) {
                FilterSql filter = new FilterSql(
                        request.whichever(),
                        actor,
                        LocalDate.now(clock),
                        rules.visibleTo(actor),
                        questions.visibleTo(actor));
                this.before = "";
                this.condition = filter.condition();
                this.bound = statement -> filter.bind(statement, actor);
            } else {
                FilterOnDay filter = onDay(actor, request, day);
                boolean all = request.whichever().asksNothing();
                this.before = all ? "" : FITS.formatted(RegisterTable.ON_DAY, filter.condition());
                this.condition = all ? filter.condition() : "i.id in (select f.id from fits f)";
                this.bound = statement -> filter.bind(statement, actor);
            }
        }

        String standing() {
            return (request.asOf() == null ? STANDING_TODAY : STOOD) + condition;
        }

        String alongside() {
            return (request.asOf() == null ? ALONGSIDE_TODAY : WAS_ALONGSIDE) + condition;
        }

        StatementSpec statement(String sql) {
            LocalDate day = request.asOf();
            return bound.apply(jdbc.sql(day == null ? sql : RegisterTable.on(day, before + sql)))
                    .param("column", request.column())
                    .param("columnStages", request.filter().stages())
                    .param(
                            "columnPhases",
                            request.filter().phases().stream().map(Phase::name).toList());
        }
    }
}
