package org.chrysalis.people;

/**
 * How much is new for a person: a bean of whoever tells people. It is part of the statement that says who acts, so that
 * no page pays another one for the number that all of them show.
 */
public interface UnreadCount {

    /** A query of one number for {@code membership m}. */
    String sql();
}
