package org.chrysalis.journey;

import java.time.LocalDate;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a correction puts right, as it stood before it or stands after it.
 *
 * @param until the day on which a pause or work alongside ended; none for what has a single day, and while it goes on
 * @param reason empty for work alongside
 * @param note what changed when a pause was resumed; empty for all else
 */
record Stood(LocalDate on, @Nullable LocalDate until, String reason, String note) {

    /** A step, which has a single day. */
    static Stood on(LocalDate day, String reason) {
        return new Stood(day, null, reason, "");
    }

    /** Work alongside, of which nothing is said. */
    static Stood between(LocalDate on, @Nullable LocalDate until) {
        return new Stood(on, until, "", "");
    }

    /** @throws Refused if it stands like this already, and for the same cause */
    void requireOtherThan(Stood before, Causes.Named cause) {
        if (equals(before) && !cause.changed()) {
            throw new Refused(null, "journey.correct.nothing");
        }
    }

    boolean ofSameDay(Stood other) {
        return on.equals(other.on);
    }
}
