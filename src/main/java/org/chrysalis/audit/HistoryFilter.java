package org.chrysalis.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the trail is asked for; what is null does not narrow it.
 *
 * @param kind of subject, in kebab-case; or {@link #TAKEN_OUT} or {@link #SAID}
 * @param from the first day, {@code to} the last one, in London
 * @param before the key of the page: only entries older than the one with this id
 */
public record HistoryFilter(
        @Nullable Long personId,
        @Nullable String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before) {

    /** Stands where a kind does, and is an action: parts of the record that somebody took out as a file. */
    public static final String TAKEN_OUT = "record-exported";

    /** The same of what people said to one another about something, whatever it was about. */
    public static final String SAID = "conversation";

    public boolean said() {
        return SAID.equals(kind);
    }

    public boolean takenOut() {
        return TAKEN_OUT.equals(kind);
    }

    public static HistoryFilter everything() {
        return new HistoryFilter(null, null, null, null, null);
    }
}
