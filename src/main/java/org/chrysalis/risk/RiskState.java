package org.chrysalis.risk;

/** Where a risk stands. */
public enum RiskState {
    OPEN,
    REDUCED,
    ACCEPTED,
    HAPPENED,
    CLOSED;

    /** In SQL, of {@code risk r}: it is open, or set aside without a day on which somebody looks again. */
    static final String UNGUARDED_IN_SQL =
            "(r.state = 'OPEN' or r.state in ('REDUCED', 'ACCEPTED') and r.next_look_on is null)";

    /** Whether nobody has to look at it any more. */
    public boolean over() {
        return this == HAPPENED || this == CLOSED;
    }

    /** Whether people live with it as it is: it is as small as it gets, or borne. */
    boolean isSetAside() {
        return this == REDUCED || this == ACCEPTED;
    }

    /** The key of a message about something over, by how its key begins: what happened was not made smaller. */
    public String over(String beginning) {
        return beginning + (this == HAPPENED ? "happened" : "closed");
    }
}
