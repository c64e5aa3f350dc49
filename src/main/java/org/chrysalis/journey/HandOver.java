package org.chrysalis.journey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks to give a condition or a check-in to somebody else, or another day.
 *
 * @param ownerId who sees to it from now; none for a check-in that the leads see to
 * @param version the one that the person saw
 */
public record HandOver(@Nullable Long ownerId, LocalDate dueOn, int version) {}
