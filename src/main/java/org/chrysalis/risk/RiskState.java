package org.chrysalis.risk;

import java.util.Arrays;
import java.util.List;

/** Where a risk stands. */
public enum RiskState {
    OPEN,
    REDUCED,
    ACCEPTED,
    HAPPENED,
    CLOSED;

    /** Whether nobody has to look at it any more. */
    public boolean over() {
        return this == HAPPENED || this == CLOSED;
    }

    /** The key of a message about something over, by how its key begins: what happened was not made smaller. */
    public String over(String beginning) {
        return beginning + (this == HAPPENED ? "happened" : "closed");
    }

    /** The names of those that still have to be looked at. */
    static List<String> current() {
        return Arrays.stream(values())
                .filter(state -> !state.over())
                .map(Enum::name)
                .toList();
    }
}
