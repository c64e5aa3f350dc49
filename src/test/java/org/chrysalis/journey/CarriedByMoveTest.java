package org.chrysalis.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a move or an ending began and ended besides the main visits shifts with its corrected day, and nothing else does. */
@ApplicationTest
class CarriedByMoveTest {

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

    @Autowired
    private TransactionTemplate transaction;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOneThatMovedOnce() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 0, day(1, 8));
        stories.moved(ada, reference, 1, day(3, 1), "Ready");
    }

    @Test
    void shiftsTheEndOfThePauseThatTheMoveClosed() {
        pause(day(6, 1));
        stories.moved(ada, reference, 2, day(7, 1), "People came back");
        correct(3, day(7, 15), 0);
        assertThat(pauses()).containsExactly("2024-06-01..2024-07-15");
        correct(3, day(6, 10), 1);
        assertThat(pauses()).containsExactly("2024-06-01..2024-06-10");
        refused("journey.move.date.before-pause", () -> correct(3, day(5, 20), 2));
        assertThat(one("""
                        select string_agg(c.ended_pause::text, ' ') from correction c join move m on m.id = c.move_id
                        where m.initiative_id = ?""")).isEqualTo("true true");
        assertThat(lastChange("move-corrected", "pause-ended")).isEqualTo("15 July 2024 > 10 June 2024");
    }

    @Test
    void leavesAPauseThatPeopleEndedOnTheDayOfTheMove() {
        pause(day(6, 1));
        pauses.resume(ada, reference, day(7, 1), "");
        stories.moved(ada, reference, 2, day(7, 1), "Ready");
        correct(3, day(7, 15), 0);
        assertThat(pauses()).containsExactly("2024-06-01..2024-07-01");
        refused("journey.correct.date.pause", () -> correct(3, day(6, 15), 1));
    }

    @Test
    void leavesAPauseThatPeopleEndedOnTheDayOfTheEnding() {
        pause(day(6, 1));
        pauses.resume(ada, reference, day(7, 1), "");
        end(day(7, 1));
        endingCorrections.correct(
                ada,
                reference,
                stories.onlyId("ending", reference),
                new CorrectEnding(day(7, 15), "Planned", "Minutes", 0, null));
        assertThat(pauses()).containsExactly("2024-06-01..2024-07-01");
    }

    @Test
    void keepsThatTheEndOfAPauseShiftedWithAnEnding() {
        alongside.begin(ada, reference, stories.stage(ada, 4).id(), day(6, 1));
        pause(day(6, 1));
        end(day(7, 1));
        endingCorrections.correct(
                ada,
                reference,
                stories.onlyId("ending", reference),
                new CorrectEnding(day(7, 15), "Planned", "Minutes", 0, null));
        assertThat(pauses()).containsExactly("2024-06-01..2024-07-15");
        assertThat(one("""
                        select c.ended_pause || ' ' || array_to_string(c.ended_alongside, ', ')
                        from correction c join ending e on e.id = c.ending_id where e.initiative_id = ?""")).isEqualTo("true Scaling");
    }

    @Test
    void shiftsWorkAlongsideInAnyStageThatTheMoveBeganOrEnded() {
        alongside.begin(ada, reference, stories.stage(ada, 3).id(), day(4, 1));
        move(2, day(6, 1), 4);
        alongside.begin(ada, reference, stories.stage(ada, 0).id(), day(6, 1));
        assertThat(alongside())
                .containsExactly(
                        "Embedding 2024-04-01..2024-06-01", "Development 2024-06-01..", "Scaling 2024-06-01..");
        correct(3, day(6, 10), 0);
        assertThat(alongside())
                .containsExactly(
                        "Embedding 2024-04-01..2024-06-10", "Development 2024-06-01..", "Scaling 2024-06-10..");
        assertThat(one("""
                        select array_to_string(c.began_alongside, ', ') || ' / ' || array_to_string(c.ended_alongside, ', ')
                        from correction c join move m on m.id = c.move_id where m.initiative_id = ?""")).isEqualTo("Scaling" + " / Embedding");
        assertThat(lastChange("move-corrected", "alongside-began"))
                .isEqualTo("Scaling, 1 June 2024 > Scaling, 10 June 2024");
        refused("journey.end.date.before-alongside", () -> correct(3, day(3, 20), 1));
        alongside.finish(ada, reference, stories.stage(ada, 4).id(), day(6, 20));
        refused("journey.correct.date.after-alongside", () -> correct(3, day(6, 25), 1));
    }

    @Test
    void refusesAStartAfterWorkAlongsideBegan() {
        alongside.begin(ada, reference, stories.stage(ada, 4).id(), day(2, 1));
        refused("journey.correct.date.after-alongside-began", () -> correct(1, day(2, 15), 0));
        correct(1, day(2, 1), 0);
        assertThat(stories.spans(reference, true)).first().isEqualTo("2024-02-01..2024-03-01");
    }

    @Test
    void shiftsWorkAlongsideThatAReopeningBeganAndLeavesNoneInTheGap() {
        alongside.begin(ada, reference, stories.stage(ada, 4).id(), day(4, 1));
        end(day(8, 1));
        reopening.reopen(ada, reference, step(0, day(10, 1), 4));
        correct(3, day(10, 5), 0);
        assertThat(alongside()).containsExactly("Scaling 2024-04-01..2024-08-01", "Scaling 2024-10-05..");
        correct(3, day(9, 15), 1);
        assertThat(alongside()).containsExactly("Scaling 2024-04-01..2024-08-01", "Scaling 2024-09-15..");
        alongside.begin(ada, reference, stories.stage(ada, 3).id(), day(9, 20));
        refused("journey.correct.date.after-alongside-began", () -> correct(3, day(9, 25), 2));
    }

    @Test
    void refusesToKeepWorkingAlongsideInTheStageToWhichItMoves() {
        refused("journey.move.alongside.stands", () -> move(2, day(6, 1), 2));
        alongside.begin(ada, reference, stories.stage(ada, 2).id(), day(4, 1));
        assertThat(move(2, day(6, 1), 2).endedAlongside()).isTrue();
    }

    /** By the statements of the migration, run on what is as it was before it. */
    @Test
    void findsOutForWhatWasRecordedBeforeWhatMovesAndEndingsCarried() throws Exception {
        alongside.begin(ada, reference, stories.stage(ada, 3).id(), day(4, 1));
        pause(day(5, 1));
        pauses.resume(ada, reference, day(6, 1), "");
        move(2, day(6, 1), 4);
        pause(day(7, 1));
        stories.moved(ada, reference, 1, day(8, 1), "People came back");
        pause(day(8, 10));
        end(day(9, 1));
        String before = carried();
        assertThat(before)
                .isEqualTo("2024-06-01: resumed, 2024-08-01: move 4, 2024-09-01: ending; 3: - to 3, 4: 3 to -");
        String migration =
                Files.readString(Path.of("src/main/resources/db/migration/V138__journey_keep_what_a_step_carried.sql"));
        String[] statements = migration
                .substring(migration.indexOf("-- What was recorded before this"))
                .split(";");
        transaction.executeWithoutResult(tried -> {
            tried.setRollbackOnly();
            // Of all that other tests left, too: the migration looks at every pause, as none of them knew it.
            stories.jdbc()
                    .sql("update pause set ended_with_move_id = null, ended_with_ending_id = null")
                    .update();
            forget("update visit set begun_with_move_id = null, ended_with_move_id = null where initiative_id = ?");
            assertThat(carried()).isNotEqualTo(before);
            for (String statement : statements) {
                if (!statement.isBlank()) {
                    stories.jdbc().sql(statement).update();
                }
            }
            assertThat(carried()).isEqualTo(before);
        });
    }

    private void forget(String sql) {
        stories.jdbc().sql(sql).param(stories.id(reference)).update();
    }

    private String carried() {
        return one("""
                select (select string_agg(p.ended_on || ': ' || case when e.id is not null then 'ending'
                                          else coalesce('move ' || m.ordinal, 'resumed') end, ', ' order by p.started_on)
                        from pause p
                        left join move m on m.id = p.ended_with_move_id
                        left join ending e on e.id = p.ended_with_ending_id
                        where p.initiative_id = i.id)
                       || '; ' ||
                       (select string_agg((s.ordinal - 1) || ': ' || coalesce(b.ordinal::text, '-') || ' to '
                                          || coalesce(m.ordinal::text, '-'), ', ' order by s.ordinal)
                        from visit v join stage s on s.id = v.stage_id
                        left join move b on b.id = v.begun_with_move_id
                        left join move m on m.id = v.ended_with_move_id
                        where v.initiative_id = i.id and not v.main)
                from initiative i where i.id = ?""");
    }

    private Moved move(int stage, LocalDate on, int besides) {
        return journey.move(ada, reference, step(stage, on, besides));
    }

    private MoveInitiative step(int stage, LocalDate on, int besides) {
        return new MoveInitiative(
                stories.stage(ada, stage).id(),
                on,
                "Ready",
                List.of("Board"),
                Set.of(stories.stage(ada, besides).id()),
                null,
                List.of(),
                null,
                null);
    }

    private void correct(int number, LocalDate on, int version) {
        corrections.correct(ada, reference, number, new CorrectMove(on, "Put right", "The minutes", version, null));
    }

    private void pause(LocalDate on) {
        pauses.pause(ada, reference, new PauseInitiative(on, "Short of people", List.of("Board"), null, null));
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

    private List<String> pauses() {
        return stories.jdbc()
                .sql("select started_on || '..' || ended_on from pause where initiative_id = ? order by started_on")
                .param(stories.id(reference))
                .query(String.class)
                .list();
    }

    private List<String> alongside() {
        return stories.jdbc()
                .sql("""
                        select s.name || ' ' || v.started_on || '..' || coalesce(v.ended_on::text, '')
                        from visit v join stage s on s.id = v.stage_id
                        where v.initiative_id = ? and not v.main order by v.started_on, s.ordinal""")
                .param(stories.id(reference))
                .query(String.class)
                .list();
    }

    private String lastChange(String action, String field) {
        return stories.jdbc()
                .sql("""
                        select c->>'before' || ' > ' || (c->>'after') from audit_entry e, jsonb_array_elements(e.changes) c
                        where e.initiative_id = ? and e.action = ? and c->>'field' = ?
                        order by e.id desc limit 1""")
                .params(stories.id(reference), action, field)
                .query(String.class)
                .single();
    }

    private String one(String sql) {
        return stories.jdbc()
                .sql(sql)
                .param(stories.id(reference))
                .query(String.class)
                .single();
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
