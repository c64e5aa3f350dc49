package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that lies behind an initiative's pictures in time, contributed as a bean: the stages that it stood in, what
 * happened to the whole organisation. Pages with such a picture ask {@link Backdrops}.
 */
public interface Backdrop {

    /** What touches the days from one to another, both included, in one query. */
    List<Behind> behind(InitiativeHeader initiative, LocalDate from, LocalDate to);

    /**
     * A stretch of time, or a day.
     *
     * @param to none for a stretch that goes on; the same day for a day
     */
    record Behind(String words, LocalDate from, @Nullable LocalDate to, boolean band) {

        public static Behind band(String words, LocalDate from, @Nullable LocalDate to) {
            return new Behind(words, from, to, true);
        }

        public static Behind mark(String words, LocalDate on) {
            return new Behind(words, on, on, false);
        }

        /** As the script reads it: {@code 2025-01-31/2025-06-30}, {@code 2025-01-31/} or {@code 2025-01-31}. */
        public String days() {
            return band ? from + "/" + (to == null ? "" : to) : from.toString();
        }
    }
}
