package org.chrysalis.initiative;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets {@link AttentionUpkeep} go on once the program has answered its first pages, with rests, until nothing is left;
 * and now and then see to what lapsed.
 */
@Component
class UpkeepOfAttention {

    static final int AT_ONCE = 20;

    /** PostgreSQL's lock_not_available. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final int BATCHES = 25;

    private static final Logger LOG = LoggerFactory.getLogger(UpkeepOfAttention.class);

    private final AttentionUpkeep upkeep;
    private boolean done;
    private long worked;

    UpkeepOfAttention(AttentionUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void goOn() {
        if (done) {
            return;
        }
        try {
            for (int batch = 0; batch < BATCHES && !done; batch++) {
                int now = upkeep.goOn(AT_ONCE);
                worked += now;
                done = now == 0;
            }
        } catch (RuntimeException failure) {
            if (isBusy(failure)) {
                // Somebody records something about one of them: people come first, and the next turn tries again.
                LOG.debug("The reasons for attention wait until somebody has recorded something");
                return;
            }
            // The next start tries again; until then each is worked out anew when something is recorded about it.
            done = true;
            LOG.error("The reasons for attention could not all be worked out by the rules of now", failure);
            return;
        }
        if (done && worked > 0) {
            LOG.info("The reasons for attention of {} initiatives were worked out by the rules of now", worked);
        }
    }

    /** The driver's answer to {@code nowait} is none of those that Spring has a name for. */
    private static boolean isBusy(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ConcurrencyFailureException
                    || each instanceof SQLException database && LOCK_NOT_AVAILABLE.equals(database.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 20, timeUnit = TimeUnit.MINUTES)
    void lapse() {
        try {
            int now;
            do {
                now = upkeep.lapsed(AT_ONCE);
            } while (now == AT_ONCE);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "The reasons for attention that lapsed could not be worked out; the next turn tries again",
                    failure);
        }
    }
}
