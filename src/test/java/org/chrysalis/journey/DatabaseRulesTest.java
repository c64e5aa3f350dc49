package org.chrysalis.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.testing.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Rules of what people recorded that the database keeps by itself, with the program's own rights, whoever writes. */
@ApplicationTest
class DatabaseRulesTest {

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Endings endings;

    @Autowired
    private Reopening reopening;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewReading reading;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Activities activities;

    @Autowired
    private TransactionTemplate transaction;

    private Actor ada;
    private Actor other;
    private String reference;
    private long initiative;

    @BeforeEach
    void logs() {
        ada = stories.council();
        other = stories.council();
        reference = stories.logged(ada, "Warm hubs", 0, LocalDate.of(2024, 1, 8));
        initiative = stories.id(reference);
    }

    @Test
    void keepsWhatIsSaidOfWhatHasEndedUntilItIsReopened() {
        run("insert into initiative_tag (initiative_id, tag) values (?, 'warm')", initiative);
        run(
                "insert into team (organisation_id, name) select organisation_id, 'Fostering' from initiative where id = ?",
                initiative);
        end(LocalDate.of(2024, 2, 1));
        refused("initiative_ended_read_only", "update initiative set name = 'Cold hubs' where id = ?", initiative);
        refused("initiative_ended_read_only", "update initiative set story = 'Otherwise' where id = ?", initiative);
        refused("initiative_ended_read_only", "update initiative set if_it_stops = 'Nothing' where id = ?", initiative);
        refused("initiative_ended_as_sorted", "update initiative set kind = 'IMPROVEMENT' where id = ?", initiative);
        refused("initiative_ended_as_sorted", "update initiative set visibility = 'TEAM' where id = ?", initiative);
        refused("initiative_ended_as_sorted", """
                update initiative i set team_id = t.id from team t
                where t.organisation_id = i.organisation_id and i.id = ?""", initiative);
        refused(
                "initiative_tag_ended_read_only",
                "insert into initiative_tag (initiative_id, tag) values (?, 'late')",
                initiative);
        refused(
                "initiative_tag_ended_read_only",
                "update initiative_tag set tag = 'cold' where initiative_id = ?",
                initiative);
        refused("initiative_tag_ended_read_only", "delete from initiative_tag where initiative_id = ?", initiative);
        refused(
                "check_in_owner_fk",
                "update check_in set owner_id = ? where initiative_id = ?",
                other.personId(),
                initiative);
        run("update initiative set last_recorded_at = now(), name = name where id = ?", initiative);
        reopen(LocalDate.of(2024, 3, 1));
        run(
                "update initiative set story = 'Otherwise', kind = 'IMPROVEMENT', visibility = 'TEAM' where id = ?",
                initiative);
        run("delete from initiative_tag where initiative_id = ?", initiative);
    }

    @Test
    void keepsWhatHangsOnWhatHasEndedUntilItIsReopened() {
        List<String> added = List.of(
                "insert into initiative_lens (initiative_id, lens) select id, 'MODEL' from initiative where id = ?",
                "insert into initiative_driver (initiative_id, kind) select id, 'INQUIRY' from initiative where id = ?",
                """
                insert into reach_view (initiative_id, person_id, held_on, reach, recorded_at)
                select initiative_id, person_id, date '2024-01-08', 'IMPROVEMENT', now() from initiative_person
                where initiative_id = ?""",
                """
                insert into activity (organisation_id, initiative_id, visit_id, wording, added_at)
                select organisation_id, initiative_id, id, 'Talk', now() from visit where initiative_id = ? and ordinal = 1""",
                """
                insert into condition (organisation_id, initiative_id, move_id, wording, owner_id, due_on)
                select m.organisation_id, m.initiative_id, m.id, 'Ask the board', p.person_id, date '2024-09-01'
                from move m join initiative_person p on p.initiative_id = m.initiative_id
                where m.initiative_id = ? and m.ordinal = 1""",
                """
                insert into review_plan (initiative_id, organisation_id)
                select id, organisation_id from initiative where id = ?""",
                """
                insert into review (organisation_id, initiative_id, number, visit_id, stage_id, stage_name, held_on, started_at)
                select organisation_id, initiative_id, 1 + (select count(*) from review r where r.initiative_id = v.initiative_id),
                       id, stage_id, 'Then', date '2024-01-08', now()
                from visit v where initiative_id = ? and ordinal = 1""",
                """
                insert into review_answer (review_id, ordinal, criterion_id, topic, wording)
                select r.id, n.ordinal, c.id, 'GROUND', 'Ready' from review r
                join lateral (select count(*) + 1 as ordinal from review_answer a where a.review_id = r.id) n on true
                join lateral (select id from criterion c where c.stage_id = r.stage_id order by id
                              offset n.ordinal limit 1) c on true
                where r.initiative_id = ? and r.number = 1""",
                """
                insert into review_person (review_id, ordinal, name)
                select id, (select count(*) from review_person p where p.review_id = r.id), 'Board'
                from review r where initiative_id = ? and number = 1""",
                """
                insert into review_condition (review_id, ordinal, wording, owner_id, due_on)
                select r.id, (select count(*) from review_condition c where c.review_id = r.id), 'Ask', p.person_id,
                       date '2024-09-01'
                from review r join initiative_person p on p.initiative_id = r.initiative_id
                where r.initiative_id = ? and r.number = 1""");
        added.forEach(sql -> run(sql, initiative));
        end(LocalDate.of(2024, 2, 1));
        for (String sql : added) {
            String table = sql.strip().split(" ")[2];
            if (!table.equals("initiative_lens") && !table.equals("review_plan")) {
                refused(table + "_ended_read_only", sql, initiative);
            }
        }
        List.of(
                        "initiative_lens set lens = 'SYSTEM'",
                        "initiative_driver set note = 'Late'",
                        "reach_view set withdrawn_at = now()",
                        "activity set note = 'Late'",
                        "condition set met_on = date '2024-09-01'",
                        "review_plan set next_review_on = date '2024-09-01'",
                        "review set where_we_are = 'Late'",
                        "review set state = 'COMPLETED'")
                .forEach(change -> refused(
                        change.split(" ")[0] + "_ended_read_only",
                        "update " + change + " where initiative_id = ?",
                        initiative));
        List.of("initiative_lens", "initiative_driver", "reach_view", "activity", "condition", "review_plan")
                .forEach(table -> refused(
                        table + "_ended_read_only", "delete from " + table + " where initiative_id = ?", initiative));
        List.of(
                        "review_answer set note = 'Late'",
                        "review_person set name = 'Late'",
                        "review_condition set wording = 'Late'")
                .forEach(change -> refused(
                        change.split(" ")[0] + "_ended_read_only",
                        "update " + change + " where review_id in (select id from review where initiative_id = ?)",
                        initiative));
        reopen(LocalDate.of(2024, 3, 1));
        run("update activity set note = 'Again' where initiative_id = ?", initiative);
        run("update review set where_we_are = 'Again' where initiative_id = ?", initiative);
        end(LocalDate.of(2024, 4, 1));
        ReviewView draft = reading.review(initiatives.open(ada, reference), 1);
        reviews.discard(ada, reference, 1, draft.edition());
        assertThat(reading.list(initiatives.open(ada, reference))).isEmpty();
    }

    @Test
    void keepsReferences() {
        refused("initiative_keeps_reference", "update initiative set reference = 'XXX-99' where id = ?", initiative);
        refused("initiative_keeps_reference", "update initiative set number = 99 where id = ?", initiative);
    }

    @Test
    void refusesSomebodyOfAnotherOrganisationAsLeadOrOwner() {
        refused(
                "initiative_person_is_member",
                "insert into initiative_person (initiative_id, person_id, part) values (?, ?, 'LEAD')",
                initiative,
                other.personId());
        refused(
                "initiative_person_is_member",
                "update initiative_person set person_id = ? where initiative_id = ?",
                other.personId(),
                initiative);
        stories.moved(ada, reference, 1, LocalDate.of(2024, 2, 1), "Ready");
        refused("condition_owner_fk", """
                insert into condition (organisation_id, initiative_id, move_id, wording, owner_id, due_on)
                select organisation_id, initiative_id, id, 'Ask the board', ?, current_date from move
                where initiative_id = ? and ordinal = 2""", other.personId(), initiative);
        activities.add(ada, reference, null, new SaveActivity("Ask the board", null, null, null, "", 0));
        refused(
                "activity_person_fk",
                "update activity set person_id = ? where initiative_id = ?",
                other.personId(),
                initiative);
    }

    @Test
    void keepsWhatAnOwnerHasThoughTheyLeft() {
        Actor ben = stories.colleague(ada, "Ben Brown", Set.of(Permission.VIEW_INITIATIVES));
        activities.add(ada, reference, null, new SaveActivity("Ask the board", ben.personId(), null, null, "", 0));
        run("update membership set active = false where person_id = ?", ben.personId());
        run("update activity set note = 'Asked' where initiative_id = ?", initiative);
    }

    @Test
    void refusesWorkAlongsideThatLiesAhead() {
        long scaling = stories.stage(ada, 4).id();
        String begun = """
                insert into visit (organisation_id, initiative_id, stage_id, main, started_on)
                select organisation_id, id, ?, false, current_date + ? from initiative where id = ?""";
        refused("visit_alongside_not_ahead", begun, scaling, 40, initiative);
        run(begun, scaling, -40, initiative);
        refused(
                "visit_alongside_not_ahead",
                "update visit set ended_on = current_date + 40 where initiative_id = ? and not main",
                initiative);
    }

    @Test
    void refusesWorkAlongsideWhileItHadEnded() {
        end(LocalDate.of(2024, 2, 1));
        reopen(LocalDate.of(2024, 4, 1));
        long scaling = stories.stage(ada, 4).id();
        String begun = """
                insert into visit (organisation_id, initiative_id, stage_id, main, started_on, ended_on)
                select organisation_id, id, ?, false, ?, ? from initiative where id = ?""";
        String apart = "visit_alongside_not_while_ended";
        LocalDate during = LocalDate.of(2024, 3, 1);
        refused(apart, begun, scaling, during, null, initiative);
        refused(apart, begun, scaling, LocalDate.of(2024, 1, 20), during, initiative);
        refused(apart, begun, scaling, during, LocalDate.of(2024, 3, 2), initiative);
        run(begun, scaling, LocalDate.of(2024, 1, 20), LocalDate.of(2024, 2, 1), initiative);
        refused(
                apart,
                "update visit set ended_on = ended_on + 1 where initiative_id = ? and not main and ended_on is not null",
                initiative);
        run(begun, scaling, LocalDate.of(2024, 4, 1), null, initiative);
        refused(
                apart,
                "update visit set started_on = started_on - 1 where initiative_id = ? and not main and ended_on is null",
                initiative);
    }

    @Test
    void drawsNoTimeInWhichItHadEndedOverWorkAlongside() {
        end(LocalDate.of(2024, 2, 1));
        reopen(LocalDate.of(2024, 4, 1));
        run("""
                insert into visit (organisation_id, initiative_id, stage_id, main, started_on)
                select organisation_id, id, ?, false, date '2024-04-01' from initiative where id = ?""", stories.stage(ada, 4).id(), initiative);
        refused("visit_alongside_not_while_ended", """
                with reopened as (update ending set reopened_on = reopened_on + 1 where initiative_id = ?),
                     moved as (update move set moved_on = moved_on + 1 where initiative_id = ? and direction = 'REOPEN'),
                     stood as (update initiative set stage_since = stage_since + 1 where id = ?)
                update visit set started_on = started_on + 1 where initiative_id = ? and main and ended_on is null""", initiative, initiative, initiative, initiative);
    }

    /** As some were before there was a rule: what goes on in them may finish, and be put right where it was. */
    @Test
    void leavesWorkAlongsideThatLaySoBefore() {
        end(LocalDate.of(2024, 2, 1));
        reopen(LocalDate.of(2024, 4, 1));
        transaction.executeWithoutResult(done -> {
            stories.jdbc()
                    .sql("alter table visit disable trigger visit_alongside_begun")
                    .update();
            stories.jdbc()
                    .sql("""
                            insert into visit (organisation_id, initiative_id, stage_id, main, started_on)
                            select organisation_id, id, ?, false, date '2024-03-01' from initiative where id = ?""")
                    .params(stories.stage(ada, 4).id(), initiative)
                    .update();
            stories.jdbc().sql("set constraints all immediate").update();
            stories.jdbc()
                    .sql("alter table visit enable trigger visit_alongside_begun")
                    .update();
        });
        run("update visit set ended_on = date '2024-05-01' where initiative_id = ? and not main", initiative);
        run("update visit set ended_on = date '2024-04-20' where initiative_id = ? and not main", initiative);
        refused(
                "visit_alongside_not_while_ended",
                "update visit set started_on = date '2024-02-20' where initiative_id = ? and not main",
                initiative);
    }

    @Test
    void refusesWhatIsDueBeforeItWasAskedFor() {
        stories.moved(ada, reference, 1, LocalDate.of(2024, 2, 1), "Ready");
        String condition = """
                insert into condition (organisation_id, initiative_id, move_id, wording, owner_id, due_on)
                select organisation_id, initiative_id, id, 'Ask the board', ?, ? from move
                where initiative_id = ? and ordinal = 2""";
        refused("condition_due_after_made", condition, ada.personId(), LocalDate.of(2024, 1, 31), initiative);
        run(condition, ada.personId(), LocalDate.of(2024, 2, 1), initiative);
        refused(
                "condition_due_after_made",
                "update condition set due_on = date '2020-02-01' where initiative_id = ?",
                initiative);
        reviews.start(ada, reference, LocalDate.of(2024, 3, 1));
        String asked = """
                insert into review_condition (review_id, ordinal, wording, owner_id, due_on)
                select id, 1, 'Ask the board', ?, ? from review where initiative_id = ?""";
        refused("review_condition_due_after_held", asked, ada.personId(), LocalDate.of(2024, 2, 29), initiative);
        run(asked, ada.personId(), LocalDate.of(2024, 3, 1), initiative);
        refused(
                "review_condition_due_after_held",
                "update review set held_on = date '2024-03-02' where initiative_id = ?",
                initiative);
    }

    @Test
    void refusesThatAReviewAsksSomebodyOfAnotherOrganisation() {
        reviews.start(ada, reference, LocalDate.of(2024, 3, 1));
        Actor other = stories.council();
        String asked = """
                insert into review_condition (review_id, ordinal, wording, owner_id, due_on)
                select id, 1, 'Ask the board', ?, date '2024-04-01' from review where initiative_id = ?""";
        refused("review_condition_owner_fk", asked, other.personId(), initiative);
        run(asked, ada.personId(), initiative);
        refused(
                "review_condition_owner_fk",
                "update review_condition set owner_id = ? where review_id in (select id from review where initiative_id = ?)",
                other.personId(),
                initiative);
    }

    /** As some was before there was a rule: it may be met, and given another day. */
    @Test
    void leavesWhatWasDueBeforeItWasAskedFor() {
        stories.moved(ada, reference, 1, LocalDate.of(2024, 2, 1), "Ready");
        transaction.executeWithoutResult(done -> {
            stories.jdbc()
                    .sql("alter table condition disable trigger condition_made_due")
                    .update();
            stories.jdbc().sql("""
                            insert into condition (organisation_id, initiative_id, move_id, wording, owner_id, due_on)
                            select organisation_id, initiative_id, id, 'Ask the board', ?, date '2020-02-01' from move
                            where initiative_id = ? and ordinal = 2""").params(ada.personId(), initiative).update();
            stories.jdbc()
                    .sql("alter table condition enable trigger condition_made_due")
                    .update();
        });
        run("update condition set met_on = date '2024-03-01', due_on = due_on where initiative_id = ?", initiative);
        run("update condition set due_on = date '2024-03-01' where initiative_id = ?", initiative);
    }

    @Test
    void asksForNoCriterionTwiceAtATime() {
        stories.moved(ada, reference, 1, LocalDate.of(2024, 2, 1), "Ready");
        String condition = """
                insert into condition (organisation_id, initiative_id, move_id, criterion_id, wording, owner_id, due_on, met_on)
                select organisation_id, initiative_id, id, ?, 'Ask the board', ?, date '2024-09-01', ? from move
                where initiative_id = ? and ordinal = 2""";
        long criterion = stories.criteria(ada, 0).get(0);
        LocalDate met = LocalDate.of(2024, 3, 1);
        run(condition, criterion, ada.personId(), null, initiative);
        refused("condition_open_once", condition, criterion, ada.personId(), null, initiative);
        run(condition, criterion, ada.personId(), met, initiative);
        run(condition, stories.criteria(ada, 0).get(1), ada.personId(), null, initiative);
        refused(
                "condition_open_once",
                "update condition set met_on = null where initiative_id = ? and met_on is not null",
                initiative);
    }

    /** A move that goes on under what an earlier one left open keeps none of its own. */
    @Test
    void takesAMoveWithCriteriaUnmetOnlyWhereSomethingIsOpen() {
        stories.moved(ada, reference, 1, LocalDate.of(2024, 2, 1), "Ready");
        stories.moved(ada, reference, 2, LocalDate.of(2024, 3, 1), "Ready");
        String unmet = "update move set criteria_unmet = true where initiative_id = ? and ordinal = 3";
        refused("move_keeps_unmet", unmet, initiative);
        run("""
                insert into condition (organisation_id, initiative_id, move_id, criterion_id, wording, owner_id, due_on, met_on)
                select organisation_id, initiative_id, id, ?, 'Ask the board', ?, date '2024-09-01', date '2024-02-20' from move
                where initiative_id = ? and ordinal = 2""", stories.criteria(ada, 0).get(0), ada.personId(), initiative);
        refused("move_keeps_unmet", unmet, initiative);
        run("update condition set met_on = null where initiative_id = ?", initiative);
        run(unmet, initiative);
        run("update condition set met_on = date '2024-03-20' where initiative_id = ?", initiative);
        run(
                "update move set criteria_unmet = true, reason = 'As said' where initiative_id = ? and ordinal = 3",
                initiative);
    }

    @Test
    void keepsTheDecidersOfAMove() {
        stories.moved(ada, reference, 1, LocalDate.of(2024, 2, 1), "Ready");
        stories.moved(ada, reference, 2, LocalDate.of(2024, 3, 1), "Ready");
        refused("move_has_decider", """
                update move_decider d set move_id = n.id, ordinal = 7
                from move m join move n on n.initiative_id = m.initiative_id and n.ordinal = 3
                where m.initiative_id = ? and m.ordinal = 2 and d.move_id = m.id""", initiative);
        assertThat(stories.visited(reference)).hasSize(3);
    }

    private void end(LocalDate on) {
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        on,
                        EndingCause.PLANNED_STOP,
                        List.of("Board"),
                        "Planned",
                        "",
                        "",
                        "",
                        List.of(new EndInitiative.PlannedCheckIn(LocalDate.of(2024, 9, 1), "Ask", ada.personId())),
                        null,
                        null));
    }

    private void reopen(LocalDate on) {
        reopening.reopen(
                ada, reference, MoveInitiative.known(stories.stage(ada, 0).id(), on, "Again", List.of("Board")));
    }

    private void refused(String constraint, String sql, @Nullable Object... values) {
        assertThatThrownBy(() -> run(sql, values))
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refused -> assertThat(Objects.requireNonNull(refused.getServerErrorMessage())
                                        .getConstraint())
                                .isEqualTo(constraint));
    }

    private void run(String sql, @Nullable Object... values) {
        transaction.executeWithoutResult(done ->
                assertThat(stories.jdbc().sql(sql).params(values).update()).isPositive());
    }
}
