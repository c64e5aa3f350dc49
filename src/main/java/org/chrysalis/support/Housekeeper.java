package org.chrysalis.support;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes every hour what has had its time, a little at a time so that nobody waits for it. */
@Component
@EnableScheduling
class Housekeeper {

    static final int AT_ONCE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeper.class);

    private final List<Housekeeping> chores;

    Housekeeper(List<Housekeeping> chores) {
        this.chores = chores;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        for (Housekeeping chore : chores) {
            try {
                sweep(chore);
            } catch (RuntimeException failure) {
                LOG.warn("Could not remove old {}; the next hour tries again", chore.what(), failure);
            }
        }
    }

    private static void sweep(Housekeeping chore) {
        int removed = 0;
        int now;
        do {
            now = chore.removeExpired(AT_ONCE);
            removed += now;
        } while (now == AT_ONCE);
        if (removed > 0) {
            LOG.info("Removed {} old {}", removed, chore.what());
        }
    }
}
