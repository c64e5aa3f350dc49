package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A promise as it stands at one moment.
 *
 * @param owner none where the leads see to it
 * @param doneOn none while it is open
 */
record Promised(
        PromiseKind kind,
        long id,
        String words,
        @Nullable Long owner,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        String note) {

    boolean done() {
        return doneOn != null;
    }

    boolean ownedBy(@Nullable Long person) {
        return Objects.equals(owner, person);
    }

    /** Whether nothing else would be said of how it was seen to. */
    boolean says(LocalDate day, String words) {
        return day.equals(doneOn) && note.equals(words);
    }
}
