package org.chrysalis.context;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An event of the organisation as a page may show it.
 *
 * @param recordedBy who recorded it; none where the program did
 */
public record ContextEventView(
        long id,
        LocalDate on,
        ContextKind kind,
        String name,
        String note,
        @Nullable Long recordedBy,
        int version) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** "Inspection of children’s services, 11 March 2025", to be chosen from a list. */
    public String label() {
        return name + ", " + DAY.format(on);
    }
}
