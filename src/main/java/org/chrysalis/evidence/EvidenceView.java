package org.chrysalis.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as a page may show it.
 *
 * @param criterion the words of the criterion that it is about, as they stand now
 * @param people how many took part in the experiment that yielded it, where they were few; 4 stands for fewer than five
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
        @Nullable Integer people,
        @Nullable String recordedBy,
        Instant recordedAt,
        int version) {

    EvidenceView with(@Nullable Integer few) {
        return new EvidenceView(
                id,
                found,
                says,
                kind,
                standard,
                foundOn,
                detail,
                source,
                criterionId,
                criterion,
                measureId,
                measure,
                experimentId,
                few,
                recordedBy,
                recordedAt,
                version);
    }

    /** The criterion without the full stop that it ends with, because a sentence of ours goes on after it. */
    public String criterionInALine() {
        String words = criterion == null ? "" : criterion.strip();
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }
}
