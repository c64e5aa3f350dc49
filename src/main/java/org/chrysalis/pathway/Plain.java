package org.chrysalis.pathway;

import java.util.Locale;

/** Says the constants of this package in plain words, for the audit trail, which keeps words and no codes. */
final class Plain {

    private Plain() {}

    /** {@code PEOPLE_AND_SAFETY} becomes "People and safety". */
    static String words(Enum<?> constant) {
        String words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
