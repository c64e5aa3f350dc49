package org.chrysalis.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as a page may show it.
 *
 * @param criterion the words of the criterion that it is about, as they stand now
 * @param measure what the measure that it is about is called
 */
public record EvidenceView(
        long id,
        String found,
        Says says,
        EvidenceKind kind,
        @Nullable Integer standard,
        LocalDate foundOn,
        String detail,
        String source,
        @Nullable Long criterionId,
        @Nullable String criterion,
        @Nullable Long measureId,
        @Nullable String measure,
        @Nullable Long experimentId,
        @Nullable String recordedBy,
        Instant recordedAt,
        int version) {

    /** The criterion without the full stop that it ends with, because a sentence of ours goes on after it. */
    public String criterionInALine() {
        String words = criterion == null ? "" : criterion.strip();
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }
}
