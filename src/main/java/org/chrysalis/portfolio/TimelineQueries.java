package org.chrysalis.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chrysalis.funding.FundingSight;
import org.chrysalis.initiative.AttentionRules;
import org.chrysalis.initiative.FilterOnDay;
import org.chrysalis.initiative.FilterQuestions;
import org.chrysalis.initiative.FilterSql;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.RegisterTable;
import org.chrysalis.pathway.Phase;
import org.chrysalis.people.Actor;
import org.chrysalis.portfolio.Timeline.Kind;
import org.chrysalis.portfolio.Timeline.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What falls into a stretch of time, of initiatives that were chosen by what the person may see. Of money it reads only
 * that of initiatives whose money is theirs to see.
 */
@Component
class TimelineQueries {

    /** As much as a page can draw: far more than twenty-five initiatives hold. */
    private static final int MOST = 5_000;

    private final JdbcClient jdbc;
    private final AttentionRules rules;
    private final FilterQuestions questions;
    private final Clock clock;

    TimelineQueries(JdbcClient jdbc, AttentionRules rules, FilterQuestions questions, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.questions = questions;
        this.clock = clock;
    }

    /** The first and the last day of which anything is recorded; none of no initiatives. */
    record Extent(@Nullable LocalDate earliest, @Nullable LocalDate latest) {}

    Extent extent(Actor actor, List<Long> ids) {
        return ids.isEmpty()
                ? new Extent(null, null)
                : ask(
                                actor,
                                ids,
                                "select min(\"from\") as earliest, max(coalesce(until, \"from\")) as latest from ("
                                        + TimelineSql.OF_LISTED + ") all_of_them")
                        .query(Extent.class)
                        .single();
    }

    /** Those of them whose money the person may see. */
    Set<Long> moneySeen(Actor actor, List<Long> ids) {
        if (FundingSight.of(actor, false)) {
            return Set.copyOf(ids);
        }
        return ids.isEmpty() || !FundingSight.of(actor, true)
                ? Set.of()
                : jdbc.sql("""
                        select initiative_id from initiative_person
                        where initiative_id in (:ids) and person_id = :person""")
                        .param("ids", ids)
                        .param("person", actor.personId())
                        .query(Long.class)
                        .set();
    }

    /** Those that touch the stretch of time. */
    List<Span> spans(Actor actor, List<Long> ids, TimelineWindow window) {
        return ids.isEmpty()
                ? List.of()
                : ask(
                                actor,
                                ids,
                                TimelineSql.OF_LISTED + TimelineSql.TOUCHES
                                        + " order by initiative, kind, \"from\", number limit :most")
                        .param("start", window.from())
                        .param("end", window.end())
                        .param("most", MOST)
                        .query(Span.class)
                        .list();
    }

    /**
     * @param named how many there are of those that may be named
     * @param kept how many are kept to their teams
     */
    record Found(List<Timeline.Row> rows, int named, int kept) {}

    /** A line of it: an initiative with one of its spans, or without any, or nothing but the counts. */
    private record Line(
            int named,
            int kept,
            @Nullable Long id,
            @Nullable String reference,
            @Nullable String name,
            @Nullable Kind kind,
            @Nullable Long number,
            @Nullable String words,
            @Nullable Phase phase,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Boolean firm) {}

    /** What stood in any stage in the stretch of time, with all that touches it. */
    Found around(Actor actor, InitiativeFilter filter, TimelineWindow window, int most) {
        FilterSql condition =
                new FilterSql(filter, actor, LocalDate.now(clock), rules.visibleTo(actor), questions.visibleTo(actor));
        String sql = TimelineSql.FOUND.formatted(
                "initiative", condition.condition(), TimelineSql.OF_SHOWN, TimelineSql.TOUCHES);
        return found(condition.bind(jdbc.sql(sql), actor), actor, window, window.end(), most);
    }

    /** The same as it was at the end of a day, which the window may reach beyond. */
    Found aroundOn(Actor actor, InitiativeFilter filter, LocalDate day, TimelineWindow window, int most) {
        FilterOnDay condition = new FilterOnDay(filter, actor, day, questions.visibleTo(actor));
        String sql = TimelineSql.FOUND.formatted(
                RegisterTable.on(day, RegisterTable.ON_DAY),
                condition.condition(),
                TimelineSql.spansOn(day),
                TimelineSql.TOUCHES);
        return found(condition.bind(jdbc.sql(sql), actor), actor, window, day.plusDays(1), most);
    }

    private static Found found(
            JdbcClient.StatementSpec asked, Actor actor, TimelineWindow window, LocalDate begun, int most) {
        List<Line> lines = ofMoney(asked, actor)
                .param("start", window.from())
                .param("end", window.end())
                .param("begun", begun)
                .param("rows", most)
                .param("most", MOST)
                .query(Line.class)
                .list();
        Map<Long, List<Line>> each = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.id() != null) {
                each.computeIfAbsent(line.id(), any -> new ArrayList<>()).add(line);
            }
        }
        return new Found(
                each.values().stream().map(TimelineQueries::row).toList(),
                lines.get(0).named(),
                lines.get(0).kept());
    }

    private static Timeline.Row row(List<Line> lines) {
        Line first = lines.get(0);
        long id = Objects.requireNonNull(first.id());
        return new Timeline.Row(
                id,
                Objects.requireNonNull(first.reference()),
                Objects.requireNonNull(first.name()),
                lines.stream()
                        .filter(line -> line.kind() != null)
                        .map(line -> new Span(
                                id,
                                line.kind(),
                                Objects.requireNonNull(line.number()),
                                Objects.requireNonNull(line.words()),
                                line.phase(),
                                Objects.requireNonNull(line.from()),
                                line.until(),
                                Objects.requireNonNull(line.firm())))
                        .toList());
    }

    private JdbcClient.StatementSpec ask(Actor actor, List<Long> ids, String sql) {
        return ofMoney(jdbc.sql(sql).param("ids", ids), actor);
    }

    private static JdbcClient.StatementSpec ofMoney(JdbcClient.StatementSpec asked, Actor actor) {
        return asked.param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("moneyOfAll", FundingSight.of(actor, false))
                .param("moneyOfOwn", FundingSight.of(actor, true));
    }
}
