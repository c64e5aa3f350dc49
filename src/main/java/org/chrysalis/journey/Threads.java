package org.chrysalis.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.PracticeThread;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The work that runs through all stages, counted by visit. What happened on the day on which one visit gave way to the
 * next counts for the next.
 */
@Service
@Transactional(readOnly = true)
public class Threads {

    /** More than any journey is long. */
    private static final int MOST = 500;

    private final List<PracticeThread> threads;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Threads(List<PracticeThread> threads, JdbcClient jdbc, JsonMapper json) {
        this.threads = threads.stream()
                .sorted(Comparator.comparingInt(PracticeThread::order))
                .toList();
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param name as in {@code journey.thread.<name>} */
    public record Thread(String name, String path) {}

    /** A main visit with how much there was of each thread, in the order of the threads. */
    public record Row(
            int number,
            String stageName,
            LocalDate from,
            @Nullable LocalDate to,
            List<Long> counts) {

        public boolean present() {
            return to == null;
        }
    }

    /** @param earlier how many visits lie before those shown */
    public record Grid(List<Thread> threads, List<Row> rows, int earlier) {

        /** Whether nothing of any thread is recorded in any visit shown. */
        public boolean empty() {
            return rows.stream().allMatch(row -> row.counts().stream().allMatch(count -> count == 0));
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

    /** All visits, in one query. */
    public Grid of(InitiativeHeader initiative) {
        return latest(initiative, MOST);
    }

    /** The last so many visits, in their order. */
    public Grid latest(InitiativeHeader initiative, int most) {
        List<Row> rows = threads.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        with happened as materialized (%s),
                        stays as (
                            select v.ordinal, s.name, v.started_on, v.ended_on
                            from visit v join stage s on s.id = v.stage_id
                            where v.organisation_id = :organisation and v.initiative_id = :initiative and v.main
                            order by v.ordinal desc limit :most)
                        select v.ordinal, v.name, v.started_on, v.ended_on,
                               (select coalesce(jsonb_object_agg(n.thread, n.number), '{}')
                                from (select h.thread, count(*) as number from happened h
                                      where h.day >= v.started_on and (v.ended_on is null or h.day < v.ended_on)
                                      group by h.thread) n)::text as counts
                        from stays v order by v.ordinal""".formatted(happened(threads)))
                        .param("organisation", initiative.organisationId())
                        .param("initiative", initiative.id())
                        .param("most", most)
                        .query((row, number) -> row(row))
                        .list();
        int earlier = rows.isEmpty() ? 0 : rows.get(0).number() - 1;
        return new Grid(
                threads.stream()
                        .map(thread -> new Thread(thread.name(), thread.path()))
                        .toList(),
                rows,
                earlier);
    }

    static String happened(List<PracticeThread> threads) {
        return threads.stream()
                .map(thread -> "select '%s' as thread, d.day from (%s) d (day)".formatted(thread.name(), thread.days()))
                .collect(Collectors.joining(" union all "));
    }

    private Row row(ResultSet row) throws SQLException {
        Map<String, Long> counts = json.readValue(row.getString("counts"), new TypeReference<Map<String, Long>>() {});
        return new Row(
                row.getInt("ordinal"),
                row.getString("name"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                threads.stream()
                        .map(thread -> counts.getOrDefault(thread.name(), 0L))
                        .toList());
    }
}
