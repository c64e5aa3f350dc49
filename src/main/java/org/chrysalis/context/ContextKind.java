package org.chrysalis.context;

/** What sort of thing happened to the organisation. */
public enum ContextKind {
    INSPECTION,
    BUDGET_ROUND,
    RESTRUCTURE,
    NEW_DIRECTOR,
    PRACTICE_REVIEW,
    LAW,
    OTHER
}
