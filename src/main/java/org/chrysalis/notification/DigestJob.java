package org.chrysalis.notification;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Job;
import org.springframework.stereotype.Component;

/** Writes the digests every morning, before people begin: at seven in London, in summer as in winter. */
@Component
class DigestJob implements Job {

    static final LocalTime MORNING = LocalTime.of(7, 0);

    private final DigestRound round;

    DigestJob(DigestRound round) {
        this.round = round;
    }

    @Override
    public String name() {
        return "digest";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ClockConfiguration.LONDON, MORNING);
    }

    @Override
    public void run() {
        round.go(0);
    }
}
