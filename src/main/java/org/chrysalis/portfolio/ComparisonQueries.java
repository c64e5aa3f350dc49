package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.chrysalis.initiative.Sight;
import org.chrysalis.people.Actor;
import org.chrysalis.portfolio.Comparison.Around;
import org.chrysalis.portfolio.Comparison.Heard;
import org.chrysalis.portfolio.Comparison.Learned;
import org.chrysalis.portfolio.Comparison.Money;
import org.chrysalis.portfolio.Comparison.Named;
import org.chrysalis.portfolio.Comparison.Risks;
import org.chrysalis.portfolio.Comparison.Shelter;
import org.chrysalis.portfolio.Comparison.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a few initiatives to put them side by side: one query for each kind of thing, however many they are. The first
 * says which of those asked for the person may see; the others read those alone.
 */
@Component
class ComparisonQueries {

    /** As many of what has names as a cell lists. */
    private static final int MOST_NAMED = 3;

    private final JdbcClient jdbc;

    ComparisonQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Name(long initiative, String kind, long id, String words) {}

    /** Names by what they name: LEAD, LENS, MARKER or RISK. */
    record Names(Map<Long, Map<String, List<Named>>> byInitiative) {

        List<Named> of(long initiative, String kind) {
            return byInitiative.getOrDefault(initiative, Map.of()).getOrDefault(kind, List.of());
        }
    }

    /** Those of these references that the person may see. */
    List<Standing> standing(Actor actor, Collection<String> references) {
        return Sight.bind(jdbc.sql(ComparisonSql.STANDING).param("references", references), actor)
                .query(Standing.class)
                .list();
    }

    Map<Long, Learned> learned(Actor actor, List<Long> ids) {
        return read(actor, ids, ComparisonSql.LEARNED, Learned.class, Learned::id);
    }

    Map<Long, Heard> heard(Actor actor, List<Long> ids) {
        return read(actor, ids, ComparisonSql.HEARD, Heard.class, Heard::id);
    }

    Map<Long, Risks> risks(Actor actor, List<Long> ids) {
        return read(actor, ids, ComparisonSql.RISKS, Risks.class, Risks::id);
    }

    Map<Long, Around> around(Actor actor, List<Long> ids) {
        return read(actor, ids, ComparisonSql.AROUND, Around.class, Around::id);
    }

    /** @param ids of those alone whose money the person may see */
    Map<Long, Money> money(Actor actor, List<Long> ids) {
        return ids.isEmpty() ? Map.of() : read(actor, ids, ComparisonSql.MONEY, Money.class, Money::id);
    }

    Map<Long, Shelter> shelter(Actor actor, List<Long> ids, LocalDate today) {
        return byId(
                chosen(actor, ids, ComparisonSql.SHELTER)
                        .param("today", today)
                        .query(Shelter.class)
                        .list(),
                Shelter::id);
    }

    Names names(Actor actor, List<Long> ids) {
        Map<Long, Map<String, List<Named>>> found = new HashMap<>();
        chosen(actor, ids, ComparisonSql.NAMES)
                .param("most", MOST_NAMED)
                .query(Name.class)
                .list()
                .forEach(name -> found.computeIfAbsent(name.initiative(), any -> new HashMap<>())
                        .computeIfAbsent(name.kind(), any -> new ArrayList<>())
                        .add(new Named(name.id(), name.words())));
        return new Names(found);
    }

    private <T> Map<Long, T> read(Actor actor, List<Long> ids, String sql, Class<T> type, ToLongFunction<T> id) {
        return byId(chosen(actor, ids, sql).query(type).list(), id);
    }

    private JdbcClient.StatementSpec chosen(Actor actor, List<Long> ids, String sql) {
        return jdbc.sql(sql).param("organisation", actor.organisationId()).param("ids", ids);
    }

    private static <T> Map<Long, T> byId(List<T> rows, ToLongFunction<T> id) {
        return rows.stream().collect(Collectors.toMap(id::applyAsLong, row -> row));
    }
}
