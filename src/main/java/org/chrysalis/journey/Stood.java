package org.chrysalis.journey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a correction puts right, as it stood before it or stands after it.
 *
 * @param until the day on which a pause or work alongside ended; none for what has a single day, and while it goes on
 * @param reason empty for work alongside
 * @param note what changed when a pause was resumed; empty for all else
 */
record Stood(LocalDate on, @Nullable LocalDate until, String reason, String note) {}
