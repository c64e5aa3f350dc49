package org.chrysalis.initiative;

/** How transformative an initiative is, in somebody's view. */
public enum Reach {
    IMPROVEMENT,
    INCREMENTAL,
    PRACTICE_SERVICE_SYSTEM,
    TRANSFORMATIVE
}
