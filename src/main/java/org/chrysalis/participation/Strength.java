package org.chrysalis.participation;

/** How strong a working relationship is, weakest first. */
public enum Strength {
    ABSENT,
    FRAGILE,
    GROWING,
    STRONG,
    SHARED_PURPOSE;

    /** Whether it needs tending. */
    public boolean weak() {
        return this == ABSENT || this == FRAGILE;
    }
}
