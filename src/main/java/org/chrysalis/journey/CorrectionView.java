package org.chrysalis.journey;

import java.time.Instant;
import java.time.LocalDate;

/** A correction of a move, with what stood there before. */
public record CorrectionView(
        int move,
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
