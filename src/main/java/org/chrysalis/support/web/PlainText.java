package org.chrysalis.support.web;

import java.util.regex.Pattern;

/** What browsers send, without what nobody can see. */
public final class PlainText {

    /** Control characters, and those that turn the direction of what follows: a name must not reverse a sentence. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private PlainText() {}

    /** With each line's end as one character, a tab as a space, and without space around it. */
    public static String of(String typed) {
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return UNSEEN.matcher(lines).replaceAll("").strip();
    }
}
