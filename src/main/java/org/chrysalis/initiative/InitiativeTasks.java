package org.chrysalis.initiative;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chrysalis.people.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the features above offer to add to an initiative, and whether there is some. */
@Service
@Transactional(readOnly = true)
public class InitiativeTasks {

    private final ObjectProvider<InitiativeTask> tasks;
    private final JdbcClient jdbc;

    InitiativeTasks(ObjectProvider<InitiativeTask> tasks, JdbcClient jdbc) {
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** A task, and whether there is some of it already. */
    public record Offered(InitiativeTask task, boolean told) {}

    /** In their order, those that this person may see, for an initiative that was opened for them; in one statement. */
    public List<Offered> of(Actor actor, InitiativeHeader initiative) {
        List<InitiativeTask> offered = tasks.stream()
                .filter(task -> task.visibleTo(actor, initiative))
                .sorted(Comparator.comparingInt(InitiativeTask::order))
                .toList();
        if (offered.isEmpty()) {
            return List.of();
        }
        String sql = offered.stream().map(InitiativeTask::told).collect(Collectors.joining(", ", "select array[", "]"));
        Boolean[] told = jdbc.sql(sql)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query((row, number) -> (Boolean[]) row.getArray(1).getArray())
                .single();
        return IntStream.range(0, told.length)
                .mapToObj(place -> new Offered(offered.get(place), told[place]))
                .toList();
    }
}
