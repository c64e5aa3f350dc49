package org.chrysalis.journey;

import java.time.LocalDate;

/**
 * Puts a wrong day or reason of a move right.
 *
 * @param why it was wrong; kept on record beside what stood there before
 */
public record CorrectMove(LocalDate on, String reason, String why, int version) {}
