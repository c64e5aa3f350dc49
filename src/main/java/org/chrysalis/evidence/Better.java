package org.chrysalis.evidence;

/** Which way a figure has to go. */
public enum Better {
    HIGHER,
    LOWER
}
