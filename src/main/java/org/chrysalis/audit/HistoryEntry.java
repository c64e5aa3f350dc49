package org.chrysalis.audit;

import java.time.Instant;
import java.util.List;

/** One entry of the trail as pages show it: who did what to which subject, when, before and after. */
public record HistoryEntry(
        long id,
        Instant occurredAt,
        String personName,
        String subjectKind,
        String subjectLabel,
        String action,
        List<Change> changes) {

    /** The message that says what was done. */
    public String getActionKey() {
        return "audit.action." + action;
    }

    /** The message that names what it was done to. */
    public String getKindKey() {
        return "audit.kind." + subjectKind;
    }
}
