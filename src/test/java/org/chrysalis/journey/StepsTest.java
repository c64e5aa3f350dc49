package org.chrysalis.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.EndInitiative.PlannedCheckIn;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Holdings;
import org.chrysalis.people.Permission;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rests, endings, reopening, work alongside, corrections, conditions and activities; nothing is rolled back. */
@ApplicationTest
class StepsTest {

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Journey journey;

    @Autowired
    private Reopening reopening;

    @Autowired
    private ActivityReading activityReading;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Endings endings;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private Alongside alongside;

    @Autowired
    private MoveCorrections corrections;

    @Autowired
    private EndingCorrections endingCorrections;

    @Autowired
    private Conditions conditions;

    @Autowired
    private Activities activities;

    @Autowired
    private JourneyHoldings holdings;

    @Autowired
    private Initiatives initiatives;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOneThatMovedTwice() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 0, day(1, 8));
        stories.moved(ada, reference, 1, day(3, 1), "Ready");
        stories.moved(ada, reference, 0, day(5, 1), "Not ready");
    }

    @Test
    void restsInItsStageAndGoesOnThere() {
        pauses.pause(
                ada,
                reference,
                new PauseInitiative(day(6, 1), "Short of people", List.of("Programme board"), day(9, 1), null));
        assertThat(stories.status(reference)).isEqualTo("PAUSED");
        assertThat(stories.attention(reference, "pause-review-due")).containsExactly("2024-08-02 2024-09-01");
        refused(
                "journey.pause.already",
                () -> pauses.pause(
                        ada,
                        reference,
                        new PauseInitiative(day(6, 2), "Again", List.of("Programme board"), null, null)));
        pauses.resume(ada, reference, day(7, 1), "Two posts filled");
        assertThat(stories.status(reference)).isEqualTo("ACTIVE");
        assertThat(stories.attention(reference, "pause-review-due")).isEmpty();
        refused(
                "journey.pause.date.before-resumed",
                () -> pauses.pause(
                        ada,
                        reference,
                        new PauseInitiative(day(6, 15), "Overlaps", List.of("Programme board"), null, null)));
    }

    @Test
    void refusesAPauseBeforeTheVisitAndResumingWhatGoesOn() {
        refused(
                "journey.move.date.before-visit",
                () -> pauses.pause(
                        ada, reference, new PauseInitiative(day(4, 1), "Why", List.of("Programme board"), null, null)));
        refused("journey.resume.not-paused", () -> pauses.resume(ada, reference, day(7, 1), ""));
    }

    @Test
    void aMoveTakesUpWhatRested() {
        pauses.pause(
                ada,
                reference,
                new PauseInitiative(day(6, 1), "Short of people", List.of("Programme board"), null, null));
        refused("journey.move.date.before-pause", () -> stories.moved(ada, reference, 1, day(5, 15), "Why"));
        stories.moved(ada, reference, 1, day(7, 1), "People came back");
        assertThat(stories.status(reference)).isEqualTo("ACTIVE");
    }

    @Test
    void endsEveryVisitAndIsReadOnly() {
        alongside.begin(ada, reference, stories.stage(ada, 4).id(), day(6, 1));
        end(day(8, 1), List.of(new PlannedCheckIn(day(9, 1), "Ask the team", ada.personId())));
        assertThat(stories.status(reference)).isEqualTo("ENDED");
        assertThat(stories.spans(reference, true)).last().isEqualTo("2024-05-01..2024-08-01");
        assertThat(stories.spans(reference, false)).containsExactly("2024-06-01..2024-08-01");
        assertThat(stories.attention(reference, "check-in-due")).containsExactly("2024-08-02 2024-09-01");
        String readOnly = "initiative.ended.read-only";
        refused(readOnly, () -> stories.moved(ada, reference, 1, day(9, 1), "Why"));
        refused(
                readOnly,
                () -> pauses.pause(
                        ada, reference, new PauseInitiative(day(9, 1), "Why", List.of("Programme board"), null, null)));
        refused(
                readOnly,
                () -> alongside.begin(ada, reference, stories.stage(ada, 3).id(), day(9, 1)));
        refused(
                readOnly,
                () -> corrections.correct(ada, reference, 2, new CorrectMove(day(3, 2), "Ready", "Why", 0, null)));
        refused(readOnly, () -> activities.add(ada, reference, null, activity("More", null, null)));
        refused(readOnly, () -> end(day(9, 1), List.of()));
    }

    @Test
    void ticksOffACheckInOnceItEnded() {
        end(day(8, 1), List.of(new PlannedCheckIn(day(9, 1), "Ask the team", null)));
        long id = stories.onlyId("check_in", reference);
        refused(
                "journey.check-in.before-ending",
                () -> checkIns.tickOff(ada, reference, id, new SeeTo(day(7, 31), "Asked too early", 0)));
        checkIns.tickOff(ada, reference, id, new SeeTo(day(9, 2), "They are well", 0));
        assertThat(stories.attention(reference, "check-in-due")).isEmpty();
        assertThatThrownBy(() -> checkIns.tickOff(ada, reference, id, new SeeTo(day(9, 3), "", 0)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void refusesACheckInBeforeTheEnding() {
        refused(
                "journey.end.check-ins.before-ending",
                () -> end(day(8, 1), List.of(new PlannedCheckIn(day(7, 1), "Too early", null))));
        assertThat(stories.status(reference)).isEqualTo("ACTIVE");
    }

    @Test
    void reopensAsAMoveAfterAGap() {
        end(day(8, 1), List.of());
        refused("journey.reopen.date.before-ending", () -> reopen(1, day(7, 1)));
        assertThat(reopen(1, day(10, 1)).direction()).isEqualTo(Direction.REOPEN);
        assertThat(stories.status(reference)).isEqualTo("ACTIVE");
        assertThat(stories.spans(reference, true)).last().isEqualTo("2024-10-01..");
        refused("journey.reopen.not-ended", () -> reopen(1, day(11, 1)));
    }

    @Test
    void endsAndReopensOnOneDayAndEndsAgain() {
        end(day(8, 1), List.of());
        reopen(0, day(8, 1));
        end(day(8, 1), List.of());
        assertThat(stories.status(reference)).isEqualTo("ENDED");
    }

    @Test
    void correctsADateAndShiftsBothVisits() {
        corrections.correct(
                ada, reference, 3, new CorrectMove(day(4, 15), "Fostering was not ready", "The minutes", 0, null));
        assertThat(stories.spans(reference, true))
                .containsExactly("2024-01-08..2024-03-01", "2024-03-01..2024-04-15", "2024-04-15..");
        assertThat(stories.jdbc()
                        .sql("""
                                select c.corrected_name || ': ' || c.date_before || ' ' || c.date_after || ' ' || c.reason_before
                                from correction c join move m on m.id = c.move_id where m.initiative_id = ?""")
                        .param(stories.id(reference))
                        .query(String.class)
                        .list())
                .containsExactly("Ada Admin: 2024-05-01 2024-04-15 Not ready");
        assertThat(stories.jdbc()
                        .sql("select stage_since::text from initiative where reference = ?")
                        .param(reference)
                        .query(String.class)
                        .single())
                .isEqualTo("2024-04-15");
    }

    @Test
    void correctsTheStart() {
        corrections.correct(
                ada, reference, 1, new CorrectMove(LocalDate.of(2023, 12, 1), "Started", "Began earlier", 0, null));
        assertThat(stories.spans(reference, true)).first().isEqualTo("2023-12-01..2024-03-01");
    }

    @Test
    void refusesACorrectionThatDoesNotFitBetweenItsNeighbours() {
        refused("journey.correct.date.before-previous", () -> correct(2, day(1, 1)));
        refused("journey.correct.date.after-next", () -> correct(2, day(6, 1)));
        refused(
                "journey.date.future",
                () -> correct(3, LocalDate.now(ClockConfiguration.LONDON).plusDays(2)));
        refused(
                "journey.correct.nothing",
                () -> corrections.correct(ada, reference, 2, new CorrectMove(day(3, 1), "Ready", "Why", 0, null)));
    }

    @Test
    void refusesACorrectionAcrossAPause() {
        pauses.pause(ada, reference, new PauseInitiative(day(6, 1), "Short", List.of("Programme board"), null, null));
        refused("journey.correct.date.pause", () -> correct(3, day(7, 1)));
    }

    @Test
    void correctsTheDayOfAReopening() {
        end(day(8, 1), List.of());
        reopen(1, day(10, 1));
        corrections.correct(ada, reference, 4, new CorrectMove(day(9, 1), "Taken up", "The minutes", 0, null));
        assertThat(stories.spans(reference, true)).last().isEqualTo("2024-09-01..");
        refused(
                "journey.reopen.date.before-ending",
                () -> corrections.correct(ada, reference, 4, new CorrectMove(day(7, 1), "Taken up", "Why", 1, null)));
    }

    @Test
    void shiftsWorkAlongsideThatEndedWithTheMove() {
        alongside.begin(ada, reference, stories.stage(ada, 4).id(), day(6, 1));
        stories.moved(ada, reference, 4, day(8, 1), "Neighbours took it up");
        corrections.correct(ada, reference, 4, new CorrectMove(day(7, 1), "Neighbours took it up", "Minutes", 0, null));
        assertThat(stories.spans(reference, false)).containsExactly("2024-06-01..2024-07-01");
        refused(
                "journey.end.date.before-alongside",
                () -> corrections.correct(
                        ada, reference, 4, new CorrectMove(day(5, 15), "Neighbours took it up", "Minutes", 1, null)));
    }

    @Test
    void tellsWhoCorrectsWhatSomebodyElseCorrected() {
        correct(2, day(3, 2));
        assertThatThrownBy(() -> correct(2, day(3, 3))).isInstanceOf(Conflict.class);
    }

    @Test
    void correctsTheDayAndReasonOfAnEndingWithWhatItClosed() {
        long scaling = stories.stage(ada, 4).id();
        long embedding = stories.stage(ada, 3).id();
        alongside.begin(ada, reference, scaling, day(6, 1));
        alongside.begin(ada, reference, embedding, day(6, 1));
        alongside.finish(ada, reference, embedding, day(6, 15));
        pauses.pause(ada, reference, new PauseInitiative(day(7, 1), "Short", List.of("Board"), null, null));
        end(day(8, 1), List.of());
        correctEnding(day(7, 15), "Planned from the start", 0);
        assertThat(stories.spans(reference, true)).last().isEqualTo("2024-05-01..2024-07-15");
        assertThat(stories.spans(reference, false))
                .containsExactlyInAnyOrder("2024-06-01..2024-07-15", "2024-06-01..2024-06-15");
        assertThat(one("select started_on || '..' || ended_on from pause where initiative_id = ?"))
                .isEqualTo("2024-07-01..2024-07-15");
        assertThat(one("select ended_on || ' ' || why from ending where initiative_id = ?"))
                .isEqualTo("2024-07-15 Planned from the start");
        assertThat(one("""
                        select c.corrected_name || ': ' || c.why || ' ' || c.date_before || ' ' || c.reason_before
                        from correction c join ending e on e.id = c.ending_id where e.initiative_id = ?""")).isEqualTo("Ada Admin: The minutes 2024-08-01 Planned");
        assertThat(trail("ending-corrected")).isOne();
        assertThat(stories.status(reference)).isEqualTo("ENDED");
    }

    @Test
    void refusesACorrectionOfAnEndingThatWouldNotHaveEndedSo() {
        alongside.begin(ada, reference, stories.stage(ada, 3).id(), day(5, 10));
        alongside.finish(ada, reference, stories.stage(ada, 3).id(), day(6, 20));
        alongside.begin(ada, reference, stories.stage(ada, 4).id(), day(7, 1));
        pauses.pause(ada, reference, new PauseInitiative(day(7, 10), "Short", List.of("Board"), null, null));
        pauses.resume(ada, reference, day(7, 20), "");
        pauses.pause(ada, reference, new PauseInitiative(day(7, 25), "Short", List.of("Board"), null, null));
        end(day(8, 1), List.of(new PlannedCheckIn(day(9, 1), "Ask the team", null)));
        refused(
                "journey.date.future",
                () -> correctEnding(LocalDate.now(ClockConfiguration.LONDON).plusDays(2), "Planned", 0));
        refused("journey.correct.ending.date.before-visit", () -> correctEnding(day(4, 1), "Planned", 0));
        refused("journey.correct.ending.date.before-alongside-ended", () -> correctEnding(day(6, 1), "Planned", 0));
        refused("journey.end.date.before-alongside", () -> correctEnding(day(6, 25), "Planned", 0));
        refused("journey.pause.date.before-resumed", () -> correctEnding(day(7, 15), "Planned", 0));
        refused("journey.move.date.before-pause", () -> correctEnding(day(7, 22), "Planned", 0));
        refused("journey.correct.ending.date.after-check-in", () -> correctEnding(day(9, 2), "Planned", 0));
        refused("journey.correct.nothing", () -> correctEnding(day(8, 1), " Planned ", 0));
        assertThat(stories.spans(reference, true)).last().isEqualTo("2024-05-01..2024-08-01");
    }

    @Test
    void correctsAnEndingThatWasReopenedUpToItsReopening() {
        end(day(8, 1), List.of());
        reopen(1, day(10, 1));
        refused("journey.correct.ending.date.after-reopening", () -> correctEnding(day(10, 2), "Planned", 1));
        correctEnding(day(9, 1), "Planned", 1);
        assertThat(stories.spans(reference, true)).endsWith("2024-05-01..2024-09-01", "2024-10-01..");
    }

    @Test
    void correctsTheSecondOfTwoEndingsOfOneDayAndNotTheFirst() {
        end(day(8, 1), List.of());
        long first = stories.onlyId("ending", reference);
        reopen(0, day(8, 1));
        end(day(8, 1), List.of());
        refused("initiative.ended.read-only", () -> correctEnding(first, day(7, 1), "Planned", 1));
        long second = Long.parseLong(one("select max(id)::text from ending where initiative_id = ?"));
        correctEnding(second, day(9, 1), "Planned", 0);
        assertThat(stories.spans(reference, true)).endsWith("2024-05-01..2024-08-01", "2024-08-01..2024-09-01");
    }

    @Test
    void tellsWhoCorrectsAnEndingThatWasReopenedMeanwhile() {
        end(day(8, 1), List.of());
        reopen(1, day(10, 1));
        assertThatThrownBy(() -> correctEnding(day(7, 1), "Planned", 0)).isInstanceOf(Conflict.class);
    }

    /** Also where a pause was closed by the ending: no day before it is one on which it could be reopened. */
    @Test
    void putsNoReopeningBeforeTheEndingThatItUndid() {
        pauses.pause(ada, reference, new PauseInitiative(day(7, 1), "Short of people", List.of("Board"), null, null));
        end(day(8, 1), List.of());
        reopen(1, day(10, 1));
        refused("journey.reopen.date.before-ending", () -> correct(4, day(7, 31)));
        refused("journey.reopen.date.before-ending", () -> correct(4, day(6, 1)));
        correct(4, day(9, 1));
    }

    @Test
    void refusesAnEndingThatIsDatedOtherwiseThanItsVisitInTheDatabase() {
        end(day(8, 1), List.of());
        assertThatThrownBy(() -> stories.jdbc()
                        .sql("update ending set ended_on = '2024-08-02' where initiative_id = ?")
                        .param(stories.id(reference))
                        .update())
                .hasMessageContaining("dated otherwise");
    }

    private void correctEnding(LocalDate on, String reason, int version) {
        correctEnding(stories.onlyId("ending", reference), on, reason, version);
    }

    private void correctEnding(long ending, LocalDate on, String reason, int version) {
        endingCorrections.correct(ada, reference, ending, new CorrectEnding(on, reason, "The minutes", version, null));
    }

    private String one(String sql) {
        return stories.jdbc()
                .sql(sql)
                .param(stories.id(reference))
                .query(String.class)
                .single();
    }

    @Test
    void refusesToChangeACorrectionInTheDatabase() {
        correct(2, day(3, 2));
        for (String sql : List.of(
                "update correction set why = 'x' where organisation_id = ?",
                "delete from correction where organisation_id = ?")) {
            assertThatThrownBy(() ->
                            stories.jdbc().sql(sql).param(ada.organisationId()).update())
                    .hasMessageContaining("only added to");
        }
    }

    @Test
    void refusesAMoveThatIsDatedOtherwiseThanItsVisitInTheDatabase() {
        assertThatThrownBy(() -> stories.jdbc()
                        .sql("update move set moved_on = '2024-03-02' where ordinal = 2 and initiative_id = ?")
                        .param(stories.id(reference))
                        .update())
                .hasMessageContaining("dated otherwise");
    }

    @Test
    void refusesAMoveAheadOfItsRecordingInTheDatabase() {
        assertThatThrownBy(() -> stories.jdbc()
                        .sql("update move set moved_on = current_date + 9 where ordinal = 3 and initiative_id = ?")
                        .param(stories.id(reference))
                        .update())
                .hasMessageContaining("move_not_ahead");
    }

    @Test
    void refusesUnmetCriteriaWithoutAConditionInTheDatabase() {
        assertThatThrownBy(() -> stories.jdbc()
                        .sql("update move set criteria_unmet = true where ordinal = 2 and initiative_id = ?")
                        .param(stories.id(reference))
                        .update())
                .hasMessageContaining("keeps no condition");
        assertThatThrownBy(() -> stories.jdbc()
                        .sql("update move set criteria_unmet = true where ordinal = 3 and initiative_id = ?")
                        .param(stories.id(reference))
                        .update())
                .hasMessageContaining("move_unmet_only_on");
    }

    @Test
    void beginsAndFinishesWorkAlongsideOnceAtATime() {
        long scaling = stories.stage(ada, 4).id();
        alongside.begin(ada, reference, scaling, day(6, 1));
        refused("journey.alongside.already", () -> alongside.begin(ada, reference, scaling, day(7, 1)));
        refused(
                "journey.alongside.stands",
                () -> alongside.begin(ada, reference, stories.stage(ada, 0).id(), day(7, 1)));
        refused("journey.alongside.date.before-it-began", () -> alongside.finish(ada, reference, scaling, day(5, 1)));
        alongside.finish(ada, reference, scaling, day(8, 1));
        alongside.begin(ada, reference, scaling, day(9, 1));
        assertThat(stories.spans(reference, false)).containsExactly("2024-06-01..2024-08-01", "2024-09-01..");
    }

    @Test
    void tellsTheTrailWhatAMoveOrAnEndingCloses() {
        alongside.begin(ada, reference, stories.stage(ada, 4).id(), day(6, 1));
        pauses.pause(
                ada,
                reference,
                new PauseInitiative(day(7, 1), "Short of people", List.of("Programme board"), null, null));
        stories.moved(ada, reference, 4, day(8, 1), "Neighbours took it up");
        assertThat(trail("alongside-finished")).isOne();
        assertThat(trail("pause-ended")).isOne();
        pauses.pause(ada, reference, new PauseInitiative(day(8, 5), "Again", List.of("Programme board"), null, null));
        end(day(9, 1), List.of(new EndInitiative.PlannedCheckIn(day(10, 1), "Ask the team", null)));
        assertThat(trail("pause-ended")).isEqualTo(2);
        assertThat(trail("check-in-promised")).isOne();
    }

    @Test
    void tellsAStepBeforeWhatFollowsFromIt() {
        alongside.begin(ada, reference, stories.stage(ada, 4).id(), day(6, 1));
        stories.moved(ada, reference, 4, day(8, 1), "Neighbours took it up");
        end(day(9, 1), List.of(new EndInitiative.PlannedCheckIn(day(10, 1), "Ask the team", null)));
        assertThat(stories.jdbc()
                        .sql("select action from audit_entry where initiative_id = ? order by id")
                        .param(stories.id(reference))
                        .query(String.class)
                        .list())
                .endsWith("initiative-moved", "alongside-finished", "initiative-ended", "check-in-promised");
    }

    private long trail(String action) {
        return stories.jdbc()
                .sql("select count(*) from audit_entry where initiative_id = ? and action = ?")
                .param(stories.id(reference))
                .param(action)
                .query(Long.class)
                .single();
    }

    @Test
    void meetsAConditionOnce() {
        long id = leftOpen();
        assertThat(stories.attention(reference, "condition-due")).containsExactly("2024-08-02 2024-09-01");
        conditions.meet(ada, reference, id, new SeeTo(day(8, 1), "Done", 0));
        assertThat(stories.attention(reference, "condition-due")).isEmpty();
        assertThatThrownBy(() -> conditions.meet(ada, reference, id, new SeeTo(day(8, 1), "Again", 0)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void meetsWhatAMoveLeftOpenNotBeforeTheMove() {
        long id = leftOpen();
        refused(
                "journey.condition.met.before-made",
                () -> conditions.meet(ada, reference, id, new SeeTo(day(5, 31), "Done", 0)));
        conditions.meet(ada, reference, id, new SeeTo(day(6, 1), "Done", 0));
        refused(
                "journey.correct.date.after-met",
                () -> corrections.correct(ada, reference, 4, new CorrectMove(day(6, 2), "Ready", "A slip", 0, null)));
        assertThatThrownBy(() -> stories.jdbc()
                        .sql("update move set moved_on = date '2024-06-02' where initiative_id = ? and ordinal = 4")
                        .param(stories.id(reference))
                        .update())
                .hasMessageContaining("before it was made");
    }

    @Test
    void refusesWhatIsDueBeforeTheMoveThatLeftItOpen() {
        refused("journey.condition.due.before", () -> leftOpen(LocalDate.of(2020, 1, 1)));
        refused("journey.condition.due.before", () -> leftOpen(day(5, 31)));
        assertThat(stories.spans(reference, true)).hasSize(3);
        long id = leftOpen(day(6, 1));
        refused(
                "journey.condition.due.before",
                () -> conditions.handOver(ada, reference, id, new HandOver(ada.personId(), day(5, 31), 0)));
        conditions.handOver(ada, reference, id, new HandOver(ada.personId(), day(6, 2), 0));
    }

    @Test
    void asksOnlyOnceForWhatAnEarlierMoveLeftOpen() {
        long id = leftOpen();
        Actor ben = stories.colleague(ada, "Ben Brown", Set.of(Permission.VIEW_INITIATIVES));
        stories.moved(ada, reference, 0, day(7, 1), "Not ready after all");
        goesOn(day(8, 1), ada, day(9, 1));
        assertThat(promised()).containsExactly(id + " " + ada.personId() + " 2024-09-01");
        assertThat(trail("condition-handed-over")).isZero();
        stories.moved(ada, reference, 0, day(8, 10), "Back again");
        goesOn(day(8, 20), ben, day(10, 1));
        assertThat(promised()).containsExactly(id + " " + ben.personId() + " 2024-10-01");
        assertThat(trail("condition-handed-over")).isOne();
        assertThat(stories.attention(reference, "condition-due")).containsExactly("2024-09-01 2024-10-01");
        conditions.meet(ben, reference, id, new SeeTo(day(7, 15), "Done", 1));
        corrections.correct(ada, reference, 8, new CorrectMove(day(8, 21), "Ready now", "A slip", 0, null));
        stories.moved(ada, reference, 0, day(9, 1), "Back once more");
        goesOn(day(9, 10), ben, day(10, 1));
        assertThat(promised()).hasSize(2);
    }

    private void goesOn(LocalDate on, Actor owner, LocalDate due) {
        long criterion = stories.criteria(ada, 0).get(0);
        journey.move(
                ada,
                reference,
                new MoveInitiative(
                        stories.stage(ada, 1).id(),
                        on,
                        "Ready",
                        List.of("Board"),
                        null,
                        null,
                        List.of(new MoveInitiative.UnmetCriterion(criterion, owner.personId(), due)),
                        null,
                        null));
    }

    private List<String> promised() {
        return stories.jdbc()
                .sql("select id || ' ' || owner_id || ' ' || due_on from condition where initiative_id = ? order by id")
                .param(stories.id(reference))
                .query(String.class)
                .list();
    }

    private long leftOpen() {
        return leftOpen(day(9, 1));
    }

    private long leftOpen(LocalDate due) {
        long criterion = stories.criteria(ada, 0).get(0);
        journey.move(
                ada,
                reference,
                new MoveInitiative(
                        stories.stage(ada, 1).id(),
                        day(6, 1),
                        "Ready",
                        List.of("Board"),
                        Set.of(),
                        null,
                        List.of(new MoveInitiative.UnmetCriterion(criterion, ada.personId(), due)),
                        null,
                        null));
        return stories.onlyId("condition", reference);
    }

    @Test
    void goesOnWithTheActivitiesOfAStageInWhichItKeepsWorking() {
        activities.add(ada, reference, null, activity("Visit the north team", ada.personId(), day(9, 1)));
        long development = stories.stage(ada, 0).id();
        journey.move(
                ada,
                reference,
                new MoveInitiative(
                        stories.stage(ada, 1).id(),
                        day(6, 1),
                        "Ready",
                        List.of("Board"),
                        Set.of(development),
                        null,
                        List.of(),
                        null,
                        null));
        var initiative = initiatives.open(ada, reference);
        assertThat(activityReading.of(initiative)).noneMatch(ActivityView::taken);
        assertThat(activityReading.alongside(initiative)).containsOnlyKeys("Development");
        assertThat(activityReading.alongside(initiative).get("Development"))
                .extracting(ActivityView::wording)
                .containsExactly("Visit the north team");
        assertThat(stories.attention(reference, "activity-due")).containsExactly("2024-08-18 2024-09-01");
        journey.move(ada, reference, MoveInitiative.known(stories.stage(ada, 2).id(), day(7, 1), "On", List.of("B")));
        assertThat(stories.attention(reference, "activity-due")).hasSize(1);
        stories.jdbc()
                .sql("update visit set ended_on = '2024-07-02' where not main and initiative_id = ?")
                .param(stories.id(reference))
                .update();
        assertThat(activityReading.alongside(initiatives.open(ada, reference))).isEmpty();
    }

    @Test
    void takesUpAUsualActivityOnceAndTakesAlongWhatIsOpen() {
        long usual = activityReading.of(initiatives.open(ada, reference)).get(0).usualId();
        activities.add(ada, reference, usual, activity("ignored", ada.personId(), day(9, 1)));
        assertThatThrownBy(() -> activities.add(ada, reference, usual, activity("ignored", ada.personId(), day(9, 2))))
                .isInstanceOf(Conflict.class);
        activities.add(ada, reference, null, activity("Ask the care council", null, null));
        List<ActivityView> now = activityReading.of(initiatives.open(ada, reference));
        assertThat(now.get(0).taken()).isTrue();
        assertThat(now.get(0).wording()).isNotEqualTo("ignored");
        assertThat(now).last().extracting(ActivityView::wording).isEqualTo("Ask the care council");
        assertThat(stories.attention(reference, "activity-due")).containsExactly("2024-08-18 2024-09-01");
        stories.moved(ada, reference, 0, day(10, 1), "Round again");
        List<ActivityView> then = activityReading.of(initiatives.open(ada, reference));
        assertThat(then)
                .filteredOn(ActivityView::taken)
                .extracting(ActivityView::wording, ActivityView::from)
                .containsExactly(
                        tuple(now.get(0).wording(), "Development"), tuple("Ask the care council", "Development"));
        assertThat(then).as("nothing is suggested that is under way").hasSameSizeAs(now);
        assertThat(stories.attention(reference, "activity-due")).containsExactly("2024-08-18 2024-09-01");
        assertThat(toDo()).isOne();
    }

    @Test
    void keepsWhatWasDoneUnderItsVisitAndWhatIsOpenUntilItIsDone() {
        long open = activities.add(ada, reference, null, activity("Interview the night staff", ada.personId(), null));
        activities.add(
                ada, reference, null, new SaveActivity("Write the leaflet", null, null, day(5, 20), "It helped", 0));
        stories.moved(ada, reference, 1, day(6, 1), "Ready");
        assertThat(activityReading.of(initiatives.open(ada, reference)))
                .filteredOn(ActivityView::taken)
                .extracting(ActivityView::id)
                .containsExactly(open);
        assertThat(activityReading.byVisit(initiatives.open(ada, reference)))
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.number()).isEqualTo(3);
                    assertThat(visit.activities())
                            .extracting(ActivityView::wording)
                            .containsExactly("Interview the night staff", "Write the leaflet");
                });
        activities.change(
                ada,
                reference,
                open,
                new SaveActivity("Interview the night staff", ada.personId(), null, day(6, 10), "", 0));
        assertThat(activityReading.of(initiatives.open(ada, reference))).noneMatch(ActivityView::taken);
        assertThat(toDo()).isZero();
    }

    @Test
    void hasItsOwnListInEachVisitToAStage() {
        long usual = activityReading.of(initiatives.open(ada, reference)).get(0).usualId();
        activities.add(ada, reference, usual, new SaveActivity("", null, null, day(5, 20), "", 0));
        stories.moved(ada, reference, 1, day(6, 1), "Ready");
        stories.moved(ada, reference, 0, day(7, 1), "Back");
        assertThat(activityReading.of(initiatives.open(ada, reference))).noneMatch(ActivityView::taken);
        activities.add(ada, reference, usual, activity("", null, null));
        assertThat(activityReading.of(initiatives.open(ada, reference)))
                .filteredOn(ActivityView::taken)
                .singleElement()
                .satisfies(taken -> assertThat(taken.done()).isFalse());
    }

    /** Nobody can do it then; it is to be done again once somebody takes the initiative up. */
    @Test
    void countsNoActivityOfWhatHasEnded() {
        activities.add(ada, reference, null, activity("Ask", ada.personId(), day(9, 1)));
        stories.moved(ada, reference, 1, day(6, 1), "Ready");
        assertThat(toDo()).isOne();
        end(day(8, 1), List.of());
        assertThat(toDo()).isZero();
        assertThat(stories.attention(reference, "activity-due")).isEmpty();
        reopen(1, day(10, 1));
        assertThat(toDo()).isOne();
        assertThat(stories.attention(reference, "activity-due")).containsExactly("2024-08-18 2024-09-01");
    }

    private long toDo() {
        return holdings.ofPerson(ada, ada.personId()).stream()
                .filter(each -> each.messageKey().equals("journey.holding.activities"))
                .mapToLong(Holdings.Holding::number)
                .sum();
    }

    @Test
    void tellsWhoChangesAnActivityThatSomebodyElseChanged() {
        long id = activities.add(ada, reference, null, activity("Ask", null, null));
        activities.change(ada, reference, id, activity("Ask the care council", null, null));
        assertThatThrownBy(() -> activities.change(ada, reference, id, activity("Ask them", null, null)))
                .isInstanceOf(Conflict.class);
    }

    private void correct(int number, LocalDate on) {
        corrections.correct(ada, reference, number, new CorrectMove(on, "Put right", "The minutes", 0, null));
    }

    private Moved reopen(int stage, LocalDate on) {
        return reopening.reopen(
                ada,
                reference,
                MoveInitiative.known(stories.stage(ada, stage).id(), on, "Taken up", List.of("Programme board")));
    }

    private void end(LocalDate on, List<PlannedCheckIn> checkIns) {
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
                        checkIns,
                        null,
                        null));
    }

    private static SaveActivity activity(
            String wording,
            @org.jspecify.annotations.Nullable Long person,
            @org.jspecify.annotations.Nullable LocalDate due) {
        return new SaveActivity(wording, person, due, null, "", 0);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }
}
