package org.chrysalis.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says of everything in the practice record whether there is any yet, in one query. Callers have opened the initiative.
 */
@Service
@Transactional(readOnly = true)
public class RecordTasks {

    private final List<RecordTask> tasks;
    private final JdbcClient jdbc;

    RecordTasks(List<RecordTask> tasks, JdbcClient jdbc) {
        this.tasks = tasks.stream()
                .sorted(Comparator.comparingInt(RecordTask::order))
                .toList();
        this.jdbc = jdbc;
    }

    /** @param told whether something of it is recorded */
    public record Told(String messageKey, String path, boolean told) {}

    /** What this person may see of it, in order. */
    public List<Told> of(Actor actor, InitiativeHeader initiative) {
        List<RecordTask> seen = tasks.stream()
                .filter(task -> task.visibleTo().test(actor, initiative))
                .toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        String sql = seen.stream()
                .map(task -> "exists (" + task.rows() + ")")
                .collect(Collectors.joining(",\n", "select ", ""));
        return jdbc.sql(sql)
                .param("organisation", initiative.organisationId())
                .param("initiative", initiative.id())
                .query((row, number) -> told(seen, row))
                .single();
    }

    private static List<Told> told(List<RecordTask> seen, ResultSet row) throws SQLException {
        Told[] told = new Told[seen.size()];
        for (int i = 0; i < told.length; i++) {
            RecordTask task = seen.get(i);
            told[i] = new Told(task.messageKey(), task.path(), row.getBoolean(i + 1));
        }
        return List.of(told);
    }
}
