package org.chrysalis.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The next day after which less than half of the committed money goes on: a small sum that lasts hides no large one
 * that ends. What is said of a list and of a portfolio is worked out by {@link FundingFalls}.
 *
 * @param endsOn the last day on which there is as much
 * @param yearly what at most is committed a year afterwards
 * @param days from the day that it is counted from
 */
public record Fall(LocalDate endsOn, BigDecimal yearly, long days) {

    private static final long YEAR = 365;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int PLACES = 20;

    /** @param committed the sums that are */
    static @Nullable Fall next(List<FundingView> committed, LocalDate today) {
        return committed.stream()
                .map(FundingView::endsOn)
                .filter(Objects::nonNull)
                .filter(end -> !end.isBefore(today))
                .distinct()
                .sorted()
                .map(end -> new Fall(end, after(committed, end), ChronoUnit.DAYS.between(today, end)))
                .filter(fall ->
                        fall.yearly.signum() > 0 && fall.yearly.multiply(TWO).compareTo(on(committed, fall.endsOn)) < 0)
                .findFirst()
                .orElse(null);
    }

    /** It changes only on the day after one ends, and where another starts. */
    private static BigDecimal after(List<FundingView> committed, LocalDate end) {
        return Stream.concat(
                        Stream.of(end.plusDays(1)),
                        committed.stream().map(FundingView::startsOn).filter(start -> start.isAfter(end)))
                .map(day -> on(committed, day))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal on(List<FundingView> committed, LocalDate day) {
        return committed.stream()
                .filter(sum -> sum.begun(day) && sum.paysAfter(day.minusDays(1)))
                .map(Fall::yearly)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A sum for less than a year is no larger a year than it is. */
    private static BigDecimal yearly(FundingView sum) {
        if (sum.endsOn() == null) {
            return sum.amount();
        }
        long days = Math.max(YEAR, ChronoUnit.DAYS.between(sum.startsOn(), sum.endsOn()) + 1);
        return sum.amount()
                .multiply(BigDecimal.valueOf(YEAR))
                .divide(BigDecimal.valueOf(days), PLACES, RoundingMode.HALF_UP);
    }
}
