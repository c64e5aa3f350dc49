package org.chrysalis.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chrysalis.pathway.Phase;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.Board.Card;
import org.chrysalis.portfolio.Board.Column;
import org.chrysalis.portfolio.Board.Companion;
import org.chrysalis.portfolio.Board.Concern;
import org.chrysalis.portfolio.BoardQueries.StageCount;
import org.chrysalis.portfolio.BoardQueries.StandingRow;
import org.chrysalis.portfolio.CardDetails.Words;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every initiative that a person may see, by stage: where each stands, for how long, how often it has been there.
 * Counts are exact; cards are the first of each column. On a past day it shows where each stood then, by the days that
 * are dated now, in the stages as they were called then and in the order that they have now; what each was called, who
 * led it and what the filter asks are as they were written at the end of that day.
 */
@Service
@Transactional(readOnly = true)
public class StageBoard {

    /** Cards in a column of the whole board. */
    public static final int MOST_CARDS = 12;

    /** Cards on a page of one column. */
    public static final int PAGE = 100;

    private static final int MOST_COMPANIONS = 10;

    private final BoardQueries queries;
    private final CardDetails details;
    private final Clock clock;

    StageBoard(BoardQueries queries, CardDetails details, Clock clock) {
        this.queries = queries;
        this.details = details;
        this.clock = clock;
    }

    /**
     * @throws org.chrysalis.support.Forbidden without the permission to view dashboards
     * @throws Refused if the day lies ahead
     */
    public Board show(Actor actor, BoardRequest asked) {
        actor.require(Permission.VIEW_DASHBOARDS);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asked.asOf() == null ? today : asked.asOf();
        if (day.isAfter(today)) {
            throw new Refused("asOf", "portfolio.board.as-of.future");
        }
        BoardRequest request = day.equals(today) ? asked.asOf(null) : asked;
        boolean past = request.asOf() != null;
        int skipped = request.column() == null ? 0 : (request.page() - 1) * PAGE;
        int size = request.column() == null ? MOST_CARDS : PAGE;

        List<StageCount> stages = queries.stages(actor, request);
        // A stage is paged by the database; the stages of a phase are put together first.
        boolean together = request.byPhase();
        List<StandingRow> standing =
                queries.standing(actor, request, together ? skipped + size : size, together ? 0 : skipped);
        int companions = request.column() == null ? MOST_COMPANIONS : skipped > 0 ? 0 : PAGE;
        List<Companion> alongside = queries.alongside(actor, request, companions);

        Map<String, List<StageCount>> byColumn = new LinkedHashMap<>();
        for (Phase phase : request.byPhase() ? phases(request) : List.<Phase>of()) {
            byColumn.put(phase.name(), new ArrayList<>());
        }
        stages.forEach(stage -> byColumn.computeIfAbsent(
                        request.byPhase() ? stage.phase().name() : Long.toString(stage.id()), key -> new ArrayList<>())
                .add(stage));
        List<List<StandingRow>> shown = byColumn.values().stream()
                .map(column -> cut(standing, in(column, StandingRow::stageId), together ? skipped : 0, size))
                .toList();
        List<List<Companion>> beside = byColumn.values().stream()
                .map(column -> cut(alongside, in(column, Companion::stageId), 0, companions))
                .toList();
        List<Long> ids =
                shown.stream().flatMap(List::stream).map(StandingRow::id).toList();
        Map<Long, Words> words = details.words(actor, past ? together(ids, beside) : ids, request.asOf());
        Map<Long, Concern> concerns = past ? Map.of() : details.concerns(actor, ids, today);

        List<Column> columns = new ArrayList<>();
        for (var entry : byColumn.entrySet()) {
            List<Card> cards = shown.get(columns.size()).stream()
                    .map(row -> card(row, words.get(row.id()), concerns.get(row.id())))
                    .toList();
            columns.add(column(
                    entry.getKey(),
                    entry.getValue(),
                    request.byPhase(),
                    cards,
                    beside.get(columns.size()).stream()
                            .map(each -> past ? each.called(words.get(each.id()).name()) : each)
                            .toList()));
        }
        return new Board(day, past, request.byPhase(), columns, queries.leftAside(actor, request));
    }

    private static List<Long> together(List<Long> ids, List<List<Companion>> beside) {
        return Stream.concat(ids.stream(), beside.stream().flatMap(List::stream).map(Companion::id))
                .distinct()
                .toList();
    }

    private static List<Phase> phases(BoardRequest request) {
        return java.util.Arrays.stream(Phase.values())
                .filter(phase -> request.filter().phases().isEmpty()
                        || request.filter().phases().contains(phase))
                .filter(phase -> request.column() == null || request.column().equals(phase.name()))
                .toList();
    }

    private static Column column(
            String key, List<StageCount> stages, boolean byPhase, List<Card> cards, List<Companion> companions) {
        StageCount first = stages.isEmpty() ? null : stages.get(0);
        return new Column(
                key,
                byPhase || first == null ? null : first.name(),
                first == null ? Phase.valueOf(key) : first.phase(),
                !byPhase && first != null && first.retired(),
                stages.stream().map(StageCount::id).toList(),
                stages.stream().mapToLong(StageCount::standing).sum(),
                stages.stream().mapToLong(StageCount::alongside).sum(),
                cards,
                companions);
    }

    private static Card card(StandingRow row, Words words, @Nullable Concern concern) {
        return new Card(
                row.id(),
                row.reference(),
                words.name(),
                row.stageId(),
                row.stageName(),
                row.phase(),
                row.since(),
                row.visits(),
                row.timesHere(),
                row.paused(),
                row.alongside(),
                words.leads(),
                words.known(),
                concern);
    }

    private static <T> Predicate<T> in(List<StageCount> stages, java.util.function.ToLongFunction<T> stageOf) {
        return row -> stages.stream().anyMatch(stage -> stage.id() == stageOf.applyAsLong(row));
    }

    private static <T> List<T> cut(List<T> rows, Predicate<T> wanted, int skipped, int size) {
        return rows.stream().filter(wanted).skip(skipped).limit(size).toList();
    }
}
