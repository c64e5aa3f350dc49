package org.chrysalis.support;

/** The person may see that this exists, but not do what they asked. Answered with 403. */
public class Forbidden extends RuntimeException {

    public Forbidden(String permission) {
        super(permission, null, false, false);
    }
}
