package org.chrysalis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chrysalis.funding.CliffEdge.State;
import org.junit.jupiter.api.Test;

class CliffEdgeTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 11, 1);

    @Test
    void countsTheDaysToTheLastDayWithCommittedMoney() {
        CliffEdge edge = edge(
                Sums.named("Grant").until(LocalDate.of(2024, 12, 31)),
                Sums.named("Other").until(LocalDate.of(2024, 11, 30)));
        assertThat(edge.state()).isEqualTo(State.AHEAD);
        assertThat(edge.endsOn()).isEqualTo("2024-12-31");
        assertThat(edge.days()).isEqualTo(60);
        assertThat(edge.nothingFollows()).isTrue();
        assertThat(edge.gap()).isNull();
    }

    @Test
    void isAheadOnItsOwnDayAndPassedOnTheNext() {
        assertThat(edge(Sums.named("Grant").until(TODAY)).state()).isEqualTo(State.AHEAD);
        CliffEdge passed = edge(Sums.named("Grant").until(TODAY.minusDays(1)));
        assertThat(passed.state()).isEqualTo(State.PASSED);
        assertThat(passed.daysSince()).isEqualTo(1);
    }

    @Test
    void hasNoneWhereCommittedMoneyGoesOn() {
        CliffEdge edge = edge(Sums.named("Grant"), Sums.named("Base budget").until(null));
        assertThat(edge.state()).isEqualTo(State.GOES_ON);
        assertThat(edge.endsOn()).isNull();
    }

    @Test
    void keepsTheEndOfTheRestWhereSomeOfItGoesOn() {
        CliffEdge edge = edge(
                Sums.named("Grant").until(TODAY.plusDays(30)),
                Sums.named("A little").until(null));
        assertThat(edge.state()).isEqualTo(State.GOES_ON);
        assertThat(edge.datedTo()).isEqualTo(TODAY.plusDays(30));
        assertThat(edge.days()).isEqualTo(30);
        assertThat(edge(
                                Sums.named("Grant").until(TODAY.minusDays(1)),
                                Sums.named("A little").until(null))
                        .datedTo())
                .isNull();
    }

    /** £500,000 end and £20,000 a year go on: whoever is paid by the half million must be told of that day. */
    @Test
    void tellsTheDayAfterWhichASmallSumGoesOn() {
        CliffEdge edge = edge(
                Sums.named("Grant").of("500000").until(LocalDate.of(2024, 12, 31)),
                Sums.named("Small grant").of("9000").from(TODAY).until(LocalDate.of(2026, 6, 30)),
                Sums.named("A little").of("20000").until(null));
        assertThat(edge.state()).isEqualTo(State.GOES_ON);
        Fall fall = Objects.requireNonNull(edge.fall());
        assertThat(fall.endsOn()).isEqualTo("2024-12-31");
        assertThat(fall.days()).isEqualTo(60);
        assertThat(fall.yearly()).isBetween(new BigDecimal("25000"), new BigDecimal("26000"));
    }

    @Test
    void tellsOfASmallSumWithALaterEndTheSame() {
        CliffEdge edge = edge(
                Sums.named("Grant").of("500000").until(LocalDate.of(2024, 12, 31)),
                Sums.named("A little").of("20000").until(LocalDate.of(2030, 12, 31)));
        assertThat(edge.endsOn()).as("the strict edge stays what it is").isEqualTo("2030-12-31");
        assertThat(Objects.requireNonNull(edge.fall()).endsOn()).isEqualTo("2024-12-31");
    }

    @Test
    void tellsOfNoFallWhereHalfGoesOnOrComesLaterOrNothingFollows() {
        LocalDate end = LocalDate.of(2024, 12, 31);
        assertThat(edge(Sums.named("Grant").until(end), Sums.named("As much").until(null))
                        .fall())
                .isNull();
        assertThat(edge(
                                Sums.named("Grant").of("500000").until(end),
                                Sums.named("A little").of("20000").until(null),
                                Sums.named("Next grant")
                                        .of("400000")
                                        .from(end.plusDays(90))
                                        .until(end.plusDays(454)))
                        .fall())
                .extracting(Fall::endsOn)
                .as("only where the next one ends")
                .isEqualTo(end.plusDays(454));
        assertThat(edge(Sums.named("Grant").of("500000").until(end)).fall()).isNull();
        assertThat(edge(
                                Sums.named("A top-up of a month")
                                        .of("10000")
                                        .from(LocalDate.of(2024, 12, 1))
                                        .until(end),
                                Sums.named("Base budget").of("50000").until(null))
                        .fall())
                .as("a sum for a month is no twelfth of a larger one")
                .isNull();
        assertThat(edge(
                                Sums.named("Grant").of("500000").until(TODAY.minusDays(1)),
                                Sums.named("A little").until(null))
                        .fall())
                .as("it is past")
                .isNull();
    }

    @Test
    void isFollowedOnlyByWhatPaysAfterIt() {
        CliffEdge edge = edge(
                Sums.named("Grant").until(LocalDate.of(2024, 12, 31)),
                Sums.named("Later").hopedFor().from(LocalDate.of(2025, 4, 1)).until(null),
                Sums.named("Soon").hopedFor().from(LocalDate.of(2025, 1, 1)).until(LocalDate.of(2025, 3, 31)),
                Sums.named("Beside").hopedFor().until(LocalDate.of(2024, 12, 31)));
        assertThat(edge.follows()).extracting(FundingView::source).containsExactly("Soon", "Later");
    }

    @Test
    void saysWhereNothingIsCommittedOrRecorded() {
        assertThat(edge().state()).isEqualTo(State.UNRECORDED);
        CliffEdge hoped = edge(Sums.named("Bid").hopedFor());
        assertThat(hoped.state()).isEqualTo(State.HOPED_FOR);
        assertThat(hoped.endsOn()).isNull();
    }

    @Test
    void findsTheTimeBetweenTwoSumsInWhichNothingIsCommitted() {
        CliffEdge edge = edge(
                Sums.named("Grant").until(LocalDate.of(2024, 12, 31)),
                Sums.named("Next").from(LocalDate.of(2025, 4, 1)).until(LocalDate.of(2025, 9, 30)));
        assertThat(edge.gap()).isEqualTo(new CliffEdge.Gap(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31), 61));
        assertThat(edge.endsOn()).isEqualTo("2025-09-30");
        assertThat(edge(
                                Sums.named("Grant").until(LocalDate.of(2024, 12, 31)),
                                Sums.named("Next")
                                        .from(LocalDate.of(2025, 1, 1))
                                        .until(LocalDate.of(2025, 9, 30)))
                        .gap())
                .isNull();
    }

    @Test
    void holdsOutcomesAgainstTheEnd() {
        CliffEdge edge = edge(Sums.named("Grant").until(LocalDate.of(2024, 12, 31)));
        assertThat(edge.before(LocalDate.of(2025, 1, 31))).isTrue();
        assertThat(edge.shortBy(LocalDate.of(2025, 1, 31))).isEqualTo(31);
        assertThat(edge.before(LocalDate.of(2024, 12, 31))).isFalse();
        assertThat(edge.before(null)).isFalse();
    }

    private static CliffEdge edge(Sums... sums) {
        return CliffEdge.of(List.of(sums).stream().map(Sums::view).toList(), TODAY);
    }
}
