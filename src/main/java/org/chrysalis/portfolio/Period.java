package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The days that a page of figures tells of, the first and the last included.
 *
 * @param length how it was chosen
 */
public record Period(Length length, LocalDate from, LocalDate to) {

    private static final int MONTHS_OF_QUARTER = 3;

    /** How far back a page looks. All of them end today: what happened since the last board is on the next one. */
    public enum Length {
        YEAR("year"),
        QUARTER("quarter"),
        FINANCIAL_YEAR("financial-year"),
        /** Since the first initiative began that the person may see. */
        EVER("ever");

        private final String key;

        Length(String key) {
            this.key = key;
        }

        /** As it stands in an address. */
        public String key() {
            return key;
        }

        /** {@code portfolio.period.year} */
        public String messageKey() {
            return "portfolio.period." + key;
        }

        /** The one with this key; the usual one where there is none. */
        public static Length of(String key, Length usual) {
            return Arrays.stream(values())
                    .filter(length -> length.key.equals(key))
                    .findFirst()
                    .orElse(usual);
        }
    }

    /** Of a length that the calendar knows: the beginning is asked of the initiatives, for {@link #since}. */
    public static Period of(Length length, LocalDate today) {
        return new Period(
                length,
                switch (length) {
                    case YEAR -> today.minusYears(1).plusDays(1);
                    case QUARTER -> today.minusMonths(MONTHS_OF_QUARTER).plusDays(1);
                    case FINANCIAL_YEAR -> {
                        LocalDate april = LocalDate.of(today.getYear(), Month.APRIL, 1);
                        yield april.isAfter(today) ? april.minusYears(1) : april;
                    }
                    case EVER -> throw new IllegalArgumentException("No calendar says when it began");
                },
                today);
    }

    /** Of any length; {@code begin}, none where there is nothing, is asked only where no calendar says it. */
    public static Period of(Length length, LocalDate day, Supplier<Optional<LocalDate>> begin) {
        return length == Length.EVER ? since(begin.get().orElse(day), day) : of(length, day);
    }

    /** Everything since the beginning; of a day before it, that day alone. */
    public static Period since(LocalDate begin, LocalDate today) {
        return new Period(Length.EVER, begin.isAfter(today) ? today : begin, today);
    }
}
