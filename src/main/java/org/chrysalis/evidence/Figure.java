package org.chrysalis.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as people write it in a sheet: 1,234.5, 13% or £610. */
public final class Figure {

    /** What can be read: up to ten digits, four behind the point. Space is taken once and not looked at again. */
    public static final String WRITTEN = "\\s*+-?\\s*+£?\\s*+(?:\\d{1,10}|\\d{1,3}(?:,\\d{3}){1,2}|\\d(?:,\\d{3}){3})"
            + "(?:\\.\\d{1,4})?\\s*+%?\\s*+";

    private static final Pattern READABLE = Pattern.compile(WRITTEN);

    private Figure() {}

    /** Nothing just where it is not {@link #WRITTEN}. */
    public static Optional<BigDecimal> read(String typed) {
        return READABLE.matcher(typed).matches()
                ? Optional.of(new BigDecimal(typed.replaceAll("[\\s,£%]", "")))
                : Optional.empty();
    }
}
