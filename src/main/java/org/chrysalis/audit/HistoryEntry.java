package org.chrysalis.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail as pages show it: who did what to which subject, when, before and after.
 *
 * @param subjectLabel as it is kept
 * @param subject the label in words
 * @param subjectTitle which of its kind the subject is, as it was called then; none where the label says so
 * @param done what was done, in words
 * @param changes with their fields named in words
 */
public record HistoryEntry(
        long id,
        Instant occurredAt,
        String personName,
        String subjectKind,
        long subjectId,
        String subjectLabel,
        String subject,
        @Nullable String subjectTitle,
        String action,
        String done,
        List<Change> changes) {}
