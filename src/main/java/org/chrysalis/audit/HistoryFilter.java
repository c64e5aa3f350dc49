package org.chrysalis.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the trail is asked for; what is null does not narrow it.
 *
 * @param kind of subject, in kebab-case
 * @param from the first day, {@code to} the last one, in London
 * @param before the key of the page: only entries older than the one with this id
 */
public record HistoryFilter(
        @Nullable Long personId,
        @Nullable String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before) {

    public static HistoryFilter everything() {
        return new HistoryFilter(null, null, null, null, null);
    }
}
