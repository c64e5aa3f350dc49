package org.chrysalis.audit;

import java.time.Instant;
import java.util.List;

/**
 * One entry of the trail as pages show it: who did what to which subject, when, before and after.
 *
 * @param done what was done, in words
 * @param changes with their fields named in words
 */
public record HistoryEntry(
        long id,
        Instant occurredAt,
        String personName,
        String subjectKind,
        String subjectLabel,
        String action,
        String done,
        List<Change> changes) {}
