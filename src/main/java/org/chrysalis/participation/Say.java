package org.chrysalis.participation;

/** How much say people had, least first. */
public enum Say {
    INFORMED,
    CONSULTED,
    INVOLVED,
    SHARED,
    LED
}
