package org.chrysalis.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.LogInitiative;
import org.chrysalis.initiative.Register;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
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
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource pool;

    @Autowired
    private TransactionTemplate transactions;

    /** Seconds; of a machine that has much else to do. */
    private static final int PATIENCE = 120;

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
            // Who waited for the import would wait for ever: it goes on only after this.
            assertThat(logged.orTimeout(PATIENCE, TimeUnit.SECONDS).join()).isEqualTo(council.code() + "-03");
        });
        assertThat(references())
                .containsExactly(
                        council.code() + "-01 First", council.code() + "-02 Second", council.code() + "-03 Meanwhile");
    }

    @Test
    void whoSendsItAgainWaitsForItsEndWithoutAConnection() throws Exception {
        List<Thread> asking = new CopyOnWriteArrayList<>();
        Executor each = work -> {
            Thread thread = new Thread(work);
            asking.add(thread);
            thread.start();
        };
        CompletableFuture<?>[] again = new CompletableFuture<?>[3];
        whileItSaves(() -> {
            for (int i = 0; i < again.length; i++) {
                again[i] = CompletableFuture.runAsync(
                        () -> imports.confirm(council.admin(), UUID.randomUUID(), file, Set.of(), false), each);
            }
            // As soon as all of them rest at one moment.
            patiently(() -> asking.stream().allMatch(this::rests)
                    && connectionsInUse() == 2
                    && asking.stream().allMatch(this::rests));
            assertThat(again).noneMatch(CompletableFuture::isDone);
            assertThat(waiting()).as("the import itself").isEqualTo(1);
        });
        CompletableFuture.allOf(again).orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        assertThat(references()).hasSize(2);
    }

    @Test
    void whoSendsAnotherFileOrThrowsThisOneAwayIsToldThatItIsBeingSaved() {
        whileItSaves(() -> {
            assertThat(page(multipart("/import")
                            .file(new MockMultipartFile("file", "b.csv", "text/csv", anotherFile()))))
                    .contains(
                            "Your import of “list.csv” is being saved just now. When that is done, choose this file again")
                    .contains("href=\"#file\"");
            assertThat(page(post("/import/discard")))
                    .contains("Your import of “list.csv” is being saved just now: it cannot be thrown away any more")
                    .doesNotContain("Somebody else");
        });
        assertThat(references()).hasSize(2);
        imports.upload(council.admin(), "b.csv", anotherFile());
        imports.discard(council.admin());
        assertThat(imports.waiting(council.admin())).isEmpty();
    }

    @Test
    void anotherPersonsFileIsTakenMeanwhile() {
        Actor other = council.person(BuiltInRole.ADMIN);
        whileItSaves(() -> {
            CompletableFuture.runAsync(() -> {
                        imports.upload(other, "b.csv", anotherFile());
                        assertThat(imports.waiting(other)).isPresent();
                        imports.discard(other);
                    })
                    .orTimeout(PATIENCE, TimeUnit.SECONDS)
                    .join();
        });
    }

    @Test
    void whoThrewItAwayTooLateIsToldThatItWasImported() throws Exception {
        CompletableFuture<String> thrown = new CompletableFuture<>();
        whileItSaves(() -> {
            Thread late = new Thread(() -> {
                try {
                    imports.discard(council.admin());
                    thrown.complete("thrown away");
                } catch (Refused refused) {
                    thrown.complete(refused.messageKey());
                }
            });
            late.start();
            patiently(() -> rests(late));
        });
        assertThat(thrown.orTimeout(PATIENCE, TimeUnit.SECONDS).join())
                .as("by how long the import went on after that")
                .isIn("transfer.discard.imported", "transfer.discard.saving");
        assertThat(references()).hasSize(2);
    }

    private static byte[] anotherFile() {
        return "Name,Stage,Since\nThird,Incubation,2026-01-01\n".getBytes(StandardCharsets.UTF_8);
    }

    /** Asked as everybody asks, in a thread of its own: the one of the test holds the stage. */
    private String page(AbstractMockHttpServletRequestBuilder<?> request) {
        String page = CompletableFuture.supplyAsync(() -> {
                    try {
                        return mvc.perform(request.with(signedInAs(council.admin()))
                                        .with(csrf()))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .orTimeout(PATIENCE, TimeUnit.SECONDS)
                .join();
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        return page;
    }

    /** Whether it waits for the import without asking the database. */
    private boolean rests(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(ImportSaving.class.getName())
                        && frame.getMethodName().equals("rest"));
    }

    private static void patiently(BooleanSupplier until) {
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(PATIENCE))
                .until(until::getAsBoolean);
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
            patiently(() -> waiting() > 0);
            assertThat(saving).isNotDone();
            meanwhile.run();
        });
        saving.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
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
}
