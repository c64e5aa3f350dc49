package org.chrysalis.journey;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A correction of a move or of an ending, with what stood there before.
 *
 * @param move its number, where it is one of a move
 * @param ending its id, where it is one of an ending
 */
public record CorrectionView(
        @Nullable Integer move,
        @Nullable Long ending,
        Instant at,
        String by,
        String why,
        LocalDate dateBefore,
        LocalDate dateAfter,
        String reasonBefore,
        String reasonAfter) {

    public boolean ofDate() {
        return !dateBefore.equals(dateAfter);
    }

    public boolean ofReason() {
        return !reasonBefore.equals(reasonAfter);
    }
}
