package org.chrysalis.initiative;

import java.time.LocalDate;

/** The ends of two days, at which a filter asks what it asks: of what changed between them. */
public record TwoDays(LocalDate since, LocalDate until, Fit fit) {

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
