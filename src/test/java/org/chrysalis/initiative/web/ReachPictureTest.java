package org.chrysalis.initiative.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chrysalis.initiative.InitiativeDetails.ReachView;
import org.chrysalis.initiative.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Views of several people as the table of a line chart. */
class ReachPictureTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final List<ReachView> views = new ArrayList<>();

    @Test
    void isNothingUntilThereAreTwoDays() {
        assertThat(picture()).isNull();
        holds(1, DAY, Reach.INCREMENTAL, null);
        holds(2, DAY, Reach.TRANSFORMATIVE, null);
        assertThat(picture()).isNull();
        holds(1, DAY.plusDays(1), Reach.TRANSFORMATIVE, DAY.plusDays(2));
        assertThat(picture()).as("withdrawn").isNull();
    }

    @Test
    void putsEachPersonIntoAColumnAndEachDayIntoARow() {
        holds(1, DAY, Reach.INCREMENTAL, null);
        holds(2, DAY.plusDays(9), Reach.TRANSFORMATIVE, null);
        ReachPicture picture = Objects.requireNonNull(picture());
        assertThat(picture.people()).containsExactly("Person 2", "Person 1");
        assertThat(picture.rows()).extracting(ReachPicture.Row::on).containsExactly(DAY, DAY.plusDays(9));
        assertThat(picture.rows().get(0).views()).containsExactly(null, Reach.INCREMENTAL);
        assertThat(picture.rows().get(1).views()).containsExactly(Reach.TRANSFORMATIVE, null);
        assertThat(picture.left()).isZero();
    }

    @Test
    void ofTwoViewsOnOneDayTheLaterCounts() {
        holds(1, DAY.minusDays(5), Reach.IMPROVEMENT, null);
        holds(1, DAY, Reach.INCREMENTAL, null);
        holds(1, DAY, Reach.TRANSFORMATIVE, null);
        assertThat(Objects.requireNonNull(picture()).rows().get(1).views()).containsExactly(Reach.TRANSFORMATIVE);
    }

    @Test
    void showsTheSixWhoSpokeLastAndSaysHowManyMoreThereAre() {
        for (int person = 1; person <= 8; person++) {
            holds(person, DAY.plusDays(person), Reach.INCREMENTAL, null);
        }
        ReachPicture picture = Objects.requireNonNull(picture());
        assertThat(picture.people())
                .containsExactly("Person 8", "Person 7", "Person 6", "Person 5", "Person 4", "Person 3");
        assertThat(picture.left()).isEqualTo(2);
    }

    private @Nullable ReachPicture picture() {
        return ReachPicture.of(
                views.stream()
                        .sorted(Comparator.comparing(ReachView::heldOn)
                                .thenComparing(ReachView::id)
                                .reversed())
                        .toList(),
                "A|B|C|D",
                (from, to) -> List.of());
    }

    private void holds(long person, LocalDate on, Reach reach, @Nullable LocalDate withdrawn) {
        views.add(new ReachView(views.size(), person, "Person " + person, on, reach, null, "", withdrawn));
    }
}
