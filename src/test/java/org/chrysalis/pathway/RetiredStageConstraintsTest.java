package org.chrysalis.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database refuses by itself about retired stages, whoever writes to it. */
@ApplicationTest
class RetiredStageConstraintsTest {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private PathwayFixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestOrganisation council;
    private long development;
    private long scaling;

    @BeforeEach
    void startsFromTheFiveStages() {
        council = organisations.found();
        development = fixtures.stage(council, "Development");
        scaling = fixtures.stage(council, "Scaling");
    }

    @Test
    void refusesToRetireAStageInWhichAnInitiativeStands() {
        fixtures.initiativeIn(council, scaling);

        refused("stage_retired_is_empty", () -> retire(scaling));
    }

    @Test
    void refusesToRetireAStageInWhichWorkGoesOnAlongside() {
        long initiative = fixtures.initiativeIn(council, development);
        fixtures.alongside(council, initiative, scaling);

        refused("stage_retired_is_empty", () -> retire(scaling));
    }

    @Test
    void refusesAnInitiativeThatEntersARetiredStage() {
        retire(scaling);

        refused("stage_entered_is_in_use", () -> fixtures.initiativeIn(council, scaling));
    }

    @Test
    void refusesAVisitAlongsideToARetiredStage() {
        long initiative = fixtures.initiativeIn(council, development);
        retire(scaling);

        refused("stage_entered_is_in_use", () -> fixtures.alongside(council, initiative, scaling));
    }

    @Test
    void takesAPastVisitToARetiredStage() {
        long initiative = fixtures.initiativeIn(council, development);
        retire(scaling);

        int added = jdbc.sql("""
                        insert into visit (organisation_id, initiative_id, stage_id, main, started_on, ended_on)
                        values (:o, :initiative, :stage, false, '2025-01-01', '2025-02-01')""")
                .param("o", council.id())
                .param("initiative", initiative)
                .param("stage", scaling)
                .update();
        assertThat(added).isEqualTo(1);
    }

    @Test
    void refusesToLeaveAnOrganisationWithoutAStage() {
        refused(
                "organisation_keeps_stage",
                () -> jdbc.sql("update stage set retired_on = current_date where organisation_id = :o")
                        .param("o", council.id())
                        .update());
    }

    @Test
    void doesNotLetRetiringAndEnteringPassOneAnother() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<?> entering = two.submit(() -> transaction.executeWithoutResult(done -> {
                fixtures.initiativeIn(council, scaling);
                entered.countDown();
                await(tried);
            }));
            await(entered);
            Future<?> retiring = two.submit(() -> retire(scaling));
            // It waits for the one that entered, and so cannot be over yet.
            assertThatThrownBy(() -> retiring.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            tried.countDown();
            entering.get();
            assertThatThrownBy(retiring::get)
                    .hasRootCauseMessage("ERROR: initiatives stand in stage %d".formatted(scaling));
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void refusesToRewriteAWordingThatStood() {
        refused(
                "wording_version_append_only",
                () -> jdbc.sql(
                                "update wording_version set wording = '{}' where subject_kind = 'STAGE' and subject_id = :id")
                        .param("id", scaling)
                        .update());
        refused(
                "wording_version_append_only",
                () -> jdbc.sql("delete from wording_version where subject_kind = 'STAGE' and subject_id = :id")
                        .param("id", scaling)
                        .update());
    }

    private void retire(long stageId) {
        transaction.executeWithoutResult(done -> jdbc.sql("update stage set retired_on = current_date where id = :id")
                .param("id", stageId)
                .update());
    }

    private void refused(String constraint, Runnable change) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(done -> change.run()))
                .rootCause()
                .isInstanceOfSatisfying(
                        org.postgresql.util.PSQLException.class,
                        cause -> assertThat(cause.getServerErrorMessage().getConstraint())
                                .isEqualTo(constraint));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
