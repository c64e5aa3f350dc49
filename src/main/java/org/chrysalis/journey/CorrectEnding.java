package org.chrysalis.journey;

import java.time.LocalDate;

/**
 * Puts a wrong day or reason of an ending right.
 *
 * @param reason why it ended
 * @param why it was wrong; kept on record beside what stood there before
 */
public record CorrectEnding(LocalDate on, String reason, String why, int version) {}
