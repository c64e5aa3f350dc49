package org.chrysalis.participation;

/** Who takes part. */
public enum Who {
    YOUNG_PEOPLE,
    FAMILIES,
    PRACTITIONERS,
    PARTNERS
}
