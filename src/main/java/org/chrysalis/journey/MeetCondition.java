package org.chrysalis.journey;

import java.time.LocalDate;

/**
 * Says that a condition is met: on which day, and what was done about it.
 *
 * @param why what was recorded before is put right; empty for a first record
 */
public record MeetCondition(LocalDate on, String note, String why, int version) {

    public MeetCondition(LocalDate on, String note, int version) {
        this(on, note, "", version);
    }
}
