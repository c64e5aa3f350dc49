package org.chrysalis.journey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A promised check-in as a page may show it. */
public record CheckInView(
        long id,
        long endingId,
        LocalDate dueOn,
        String what,
        @Nullable Long ownerId,
        @Nullable String ownerName,
        boolean mine,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        String note,
        boolean overdue,
        int version) {

    public boolean done() {
        return doneOn != null;
    }
}
