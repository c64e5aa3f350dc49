package org.chrysalis.journey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Puts a wrong day, reason or cause of an ending right.
 *
 * @param reason why it ended
 * @param why it was wrong; kept on record beside what stood there before
 * @param contextEventId what happened to the whole organisation that brought it about; none for nothing
 */
public record CorrectEnding(
        LocalDate on,
        String reason,
        String why,
        int version,
        @Nullable Long contextEventId) {}
