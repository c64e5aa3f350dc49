package org.chrysalis.portfolio;

/** What a new organisation does first, in this order; each disappears when it is done. */
public enum FirstStep {
    INVITE,
    PATHWAY,
    LOG
}
