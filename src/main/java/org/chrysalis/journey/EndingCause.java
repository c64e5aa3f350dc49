package org.chrysalis.journey;

/** Why an initiative ended, in one word; the why in full stands beside it. */
public enum EndingCause {
    BECAME_ORDINARY,
    PLANNED_STOP,
    DISPROVED,
    CIRCUMSTANCES,
    MERGED,
    OTHER
}
