package org.chrysalis.initiative;

/** Who sees an initiative: its team and those who may see all, every member, or a summary of it the whole network. */
public enum Visibility {
    TEAM,
    ORGANISATION,
    NETWORK
}
