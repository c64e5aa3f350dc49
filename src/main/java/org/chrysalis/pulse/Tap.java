package org.chrysalis.pulse;

import org.chrysalis.support.Kebab;

/** What a pulse asks, each answered from 1 to 5. */
public enum Tap {
    MOMENTUM,
    HEADSPACE,
    SUPPORT,
    SAFETY;

    /** The lowest and the highest of what can be said. */
    public static final int LEAST = 1;

    public static final int MOST = 5;

    /** "Would rather not say" */
    public static final int NOT_SAID = 0;

    /** As it stands in message keys, and what its column is called. */
    public String key() {
        return Kebab.of(this);
    }
}
