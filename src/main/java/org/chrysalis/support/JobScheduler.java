package org.chrysalis.support;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Does the jobs at their times, each on one node: whoever marks its row in the database first. It begins when the
 * program answers pages and has ended before anything that a job needs is taken down.
 */
@Component
@ConditionalOnProperty(name = "chrysalis.jobs", havingValue = "on", matchIfMissing = true)
public class JobScheduler {

    static final String TABLE = "scheduled_task";

    /** A node that was killed holds its jobs for four heartbeats. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration POLLING = Duration.ofSeconds(10);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final int THREADS = 3;

    private final DataSource database;
    private final List<Job> jobs;
    private final Duration polling;
    private @Nullable Scheduler scheduler;

    @Autowired
    JobScheduler(DataSource database, List<Job> jobs) {
        this(database, jobs, POLLING);
    }

    /** @param polling how often it looks whether something is due */
    public JobScheduler(DataSource database, List<Job> jobs, Duration polling) {
        this.database = database;
        this.jobs = List.copyOf(jobs);
        this.polling = polling;
    }

    @EventListener(ApplicationReadyEvent.class)
    public synchronized void start() {
        if (scheduler == null && !jobs.isEmpty()) {
            List<RecurringTask<Void>> tasks = jobs.stream()
                    .map(job -> Tasks.recurring(job.name(), job.schedule()).execute((instance, context) -> job.run()))
                    .toList();
            scheduler = Scheduler.create(database)
                    .startTasks(tasks)
                    .tableName(TABLE)
                    .threads(THREADS)
                    .schedulerName(new SchedulerName.Fixed("chrysalis-" + UUID.randomUUID()))
                    .pollingInterval(polling)
                    .heartbeatInterval(HEARTBEAT)
                    .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                    .shutdownMaxWait(LAST_WORDS)
                    .build();
            scheduler.start();
        }
    }

    @EventListener(ContextClosedEvent.class)
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }
}
