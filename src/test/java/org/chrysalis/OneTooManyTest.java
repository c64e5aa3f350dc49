package org.chrysalis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.attachment.NewFile;
import org.chrysalis.attachment.Samples;
import org.chrysalis.context.ContextEventFiles;
import org.chrysalis.context.ContextEvents;
import org.chrysalis.context.ContextKind;
import org.chrysalis.context.SaveContextEvent;
import org.chrysalis.funding.OrdinaryMarkers;
import org.chrysalis.initiative.SavedViews;
import org.chrysalis.initiative.SavedViews.SaveView;
import org.chrysalis.initiative.WatchedViews;
import org.chrysalis.pack.PackDrafts;
import org.chrysalis.pack.PackPeriod;
import org.chrysalis.pack.PackPlan;
import org.chrysalis.pack.PackScope;
import org.chrysalis.pack.PackSection;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Roles;
import org.chrysalis.readiness.ConditionView;
import org.chrysalis.readiness.ReadinessConditions;
import org.chrysalis.readiness.ReadinessRoundFiles;
import org.chrysalis.readiness.ReadinessStories;
import org.chrysalis.readiness.SaveCondition;
import org.chrysalis.risk.RiskKinds;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where there is room for one more, two that are added at one moment are one too many: the second is refused. */
@ApplicationTest
class OneTooManyTest {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private ReadinessConditions conditions;

    @Autowired
    private ReadinessStories rounds;

    @Autowired
    private RiskKinds kinds;

    @Autowired
    private OrdinaryMarkers markers;

    @Autowired
    private Roles roles;

    @Autowired
    private SavedViews views;

    @Autowired
    private WatchedViews watched;

    @Autowired
    private PackDrafts drafts;

    @Autowired
    private ContextEvents events;

    @Autowired
    private Attachments attachments;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();
    private Actor ada;

    /** Adds another, called by this number. */
    private interface Adds {
        void add(int number);
    }

    @BeforeEach
    void founds() {
        ada = organisations.found().admin();
    }

    @AfterEach
    void ends() {
        elsewhere.shutdownNow();
    }

    @Test
    void conditionsOfReadiness() throws Exception {
        refusesTheSecond(this::addCondition);
    }

    @Test
    void conditionsOfReadinessThatAreTakenUpAgain() throws Exception {
        List<ConditionView> retired = conditions.all(ada).subList(0, 2);
        retired.forEach(each -> conditions.retire(ada, each.id(), each.version()));
        fill(this::addCondition);
        refusesTheSecond(
                number -> conditions.restore(
                        ada, retired.get(number).id(), retired.get(number).version() + 1),
                0);
    }

    @Test
    void kindsOfRisk() throws Exception {
        refusesTheSecond(number -> kinds.add(ada, UUID.randomUUID(), "Kind " + number, false));
    }

    @Test
    void markersOfOrdinaryPractice() throws Exception {
        refusesTheSecond(number -> markers.add(ada, UUID.randomUUID(), "Marker " + number));
    }

    @Test
    void roles() throws Exception {
        refusesTheSecond(number -> roles.add(ada, UUID.randomUUID(), "Role " + number, null, null));
    }

    @Test
    void viewsThatOnePersonSaves() throws Exception {
        refusesTheSecond(number -> views.save(ada, "", new SaveView("View " + number, false, false)));
    }

    @Test
    void viewsThatOnePersonWatches() throws Exception {
        List<Long> saved = new ArrayList<>();
        for (int number = 0; number < 25; number++) {
            saved.add(views.save(ada, "", new SaveView("View " + number, false, false))
                    .id());
        }
        refusesTheSecond(number -> watched.watch(ada, saved.get(number)));
    }

    @Test
    void draftsOfPacks() throws Exception {
        refusesTheSecond(number -> drafts.start(
                ada,
                UUID.randomUUID(),
                new PackPlan(
                        "Pack " + number,
                        PackScope.ORGANISATION,
                        PackPeriod.YEAR,
                        null,
                        List.of(PackSection.values()),
                        "",
                        Map.of())));
    }

    @Test
    void filesOfAnEvent() throws Exception {
        long event = events.add(
                ada,
                UUID.randomUUID(),
                new SaveContextEvent(LocalDate.of(2025, 3, 10), ContextKind.INSPECTION, "Inspection", "", 0));
        refusesTheSecond(number -> addFile(ContextEventFiles.KIND, event, number));
    }

    @Test
    void filesOfARoundOfReadiness() throws Exception {
        long round = rounds.started(ada, "Spring");
        refusesTheSecond(number -> addFile(ReadinessRoundFiles.KIND, round, number));
    }

    private void addCondition(int number) {
        conditions.add(ada, UUID.randomUUID(), new SaveCondition("Condition " + number, "It holds.", 0));
    }

    private void addFile(String kind, long subject, int number) {
        byte[] pdf = Samples.pdf("File " + number);
        attachments.add(
                ada, kind, subject, UUID.randomUUID(), new NewFile("a.pdf", pdf.length, new ByteArrayResource(pdf)));
    }

    private void refusesTheSecond(Adds adds) throws Exception {
        refusesTheSecond(adds, fill(adds));
    }

    /** The first is not committed yet when the second comes. */
    private void refusesTheSecond(Adds adds, int next) throws Exception {
        Future<?> second = Objects.requireNonNull(transaction.execute(open -> {
            adds.add(next);
            Future<?> adding = elsewhere.submit(() -> adds.add(next + 1));
            await().pollInSameThread().until(() -> adding.isDone() || somebodyWaitsForThis());
            return adding;
        }));
        assertThatThrownBy(second::get).hasCauseInstanceOf(Refused.class);
    }

    /** @return the number of the one for which there is room */
    private int fill(Adds adds) {
        int number = 0;
        while (fitsTwice(adds, number)) {
            adds.add(number++);
        }
        return number;
    }

    private boolean fitsTwice(Adds adds, int number) {
        return Boolean.TRUE.equals(transaction.execute(tried -> {
            tried.setRollbackOnly();
            try {
                adds.add(number);
                adds.add(number + 1);
                return true;
            } catch (Refused full) {
                return false;
            }
        }));
    }

    private boolean somebodyWaitsForThis() {
        return jdbc.sql("""
                        select exists (select 1 from pg_locks l
                                       where not l.granted and pg_backend_pid() = any (pg_blocking_pids(l.pid)))""").query(Boolean.class).single();
    }
}
