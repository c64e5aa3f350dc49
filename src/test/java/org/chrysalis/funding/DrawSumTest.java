package org.chrysalis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken of each team, and for how long nobody did the work. */
class DrawSumTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Test
    void sumsToTheTenthByTeamTheMostFirst() {
        DrawSum sum = sum(
                Taken.role("A").ofTeam(1, "Fostering").days("0.1"),
                Taken.role("B").ofTeam(2, "Assessment").days("2.5").backfilled(),
                Taken.role("C").ofTeam(2, "Assessment").days("0.2"),
                Taken.role("D").from("Police").days("5"));
        assertThat(sum.daysAWeek()).isEqualByComparingTo("7.8");
        assertThat(sum.uncovered()).isEqualByComparingTo("5.3");
        assertThat(sum.teams()).extracting(DrawSum.Team::from).containsExactly("Police", "Assessment", "Fostering");
        assertThat(sum.teams().get(1).roles()).isEqualTo(2);
        assertThat(sum.teams().get(1).daysAWeek()).isEqualByComparingTo("2.7");
        assertThat(sum.teams().get(1).covered()).isEqualByComparingTo("2.5");
    }

    @Test
    void countsApartOfWhatNobodyHasSaidWhetherItIsBackfilled() {
        DrawSum sum = sum(
                Taken.role("A").ofTeam(1, "Fostering").days("0.5").unsaid(),
                Taken.role("B").ofTeam(1, "Fostering").days("2").backfilled(),
                Taken.role("C").ofTeam(1, "Fostering").days("1"));
        assertThat(sum.daysAWeek()).isEqualByComparingTo("3.5");
        assertThat(sum.uncovered()).isEqualByComparingTo("1");
        assertThat(sum.unsaid()).isEqualByComparingTo("0.5");
        assertThat(sum.teams().get(0).covered()).isEqualByComparingTo("2");
        assertThat(Taken.role("A").unsaid().view().gap(TODAY)).isNull();
        assertThat(Taken.role("A").unsaid().gap(7).view().gap(TODAY)).isEqualTo(7);
    }

    @Test
    void countsOnlyWhatIsTakenOnThatDay() {
        assertThat(sum(
                                Taken.role("A").until(TODAY.minusDays(1)),
                                Taken.role("B").since(TODAY.plusDays(1)))
                        .nothing())
                .isTrue();
        assertThat(sum(Taken.role("A").until(TODAY), Taken.role("B").since(TODAY))
                        .daysAWeek())
                .isEqualByComparingTo("2");
    }

    @Test
    void keepsATeamApartFromAPlaceElsewhereOfTheSameName() {
        assertThat(sum(Taken.role("A").ofTeam(1, "Health"), Taken.role("B").from("Health"))
                        .teams())
                .hasSize(2);
    }

    @Test
    void countsDaysWithoutAnybody() {
        assertThat(Taken.role("A").gap(40).view().gap(TODAY)).isEqualTo(40);
        assertThat(Taken.role("A").since(TODAY.minusDays(9)).view().gap(TODAY)).isEqualTo(10);
        assertThat(Taken.role("A")
                        .since(TODAY.minusDays(9))
                        .until(TODAY.minusDays(5))
                        .view()
                        .gap(TODAY))
                .isEqualTo(5);
        assertThat(Taken.role("A").backfilled().view().gap(TODAY)).isNull();
        assertThat(Taken.role("A").since(TODAY.plusDays(1)).view().gap(TODAY)).isNull();
    }

    @Test
    void readsDaysExactlyAndNothingElse() {
        assertThat(DaysAWeek.read(" 2.5 "))
                .hasValueSatisfying(days -> assertThat(days).isEqualByComparingTo("2.5"));
        assertThat(DaysAWeek.read(".5")).isPresent();
        for (String typed : List.of("2,5", "2.55", "-1", "two", "", "1e1", "2.")) {
            assertThat(DaysAWeek.read(typed)).as(typed).isEmpty();
        }
        assertThat(List.of("2.0", "0.5", "10"))
                .extracting(typed -> DaysAWeek.words(new java.math.BigDecimal(typed)))
                .containsExactly("2", "0.5", "10");
    }

    private static DrawSum sum(Taken... draws) {
        return DrawSum.on(TODAY, List.of(draws).stream().map(Taken::view).toList());
    }
}
