package org.chrysalis.support;

/** What was asked for does not exist, or not for this person: the two must not be told apart. Answered with 404. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what, null, false, false);
    }
}
