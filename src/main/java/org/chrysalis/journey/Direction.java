package org.chrysalis.journey;

/** Where a move led, by the order of the pathway on its day. All of them are ordinary. */
public enum Direction {
    START,
    ON,
    BACK,
    AGAIN,
    REOPEN
}
