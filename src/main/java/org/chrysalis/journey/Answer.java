package org.chrysalis.journey;

/** What was said about a criterion. "Not yet" is a fair answer. */
public enum Answer {
    IN_PLACE,
    PARTLY,
    NOT_YET,
    DOES_NOT_APPLY
}
