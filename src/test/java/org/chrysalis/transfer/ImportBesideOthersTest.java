package org.chrysalis.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.LogInitiative;
import org.chrysalis.initiative.Register;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An import may take minutes: nobody waits for it who does something else, and nothing is held up that others need. */
@ApplicationTest
class ImportBesideOthersTest {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Imports imports;

    @Autowired
    private Register register;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource pool;

    @Autowired
    private TransactionTemplate transactions;

    private TestOrganisation council;
    private UUID file;

    @BeforeEach
    void aFile() {
        council = organisations.found();
        file = imports.upload(
                council.admin(),
                "list.csv",
                "Name,Stage,Since\nFirst,Incubation,2026-01-01\nSecond,Scaling,2026-01-01\n"
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoLogsSomethingMeanwhileGetsTheNextNumberAtOnce() {
        whileItSaves(() -> {
            CompletableFuture<String> logged = CompletableFuture.supplyAsync(() -> register.log(
                    council.admin(),
                    new LogInitiative(
                            "Meanwhile",
                            "x",
                            "y",
                            null,
                            List.of(),
                            stage("Incubation"),
                            LocalDate.of(2026, 1, 1),
                            Kind.NOT_SURE,
                            Visibility.ORGANISATION,
                            Set.of())));
            assertThat(logged.orTimeout(4, TimeUnit.SECONDS).join()).isEqualTo(council.code() + "-03");
        });
        assertThat(references())
                .containsExactly(
                        council.code() + "-01 First", council.code() + "-02 Second", council.code() + "-03 Meanwhile");
    }

    @Test
    void whoSendsItAgainWaitsForItsEndWithoutAConnection() throws Exception {
        CompletableFuture<?>[] again = new CompletableFuture<?>[3];
        whileItSaves(() -> {
            for (int i = 0; i < again.length; i++) {
                again[i] = CompletableFuture.runAsync(
                        () -> imports.confirm(council.admin(), UUID.randomUUID(), file, Set.of(), false));
            }
            int fewest = Integer.MAX_VALUE;
            for (int i = 0; i < 100; i++) {
                pause(20);
                fewest = Math.min(fewest, connectionsInUse());
            }
            assertThat(again).noneMatch(CompletableFuture::isDone);
            assertThat(fewest).as("the import, and the stage's").isEqualTo(2);
            assertThat(waiting()).as("the import itself").isEqualTo(1);
        });
        CompletableFuture.allOf(again).orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(references()).hasSize(2);
    }

    /** Its second row waits for its stage, which somebody else changes just now. */
    private void whileItSaves(Runnable meanwhile) {
        CompletableFuture<Void> saving = new CompletableFuture<>();
        transactions.executeWithoutResult(status -> {
            jdbc.sql("select id from stage where id = :id for update")
                    .param("id", stage("Scaling"))
                    .query(Long.class)
                    .single();
            CompletableFuture.runAsync(() -> imports.confirm(council.admin(), UUID.randomUUID(), file, Set.of(), false))
                    .whenComplete((done, failure) -> {
                        if (failure == null) {
                            saving.complete(null);
                        } else {
                            saving.completeExceptionally(failure);
                        }
                    });
            for (int i = 0; i < 200 && waiting() == 0; i++) {
                pause(50);
            }
            assertThat(saving).isNotDone();
            meanwhile.run();
        });
        saving.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private int connectionsInUse() {
        try {
            return pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many connections wait for a lock, seen from one of its own. */
    private int waiting() {
        return CompletableFuture.supplyAsync(() -> jdbc.sql(
                                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                        .query(Integer.class)
                        .single())
                .join();
    }

    private long stage(String name) {
        return jdbc.sql("select id from stage where organisation_id = :organisation and name = :name")
                .param("organisation", council.id())
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private List<String> references() {
        return jdbc.sql(
                        "select reference || ' ' || name from initiative where organisation_id = :organisation order by number")
                .param("organisation", council.id())
                .query(String.class)
                .list();
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
