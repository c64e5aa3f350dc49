package org.chrysalis.initiative;

/** The split screen: improving today's system, making tomorrow's, or not sure yet. */
public enum Kind {
    IMPROVEMENT,
    INNOVATION,
    NOT_SURE
}
