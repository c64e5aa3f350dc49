package org.chrysalis.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A correction of a move or of an ending, with what stood there before.
 *
 * @param move its number, where it is one of a move
 * @param ending its id, where it is one of an ending
 * @param causeBefore what was named as what brought it about; empty for nothing, as {@code causeAfter}
 * @param began the stages in which work alongside that began with it shifted too
 * @param ended likewise work that ended with it
 * @param pause whether the end of a pause shifted with it
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
        String reasonAfter,
        String causeBefore,
        String causeAfter,
        List<String> began,
        List<String> ended,
        boolean pause) {

    public boolean ofDate() {
        return !dateBefore.equals(dateAfter);
    }

    public boolean ofCause() {
        return !causeBefore.equals(causeAfter);
    }

    public boolean ofReason() {
        return !reasonBefore.equals(reasonAfter);
    }
}
