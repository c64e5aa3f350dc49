package org.chrysalis.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the money reaches, month by month: what is left of each sum is spread evenly over the months that it pays
 * for, a month that is begun or left within by its days, from the first one or the day after the last spending that
 * somebody recorded. What falls in months that are over is in none of those shown: nobody recorded that it was spent, and
 * to spread it over the months to come would say that there is more in them than there may be. So the months and what is
 * past add up to what is left: exact to the penny where there are any, and in whole pounds where all that is recorded is.
 *
 * @param months from the present one on
 * @param past what falls in months before these, of the committed money that goes on in them and has an end
 */
public record Runway(List<Month> months, BigDecimal past) {

    /** At least a year, because budgets go by years; at most three, because nobody knows more. */
    private static final int LEAST = 12;

    private static final int MOST = 36;

    private static final int PLACES = 12;
    private static final int PENCE = 2;

    /**
     * A month.
     *
     * @param needed none where nobody said what a month costs
     */
    public record Month(
            YearMonth month,
            BigDecimal committed,
            BigDecimal hoped,
            @Nullable BigDecimal needed) {

        public LocalDate first() {
            return month.atDay(1);
        }

        /** What committed money leaves open of what is needed. */
        public BigDecimal open() {
            return needed == null ? BigDecimal.ZERO : needed.subtract(committed).max(BigDecimal.ZERO);
        }

        public boolean isShort() {
            return open().signum() > 0;
        }
    }

    /** Works it out from the sums of one initiative and what it needs. */
    public static Runway of(List<FundingView> sums, HorizonView horizon, LocalDate today) {
        YearMonth first = YearMonth.from(today);
        YearMonth last = Stream.concat(
                        Stream.ofNullable(horizon.outcomesBy()),
                        sums.stream().flatMap(sum -> Stream.ofNullable(sum.endsOn())))
                .map(YearMonth::from)
                .max(YearMonth::compareTo)
                .orElse(first);
        long count = Math.min(MOST, Math.max(LEAST, ChronoUnit.MONTHS.between(first, last) + 1));
        int pence = whole(sums, horizon) ? 0 : PENCE;
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            YearMonth month = first.plusMonths(i);
            months.add(new Month(
                    month, in(month, sums, true, pence), in(month, sums, false, pence), horizon.monthlyNeed()));
        }
        return new Runway(List.copyOf(months), past(first, sums, pence));
    }

    /** Its first day. */
    public LocalDate from() {
        return months.get(0).first();
    }

    /** The day on which its last month begins: so far a picture of it reaches. */
    public LocalDate to() {
        return months.get(months.size() - 1).first();
    }

    /** The first month for which committed money is not enough. */
    public Optional<Month> firstShort() {
        return months.stream().filter(Month::isShort).findFirst();
    }

    /** Whether there is nothing to show: no money and no need in any month. */
    public boolean empty() {
        return months.stream()
                .allMatch(month ->
                        month.committed().signum() == 0 && month.hoped().signum() == 0 && month.needed() == null);
    }

    private static boolean whole(List<FundingView> sums, HorizonView horizon) {
        return Stream.concat(
                        Stream.ofNullable(horizon.monthlyNeed()),
                        sums.stream()
                                .flatMap(sum -> Stream.concat(Stream.of(sum.amount()), Stream.ofNullable(sum.spent()))))
                .allMatch(amount -> amount.stripTrailingZeros().scale() <= 0);
    }

    private static BigDecimal in(YearMonth month, List<FundingView> sums, boolean committed, int pence) {
        return sums.stream()
                .filter(sum -> sum.committed() == committed)
                .map(sum -> upTo(sum, month.atEndOfMonth(), pence)
                        .subtract(upTo(sum, month.atDay(1).minusDays(1), pence)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(pence, RoundingMode.UNNECESSARY);
    }

    private static BigDecimal past(YearMonth first, List<FundingView> sums, int pence) {
        LocalDate begins = first.atDay(1);
        return sums.stream()
                .filter(FundingView::committed)
                .filter(sum -> sum.endsOn() != null && !sum.endsOn().isBefore(begins))
                .map(sum -> upTo(sum, begins.minusDays(1), pence))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(pence, RoundingMode.UNNECESSARY);
    }

    /** What of it pays for the days up to this one. */
    private static BigDecimal upTo(FundingView sum, LocalDate day, int pence) {
        if (sum.endsOn() == null) {
            return yearly(sum, day, pence);
        }
        if (sum.spent() == null || sum.spentBy() == null) {
            return spread(sum.amount(), sum.startsOn(), sum.endsOn(), day, pence);
        }
        return spread(sum.left(), sum.spentBy().plusDays(1), sum.endsOn(), day, pence);
    }

    private static BigDecimal yearly(FundingView sum, LocalDate day, int pence) {
        if (day.isBefore(sum.startsOn())) {
            return BigDecimal.ZERO;
        }
        long years = ChronoUnit.YEARS.between(sum.startsOn(), day);
        LocalDate year = sum.startsOn().plusYears(years);
        return sum.amount()
                .multiply(BigDecimal.valueOf(years))
                .add(spread(
                        sum.amount(), year, sum.startsOn().plusYears(years + 1).minusDays(1), day, pence));
    }

    private static BigDecimal spread(BigDecimal amount, LocalDate from, LocalDate to, LocalDate day, int pence) {
        if (day.isBefore(from) || to.isBefore(from)) {
            return BigDecimal.ZERO;
        }
        if (!day.isBefore(to)) {
            return amount;
        }
        return amount.multiply(months(from, day)).divide(months(from, to), pence, RoundingMode.HALF_UP);
    }

    /** How many months these days are: one that is begun or left within counts by its days. */
    private static BigDecimal months(LocalDate from, LocalDate to) {
        long whole = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
        return BigDecimal.valueOf(whole)
                .subtract(ofMonth(from.getDayOfMonth() - 1, from))
                .subtract(ofMonth(to.lengthOfMonth() - to.getDayOfMonth(), to));
    }

    private static BigDecimal ofMonth(int days, LocalDate within) {
        return BigDecimal.valueOf(days)
                .divide(BigDecimal.valueOf(within.lengthOfMonth()), PLACES, RoundingMode.HALF_UP);
    }
}
