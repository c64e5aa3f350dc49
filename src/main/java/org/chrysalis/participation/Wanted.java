package org.chrysalis.participation;

/** Whether a ripple was wanted. */
public enum Wanted {
    WANTED,
    UNWANTED,
    BOTH,
    TOO_SOON
}
