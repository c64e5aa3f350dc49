package org.chrysalis.journey;

import java.time.LocalDate;

/**
 * Says that a condition is met or a check-in done: on which day, and what was done or heard.
 *
 * @param why what was recorded before is put right; empty for a first record
 * @param version the one that the person saw
 */
public record SeeTo(LocalDate on, String note, String why, int version) {

    /** A first record. */
    public SeeTo(LocalDate on, String note, int version) {
        this(on, note, "", version);
    }
}
