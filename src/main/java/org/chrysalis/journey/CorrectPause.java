package org.chrysalis.journey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks to put a pause right, and its end where people resumed it.
 *
 * @param until the day on which it was resumed; not looked at while it goes on, or where a move or an ending ended it
 * @param note what changed when it was resumed; likewise
 * @param version the one that the person saw
 */
public record CorrectPause(
        LocalDate on, @Nullable LocalDate until, String reason, String note, String why, int version) {}
