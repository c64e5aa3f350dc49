package org.chrysalis.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The program's clock: the present, but for who tells a story of the past. The demonstration takes two years of a
 * council through the services that people use; each step must find the day on which it was taken, because "today"
 * bounds what may be entered and says when something was recorded.
 */
public final class ProgramClock extends Clock {

    private final Clock present;
    private final ThreadLocal<@Nullable Instant> told;

    public ProgramClock(Clock present) {
        this(present, new ThreadLocal<>());
    }

    private ProgramClock(Clock present, ThreadLocal<@Nullable Instant> told) {
        this.present = present;
        this.told = told;
    }

    /** Does something in this thread as if it were that instant. */
    public void at(Instant instant, Runnable step) {
        Instant before = told.get();
        told.set(instant);
        try {
            step.run();
        } finally {
            if (before == null) {
                told.remove();
            } else {
                told.set(before);
            }
        }
    }

    @Override
    public Instant instant() {
        Instant instant = told.get();
        return instant == null ? present.instant() : instant;
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ProgramClock(present.withZone(zone), told);
    }
}
