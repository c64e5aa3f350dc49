package org.chrysalis.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chrysalis.journey.MoveInitiative.UnmetCriterion;
import org.chrysalis.pathway.CriterionView;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing here is rolled back: the rules that the database checks at commit are part of what is tested. */
@ApplicationTest
class JourneyTest {

    private static final LocalDate LOGGED = LocalDate.of(2024, 1, 8);
    private static final List<String> BOARD = List.of("Programme board");

    @Autowired
    private JourneyStories fixture;

    @Autowired
    private Journey journey;

    @Autowired
    private Pathway pathway;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOne() {
        ada = fixture.council();
        reference = fixture.logged(ada, "Warm hubs", 0, LOGGED);
    }

    @Test
    void opensTheFirstVisitWhenAnInitiativeIsLogged() {
        assertThat(fixture.visited(reference)).containsExactly("Development");
        assertThat(fixture.spans(reference, true)).containsExactly("2024-01-08..");
        assertThat(moves("direction")).containsExactly("START");
    }

    @Test
    void movesInAnyDirectionAgainAndSkipping() {
        assertThat(fixture.moved(ada, reference, 2, day(2, 1), "Skipped a stage")
                        .direction())
                .isEqualTo(Direction.ON);
        assertThat(fixture.moved(ada, reference, 2, day(3, 1), "Once more").direction())
                .isEqualTo(Direction.AGAIN);
        assertThat(fixture.moved(ada, reference, 0, day(4, 1), "Fostering was not ready")
                        .direction())
                .isEqualTo(Direction.BACK);
        assertThat(fixture.visited(reference))
                .containsExactly("Development", "Incubation", "Incubation", "Development");
        assertThat(fixture.spans(reference, true))
                .containsExactly(
                        "2024-01-08..2024-02-01", "2024-02-01..2024-03-01", "2024-03-01..2024-04-01", "2024-04-01..");
        assertThat(fixture.jdbc()
                        .sql("select visit_count from initiative where reference = ?")
                        .param(reference)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void movesTwiceOnOneDay() {
        fixture.moved(ada, reference, 1, LOGGED, "Ready at once");
        fixture.moved(ada, reference, 0, LOGGED, "Not so");
        assertThat(fixture.visited(reference)).hasSize(3);
    }

    @Test
    void refusesADayBeforeThePresentVisitBeganAndADayAhead() {
        refused("journey.move.date.before-visit", () -> fixture.moved(ada, reference, 1, LOGGED.minusDays(1), "Why"));
        refused(
                "journey.date.future",
                () -> fixture.moved(
                        ada,
                        reference,
                        1,
                        LocalDate.now(ClockConfiguration.LONDON).plusDays(2),
                        "Why"));
    }

    @Test
    void refusesAMoveWithoutAReasonOrDecider() {
        refused("journey.move.reason.empty", () -> fixture.moved(ada, reference, 1, day(2, 1), "  "));
        refused(
                "journey.deciders.none",
                () -> journey.move(
                        ada,
                        reference,
                        MoveInitiative.known(fixture.stage(ada, 1).id(), day(2, 1), "Why", List.of(" "))));
    }

    @Test
    void refusesAMoveToAStageOfAnotherPathway() {
        Actor other = fixture.council();
        refused(
                "journey.stage.unknown",
                () -> journey.move(
                        ada,
                        reference,
                        MoveInitiative.known(fixture.stage(other, 1).id(), day(2, 1), "Why", BOARD)));
    }

    @Test
    void refusesAMoveToARetiredStage() {
        long stage = fixture.stage(ada, 1).id();
        fixture.jdbc()
                .sql("update stage set retired_on = current_date where id = ?")
                .param(stage)
                .update();
        refused(
                "journey.stage.retired",
                () -> journey.move(ada, reference, MoveInitiative.known(stage, day(2, 1), "Why", BOARD)));
    }

    @Test
    void hidesTheInitiativeFromAnotherOrganisation() {
        Actor other = fixture.council();
        assertThatThrownBy(() -> fixture.moved(other, reference, 1, day(2, 1), "Why"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void forbidsAMoveToWhoMayNotMoveOrMayNotEditThisOne() {
        Actor viewer = fixture.colleague(ada, "Vic Viewer", EnumSet.of(Permission.VIEW_INITIATIVES));
        Actor staff = fixture.colleague(
                ada,
                "Sam Staff",
                EnumSet.of(Permission.VIEW_INITIATIVES, Permission.MOVE_STAGES, Permission.EDIT_OWN_INITIATIVES));
        assertThatThrownBy(() -> fixture.moved(viewer, reference, 1, day(2, 1), "Why"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> fixture.moved(staff, reference, 1, day(2, 1), "Why"))
                .isInstanceOf(Forbidden.class);
        String own = fixture.logged(ada, "Own", 0, LOGGED);
        fixture.jdbc()
                .sql("insert into initiative_person (initiative_id, person_id, part) values (?, ?, 'MEMBER')")
                .params(fixture.id(own), staff.personId())
                .update();
        assertThat(fixture.moved(staff, own, 1, day(2, 1), "Ready").direction()).isEqualTo(Direction.ON);
    }

    @Test
    void keepsEachUnmetCriterionOfAMoveOnAsACondition() {
        CriterionView open = pathway.criteria(
                        ada.organisationId(), fixture.stage(ada, 0).id())
                .get(0);
        journey.move(ada, reference, withUnmet(1, List.of(new UnmetCriterion(open.id(), ada.personId(), day(9, 1)))));
        assertThat(moves("criteria_unmet::text")).containsExactly("false", "true");
        assertThat(fixture.jdbc()
                        .sql("select wording || ' by ' || due_on from condition where initiative_id = ?")
                        .param(fixture.id(reference))
                        .query(String.class)
                        .list())
                .containsExactly(open.wording() + " by 2024-09-01");
    }

    @Test
    void movesOnOnlyWithAnAnswerToEveryCriterionThatStandsNow() {
        List<Long> criteria = pathway
                .criteria(ada.organisationId(), fixture.stage(ada, 0).id())
                .stream()
                .map(CriterionView::id)
                .toList();
        Set<Long> allButTheFirst = Set.copyOf(criteria.subList(1, criteria.size()));
        assertThatThrownBy(() -> journey.move(ada, reference, answered(allButTheFirst, List.of())))
                .isInstanceOf(Conflict.class);
        assertThat(fixture.visited(reference)).hasSize(1);
        var open = new UnmetCriterion(criteria.get(0), ada.personId(), day(9, 1));
        assertThatThrownBy(() -> journey.move(ada, reference, answered(Set.copyOf(criteria), List.of(open))))
                .isInstanceOf(Conflict.class);
        journey.move(ada, reference, answered(allButTheFirst, List.of(open)));
        assertThat(moves("criteria_unmet::text")).containsExactly("false", "true");
    }

    @Test
    void keepsNoConditionWhenNotMovingOn() {
        fixture.moved(ada, reference, 2, day(2, 1), "On");
        CriterionView open = pathway.criteria(
                        ada.organisationId(), fixture.stage(ada, 2).id())
                .get(0);
        journey.move(
                ada,
                reference,
                new MoveInitiative(
                        fixture.stage(ada, 0).id(),
                        day(3, 1),
                        "Back",
                        BOARD,
                        null,
                        null,
                        List.of(new UnmetCriterion(open.id(), ada.personId(), day(9, 1))),
                        null,
                        null));
        assertThat(moves("criteria_unmet::text")).doesNotContain("true");
    }

    @Test
    void refusesAnOwnerOfAnotherOrganisation() {
        CriterionView open = pathway.criteria(
                        ada.organisationId(), fixture.stage(ada, 0).id())
                .get(0);
        long stranger = fixture.council().personId();
        refused(
                "journey.condition.owner.unknown",
                () -> journey.move(
                        ada, reference, withUnmet(1, List.of(new UnmetCriterion(open.id(), stranger, day(9, 1))))));
        assertThat(fixture.visited(reference)).hasSize(1);
    }

    @Test
    void keepsWorkingInOtherStagesAlongside() {
        journey.move(
                ada,
                reference,
                withAlongside(
                        1,
                        day(2, 1),
                        Set.of(fixture.stage(ada, 0).id(), fixture.stage(ada, 4).id())));
        assertThat(fixture.spans(reference, false)).containsExactly("2024-02-01..", "2024-02-01..");
        journey.move(
                ada,
                reference,
                withAlongside(2, day(3, 1), Set.of(fixture.stage(ada, 4).id())));
        assertThat(fixture.spans(reference, false)).containsExactly("2024-02-01..2024-03-01", "2024-02-01..");
    }

    @Test
    void endsWorkAlongsideInAStageThatItMovesTo() {
        journey.move(
                ada,
                reference,
                withAlongside(1, day(2, 1), Set.of(fixture.stage(ada, 4).id())));
        Moved moved = fixture.moved(ada, reference, 4, day(5, 1), "Two neighbours took it up");
        assertThat(moved.endedAlongside()).isTrue();
        assertThat(fixture.spans(reference, false)).containsExactly("2024-02-01..2024-05-01");
    }

    @Test
    void refusesAMoveDatedBeforeWorkAlongsideInItsStageBegan() {
        journey.move(ada, reference, withAlongside(1, day(2, 1), Set.of()));
        fixture.jdbc()
                .sql(
                        "insert into visit (organisation_id, initiative_id, stage_id, main, started_on) values (?, ?, ?, false, '2024-06-01')")
                .params(
                        ada.organisationId(),
                        fixture.id(reference),
                        fixture.stage(ada, 4).id())
                .update();
        refused("journey.move.date.alongside", () -> fixture.moved(ada, reference, 4, day(5, 1), "Why"));
    }

    @Test
    void tellsWhoLookedAtAnOlderVisit() {
        long shown = standingVisit();
        fixture.moved(ada, reference, 1, day(2, 1), "First");
        assertThatThrownBy(() -> journey.move(ada, reference, shown(2, shown))).isInstanceOf(Conflict.class);
        assertThat(fixture.visited(reference)).containsExactly("Development", "Prototyping");
    }

    @Test
    void makesOneOfTwentyParallelMoves() throws Exception {
        long shown = standingVisit();
        ExecutorService people = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Moved>> attempts = IntStream.range(0, 20)
                    .<Callable<Moved>>mapToObj(number -> () -> journey.move(ada, reference, shown(1, shown)))
                    .toList();
            List<Throwable> failures = new ArrayList<>();
            int done = 0;
            for (Future<Moved> attempt : people.invokeAll(attempts)) {
                try {
                    attempt.get();
                    done++;
                } catch (ExecutionException refused) {
                    failures.add(refused.getCause());
                }
            }
            assertThat(done).isEqualTo(1);
            assertThat(failures)
                    .hasSize(19)
                    .allSatisfy(failure -> assertThat(failure).isInstanceOf(Conflict.class));
        } finally {
            people.shutdownNow();
        }
        assertThat(fixture.visited(reference)).containsExactly("Development", "Prototyping");
    }

    @Test
    void recordsAWholePastJourneyThroughTheSameDoor() {
        String past = fixture.logged(ada, "The Landing", 0, LocalDate.of(2023, 10, 2));
        fixture.moved(ada, past, 1, LocalDate.of(2024, 3, 11), "Outreach-only version tested");
        fixture.moved(ada, past, 0, LocalDate.of(2024, 8, 19), "The fostering service was not ready");
        fixture.moved(ada, past, 1, LocalDate.of(2025, 1, 13), "Two hub carer households approved");
        fixture.moved(ada, past, 2, LocalDate.of(2025, 6, 16), "First hub registered and opened");
        assertThat(fixture.visited(past))
                .containsExactly("Development", "Prototyping", "Development", "Prototyping", "Incubation");
    }

    @Test
    void writesTheMoveIntoTheTrail() {
        fixture.moved(ada, reference, 1, day(2, 1), "Ready");
        assertThat(fixture.jdbc()
                        .sql(
                                "select changes::text from audit_entry where initiative_id = ? and action = 'initiative-moved'")
                        .param(fixture.id(reference))
                        .query(String.class)
                        .single())
                .contains("Development", "Prototyping", "Ready", "Programme board");
    }

    private MoveInitiative answered(Set<Long> met, List<UnmetCriterion> unmet) {
        return new MoveInitiative(fixture.stage(ada, 1).id(), day(2, 1), "Why", BOARD, null, met, unmet, null, null);
    }

    private MoveInitiative withUnmet(int stage, List<UnmetCriterion> unmet) {
        return new MoveInitiative(
                fixture.stage(ada, stage).id(), day(2, 1), "Why", BOARD, null, null, unmet, null, null);
    }

    private MoveInitiative withAlongside(int stage, LocalDate on, Set<Long> alongside) {
        return new MoveInitiative(
                fixture.stage(ada, stage).id(), on, "Why", BOARD, alongside, null, List.of(), null, null);
    }

    private MoveInitiative shown(int stage, long visit) {
        return new MoveInitiative(
                fixture.stage(ada, stage).id(), day(3, 1), "Why", BOARD, null, null, List.of(), visit, null);
    }

    private long standingVisit() {
        return fixture.jdbc()
                .sql("select id from visit where initiative_id = ? and main and ended_on is null")
                .param(fixture.id(reference))
                .query(Long.class)
                .single();
    }

    private List<String> moves(String column) {
        return fixture.jdbc()
                .sql("select " + column + " from move where initiative_id = ? order by ordinal")
                .param(fixture.id(reference))
                .query(String.class)
                .list();
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
