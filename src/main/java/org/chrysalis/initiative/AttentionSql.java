package org.chrysalis.initiative;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database for the reasons of a rule that one statement tells. */
@Component
public class AttentionSql {

    private static final Pattern INITIATIVE = Pattern.compile(":initiative\\b");

    private final JdbcClient jdbc;
    private final Clock clock;

    AttentionSql(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param sql of {@code :initiative} and {@code :organisation}, on {@code :today} if it asks for that. Its columns
     *     are called as the parts of an {@link Attention}: {@code appears_on}, {@code path}, {@code arguments} as an
     *     array of texts; and as far as there is anything to say, {@code due_on}, {@code person_id}, {@code lapses_on},
     *     {@code rank}
     */
    public List<Attention> of(String sql, long organisationId, long initiativeId) {
        return jdbc.sql(sql)
                .param("organisation", organisationId)
                .param("initiative", initiativeId)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> reason(row))
                .list();
    }

    /** The same of several at once, by initiative. */
    public Map<Long, List<Attention>> of(String sql, long organisationId, Collection<Long> initiatives) {
        Map<Long, List<Attention>> found = new HashMap<>();
        jdbc.sql(ofEach(sql))
                .param("organisation", organisationId)
                .param("initiatives", initiatives.toArray(Long[]::new))
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    found.computeIfAbsent(row.getLong("asked_of"), any -> new ArrayList<>())
                            .add(reason(row));
                });
        return found;
    }

    /**
     * A statement of {@code :initiative} asked of each of {@code :initiatives}: its columns follow {@code asked_of},
     * whose they are.
     */
    public static String ofEach(String sql) {
        return "select asked.id as asked_of, told.* from unnest(:initiatives::bigint[]) asked (id) cross join lateral ("
                + INITIATIVE.matcher(sql).replaceAll("asked.id") + ") told";
    }

    private static Attention reason(ResultSet row) throws SQLException {
        Set<String> told = columns(row.getMetaData());
        String rank = told.contains("rank") ? row.getString("rank") : AttentionRank.REST.name();
        return new Attention(
                row.getObject("appears_on", LocalDate.class),
                day(row, "due_on", told),
                told.contains("person_id") ? row.getObject("person_id", Long.class) : null,
                row.getString("path"),
                List.of((String[]) row.getArray("arguments").getArray()),
                day(row, "lapses_on", told),
                AttentionRank.valueOf(rank));
    }

    private static @Nullable LocalDate day(ResultSet row, String column, Set<String> told) throws SQLException {
        return told.contains(column) ? row.getObject(column, LocalDate.class) : null;
    }

    private static Set<String> columns(ResultSetMetaData statement) throws SQLException {
        Set<String> names = new HashSet<>();
        for (int column = 1; column <= statement.getColumnCount(); column++) {
            names.add(statement.getColumnLabel(column));
        }
        return names;
    }
}
