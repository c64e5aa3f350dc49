package org.chrysalis.readiness;

import java.time.LocalDate;

/** Asks for another name of a round, or another day until which it asks. */
public record ChangeRound(String name, LocalDate until, int version) {}
