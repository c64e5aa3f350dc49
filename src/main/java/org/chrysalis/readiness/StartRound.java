package org.chrysalis.readiness;

import java.time.LocalDate;

/**
 * Asks to begin a round.
 *
 * @param until the day by which people are asked to have answered
 */
public record StartRound(String name, LocalDate from, LocalDate until) {}
