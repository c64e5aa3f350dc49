package org.chrysalis.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step recorded or put right late lies apart from the pauses and the work alongside that are over. */
@ApplicationTest
class BackDatedStepsTest {

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Endings endings;

    @Autowired
    private Reopening reopening;

    @Autowired
    private Alongside alongside;

    @Autowired
    private MoveCorrections corrections;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logs() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 0, day(10, 1));
    }

    @Test
    void refusesAMoveBeforeThePauseThatIsOverEnded() {
        rest(day(10, 10), day(10, 20));
        refused("journey.pause.date.before-resumed", () -> moved(1, day(10, 5)));
        refused("journey.pause.date.before-resumed", () -> moved(1, day(10, 15)));
        moved(1, day(10, 20));
        assertThat(rests()).containsExactly("1: 2024-10-10..2024-10-20");
    }

    @Test
    void refusesAnEndingBeforeThePauseThatIsOverEnded() {
        rest(day(10, 10), day(10, 20));
        refused("journey.pause.date.before-resumed", () -> end(day(10, 7)));
        end(day(10, 20));
        assertThat(stories.status(reference)).isEqualTo("ENDED");
    }

    @Test
    void refusesAnEndingBeforeWorkAlongsideThatIsOverEnded() {
        long scaling = stories.stage(ada, 4).id();
        alongside.begin(ada, reference, scaling, day(10, 5));
        alongside.finish(ada, reference, scaling, day(11, 20));
        refused("journey.correct.ending.date.before-alongside-ended", () -> end(day(11, 7)));
        end(day(11, 20));
        assertThat(stories.status(reference)).isEqualTo("ENDED");
    }

    @Test
    void refusesWorkAlongsideFromATimeInWhichItHadEnded() {
        end(day(11, 1));
        reopening.reopen(ada, reference, step(0, day(11, 20)));
        long scaling = stories.stage(ada, 4).id();
        refused("journey.alongside.before-reopened", () -> alongside.begin(ada, reference, scaling, day(11, 10)));
        refused("journey.alongside.before-reopened", () -> alongside.begin(ada, reference, scaling, day(10, 10)));
        alongside.begin(ada, reference, scaling, day(11, 20));
        assertThat(stories.spans(reference, false)).containsExactly("2024-11-20..");
    }

    @Test
    void takesAMovePastAPauseWhichIsThenToldUnderTheVisitThatHoldsIt() {
        moved(1, day(10, 5));
        rest(day(10, 10), day(10, 20));
        refused("journey.correct.date.pause", () -> correct(2, day(10, 15), 0));
        correct(2, day(10, 25), 0);
        assertThat(rests()).containsExactly("1: 2024-10-10..2024-10-20");
        assertThat(held()).isEqualTo("Prototyping, 10 October 2024 > Development, 10 October 2024");
        correct(2, day(10, 10), 1);
        assertThat(rests()).containsExactly("2: 2024-10-10..2024-10-20");
    }

    @Test
    void correctsAMoveThatWasOnceRecordedBeforeThePauseOfTheVisitThatItLeft() {
        moved(1, day(10, 5));
        rest(day(10, 10), day(10, 20));
        stories.jdbc().sql("""
                update pause p set visit_id = v.id from visit v
                where v.initiative_id = p.initiative_id and v.ordinal = 1 and p.initiative_id = ?""").param(stories.id(reference)).update();
        correct(2, day(11, 5), 0);
        assertThat(rests()).containsExactly("1: 2024-10-10..2024-10-20");
        assertThat(stories.spans(reference, true)).containsExactly("2024-10-01..2024-11-05", "2024-11-05..");
    }

    @Test
    void leavesAPauseOfAnotherVisitThanTheTwoThatAMoveParts() {
        rest(day(10, 10), day(10, 20));
        moved(1, day(10, 25));
        moved(2, day(11, 5));
        correct(3, day(11, 20), 0);
        correct(3, day(10, 25), 1);
        assertThat(rests()).containsExactly("1: 2024-10-10..2024-10-20");
    }

    @Test
    void refusesToLeaveAPauseBeforeTheJourneyOrInAGap() {
        rest(day(10, 10), day(10, 20));
        refused("journey.correct.date.after-pause-began", () -> correct(1, day(10, 21), 0));
        end(day(11, 1));
        reopening.reopen(ada, reference, step(0, day(11, 5)));
        rest(day(11, 6), day(11, 8));
        refused("journey.correct.date.after-pause-began", () -> correct(2, day(11, 9), 0));
        correct(2, day(11, 6), 0);
        assertThat(rests()).containsExactly("1: 2024-10-10..2024-10-20", "2: 2024-11-06..2024-11-08");
    }

    @Test
    void refusesToPassAPauseThatTheNextMoveEnded() {
        moved(1, day(10, 5));
        pause(day(10, 10));
        moved(2, day(10, 20));
        refused("journey.correct.date.after-pause-began", () -> correct(2, day(10, 20), 0));
    }

    @Test
    void refusesToDrawAPauseThatTheMoveEndedOverALaterOne() {
        pause(day(10, 2));
        moved(1, day(10, 5));
        rest(day(10, 10), day(10, 20));
        refused("journey.correct.date.after-pause-began", () -> correct(2, day(10, 25), 0));
    }

    private void rest(LocalDate from, LocalDate to) {
        pause(from);
        pauses.resume(ada, reference, to, "");
    }

    private void pause(LocalDate on) {
        pauses.pause(ada, reference, new PauseInitiative(on, "Short of people", List.of("Board"), null, null));
    }

    private void moved(int stage, LocalDate on) {
        stories.moved(ada, reference, stage, on, "Ready");
    }

    private MoveInitiative step(int stage, LocalDate on) {
        return MoveInitiative.known(stories.stage(ada, stage).id(), on, "Again", List.of("Board"));
    }

    private void correct(int number, LocalDate on, int version) {
        corrections.correct(ada, reference, number, new CorrectMove(on, "Put right", "The minutes", version, null));
    }

    private void end(LocalDate on) {
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        on, EndingCause.PLANNED_STOP, List.of("Board"), "Planned", "", "", "", List.of(), null, null));
    }

    /** Each with the number of the visit under which it is told. */
    private List<String> rests() {
        return stories.jdbc()
                .sql("""
                        select v.ordinal || ': ' || p.started_on || '..' || p.ended_on
                        from pause p join visit v on v.id = p.visit_id where p.initiative_id = ? order by p.started_on""")
                .param(stories.id(reference))
                .query(String.class)
                .list();
    }

    private String held() {
        return stories.jdbc()
                .sql("""
                        select c->>'before' || ' > ' || (c->>'after') from audit_entry e, jsonb_array_elements(e.changes) c
                        where e.initiative_id = ? and e.action = 'move-corrected' and c->>'field' = 'pause-in'""")
                .param(stories.id(reference))
                .query(String.class)
                .single();
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
