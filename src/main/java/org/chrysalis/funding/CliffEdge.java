package org.chrysalis.funding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The date after which nothing is committed, counted from a day, and what follows it.
 *
 * @param endsOn the last day with committed money; none where it goes on without an end, or nothing is committed
 * @param datedTo where it goes on, the last day of what has an end, if that lies ahead: a small sum hides no large one
 * @param days from the day that it is counted from to either; below zero once it has passed
 * @param fall the next day after which less than half of it goes on, though something does
 * @param gap the first time ahead, before that day, in which nothing is committed
 * @param follows what is hoped for and pays after that day, the first to start first
 */
public record CliffEdge(
        State state,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate datedTo,
        long days,
        @Nullable Fall fall,
        @Nullable Gap gap,
        List<FundingView> follows) {

    /** How it stands with committed money. */
    public enum State {
        /** No money is recorded at all. */
        UNRECORDED,
        /** Money is hoped for, and none is committed. */
        HOPED_FOR,
        /** Committed money goes on without an end. */
        GOES_ON,
        /** It ends today or later. */
        AHEAD,
        /** It has ended. */
        PASSED
    }

    /**
     * A time without committed money, between two with it.
     *
     * @param days to its first
     */
    public record Gap(LocalDate from, LocalDate to, long days) {}

    /** Works it out from the sums of one initiative. */
    public static CliffEdge of(List<FundingView> sums, LocalDate today) {
        List<FundingView> committed =
                sums.stream().filter(FundingView::committed).toList();
        Gap gap = gap(committed, today);
        Fall fall = Fall.next(committed, today);
        if (committed.stream().anyMatch(FundingView::goesOn)) {
            LocalDate datedTo = ends(committed)
                    .filter(end -> !end.isBefore(today))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            long days = datedTo == null ? 0 : ChronoUnit.DAYS.between(today, datedTo);
            return new CliffEdge(State.GOES_ON, null, datedTo, days, fall, gap, List.of());
        }
        List<FundingView> hoped = sums.stream()
                .filter(sum -> !sum.committed())
                .sorted(Comparator.comparing(FundingView::startsOn).thenComparing(FundingView::id))
                .toList();
        if (committed.isEmpty()) {
            return new CliffEdge(
                    hoped.isEmpty() ? State.UNRECORDED : State.HOPED_FOR, null, null, 0, null, null, hoped);
        }
        LocalDate endsOn = ends(committed).max(Comparator.naturalOrder()).orElseThrow();
        return new CliffEdge(
                endsOn.isBefore(today) ? State.PASSED : State.AHEAD,
                endsOn,
                null,
                ChronoUnit.DAYS.between(today, endsOn),
                fall,
                gap,
                hoped.stream().filter(sum -> sum.paysAfter(endsOn)).toList());
    }

    public boolean nothingFollows() {
        return follows.isEmpty();
    }

    /** Days since it passed. */
    public long daysSince() {
        return -days;
    }

    /** Whether outcomes are expected only after the money has ended. */
    public boolean before(@Nullable LocalDate outcomesBy) {
        return endsOn != null && outcomesBy != null && outcomesBy.isAfter(endsOn);
    }

    /**
     * The first day with committed money, where outcomes are expected before it and nothing is committed until then.
     */
    public @Nullable LocalDate onlyFrom(LocalDate outcomesBy) {
        return gap != null && gap.days() == 0 && state != State.PASSED && !outcomesBy.isAfter(gap.to())
                ? gap.to().plusDays(1)
                : null;
    }

    /** How many days the money ends too early for these outcomes. */
    public long shortBy(LocalDate outcomesBy) {
        return ChronoUnit.DAYS.between(Objects.requireNonNull(endsOn), outcomesBy);
    }

    private static @Nullable Gap gap(List<FundingView> committed, LocalDate today) {
        LocalDate covered = today.minusDays(1);
        for (FundingView sum : committed.stream()
                .sorted(Comparator.comparing(FundingView::startsOn))
                .toList()) {
            if (sum.startsOn().isAfter(covered.plusDays(1))) {
                LocalDate from = covered.plusDays(1);
                return new Gap(from, sum.startsOn().minusDays(1), ChronoUnit.DAYS.between(today, from));
            }
            if (sum.endsOn() == null) {
                return null;
            }
            if (sum.endsOn().isAfter(covered)) {
                covered = sum.endsOn();
            }
        }
        return null;
    }

    private static Stream<LocalDate> ends(List<FundingView> committed) {
        return committed.stream().map(FundingView::endsOn).filter(Objects::nonNull);
    }
}
