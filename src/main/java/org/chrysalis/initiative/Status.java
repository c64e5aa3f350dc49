package org.chrysalis.initiative;

/** Whether an initiative is going on, resting, or over. */
public enum Status {
    ACTIVE,
    PAUSED,
    ENDED
}
