package org.chrysalis.initiative;

/** Where it comes from: new from scratch, a combination of known elements, or adopted from elsewhere. */
public enum Origin {
    NEW,
    COMBINED,
    ADOPTED
}
