package org.chrysalis.journey.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What browsers send, as it is meant. */
final class Typed {

    private Typed() {}

    /** Without space around it, and with a line's end counted as one character, as the page counted it. */
    static String text(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n").replace("\u0000", "").strip();
    }

    /** The token of a form; one that was tampered with is a new one, and protects nothing but itself. */
    static UUID token(@Nullable String typed) {
        try {
            return UUID.fromString(typed == null ? "" : typed);
        } catch (IllegalArgumentException unreadable) {
            return UUID.randomUUID();
        }
    }
}
