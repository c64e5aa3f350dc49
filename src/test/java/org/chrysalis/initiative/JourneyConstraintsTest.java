package org.chrysalis.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database refuses by itself, whoever writes to it. */
@ApplicationTest
class JourneyConstraintsTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private long organisation;
    private long firstStage;
    private long secondStage;
    private long initiative;

    @BeforeEach
    void logsOneInitiativeThatStandsInTheFirstStage() {
        transaction.executeWithoutResult(done -> {
            String code = TestOrganisations.nextCode();
            organisation =
                    id("insert into organisation (code, name) values ('%s', 'Testing') returning id".formatted(code));
            long role = id("insert into role (organisation_id, name) values (%d, 'Admin') returning id"
                    .formatted(organisation));
            run("insert into role_permission values (%d, 'MANAGE_PEOPLE'), (%1$d, 'MANAGE_ROLES')".formatted(role));
            long person = id("insert into person (email, name) values ('%s@a.example', 'Admin') returning id"
                    .formatted(code.toLowerCase(java.util.Locale.ROOT)));
            run("insert into membership (organisation_id, person_id, role_id) values (%d, %d, %d)"
                    .formatted(organisation, person, role));
            firstStage = stage(1);
            secondStage = stage(2);
            initiative = id("""
                    insert into initiative (organisation_id, number, reference, name, stage_id, stage_since, logged_at, last_recorded_at)
                    values (%d, 1, '%s-01', 'Warm hubs', %d, '2026-01-01', now(), now()) returning id""".formatted(organisation, code, firstStage));
            visit(firstStage, 1, "'2026-01-01'", "null");
        });
    }

    @Test
    void refusesAnActiveInitiativeThatStandsNowhere() {
        refused("initiative_stands_in_one_stage", () -> run("delete from visit where initiative_id = " + initiative));
        refused(
                "initiative_stands_in_one_stage",
                () -> run("update visit set ended_on = '2026-02-01'" + " where initiative_id = " + initiative));
    }

    @Test
    void refusesAnEndedInitiativeThatStillStandsInAStage() {
        refused(
                "initiative_stands_in_one_stage",
                () -> run("update initiative set status = 'ENDED' where id = " + initiative));
    }

    @Test
    void refusesAPausedInitiativeWithoutAnOpenPauseAndAnActiveOneWithOne() {
        refused(
                "initiative_agrees_with_pause",
                () -> run("update initiative set status = 'PAUSED' where id = " + initiative));
        refused("initiative_agrees_with_pause", () -> pause("'2026-02-01'"));
        transaction.executeWithoutResult(done -> {
            run("update initiative set status = 'PAUSED' where id = " + initiative);
            pause("'2026-02-01'");
        });
        refused(
                "initiative_agrees_with_pause",
                () -> run("update pause set ended_on = '2026-03-01' where initiative_id = " + initiative));
        refused("initiative_agrees_with_pause", () -> run("delete from pause where initiative_id = " + initiative));
    }

    @Test
    void refusesAnEndedInitiativeWithoutAStandingEndingAndAnActiveOneWithOne() {
        refused("initiative_agrees_with_ending", () -> end(""));
        refused("initiative_agrees_with_ending", () -> {
            run("update visit set ended_on = '2026-03-01' where initiative_id = " + initiative);
            visit(firstStage, 2, "'2026-03-01'", "null");
            ending("null");
            stands(firstStage, "2026-03-01");
            opened(2, "2026-03-01", "REOPEN");
        });
        transaction.executeWithoutResult(done -> {
            end("");
            ending("null");
        });
        refused(
                "initiative_agrees_with_ending",
                () -> run("update ending set reopened_on = '2026-04-01' where initiative_id = " + initiative));
        refused("initiative_agrees_with_ending", () -> run("delete from ending where initiative_id = " + initiative));
    }

    @Test
    void refusesAnEndedInitiativeInWhichWorkGoesOnAlongside() {
        transaction.executeWithoutResult(done -> visit(secondStage, null, "'2026-02-01'", "null"));
        refused("initiative_ended_with_all_visits", () -> {
            end("and main");
            ending("null");
        });
    }

    @Test
    void refusesAVisitThatIsDatedOtherwiseThanItsMoveOrEnding() {
        transaction.executeWithoutResult(done -> moveTo(secondStage, "2026-03-01", "2026-03-01"));
        refused("move_agrees_with_visit", () -> {
            run("update visit set ended_on = '2026-03-02' where ordinal = 1 and initiative_id = " + initiative);
            run("update visit set started_on = '2026-03-02' where ordinal = 2 and initiative_id = " + initiative);
            stands(secondStage, "2026-03-02");
        });
        transaction.executeWithoutResult(done -> {
            end("");
            ending("null");
        });
        refused(
                "ending_agrees_with_visit",
                () -> run("update visit set ended_on = '2026-04-02' where ordinal = 2 and initiative_id = "
                        + initiative));
    }

    @Test
    void refusesAPauseOrAnEndingAheadOfTheDayOnWhichItWasRecorded() {
        refused("pause_not_ahead", () -> run("""
                insert into pause (organisation_id, initiative_id, visit_id, started_on, reason, recorded_at)
                select %d, initiative_id, id, '2026-02-02', 'Short of people', '2026-02-01 12:00+00'
                from visit where initiative_id = %d""".formatted(organisation, initiative)));
        refused("ending_not_ahead", () -> run("""
                insert into ending (organisation_id, initiative_id, ended_on, cause, why, recorded_at)
                values (%d, %d, '2026-02-02', 'OTHER', 'Planned', '2026-02-01 12:00+00')""".formatted(organisation, initiative)));
    }

    private void pause(String started) {
        run("""
                insert into pause (organisation_id, initiative_id, visit_id, started_on, reason)
                select %d, initiative_id, id, %s, 'Short of people' from visit where initiative_id = %d""".formatted(organisation, started, initiative));
    }

    /** Every open visit ends, or just those of which this is true; nothing is said of why. */
    private void end(String which) {
        run("update initiative set status = 'ENDED' where id = " + initiative);
        run("update visit set ended_on = '2026-04-01' where ended_on is null and initiative_id = %d %s"
                .formatted(initiative, which));
    }

    private void ending(String reopened) {
        run("""
                insert into ending (organisation_id, initiative_id, ended_on, cause, why, reopened_on)
                select %d, %d, max(ended_on), 'OTHER', 'Planned', %s from visit where initiative_id = %2$d and main""".formatted(organisation, initiative, reopened));
    }

    @Test
    void refusesARegisterThatDisagreesWithTheJourney() {
        refused(
                "initiative_agrees_with_journey",
                () -> run("update initiative set stage_id = %d where id = %d".formatted(secondStage, initiative)));
    }

    @Test
    void refusesTwoOpenMainVisits() {
        refused("visit_open_main_uk", () -> visit(secondStage, 2, "'2026-02-01'", "null"));
    }

    @Test
    void refusesMainVisitsThatOverlap() {
        refused("visit_main_no_overlap", () -> visit(secondStage, 2, "'2026-02-01'", "'2026-03-01'"));
    }

    @Test
    void refusesAGapBetweenMainVisits() {
        refused("visit_main_contiguous", () -> moveTo(secondStage, "2026-03-01", "2026-03-05"));
    }

    @Test
    void allowsTwoMovesOnOneDay() {
        assertThatCode(() -> transaction.executeWithoutResult(done -> {
                    moveTo(secondStage, "2026-03-01", "2026-03-01");
                    run("update visit set ended_on = '2026-03-01' where ordinal = 2 and initiative_id = " + initiative);
                    visit(firstStage, 3, "'2026-03-01'", "null");
                    stands(firstStage, "2026-03-01");
                    move(3, "2026-03-01");
                    run("insert into move_decider (move_id, ordinal, name) select id, 1, 'Board' from move where"
                            + " ordinal = 3 and initiative_id = "
                            + initiative);
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void notesWithAMoveItsStagesAndWhoDecided() {
        transaction.executeWithoutResult(done -> moveTo(secondStage, "2026-03-01", "2026-03-01"));
        assertThat(noted()).isEqualTo("%d to %d by {Board}".formatted(firstStage, secondStage));
        run("insert into move_decider (move_id, ordinal, name) select id, 0, 'A director' from move where ordinal"
                + " = 2 and initiative_id = "
                + initiative);
        assertThat(noted()).endsWith("by {\"A director\",Board}");
        run("update move_decider set name = 'Panel' where ordinal = 0 and move_id in"
                + " (select id from move where initiative_id = %d)".formatted(initiative));
        run("delete from move_decider where ordinal = 1 and move_id in"
                + " (select id from move where initiative_id = %d)".formatted(initiative));
        assertThat(noted()).endsWith("by {Panel}");
        long third = stage(3);
        transaction.executeWithoutResult(done -> {
            run("update visit set stage_id = %d where ordinal = 2 and initiative_id = %d".formatted(third, initiative));
            stands(third, "2026-03-01");
        });
        assertThat(noted()).startsWith("%d to %d ".formatted(firstStage, third));
    }

    private String noted() {
        return jdbc.sql("select from_stage_id || ' to ' || to_stage_id || ' by ' || deciders::text from move"
                        + " where ordinal = 2 and initiative_id = ?")
                .param(initiative)
                .query(String.class)
                .single();
    }

    @Test
    void refusesAVisitAlongsideToAStageItIsIn() {
        refused("visit_stage_no_overlap", () -> visit(firstStage, null, "'2026-02-01'", "null"));
    }

    @Test
    void allowsAVisitAlongsideToAnotherStage() {
        assertThatCode(() -> transaction.executeWithoutResult(done -> visit(secondStage, null, "'2026-02-01'", "null")))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAMoveThatNobodyDecided() {
        refused("move_has_decider", () -> {
            visitNext(secondStage, "2026-03-01", "2026-03-01");
            move(2, "2026-03-01");
        });
    }

    @Test
    void refusesThatNobodyIsKnownWhereSomebodyIsNamed() {
        transaction.executeWithoutResult(done -> {
            visitNext(secondStage, "2026-03-01", "2026-03-01");
            move(2, "2026-03-01");
            run("update move set deciders_unknown = true where ordinal = 2 and initiative_id = " + initiative);
        });
        refused(
                "move_deciders_unknown_none",
                () -> run("insert into move_decider (move_id, ordinal, name) select id, 1, 'Board' from move"
                        + " where ordinal = 2 and initiative_id = " + initiative));
        refused(
                "move_has_decider",
                () -> run("update move set deciders_unknown = false where ordinal = 2 and initiative_id = "
                        + initiative));
    }

    @Test
    void refusesAVisitThatNoMoveOpened() {
        refused("visit_opened_by_move", () -> visitNext(secondStage, "2026-03-01", "2026-03-01"));
    }

    @Test
    void refusesAMoveFromElsewhereIntoTheFirstVisit() {
        refused("visit_opened_by_move", () -> {
            moveTo(secondStage, "2026-03-01", "2026-03-01");
            run("""
                    insert into move (organisation_id, initiative_id, ordinal, direction, from_visit_id, to_visit_id, moved_on, reason, recorded_at)
                    select %d, %d, 1, 'BACK', b.id, a.id, a.started_on, 'Round in a ring', now() from visit a, visit b
                    where a.initiative_id = %2$d and a.ordinal = 1 and b.initiative_id = %2$d and b.ordinal = 2""".formatted(organisation, initiative));
            run("insert into move_decider (move_id, ordinal, name) select id, 1, 'Board' from move where ordinal ="
                    + " 1 and initiative_id = "
                    + initiative);
        });
    }

    @Test
    void refusesToGiveAnEarlierVisitAnotherPlace() {
        transaction.executeWithoutResult(done -> moveTo(secondStage, "2026-03-01", "2026-03-01"));
        refused(
                "visit_opened_by_move",
                () -> run(
                        "update visit set ordinal = ordinal + 5 where ordinal = 2 and initiative_id = " + initiative));
    }

    @Test
    void refusesToLoseTheMoveThatOpenedAVisit() {
        transaction.executeWithoutResult(done -> moveTo(secondStage, "2026-03-01", "2026-03-01"));
        refused("visit_opened_by_move", () -> {
            run(
                    "delete from move_decider where move_id in (select id from move where ordinal = 2 and initiative_id = %d)"
                            .formatted(initiative));
            run("delete from move where ordinal = 2 and initiative_id = " + initiative);
        });
    }

    @Test
    void refusesToLoseTheLastAdministrator() {
        refused(
                "organisation_keeps_administrator",
                () -> run("update membership set active = false where organisation_id = " + organisation));
        refused("organisation_keeps_administrator", () -> run("""
                update person set active = false where id in
                (select person_id from membership where organisation_id = %d)""".formatted(organisation)));
        refused("organisation_keeps_administrator", () -> run("""
                delete from role_permission where permission_code = 'MANAGE_ROLES' and role_id in
                (select id from role where organisation_id = %d)""".formatted(organisation)));
    }

    @Test
    void refusesToChangeOrDeleteTheTrail() {
        transaction.executeWithoutResult(done -> run("""
                insert into audit_entry (organisation_id, occurred_at, person_name, subject_kind, subject_id, subject_label, action)
                values (%d, now(), 'Admin', 'initiative', %d, 'X', 'initiative-logged')""".formatted(organisation, initiative)));
        refused("only added to", () -> run("update audit_entry set person_name = 'Somebody else'"));
        refused("only added to", () -> run("delete from audit_entry"));
        refused("only added to", () -> run("truncate audit_entry"));
        assertThat(id("select count(*) from audit_entry where organisation_id = " + organisation))
                .isEqualTo(1);
    }

    @Test
    void refusesToPointAtTheJourneyOfAnotherInitiative() {
        long first = initiative;
        logsOneInitiativeThatStandsInTheFirstStage();
        long visitOfFirst = id("select id from visit where initiative_id = " + first);
        refused("move_to_fk", () -> run("""
                insert into move (organisation_id, initiative_id, ordinal, direction, to_visit_id, moved_on, reason, recorded_at)
                values (%d, %d, 1, 'START', %d, '2026-01-01', 'Logged', now())""".formatted(organisation, initiative, visitOfFirst)));
        long move = transaction.execute(done -> startedMove(first));
        refused("activity_visit_fk", () -> run("""
                insert into activity (organisation_id, initiative_id, visit_id, wording, added_at)
                values (%d, %d, %d, 'Talk', now())""".formatted(organisation, initiative, visitOfFirst)));
        refused("review_visit_fk", () -> run("""
                insert into review (organisation_id, initiative_id, number, visit_id, stage_id, stage_name, held_on, started_at)
                values (%d, %d, 1, %d, %d, 'Stage 1', '2026-01-01', now())""".formatted(organisation, initiative, visitOfFirst, firstStage)));
        refused("condition_move_fk", () -> run("""
                insert into condition (organisation_id, initiative_id, move_id, wording, owner_id, due_on)
                select %d, %d, %d, 'Ask', person_id, '2026-02-01' from membership where organisation_id = %1$d""".formatted(organisation, initiative, move)));
    }

    @Test
    void refusesToChangeDeleteOrEmptyTheCorrections() {
        transaction.executeWithoutResult(done -> run("""
                insert into correction (organisation_id, move_id, corrected_name, corrected_at, why, date_before, date_after, reason_before, reason_after)
                values (%d, %d, 'Admin', now(), 'Typed wrongly', '2026-01-02', '2026-01-01', 'Logged', 'Logged')""".formatted(organisation, startedMove(initiative))));
        refused("only added to", () -> run("update correction set why = 'Something else'"));
        refused("only added to", () -> run("delete from correction"));
        refused("only added to", () -> run("truncate correction"));
    }

    private long startedMove(long initiative) {
        return id("""
                insert into move (organisation_id, initiative_id, ordinal, direction, to_visit_id, moved_on, reason, recorded_at)
                select organisation_id, initiative_id, 1, 'START', id, started_on, 'Logged', now()
                from visit where initiative_id = %d and ordinal = 1 returning id""".formatted(initiative));
    }

    private void refused(String constraint, Runnable attempt) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(done -> attempt.run()))
                .rootCause()
                .hasMessageFindingMatch(constraint + "|" + MESSAGES.getOrDefault(constraint, constraint));
    }

    /** The triggers raise sentences; PostgreSQL's driver puts the constraint's name beside them, not into them. */
    private static final java.util.Map<String, String> MESSAGES = java.util.Map.ofEntries(
            java.util.Map.entry("visit_opened_by_move", "was not opened by a move"),
            java.util.Map.entry("initiative_stands_in_one_stage", "stands in"),
            java.util.Map.entry("initiative_agrees_with_journey", "stands elsewhere"),
            java.util.Map.entry("initiative_agrees_with_pause", "disagree on whether it is paused"),
            java.util.Map.entry("initiative_agrees_with_ending", "disagree on whether it has ended"),
            java.util.Map.entry("initiative_ended_with_all_visits", "work goes on alongside"),
            java.util.Map.entry("move_agrees_with_visit", "a move of initiative \\d+ is dated otherwise"),
            java.util.Map.entry("ending_agrees_with_visit", "an ending of initiative \\d+ is dated otherwise"),
            java.util.Map.entry("visit_main_contiguous", "do not follow one another"),
            java.util.Map.entry("move_has_decider", "has no decider"),
            java.util.Map.entry("organisation_keeps_administrator", "would have no administrator"));

    private void moveTo(long stage, String ended, String started) {
        visitNext(stage, ended, started);
        move(2, started);
        run("insert into move_decider (move_id, ordinal, name) select id, 1, 'Board' from move where ordinal = 2"
                + " and initiative_id = "
                + initiative);
    }

    private void visitNext(long stage, String ended, String started) {
        run("update visit set ended_on = '%s' where initiative_id = %d and ended_on is null"
                .formatted(ended, initiative));
        visit(stage, 2, "'" + started + "'", "null");
        stands(stage, started);
    }

    /** The move that opened this visit, which nobody has decided yet. */
    private void move(int ordinal, String day) {
        run("""
                insert into move (organisation_id, initiative_id, ordinal, direction, from_visit_id, to_visit_id, moved_on, reason, recorded_at)
                select %d, %d, %d, 'ON', a.id, b.id, '%s', 'Ready', now() from visit a, visit b
                where a.initiative_id = %2$d and a.ordinal = %3$d - 1 and b.initiative_id = %2$d and b.ordinal = %3$d""".formatted(organisation, initiative, ordinal, day));
    }

    /** The move that opened this visit, decided by the board. */
    private void opened(int ordinal, String day, String direction) {
        move(ordinal, day);
        run("update move set direction = '%s' where ordinal = %d and initiative_id = %d"
                .formatted(direction, ordinal, initiative));
        run(
                "insert into move_decider (move_id, ordinal, name) select id, 1, 'Board' from move where ordinal = %d and initiative_id = %d"
                        .formatted(ordinal, initiative));
    }

    private void stands(long stage, String since) {
        run("update initiative set stage_id = %d, stage_since = '%s' where id = %d"
                .formatted(stage, since, initiative));
    }

    private void visit(long stage, Integer ordinal, String started, String ended) {
        run("""
                insert into visit (organisation_id, initiative_id, stage_id, main, ordinal, started_on, ended_on)
                values (%d, %d, %d, %s, %s, %s, %s)""".formatted(organisation, initiative, stage, ordinal != null, ordinal, started, ended));
    }

    private long stage(int ordinal) {
        return id(
                "insert into stage (organisation_id, ordinal, phase, name) values (%d, %d, 'DEVELOPMENT', 'Stage %2$d') returning id"
                        .formatted(organisation, ordinal));
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private long id(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
