package org.chrysalis.journey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an activity as it stands here.
 *
 * @param wording of one of people's own; a usual one keeps the pathway's words
 * @param personId who does it, if that is known
 * @param doneOn the day on which it was done, if it was
 */
public record SaveActivity(
        String wording,
        @Nullable Long personId,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        String note,
        int version) {}
