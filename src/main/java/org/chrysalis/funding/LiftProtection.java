package org.chrysalis.funding;

import java.time.LocalDate;

/** Asks to note that a protection ended on a day, and how that went. */
public record LiftProtection(LocalDate liftedOn, String how, int version) {}
