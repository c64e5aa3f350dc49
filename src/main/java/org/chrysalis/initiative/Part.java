package org.chrysalis.initiative;

/** A person's part in an initiative. */
public enum Part {
    LEAD,
    MEMBER
}
