package org.chrysalis.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as people write it in a sheet: 1,234.5, 13% or £610. */
public final class Figure {

    /** What can be read: up to ten digits, four behind the point. */
    public static final String WRITTEN =
            "\\s*-?\\s*£?\\s*(?:\\d{1,10}|\\d{1,3}(?:,\\d{3}){1,3})(?:\\.\\d{1,4})?\\s*%?\\s*";

    private static final Pattern READABLE = Pattern.compile(WRITTEN);

    private Figure() {}

    /** Nothing where it is no number, or one with more digits than are kept. */
    public static Optional<BigDecimal> read(String typed) {
        if (!READABLE.matcher(typed).matches()) {
            return Optional.empty();
        }
        BigDecimal read = new BigDecimal(typed.replaceAll("[\\s,£%]", ""));
        return read.precision() - read.scale() > 10 ? Optional.empty() : Optional.of(read);
    }
}
