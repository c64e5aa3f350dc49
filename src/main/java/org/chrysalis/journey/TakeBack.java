package org.chrysalis.journey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Takes back that a condition is met or a check-in done, so that it is open again.
 *
 * @param ownerId who sees to it from now; none for a check-in that the leads see to
 * @param why what was recorded is taken back
 * @param version the one that the person saw
 */
public record TakeBack(@Nullable Long ownerId, LocalDate dueOn, String why, int version) {}
