package org.chrysalis.transfer;

import java.time.Instant;
import java.util.UUID;
import org.chrysalis.initiative.ByReference;
import org.jspecify.annotations.Nullable;

/**
 * What an import led to: how many were saved, under which references.
 *
 * @param undoableUntil until when it can be undone as a whole; none once it was, or where that was never possible
 * @param undoneAt when it was undone
 */
public record ImportDone(
        UUID id,
        String fileName,
        int imported,
        @Nullable String firstReference,
        @Nullable String lastReference,
        @Nullable Instant undoableUntil,
        @Nullable Instant undoneAt) {

    /** Where the list shows just what it brought in; the whole list once that is gone. */
    public String list() {
        String first = firstReference;
        String last = lastReference;
        return undoneAt == null && first != null && last != null
                ? "/initiatives?" + ByReference.parameter(first, last)
                : "/initiatives";
    }
}
