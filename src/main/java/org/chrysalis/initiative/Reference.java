package org.chrysalis.initiative;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an initiative is called: its organisation's code and a number of two digits at least, {@code MAR-01}. */
public final class Reference {

    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z]{2,5})[ \u2010-\u2013-]?0*(\\d{1,9})");

    private Reference() {}

    static String of(String code, int number) {
        return "%s-%02d".formatted(code, number);
    }

    /** "mar-1" and "MAR001" are MAR-01; none where it is no reference. */
    public static Optional<String> read(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        return parts.matches()
                ? Optional.of(of(parts.group(1).toUpperCase(Locale.ROOT), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }
}
