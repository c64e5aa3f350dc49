package org.chrysalis.journey;

import java.time.LocalDate;

/** Says that a condition is met: on which day, and what was done about it. */
public record MeetCondition(LocalDate on, String note, int version) {}
