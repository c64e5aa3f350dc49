package org.chrysalis.notification;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import org.chrysalis.support.Job;
import org.springframework.stereotype.Component;

/** Sends what is due, all the time. */
@Component
class MailJob implements Job {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final MailRound round;

    MailJob(MailRound round) {
        this.round = round;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.of(PAUSE);
    }

    @Override
    public void run() {
        round.go();
    }
}
