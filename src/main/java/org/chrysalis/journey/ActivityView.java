package org.chrysalis.journey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An activity of a visit as a page may show it.
 *
 * @param id none for a usual one that nobody took up yet
 * @param usualId the pathway's usual activity that it is, if it is one
 */
public record ActivityView(
        @Nullable Long id,
        @Nullable Long usualId,
        String wording,
        @Nullable Long personId,
        @Nullable String personName,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        String note,
        boolean overdue,
        int version) {

    public boolean taken() {
        return id != null;
    }

    public boolean done() {
        return doneOn != null;
    }
}
