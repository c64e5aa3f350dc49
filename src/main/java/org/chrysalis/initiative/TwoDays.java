package org.chrysalis.initiative;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The ends of two days, at which a filter asks what it asks: of what changed between them.
 *
 * @param known until when what was entered of journeys was known on the earlier day; none where both days are as they
 *     are dated now
 */
public record TwoDays(
        LocalDate since, LocalDate until, Fit fit, @Nullable Instant known) {

    /** The same days with another fit. */
    public TwoDays fitting(Fit other) {
        return new TwoDays(since, until, other, known);
    }

    /** When an initiative has to fit. */
    public enum Fit {
        /** At the end of the one day or of the other. */
        EITHER,
        /** At the end of the later day and not of the earlier one. */
        CAME,
        /** The other way round. */
        LEFT
    }
}
