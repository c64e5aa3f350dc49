package org.chrysalis.pack;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.chrysalis.portfolio.Period;
import org.jspecify.annotations.Nullable;

/** How far back a pack looks; it reaches until the day of which its figures are. */
public enum PackPeriod {
    QUARTER(Period.Length.QUARTER),
    YEAR(Period.Length.YEAR),
    FINANCIAL_YEAR(Period.Length.FINANCIAL_YEAR),
    EVER(Period.Length.EVER),
    /** From a day that its writer chose: boards meet when they meet. */
    SINCE(null);

    private final Period.@Nullable Length length;

    PackPeriod(Period.@Nullable Length length) {
        this.length = length;
    }

    /** {@code pack.period.since}; those that the portfolio has too in its words. */
    public String messageKey() {
        return length == null ? "pack.period." + name().toLowerCase(Locale.ROOT) : length.messageKey();
    }

    /**
     * @param since the first day, where one was chosen
     * @param usual the period of a length until the day
     */
    Period until(LocalDate day, @Nullable LocalDate since, Function<Period.Length, Period> usual) {
        if (length != null) {
            return usual.apply(length);
        }
        return new Period(Period.Length.YEAR, since == null || since.isAfter(day) ? day : since, day);
    }
}
