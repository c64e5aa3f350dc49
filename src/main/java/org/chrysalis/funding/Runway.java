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
 * somebody recorded. The running month is what is left of it after today, of the money and of the need alike: a whole
 * month's need beside what is left of its money would be a shortfall that is none. On its last day the next is the
 * first. What falls in days that are over is in no month: nobody recorded that it was spent, and to spread it over the
 * days to come would say that there is more in them than there may be. So the months and what is past add up to what is
 * left: exact to the penny where there are any, and in whole pounds where all that is recorded is.
 *
 * @param months from tomorrow on
 * @param past what falls in the days up to today, of the committed money that goes on after it and has an end
 */
public record Runway(List<Month> months, BigDecimal past) {

    /** At least a year, because budgets go by years; at most three, because nobody knows more. */
    private static final int LEAST = 12;

    private static final int MOST = 36;

    private static final int PLACES = 12;
    private static final int PENCE = 2;

    /**
     * A month, or what is left of the one that runs.
     *
     * @param first the day from which it is counted: its first, or tomorrow
     * @param needed in its days; none where nobody said what a month costs
     */
    public record Month(
            LocalDate first,
            BigDecimal committed,
            BigDecimal hoped,
            @Nullable BigDecimal needed) {

        public YearMonth month() {
            return YearMonth.from(first);
        }

        /** Whether some of its days are over. */
        public boolean isPart() {
            return first.getDayOfMonth() > 1;
        }

        /** How many of its days are counted. */
        public int days() {
            return first.lengthOfMonth() - first.getDayOfMonth() + 1;
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
        LocalDate begins = today.plusDays(1);
        YearMonth first = YearMonth.from(begins);
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
            LocalDate from = i == 0 ? begins : first.plusMonths(i).atDay(1);
            months.add(new Month(
                    from,
                    monthOf(from, sums, true, pence),
                    monthOf(from, sums, false, pence),
                    need(from, horizon, pence)));
        }
        return new Runway(List.copyOf(months), past(begins, sums, pence));
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

    /** What pays for its days from this one to its last. */
    private static BigDecimal monthOf(LocalDate from, List<FundingView> sums, boolean committed, int pence) {
        LocalDate last = from.withDayOfMonth(from.lengthOfMonth());
        return sums.stream()
                .filter(sum -> sum.committed() == committed)
                .map(sum -> upTo(sum, last, pence).subtract(upTo(sum, from.minusDays(1), pence)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(pence, RoundingMode.UNNECESSARY);
    }

    /** What the same days cost. */
    private static @Nullable BigDecimal need(LocalDate from, HorizonView horizon, int pence) {
        BigDecimal whole = horizon.monthlyNeed();
        return whole == null || from.getDayOfMonth() == 1
                ? whole
                : whole.multiply(months(from, from.withDayOfMonth(from.lengthOfMonth())))
                        .setScale(pence, RoundingMode.HALF_UP);
    }

    private static BigDecimal past(LocalDate begins, List<FundingView> sums, int pence) {
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
