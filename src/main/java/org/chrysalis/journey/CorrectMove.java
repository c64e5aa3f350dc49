package org.chrysalis.journey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Puts a wrong day, reason or cause of a move right.
 *
 * @param why it was wrong; kept on record beside what stood there before
 * @param contextEventId what happened to the whole organisation that brought a move back about; none for nothing
 */
public record CorrectMove(
        LocalDate on,
        String reason,
        String why,
        int version,
        @Nullable Long contextEventId) {}
