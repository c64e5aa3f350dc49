package org.chrysalis.transfer;

import java.util.Locale;
import java.util.Set;

/** How words in a file are compared: people type them as they come. */
final class Word {

    /** What people write where they do not know yet. It means the same as an empty cell, also for money and dates. */
    private static final Set<String> UNKNOWN = Set.of(
            "tbc",
            "tba",
            "tbd",
            "tobeconfirmed",
            "tobeagreed",
            "na",
            "notapplicable",
            "unknown",
            "notknown",
            "notrecorded",
            "dontknow",
            "none",
            "nil");

    /** What people call the last row of a sheet that adds up those above it. */
    private static final Set<String> SUMS =
            Set.of("total", "totals", "grandtotal", "overalltotal", "subtotal", "sum", "average", "mean");

    private Word() {}

    /** Letters and digits only, in lower case. */
    static String plain(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        typed.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Whether it is the name of a row that adds up others. */
    static boolean isSum(String name) {
        return name.length() <= 20 && SUMS.contains(plain(name));
    }

    /** A person's name or address: as typed, but for case and space. */
    static String person(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** Whether a cell says nothing: empty, dashes or question marks, or a way of saying "not known". */
    static boolean saysNothing(String cell) {
        // Nobody writes it in many words; a long text is never only this.
        if (cell.length() > 20) {
            return false;
        }
        String plain = plain(cell);
        return plain.isEmpty() && cell.chars().allMatch(letter -> " -–—?./".indexOf(letter) >= 0)
                || UNKNOWN.contains(plain);
    }
}
