package org.chrysalis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.chrysalis.funding.Runway.Month;
import org.junit.jupiter.api.Test;

class RunwayTest {

    /** The last day of a month: those that follow are whole. */
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 31);

    private static final LocalDate WITHIN = LocalDate.of(2025, 1, 21);

    @Test
    void spreadsASumOverItsDaysExactToThePenny() {
        Runway runway = runway(
                null,
                Sums.named("Grant").of("1000.01").from(LocalDate.of(2025, 1, 1)).until(LocalDate.of(2025, 3, 31)));
        assertThat(committed(runway, 4)).containsExactly("333.34", "333.33", "333.34", "0.00");
        assertThat(total(runway)).isEqualByComparingTo("1000.01");
    }

    @Test
    void hasPenceInEveryMonthOnceAnySumHasSome() {
        Sums grant =
                Sums.named("Grant").of("3100").from(LocalDate.of(2025, 1, 17)).until(LocalDate.of(2025, 3, 31));
        assertThat(committed(runway("1200.50", grant), 3)).containsExactly("603.90", "1248.05", "1248.05");
        assertThat(committed(runway("1200.00", grant), 3)).containsExactly("604", "1248", "1248");
    }

    @Test
    void spreadsWhatIsLeftAfterTheLastDayOfSpending() {
        Runway runway = runway(
                null,
                Sums.named("Grant")
                        .of("9000")
                        .from(LocalDate.of(2024, 4, 1))
                        .until(LocalDate.of(2025, 2, 28))
                        .spent("6050", LocalDate.of(2024, 12, 31)));
        assertThat(committed(runway, 3)).containsExactly("1475", "1475", "0");
    }

    /** It may be spent, though nobody said so: more in the months to come would be a promise. */
    @Test
    void putsWhatFallsInMonthsThatAreOverInNoneAndSaysHowMuchItIs() {
        Runway runway = runway(
                null,
                Sums.named("Nothing reported")
                        .of("1200")
                        .from(LocalDate.of(2024, 10, 1))
                        .until(LocalDate.of(2025, 3, 31)),
                Sums.named("Reported until October")
                        .of("9000")
                        .from(LocalDate.of(2024, 4, 1))
                        .until(LocalDate.of(2025, 2, 28))
                        .spent("5000", LocalDate.of(2024, 10, 31)),
                Sums.named("Over").of("700").from(LocalDate.of(2024, 4, 1)).until(LocalDate.of(2024, 12, 31)),
                Sums.named("Each year")
                        .of("1200")
                        .from(LocalDate.of(2024, 1, 1))
                        .until(null));
        assertThat(committed(runway, 3)).containsExactly("1300", "1300", "300");
        assertThat(runway.past()).isEqualByComparingTo("2600");
        assertThat(runway.months().stream().limit(3).map(Month::committed).reduce(runway.past(), BigDecimal::add))
                .as("with what is past they add up to what is left, beside three months of what goes on")
                .isEqualByComparingTo(String.valueOf(1200 + (9000 - 5000) + 3 * 100));
    }

    @Test
    void countsAMonthThatIsBegunWithinByItsDays() {
        Runway runway = runway(
                null,
                Sums.named("Grant").of("3100").from(LocalDate.of(2025, 1, 17)).until(LocalDate.of(2025, 3, 31)));
        // 15 of 31 days, and two months.
        assertThat(committed(runway, 3)).containsExactly("604", "1248", "1248");
        assertThat(total(runway)).isEqualByComparingTo("3100");
    }

    /** £3,100 a month for £3,100 a month: neither on its first day nor on its last is the month that runs short. */
    @Test
    void holdsWhatIsLeftOfTheRunningMonthAgainstWhatThoseDaysCost() {
        Sums grant =
                Sums.named("Grant").of("9100").from(LocalDate.of(2025, 1, 1)).until(LocalDate.of(2025, 3, 31));
        Runway runway = on(WITHIN, "3000", grant);
        Month rest = runway.months().get(0);
        assertThat(rest.first()).isEqualTo(LocalDate.of(2025, 1, 22));
        assertThat(rest.isPart()).isTrue();
        assertThat(rest.days()).isEqualTo(10);
        assertThat(rest.committed()).as("10 of 31 days").isEqualByComparingTo("978");
        assertThat(rest.needed()).as("likewise").isEqualByComparingTo("968");
        assertThat(rest.isShort()).isFalse();
        assertThat(runway.months().get(1).isPart()).isFalse();
        assertThat(runway.months().get(1).needed()).isEqualByComparingTo("3000");
        for (LocalDate day = LocalDate.of(2025, 1, 1); day.isBefore(LocalDate.of(2025, 2, 28)); day = day.plusDays(1)) {
            assertThat(on(day, "3000", grant).months().get(0).isShort())
                    .as("%s", day)
                    .isFalse();
        }
        assertThat(on(WITHIN, "3100", grant).firstShort().orElseThrow())
                .isEqualTo(on(WITHIN, "3100", grant).months().get(0));
        assertThat(runway.past().add(total(runway)))
                .as("what is over and what is to come is all that there is")
                .isEqualByComparingTo("9100");
    }

    @Test
    void spreadsFromTomorrowWhatIsLeftAfterTheSpendingOfToday() {
        Runway runway = on(
                WITHIN,
                "3100",
                Sums.named("Grant")
                        .of("9000")
                        .from(LocalDate.of(2025, 1, 1))
                        .until(LocalDate.of(2025, 1, 31))
                        .spent("8000", WITHIN));
        assertThat(runway.months().get(0).committed()).isEqualByComparingTo("1000");
        assertThat(runway.months().get(0).isShort()).isFalse();
        assertThat(runway.past()).isEqualByComparingTo("0");
    }

    @Test
    void beginsWithTheNextMonthOnTheLastDayOfOne() {
        Month first = on(
                        LocalDate.of(2025, 1, 31),
                        "500",
                        Sums.named("Grant")
                                .of("900")
                                .from(LocalDate.of(2025, 1, 1))
                                .until(LocalDate.of(2025, 3, 31)))
                .months()
                .get(0);
        assertThat(first.month()).hasToString("2025-02");
        assertThat(first.isPart()).isFalse();
        assertThat(first.needed()).isEqualByComparingTo("500");
    }

    @Test
    void hasNothingToShowWithoutMoneyAndNeed() {
        assertThat(runway(null).empty()).isTrue();
        assertThat(runway(null, Sums.named("Grant").of("900").until(LocalDate.of(2025, 12, 31)))
                        .empty())
                .isFalse();
    }

    @Test
    void leavesNothingOnceMoreWasSpentThanThereWas() {
        Runway runway = runway(
                null,
                Sums.named("Grant")
                        .of("900")
                        .from(LocalDate.of(2024, 4, 1))
                        .until(LocalDate.of(2025, 2, 28))
                        .spent("1000", LocalDate.of(2024, 12, 31)));
        assertThat(total(runway)).isEqualByComparingTo("0");
    }

    @Test
    void givesWhatGoesOnInEachYearItsSumAnew() {
        Runway runway = runway(
                null,
                Sums.named("Base budget")
                        .of("36500")
                        .from(LocalDate.of(2023, 1, 1))
                        .until(null));
        assertThat(runway.months()).hasSize(12);
        assertThat(committed(runway, 2)).containsExactly("3042", "3041");
        assertThat(total(runway)).isEqualByComparingTo("36500");
    }

    @Test
    void keepsHopeApartAndSaysFromWhenOnItIsNotEnough() {
        Runway runway = runway(
                "200",
                Sums.named("Grant").of("900").from(LocalDate.of(2025, 1, 1)).until(LocalDate.of(2025, 3, 31)),
                Sums.named("Bid")
                        .hopedFor()
                        .of("600")
                        .from(LocalDate.of(2025, 4, 1))
                        .until(LocalDate.of(2025, 4, 30)));
        Month april = runway.firstShort().orElseThrow();
        assertThat(april.month()).hasToString("2025-04");
        assertThat(april.hoped()).isEqualByComparingTo("600");
        assertThat(april.open()).isEqualByComparingTo("200");
    }

    @Test
    void reachesAsFarAsOutcomesAreExpectedButNoFurtherThanThreeYears() {
        assertThat(Runway.of(List.of(), new HorizonView(LocalDate.of(2026, 3, 1), null, 1), TODAY)
                        .months())
                .hasSize(15);
        assertThat(Runway.of(List.of(), new HorizonView(LocalDate.of(2035, 3, 1), null, 1), TODAY)
                        .months())
                .hasSize(36);
    }

    private static Runway runway(String need, Sums... sums) {
        return on(TODAY, need, sums);
    }

    private static Runway on(LocalDate today, String need, Sums... sums) {
        return Runway.of(
                Arrays.stream(sums).map(Sums::view).toList(),
                new HorizonView(null, need == null ? null : new BigDecimal(need), 1),
                today);
    }

    private static List<String> committed(Runway runway, int months) {
        return runway.months().stream()
                .limit(months)
                .map(month -> month.committed().toPlainString())
                .toList();
    }

    private static BigDecimal total(Runway runway) {
        return runway.months().stream().map(Month::committed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
