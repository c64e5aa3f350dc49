package org.chrysalis.journey;

/** What people decided when they looked at a stage together. */
public enum Decision {
    MOVE_ON,
    STAY,
    GO_BACK,
    PAUSE,
    END
}
