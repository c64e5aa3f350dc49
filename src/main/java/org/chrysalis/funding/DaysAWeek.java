package org.chrysalis.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days of a working week, exact to a tenth: as people type them and as pages show them. */
public final class DaysAWeek {

    public static final BigDecimal LEAST = new BigDecimal("0.1");
    public static final BigDecimal MOST = new BigDecimal("5");

    private static final Pattern TYPED = Pattern.compile("\\d{1,3}(?:\\.\\d)?|\\.\\d");

    private DaysAWeek() {}

    /** Reads "2", "2.5" and ".5"; nothing where it is anything else. */
    public static Optional<BigDecimal> read(String typed) {
        String number = typed.strip();
        return TYPED.matcher(number).matches()
                ? Optional.of(new BigDecimal(number).setScale(1, RoundingMode.UNNECESSARY))
                : Optional.empty();
    }

    /** 2.5, and 2 without a point. */
    public static String words(BigDecimal days) {
        BigDecimal plain = days.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
