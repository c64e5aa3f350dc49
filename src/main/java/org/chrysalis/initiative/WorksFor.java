package org.chrysalis.initiative;

/** For whom an initiative works: the system as it is, or the one that is to come. */
public enum WorksFor {
    TODAY,
    TOMORROW
}
