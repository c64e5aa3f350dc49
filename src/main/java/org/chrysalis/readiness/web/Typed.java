package org.chrysalis.readiness.web;

import java.util.UUID;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.PlainText;
import org.jspecify.annotations.Nullable;

/** What browsers send, as it is meant. */
final class Typed {

    private Typed() {}

    /** Without space around it, and with a line's end counted as one character, as the page counted it. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : PlainText.of(typed);
    }

    /**
     * The token of a form.
     *
     * @throws Refused if it was tampered with: what is sent without one is done as often as it is sent
     */
    static UUID token(@Nullable String typed) {
        try {
            return UUID.fromString(typed == null ? "" : typed);
        } catch (IllegalArgumentException unreadable) {
            throw new Refused(null, "support.form.send-again");
        }
    }
}
