package org.chrysalis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What about protections gives pause. */
class ProtectionWarningsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Test
    void warnsWhereSeveralEndWithinAMonth() {
        assertThat(together(
                        Shelters.named("Posts").until(TODAY.plusDays(40)),
                        Shelters.named("Budget").until(TODAY.plusMonths(6)),
                        Shelters.named("Caseloads").until(TODAY.plusDays(20))))
                .containsExactly(List.of("Caseloads", "Posts"));
    }

    @Test
    void countsAMonthFromDayToDay() {
        LocalDate first = LocalDate.of(2026, 10, 15);
        assertThat(together(
                        Shelters.named("A").until(first), Shelters.named("B").until(first.plusMonths(1))))
                .hasSize(1);
        assertThat(together(
                        Shelters.named("A").until(first),
                        Shelters.named("B").until(first.plusMonths(1).plusDays(1))))
                .isEmpty();
    }

    @Test
    void namesOverlappingGroupsAndNoneWithinAnother() {
        assertThat(together(
                        Shelters.named("A").until(TODAY),
                        Shelters.named("B").until(TODAY.plusDays(20)),
                        Shelters.named("C").until(TODAY.plusDays(40))))
                .containsExactly(List.of("A", "B"), List.of("B", "C"));
        assertThat(together(
                        Shelters.named("A").until(TODAY),
                        Shelters.named("B").until(TODAY.plusDays(5)),
                        Shelters.named("C").until(TODAY.plusDays(10))))
                .containsExactly(List.of("A", "B", "C"));
    }

    @Test
    void countsWhatWasJustLiftedButNotWhatIsLongGone() {
        assertThat(together(
                        Shelters.named("Posts").lifted(TODAY.minusDays(3)),
                        Shelters.named("Budget").until(TODAY.plusDays(10))))
                .containsExactly(List.of("Posts", "Budget"));
        assertThat(together(
                        Shelters.named("Posts").lifted(TODAY.minusDays(40)),
                        Shelters.named("Space").lifted(TODAY.minusDays(38)),
                        Shelters.named("Budget").until(TODAY.minusDays(20))))
                .isEmpty();
        assertThat(together(
                        Shelters.named("Posts").lifted(TODAY.minusDays(3)),
                        Shelters.named("Space").lifted(TODAY.minusDays(1))))
                .isEmpty();
    }

    @Test
    void warnsOfMovesNearByAndOfMissingPlans() {
        ProtectionWarnings warnings = of(
                Shelters.named("Posts").lifted(TODAY.minusDays(20)).movedOn(TODAY.minusDays(15)),
                Shelters.named("Long ago").lifted(TODAY.minusDays(300)).movedOn(TODAY.minusDays(295)),
                Shelters.named("Still there").until(TODAY.minusDays(300)).movedOn(TODAY.minusDays(295)),
                Shelters.named("Space").unplanned(),
                Shelters.named("Gone").unplanned().lifted(TODAY.minusDays(300)),
                Shelters.named("Budget"));
        assertThat(warnings.nearMoves()).extracting(ProtectionView::what).containsExactly("Posts", "Still there");
        assertThat(warnings.unplanned()).extracting(ProtectionView::what).containsExactly("Space");
        assertThat(warnings.none()).isFalse();
        assertThat(of(Shelters.named("Budget").until(TODAY)).none()).isTrue();
    }

    @Test
    void saysHowAProtectionStands() {
        assertThat(Shelters.named("A").until(TODAY).view().state(TODAY)).isEqualTo(ProtectionView.State.STANDING);
        assertThat(Shelters.named("A").until(TODAY.minusDays(1)).view().state(TODAY))
                .isEqualTo(ProtectionView.State.PAST_END);
        assertThat(Shelters.named("A").view().state(LocalDate.of(2023, 1, 1))).isEqualTo(ProtectionView.State.AHEAD);
        assertThat(Shelters.named("A").lifted(TODAY).view().state(TODAY)).isEqualTo(ProtectionView.State.LIFTED);
    }

    private static List<List<String>> together(Shelters... protections) {
        return of(protections).together().stream()
                .map(group -> group.stream().map(ProtectionView::what).toList())
                .toList();
    }

    private static ProtectionWarnings of(Shelters... protections) {
        return ProtectionWarnings.of(
                List.of(protections).stream().map(Shelters::view).toList(), TODAY);
    }
}
