package org.chrysalis.journey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A condition as a page may show it.
 *
 * @param move the number of the move that left it open, or {@code review} that of the review that asked for it
 * @param found what the latest review before that move said of it; none where no review talked about it
 * @param madeOn the day of that move or review: it cannot have been met before
 * @param overdue due before today and not met
 */
public record ConditionView(
        long id,
        String wording,
        long ownerId,
        String ownerName,
        boolean mine,
        LocalDate dueOn,
        @Nullable LocalDate metOn,
        @Nullable String metBy,
        String metNote,
        @Nullable Integer move,
        @Nullable Integer review,
        @Nullable Answer found,
        LocalDate madeOn,
        boolean overdue,
        int version) {

    public boolean met() {
        return metOn != null;
    }
}
