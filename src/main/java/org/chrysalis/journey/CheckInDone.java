package org.chrysalis.journey;

import java.time.LocalDate;

/** Says that somebody asked how people are: on which day, and what they heard. */
public record CheckInDone(LocalDate on, String note, int version) {}
