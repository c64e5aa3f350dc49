package org.chrysalis.support.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;

/** What browsers send, as people meant it: they send line ends as two characters, and nothing as null. */
public final class Typed {

    private Typed() {}

    /** Without space around it, and with a line's end counted as one character, as the page counted it. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : PlainText.of(typed);
    }

    /** A text that has one line, however it was pasted. */
    public static String line(@Nullable String typed) {
        return text(typed).replaceAll("\\s+", " ");
    }

    /** The lines in which something stands. */
    public static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** What was ticked of several; an answer that says nothing is none. */
    public static <T> List<T> ticked(@Nullable Collection<@Nullable T> sent) {
        List<T> ticked = new ArrayList<>();
        if (sent != null) {
            for (T each : sent) {
                if (each != null) {
                    ticked.add(each);
                }
            }
        }
        return ticked;
    }

    /**
     * The token of a form.
     *
     * @throws Refused if it was tampered with: what is sent without one is done as often as it is sent
     */
    public static UUID token(@Nullable String typed) {
        try {
            return UUID.fromString(typed == null ? "" : typed);
        } catch (IllegalArgumentException unreadable) {
            throw new Refused(null, "support.form.send-again");
        }
    }
}
