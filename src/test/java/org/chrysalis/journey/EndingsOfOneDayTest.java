package org.chrysalis.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An ending that is taken back on its day, and perhaps again: what is put right of one leaves the others alone, though
 * all their days are the same.
 */
@ApplicationTest
class EndingsOfOneDayTest {

    private static final LocalDate DAY = day(10, 1);

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Journey journey;

    @Autowired
    private Reopening reopening;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Endings endings;

    @Autowired
    private Alongside alongside;

    @Autowired
    private MoveCorrections corrections;

    @Autowired
    private EndingCorrections endingCorrections;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOneThatMovedOnce() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 0, day(1, 8));
        stories.moved(ada, reference, 1, day(3, 1), "Ready");
    }

    @Test
    void shiftsTheReopeningThatWasPutRight() {
        end(DAY);
        reopen(Set.of());
        end(DAY);
        reopen(Set.of());
        correct(4, day(10, 5));
        assertThat(endings()).isEqualTo("2024-10-01..2024-10-01 2024-10-01..2024-10-05");
        refused("journey.correct.date.after-next", () -> correct(3, day(10, 5)));
        assertThat(stories.spans(reference, true))
                .containsExactly(
                        "2024-01-08..2024-03-01", "2024-03-01..2024-10-01", "2024-10-01..2024-10-01", "2024-10-05..");
    }

    @Test
    void leavesWorkAlongsideThatWasOverAsItEndedAgain() {
        end(DAY);
        reopen(Set.of(stories.stage(ada, 4).id()));
        end(DAY);
        reopen(Set.of(stories.stage(ada, 3).id()));
        correct(4, day(10, 5));
        assertThat(alongside()).containsExactly("Scaling 2024-10-01..2024-10-01", "Embedding 2024-10-05..");
        assertThat(endings()).isEqualTo("2024-10-01..2024-10-01 2024-10-01..2024-10-05");
    }

    @Test
    void leavesNoWorkAlongsideOfTheDayOfTheReopeningBeforeIt() {
        end(DAY);
        reopen(Set.of());
        alongside.begin(ada, reference, stories.stage(ada, 4).id(), DAY);
        alongside.finish(ada, reference, stories.stage(ada, 4).id(), DAY);
        refused("journey.correct.date.after-alongside-began", () -> correct(3, day(10, 5)));
    }

    @Test
    void shiftsWhatEachEndingClosed() {
        alongside.begin(ada, reference, stories.stage(ada, 3).id(), day(4, 1));
        end(DAY);
        reopen(Set.of(stories.stage(ada, 4).id()));
        pauses.pause(ada, reference, new PauseInitiative(DAY, "Short of people", List.of("Board"), null, null));
        end(DAY);
        List<Long> ids = stories.jdbc()
                .sql("select id from ending where initiative_id = ? order by id")
                .param(stories.id(reference))
                .query(Long.class)
                .list();
        correctEnding(ids.get(1), 0, day(10, 5));
        assertThat(alongside()).containsExactly("Embedding 2024-04-01..2024-10-01", "Scaling 2024-10-01..2024-10-05");
        reopen(Set.of(), day(10, 5));
        correctEnding(ids.get(1), 2, DAY);
        correctEnding(ids.get(0), 1, day(9, 20));
        assertThat(alongside()).containsExactly("Embedding 2024-04-01..2024-09-20", "Scaling 2024-10-01..2024-10-01");
        assertThat(endings()).isEqualTo("2024-09-20..2024-10-01 2024-10-01..2024-10-05");
        assertThat(stories.jdbc()
                        .sql("select started_on || '..' || ended_on from pause where initiative_id = ?")
                        .param(stories.id(reference))
                        .query(String.class)
                        .single())
                .isEqualTo("2024-10-01..2024-10-01");
    }

    /** It has the day of the move: with the ending's it would go on in the stage in which the initiative stands. */
    @Test
    void leavesWorkAlongsideThatAMoveEndedOnTheDayOfTheEnding() {
        alongside.begin(ada, reference, stories.stage(ada, 3).id(), day(4, 1));
        stories.moved(ada, reference, 3, DAY, "Ready");
        end(DAY);
        correctEnding(stories.onlyId("ending", reference), 0, day(10, 5));
        assertThat(alongside()).containsExactly("Embedding 2024-04-01..2024-10-01");
    }

    /** Entered once it was taken up again on the same day: there was no time in which it had ended. */
    @Test
    void makesNoGapInWorkAlongsideThatWentOnAcrossTheDay() {
        end(DAY);
        reopen(Set.of());
        alongside.begin(ada, reference, stories.stage(ada, 4).id(), day(9, 1));
        long ending = stories.onlyId("ending", reference);
        refused("journey.correct.ending.date.alongside-went-on", () -> correctEnding(ending, 1, day(9, 20)));
        refused("journey.correct.date.alongside-went-on", () -> correct(3, day(10, 5)));
        alongside.finish(ada, reference, stories.stage(ada, 4).id(), day(9, 10));
        correctEnding(ending, 1, day(9, 20));
        correct(3, day(10, 5));
        assertThat(endings()).isEqualTo("2024-09-20..2024-10-05");
    }

    private void reopen(Set<Long> besides) {
        reopen(besides, DAY);
    }

    private void reopen(Set<Long> besides, LocalDate on) {
        reopening.reopen(
                ada,
                reference,
                new MoveInitiative(
                        stories.stage(ada, 0).id(),
                        on,
                        "Ready",
                        List.of("Board"),
                        besides,
                        null,
                        List.of(),
                        null,
                        null));
    }

    private void end(LocalDate on) {
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        on,
                        EndingCause.PLANNED_STOP,
                        List.of("Programme board"),
                        "Planned",
                        "",
                        "",
                        "The team",
                        List.of(),
                        null,
                        null));
    }

    private void correct(int number, LocalDate on) {
        corrections.correct(ada, reference, number, new CorrectMove(on, "Put right", "The minutes", 0, null));
    }

    private void correctEnding(long ending, int version, LocalDate on) {
        endingCorrections.correct(ada, reference, ending, new CorrectEnding(on, "Planned", "Minutes", version, null));
    }

    private String endings() {
        return stories.jdbc()
                .sql("""
                        select string_agg(ended_on || '..' || coalesce(reopened_on::text, ''), ' ' order by id)
                        from ending where initiative_id = ?""")
                .param(stories.id(reference))
                .query(String.class)
                .single();
    }

    private List<String> alongside() {
        return stories.jdbc()
                .sql("""
                        select s.name || ' ' || v.started_on || '..' || coalesce(v.ended_on::text, '')
                        from visit v join stage s on s.id = v.stage_id
                        where v.initiative_id = ? and not v.main order by v.id""")
                .param(stories.id(reference))
                .query(String.class)
                .list();
    }

    private static void refused(String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }
}
