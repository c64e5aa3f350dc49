package org.chrysalis.support;

/** Somebody else changed the same thing since it was shown. Answered with 409, both versions and what was typed. */
public class Conflict extends RuntimeException {

    public Conflict(String what) {
        super(what, null, false, false);
    }

    /** Refuses an edit that began from an older version than the present one. */
    public static void unlessSame(String what, long shown, long present) {
        if (shown != present) {
            throw new Conflict(what);
        }
    }
}
