package org.chrysalis.journey;

import java.time.LocalDate;

/**
 * Says that somebody asked how people are: on which day, and what they heard.
 *
 * @param why what was recorded before is put right; empty for a first record
 */
public record CheckInDone(LocalDate on, String note, String why, int version) {

    public CheckInDone(LocalDate on, String note, int version) {
        this(on, note, "", version);
    }
}
