package org.chrysalis.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewPart;
import org.chrysalis.initiative.OverviewParts;
import org.chrysalis.initiative.PracticeThread;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The work that runs through all stages, counted by visit. What happened on the day on which one visit gave way to the
 * next counts for the next. What happened on the day of an ending, or after it until the initiative was reopened,
 * counts for the visit that it ended. What was done before the first visit is in no stage and has a row of its own:
 * no day is left out.
 */
@Service
@Transactional(readOnly = true)
public class Threads implements OverviewPart {

    /** More than any journey is long. */
    private static final int MOST = 500;

    /** As many visits as the overview's list of them. */
    private static final int LATEST = 6;

    private static final String LIMIT = "%LIMIT%";

    private static final String SQL = """
            with happened as materialized (%s),
            stays as (
                select v.ordinal, s.name, v.started_on, v.ended_on,
                       lead(v.started_on) over (order by v.ordinal) as next_on
                from visit v join stage s on s.id = v.stage_id
                where v.organisation_id = :organisation and v.initiative_id = :initiative and v.main
                order by v.ordinal desc limit %%LIMIT%%),
            spans as (
                select * from stays
                union all select 0, null, null, v.started_on, v.started_on from stays v
                where v.ordinal = 1 and exists (select 1 from happened h where h.day < v.started_on))
            select v.ordinal, v.name, v.started_on, v.ended_on,
                   (select coalesce(jsonb_object_agg(n.thread, n.number), '{}')
                    from (select h.thread, count(*) as number from happened h
                          where h.day >= coalesce(v.started_on, '-infinity')
                            and (v.next_on is null or h.day < v.next_on)
                          group by h.thread) n) as counts
            from spans v order by v.ordinal""";

    private final List<PracticeThread> threads;
    private final String sql;
    private final OverviewParts parts;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Threads(List<PracticeThread> threads, OverviewParts parts, JdbcClient jdbc, JsonMapper json) {
        this.threads = threads.stream()
                .sorted(Comparator.comparingInt(PracticeThread::order))
                .toList();
        this.sql = SQL.formatted(happened(this.threads));
        this.parts = parts;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param name as in {@code journey.thread.<name>} */
    public record Thread(String name, String path) {}

    /**
     * A main visit with how much there was of each thread, in the order of the threads; or several in a row, until
     * another number, in which there was nothing of any; or, with the number 0 and no stage, the time before the first.
     */
    public record Row(
            int number,
            int until,
            @Nullable String stageName,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<Long> counts) {

        /** Whether it is the time before there was a visit. */
        public boolean before() {
            return number == 0;
        }

        public boolean present() {
            return to == null;
        }

        boolean empty() {
            return counts.stream().allMatch(count -> count == 0);
        }

        private Row and(Row next) {
            return new Row(number, next.until, stageName, from, next.to, counts);
        }
    }

    /** @param earlier how many visits lie before those shown */
    public record Grid(List<Thread> threads, List<Row> rows, int earlier) {

        /** Whether nothing of any thread is recorded in any visit shown. */
        public boolean empty() {
            return rows.stream().allMatch(Row::empty);
        }

        /** What there is nothing of in the present visit. */
        public List<Thread> gaps() {
            return rows.stream()
                    .filter(Row::present)
                    .findFirst()
                    .map(row -> java.util.stream.IntStream.range(0, threads.size())
                            .filter(at -> row.counts().get(at) == 0)
                            .mapToObj(threads::get)
                            .toList())
                    .orElse(List.of());
        }
    }

    /** All visits, in one query; those without anything that follow each other are one row. */
    public Grid of(InitiativeHeader initiative) {
        return grid(visits(initiative));
    }

    /** Each visit for itself, in their order. */
    List<Row> visits(InitiativeHeader initiative) {
        return threads.isEmpty()
                ? List.of()
                : jdbc.sql(sql.replace(LIMIT, ":most"))
                        .param("organisation", initiative.organisationId())
                        .param("initiative", initiative.id())
                        .param("most", MOST)
                        .query((row, number) -> row(row))
                        .list();
    }

    /** In the order in which they are counted. */
    List<Thread> all() {
        return threads.stream()
                .map(thread -> new Thread(thread.name(), thread.path()))
                .toList();
    }

    @Override
    public String name() {
        return "threads";
    }

    @Override
    public String sql() {
        return sql.replace(LIMIT, String.valueOf(LATEST));
    }

    @Override
    public boolean askedFor(Actor actor, InitiativeHeader initiative) {
        return !threads.isEmpty();
    }

    /** The last visits, in their order, asked together with the other parts of an overview. */
    public Grid atAGlance(Actor actor, InitiativeHeader initiative) {
        return grid(parts.rows(actor, initiative, this, Counted.class).stream()
                .map(this::row)
                .toList());
    }

    /** A line of the query. */
    record Counted(
            int ordinal,
            @Nullable String name,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            Map<String, Long> counts) {}

    private Row row(Counted counted) {
        return new Row(
                counted.ordinal(),
                counted.ordinal(),
                counted.name(),
                counted.startedOn(),
                counted.endedOn(),
                threads.stream()
                        .map(thread -> counted.counts().getOrDefault(thread.name(), 0L))
                        .toList());
    }

    private Grid grid(List<Row> rows) {
        int earlier = rows.isEmpty() ? 0 : Math.max(0, rows.get(0).number() - 1);
        return new Grid(all(), folded(rows), earlier);
    }

    /** Visits without anything that follow each other are one gap; the present one keeps its line. */
    private static List<Row> folded(List<Row> rows) {
        List<Row> folded = new ArrayList<>();
        for (Row row : rows) {
            Row before = folded.isEmpty() ? null : folded.get(folded.size() - 1);
            if (before != null && before.empty() && row.empty() && !row.present()) {
                folded.set(folded.size() - 1, before.and(row));
            } else {
                folded.add(row);
            }
        }
        return folded;
    }

    static String happened(List<PracticeThread> threads) {
        return threads.stream()
                .map(thread -> "select '%s' as thread, d.day from (%s) d (day)".formatted(thread.name(), thread.days()))
                .collect(Collectors.joining(" union all "));
    }

    private Row row(ResultSet row) throws SQLException {
        return row(new Counted(
                row.getInt("ordinal"),
                row.getString("name"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                json.readValue(row.getString("counts"), new TypeReference<Map<String, Long>>() {})));
    }
}
