package org.chrysalis.journey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks to put the days of work alongside right, where no move set them.
 *
 * @param on not looked at where a move began it
 * @param until the day on which it finished; not looked at while it goes on, or where a move ended it
 * @param version the one that the person saw
 */
public record CorrectAlongside(
        @Nullable LocalDate on, @Nullable LocalDate until, String why, int version) {}
