package org.chrysalis.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The days after which less than half of committed money goes on, found by walking through every day. */
public final class FallsByDay {

    private FallsByDay() {}

    /** A sum of committed money. */
    public record Sum(LocalDate from, @Nullable LocalDate to, BigDecimal pounds) {

        private double yearlyOn(LocalDate day) {
            if (day.isBefore(from) || to != null && day.isAfter(to)) {
                return 0;
            }
            long days = to == null
                    ? 365
                    : Math.max(365, from.datesUntil(to.plusDays(1)).count());
            return pounds.doubleValue() * 365 / days;
        }
    }

    /** Each with what at most is committed a year after it, in whole pounds. */
    public static Map<LocalDate, BigDecimal> of(List<Sum> sums) {
        Map<LocalDate, BigDecimal> falls = new TreeMap<>();
        LocalDate first = sums.stream().map(Sum::from).min(LocalDate::compareTo).orElse(LocalDate.MAX);
        LocalDate last = sums.stream()
                .map(sum -> sum.to() == null || sum.to().isBefore(sum.from()) ? sum.from() : sum.to())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        double most = on(sums, last.plusDays(1));
        for (LocalDate day = last; !day.isBefore(first); day = day.minusDays(1)) {
            LocalDate here = day;
            double now = on(sums, day);
            if (most > 0 && most * 2 < now && sums.stream().anyMatch(sum -> here.equals(sum.to()))) {
                falls.put(day, BigDecimal.valueOf(most).setScale(0, RoundingMode.HALF_UP));
            }
            most = Math.max(most, now);
        }
        return falls;
    }

    private static double on(List<Sum> sums, LocalDate day) {
        return sums.stream().mapToDouble(sum -> sum.yearlyOn(day)).sum();
    }
}
