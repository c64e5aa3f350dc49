package org.chrysalis.portfolio;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.chrysalis.audit.TrailMark;
import org.chrysalis.audit.TrailMarks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works figures out anew soon after something was recorded, before whoever looks at them looks again. Each node does so
 * for what it was asked within the last hour, one question after the other, once an organisation has recorded nothing
 * for a turn, and for at most a tenth of the time. What it does only saves somebody waiting: who is given which answer
 * is said by {@link KeptFigures} alone.
 */
@Component
@ConditionalOnProperty(name = "chrysalis.jobs", havingValue = "on", matchIfMissing = true)
class FiguresAhead {

    private static final Logger LOG = LoggerFactory.getLogger(FiguresAhead.class);

    /** In seconds. */
    private static final int TURN = 1;

    /** Of all organisations together; a leader asks a handful. */
    private static final int MOST = 100;

    /** In seconds; what takes longer is worked out when somebody asks. */
    private static final int LONGEST = 5;

    /** After as long there is a rest, of as many times what the work took. */
    private static final Duration SPELL = Duration.ofMillis(200);

    private static final int RESTS = 9;

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final KeptFigures kept;
    private final TrailMarks marks;
    private final TransactionTemplate reading;
    private final Ticker ticker;
    private Map<Long, TrailMark> before = Map.of();
    private long restsUntil;
    private boolean failing;
    private volatile boolean stopping;

    @Autowired
    FiguresAhead(KeptFigures kept, TrailMarks marks, PlatformTransactionManager transactions) {
        this(kept, marks, transactions, Ticker.systemTicker());
    }

    FiguresAhead(KeptFigures kept, TrailMarks marks, PlatformTransactionManager transactions, Ticker ticker) {
        this.kept = kept;
        this.marks = marks;
        this.ticker = ticker;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setTimeout(LONGEST);
        restsUntil = ticker.read();
    }

    @Scheduled(initialDelay = TURN, fixedDelay = TURN, timeUnit = TimeUnit.SECONDS)
    synchronized void turn() {
        long begun = ticker.read();
        if (stopping || begun - restsUntil < 0) {
            return;
        }
        try {
            long worked = work(begun);
            restsUntil = begun + worked * (1 + RESTS);
            failing = false;
        } catch (RuntimeException failure) {
            restsUntil = begun + AFTER_FAILURE.toNanos();
            said(failure);
        }
    }

    /** How long it took. */
    private long work(long begun) {
        for (KeptFigures.Asked asked : kept.outdated(settled(), MOST)) {
            if (stopping || ticker.read() - begun > SPELL.toNanos()) {
                break;
            }
            work(asked, () -> kept.renew(asked));
        }
        for (KeptFigures.Asked asked : kept.unprepared(MOST)) {
            if (stopping || ticker.read() - begun > SPELL.toNanos()) {
                break;
            }
            work(asked, asked.asking()::prepare);
        }
        return ticker.read() - begun;
    }

    /**
     * The marks of those who recorded nothing since the last turn: in the midst of an import each answer is soon gone.
     */
    private Map<Long, TrailMark> settled() {
        Map<Long, TrailMark> now = new HashMap<>();
        for (long organisation : kept.organisations(MOST)) {
            now.put(organisation, marks.of(organisation));
        }
        Map<Long, TrailMark> settled = new HashMap<>(now);
        settled.entrySet().retainAll(before.entrySet());
        before = now;
        return settled;
    }

    /** What cannot be worked out is not tried again until somebody asks for it, who is told. */
    private void work(KeptFigures.Asked asked, Runnable work) {
        try {
            reading.executeWithoutResult(any -> work.run());
        } catch (RuntimeException failure) {
            kept.forget(asked);
            throw failure;
        }
    }

    private void said(RuntimeException failure) {
        if (!failing && !stopping) {
            LOG.warn("Figures could not be worked out ahead of whoever looks next; until they can, they wait", failure);
        }
        failing = true;
    }

    /** Returns once nothing is asked any more, so that the database may go. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        ended();
    }

    private synchronized void ended() {
        LOG.debug("No figures are worked out ahead any more");
    }
}
