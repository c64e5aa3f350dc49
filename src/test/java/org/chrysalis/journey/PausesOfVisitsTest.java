package org.chrysalis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A pause, and an ending, is told under one visit, however much happened on one day. */
@ApplicationTest
class PausesOfVisitsTest {

    private static final LocalDate BEGAN = LocalDate.of(2024, 9, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 11, 26);

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private JourneyReading reading;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Endings endings;

    @Autowired
    private Reopening reopening;

    @Autowired
    private TransactionTemplate transaction;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logs() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 0, BEGAN);
    }

    @Test
    void tellsAPauseUnderTheVisitInWhichItBeganThoughItMovedThatDay() {
        pause("Short of people");
        stories.moved(ada, reference, 1, DAY, "Ready");
        assertThat(told()).containsExactly("Short of people", "");
    }

    @Test
    void tellsAPauseUnderTheVisitThatBeganThatDay() {
        stories.moved(ada, reference, 1, DAY, "Ready");
        pause("Short of people");
        pauses.resume(ada, reference, DAY, "");
        stories.moved(ada, reference, 2, DAY, "Ready");
        assertThat(told()).containsExactly("", "Short of people", "");
    }

    @Test
    void tellsPausesAndEndingsOfOneDayUnderTheirVisits() {
        allOnOneDay();
        assertThat(told()).containsExactly("First", "Second; ended: One", "Third; ended: Two", "");
    }

    /** By the statement of the migration, run on what is as it was before it. */
    @Test
    void findsOutForWhatWasRecordedBeforeInWhichVisitItRested() throws Exception {
        allOnOneDay();
        List<String> before = told();
        String migration = Files.readString(
                Path.of("src/main/resources/db/migration/V390__journey_keep_the_visit_of_a_pause.sql"));
        String statement = migration.substring(
                migration.indexOf("update pause"), migration.indexOf(";", migration.indexOf("update pause")));
        transaction.executeWithoutResult(tried -> {
            tried.setRollbackOnly();
            stories.jdbc().sql("""
                    update pause p set visit_id = v.id from visit v
                    where v.initiative_id = p.initiative_id and v.ordinal = 4 and p.initiative_id = ?""").param(stories.id(reference)).update();
            assertThat(told()).isNotEqualTo(before);
            stories.jdbc().sql(statement).update();
            assertThat(told()).isEqualTo(before);
        });
    }

    private void allOnOneDay() {
        pause("First");
        stories.moved(ada, reference, 1, DAY, "Ready");
        pause("Second");
        end("One");
        reopening.reopen(ada, reference, step(2));
        pause("Third");
        pauses.resume(ada, reference, DAY, "");
        end("Two");
        reopening.reopen(ada, reference, step(1));
    }

    /** Of each visit the reasons of its pauses, and why it ended after it. */
    private List<String> told() {
        JourneyView journey = reading.of(initiatives.open(ada, reference));
        return journey.visits().stream()
                .map(visit -> {
                    JourneyView.Finish ending = journey.endingAfter(visit);
                    return String.join(
                                    ", ",
                                    journey.pausesIn(visit).stream()
                                            .map(JourneyView.Rest::reason)
                                            .toList())
                            + (ending == null ? "" : "; ended: " + ending.why());
                })
                .toList();
    }

    private void pause(String reason) {
        pauses.pause(ada, reference, new PauseInitiative(DAY, reason, List.of("Board"), null, null));
    }

    private void end(String why) {
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        DAY, EndingCause.PLANNED_STOP, List.of("Board"), why, "", "", "", List.of(), null, null));
    }

    private MoveInitiative step(int stage) {
        return MoveInitiative.known(stories.stage(ada, stage).id(), DAY, "Again", List.of("Board"));
    }
}
