package org.chrysalis.readiness;

/** Whose readiness a round asks about. */
public enum Ground {
    ORGANISATION,
    TEAM,
    INITIATIVE
}
