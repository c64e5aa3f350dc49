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
        int version) {}
