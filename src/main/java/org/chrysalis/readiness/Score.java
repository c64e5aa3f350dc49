package org.chrysalis.readiness;

import org.jspecify.annotations.Nullable;

/** How true somebody finds a condition: 1 to 5, or that they cannot say. */
public enum Score {
    ONE,
    TWO,
    THREE,
    FOUR,
    FIVE,
    CANNOT_SAY;

    /** 1 to 5; none for who cannot say. */
    public @Nullable Integer number() {
        return this == CANNOT_SAY ? null : ordinal() + 1;
    }

    static @Nullable Score of(@Nullable Integer number, boolean cannotSay) {
        if (cannotSay) {
            return CANNOT_SAY;
        }
        return number == null ? null : values()[number - 1];
    }
}
