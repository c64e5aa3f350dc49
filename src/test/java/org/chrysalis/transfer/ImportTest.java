package org.chrysalis.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.Edits;
import org.chrysalis.notification.Inbox;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.chrysalis.transfer.CheckedRow.State;
import org.hibernate.engine.spi.SessionImplementor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class ImportTest {

    private static final String THREE = """
            Name,Stage,In this stage since,Started on,Started in stage,Status,Ended on,How it ended,Why paused or ended
            Warm hubs,Incubation,2026-01-12,2025-02-17,Development,,,,
            Pods,Prototyping,2025-01-27,,,Paused,,,Two posts are vacant
            House,Incubation,2024-07-22,2023-09-04,Development,Ended,2025-05-30,Circumstances,It was inspected
            """;

    @Autowired
    private ExpiredUploads expired;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportUndo undo;

    @Autowired
    private Edits edits;

    @Autowired
    private ProblemFile problemFile;

    @Autowired
    private Inbox inbox;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private EntityManager entities;

    @Test
    void savesNothingBeforeTheYes() {
        TestOrganisation council = organisations.found();
        UUID id = upload(council.admin(), THREE);
        ImportCheck check = imports.check(council.admin(), id);
        assertThat(check.count(State.READY)).isEqualTo(3);
        assertThat(initiatives(council)).isZero();
    }

    @Test
    void savesThroughTheJourneyAndTheAuditTrail() {
        TestOrganisation council = organisations.found();
        importAll(council.admin(), THREE);
        assertThat(jdbc.sql("""
                        select i.reference || ' ' || i.status || ' ' || i.visit_count || ' ' || i.stage_since
                        from initiative i where i.organisation_id = :organisation order by i.number""")
                        .param("organisation", council.id())
                        .query(String.class)
                        .list())
                .containsExactly(
                        council.code() + "-01 ACTIVE 2 2026-01-12",
                        council.code() + "-02 PAUSED 1 2025-01-27",
                        council.code() + "-03 ENDED 2 2024-07-22");
        assertThat(actions(council))
                .containsExactly(
                        "initiative-logged",
                        "initiative-moved",
                        "initiative-logged",
                        "initiative-paused",
                        "initiative-logged",
                        "initiative-moved",
                        "initiative-ended",
                        "initiatives-imported");
        assertThat(jdbc.sql("select cause || ': ' || why from ending where organisation_id = :organisation")
                        .param("organisation", council.id())
                        .query(String.class)
                        .single())
                .isEqualTo("CIRCUMSTANCES: It was inspected");
    }

    /** A file says nothing of who decided: that is missing, and nobody's name. */
    @Test
    void namesNobodyWhereNobodyKnowsWhoDecided() throws Exception {
        TestOrganisation council = organisations.found();
        LocalDate day = LocalDate.now(clock).minusDays(3);
        importAll(council.admin(), """
                Name,Stage,In this stage since,Started on,Started in stage,Status,Paused on,Ended on,How it ended,Why paused or ended
                Warm hubs,Incubation,%1$s,2025-02-17,Development,,,,,
                Pods,Prototyping,2025-01-27,,,Paused,%1$s,,,Two posts are vacant
                House,Incubation,2024-07-22,,,Ended,,%1$s,Circumstances,It was inspected
                Bridge,Incubation,2024-07-22,,,,,,,
                Ferry,Incubation,2024-07-22,,,,,,,
                """.formatted(day));
        assertThat(jdbc.sql("""
                        select cardinality(deciders) from move where organisation_id = :organisation and direction <> 'START'
                        union all select cardinality(deciders) from pause where organisation_id = :organisation
                        union all select cardinality(deciders) from ending where organisation_id = :organisation""")
                        .param("organisation", council.id())
                        .query(Integer.class)
                        .list())
                .containsExactly(null, null, null);
        for (int number = 1; number <= 3; number++) {
            assertThat(shown(council, "/initiatives/" + council.code() + "-0" + number + "/journey"))
                    .contains("Who decided is not recorded.")
                    .doesNotContain("Decided by");
        }
        assertThat(shown(council, "/portfolio/deciders"))
                .doesNotContain("mported")
                .doesNotContain("Not recorded");
        assertThat(shown(council, "/portfolio"))
                .contains("No decision in the period names who decided.")
                .contains("3 decisions do not say who decided, in 3 initiatives");
        assertThat(shown(council, "/initiatives?with-figure=decided-by-nobody." + day + "." + day))
                .contains("Warm hubs", "Pods", "House");
        assertThat(shown(council, "/initiatives?with-figure=decided." + day + "." + day))
                .doesNotContain("Warm hubs", "Pods", "House");
    }

    private String asked(TestOrganisation council, String address) throws Exception {
        return mvc.perform(get(address).with(signedInAs(council.admin())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String shown(TestOrganisation council, String address) throws Exception {
        return mvc.perform(get(address).with(signedInAs(council.manager())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void leavesOutPossibleDuplicatesUnlessTheyAreTicked() {
        TestOrganisation council = organisations.found();
        importAll(council.admin(), "Name,Stage,Since\nWarm hubs,Incubation,2026-01-01\n");
        UUID id = upload(
                council.admin(),
                "Name,Stage,Since\nwarm HUBS,Incubation,2026-01-01\nPods,Incubation,2026-01-01\npods,Scaling,2026-01-01\n");
        assertThat(imports.check(council.admin(), id).rows())
                .extracting(CheckedRow::state)
                .containsExactly(State.DUPLICATE, State.READY, State.DUPLICATE);
        imports.confirm(council.admin(), UUID.randomUUID(), id, Set.of(4), false);
        assertThat(names(council)).containsExactly("Warm hubs", "Pods", "pods");
    }

    @Test
    void importsWhatLooksLikeSomebodyOnlyOnceSomebodyHasLooked() {
        TestOrganisation council = organisations.found();
        UUID id = upload(
                council.admin(),
                "Name,What it tries to change,Stage,Since\nWarm hubs,Ring 01632 960123 before six,Incubation,2026-01-01\n"
                        + "Pods,Help before it is asked for,Incubation,2026-01-01\n");
        assertThat(imports.check(council.admin(), id).identifying()).isEqualTo(1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> imports.confirm(council.admin(), UUID.randomUUID(), id, Set.of(), false))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("nobody"));
        assertThat(initiatives(council)).isZero();

        imports.confirm(council.admin(), UUID.randomUUID(), id, Set.of(), true);

        assertThat(initiatives(council)).isEqualTo(2);
        assertThat(jdbc.sql("""
                        select c ->> 'after' from audit_entry a, jsonb_array_elements(a.changes) c
                        where a.organisation_id = ? and a.action = 'initiatives-imported'
                          and c ->> 'field' = 'rows-identify-nobody'""").param(council.id()).query(String.class).single())
                .isEqualTo("1");
    }

    @Test
    void doesNotGiveAwayTheNameOfWhatAPersonMayNotSee() {
        TestOrganisation council = organisations.found();
        importAll(council.admin(), "Name,Stage,Since,Who can see it\nQuiet work,Incubation,2026-01-01,Team\n");
        Actor importer = council.personWith(Permission.IMPORT, Permission.VIEW_INITIATIVES);
        UUID id = upload(importer, "Name,Stage,Since\nQuiet work,Incubation,2026-01-01\n");
        assertThat(imports.check(importer, id).count(State.DUPLICATE)).isZero();
    }

    @Test
    void whoMayImportNeedsNoOtherPermissionToSaveWhatTheFileSays() {
        TestOrganisation council = organisations.found();
        Actor importer = council.personWith(Permission.IMPORT, Permission.VIEW_INITIATIVES);
        importAll(importer, THREE);
        assertThat(initiatives(council)).isEqualTo(3);
    }

    @Test
    void savesAllOrNothing() {
        TestOrganisation council = organisations.found();
        UUID id =
                upload(council.admin(), "Name,Stage,Since\nFirst,Incubation,2026-01-01\nLast,Incubation,2026-01-01\n");
        // The last row breaks in the database after the first was written.
        jdbc.sql("alter table initiative add constraint breaks_in_a_test check (name <> 'Last' or organisation_id <> "
                        + council.id() + ")")
                .update();
        try {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> imports.confirm(council.admin(), UUID.randomUUID(), id, Set.of(), false));
        } finally {
            jdbc.sql("alter table initiative drop constraint breaks_in_a_test").update();
        }
        assertThat(initiatives(council)).isZero();
        assertThat(actions(council)).isEmpty();
        imports.confirm(council.admin(), UUID.randomUUID(), id, Set.of(), false);
        assertThat(names(council)).containsExactly("First", "Last");
        assertThat(jdbc.sql("select max(reference) from initiative where organisation_id = ?")
                        .param(council.id())
                        .query(String.class)
                        .single())
                .as("the numbers of the first try were kept for the next")
                .isEqualTo(council.code() + "-02");
    }

    /** To look takes many times as long as to read the file, at every view of it. */
    @Test
    void looksOnceForWhatIdentifiesSomebodyAndKeepsNoWordOfIt() {
        TestOrganisation council = organisations.found();
        UUID id = upload(
                council.admin(),
                "Name,What it tries to change,Stage,Since\nWarm hubs,Ring 01632 960123 before six,Incubation,2026-01-01\n");
        assertThat(kept(id, "identifying::text")).isEqualTo("{\"2 CHANGE_SOUGHT\": [\"TELEPHONE\"]}");
        assertThat(imports.check(council.admin(), id).identifying()).isEqualTo(1);

        keep(id, "'{}'");
        assertThat(imports.check(council.admin(), id).identifying())
                .as("it is not looked for again")
                .isZero();

        keep(id, "null");
        assertThat(imports.check(council.admin(), id).identifying())
                .as("of a file that came before an upgrade")
                .isEqualTo(1);
    }

    private String kept(UUID id, String what) {
        return jdbc.sql("select " + what + " from import_upload where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private void keep(UUID id, String found) {
        jdbc.sql("update import_upload set identifying = " + found + " where id = :id")
                .param("id", id)
                .update();
    }

    @Test
    void importsOnceHoweverOftenItIsSent() {
        TestOrganisation council = organisations.found();
        UUID id = upload(council.admin(), THREE);
        UUID token = UUID.randomUUID();
        ExecutorService senders = Executors.newFixedThreadPool(6);
        try {
            List<CompletableFuture<Void>> sent = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> imports.confirm(
                                    council.admin(), i < 3 ? token : UUID.randomUUID(), id, Set.of(), false),
                            senders))
                    .toList();
            sent.forEach(CompletableFuture::join);
        } finally {
            senders.shutdown();
        }
        assertThat(initiatives(council)).isEqualTo(3);
        assertThat(imports.done(council.admin(), id).imported()).isEqualTo(3);
    }

    @Test
    void keepsAFileForItsSenderForADayAndOnlyOne() {
        TestOrganisation council = organisations.found();
        UUID first = upload(council.admin(), THREE);
        Actor another = council.person(BuiltInRole.ADMIN);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> imports.check(another, first));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> imports.check(organisations.found().admin(), first));
        UUID second = upload(council.admin(), THREE + "Hubs,Incubation,2026-01-12,,,,,,\n");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> imports.check(council.admin(), first));
        jdbc.sql("update import_upload set expires_at = now() - interval '1 second' where id = :id")
                .param("id", second)
                .update();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> imports.check(council.admin(), second));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> imports.confirm(council.admin(), UUID.randomUUID(), second, Set.of(), false));
        expired.removeExpired(1_000);
        assertThat(jdbc.sql("select count(*) from import_upload where id = :id")
                        .param("id", second)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** A second press of the button, or an answer that was lost. */
    @Test
    void takesTheSameFileForTheOneThatWaitsHoweverOftenItIsSentAtOnce() {
        Actor admin = organisations.found().admin();
        List<UUID> kept = atOnce(i -> upload(admin, THREE));
        assertThat(kept).containsOnly(kept.get(0));
        assertThat(imports.check(admin, kept.get(0)).count(State.READY)).isEqualTo(3);
        assertThat(upload(admin, THREE)).as("later, too").isEqualTo(kept.get(0));
        imports.confirm(admin, UUID.randomUUID(), kept.get(0), Set.of(), false);
        assertThat(upload(admin, THREE)).as("once it was imported").isNotEqualTo(kept.get(0));
    }

    @Test
    void keepsOneOfSeveralFilesThatAreSentAtOnce() {
        Actor admin = organisations.found().admin();
        List<UUID> kept = atOnce(i -> upload(admin, "Name,Stage,Since\nHub " + i + ",Incubation,2026-01-12\n"));
        assertThat(kept).doesNotHaveDuplicates();
        assertThat(imports.waiting(admin))
                .hasValueSatisfying(waiting -> assertThat(kept).contains(waiting.id()));
    }

    private static <T> List<T> atOnce(IntFunction<T> sending) {
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try {
            return IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> sending.apply(i), senders))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            senders.shutdown();
        }
    }

    @Test
    void keepsNothingOfAFileThatWasImported() {
        TestOrganisation council = organisations.found();
        UUID id = importAll(council.admin(), THREE);
        assertThat(jdbc.sql("select content is null from import_upload where id = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> imports.check(council.admin(), id));
    }

    @Test
    void undoesAnImportAsAWholeAndTheTrailKeepsIt() {
        TestOrganisation council = organisations.found();
        UUID id = importAll(council.admin(), THREE);
        List<String> imported = actions(council);
        assertThat(imports.done(council.admin(), id).undoableUntil()).isNotNull();

        undo.undo(council.admin(), id);
        undo.undo(council.admin(), id);

        assertThat(initiatives(council)).isZero();
        assertThat(actions(council))
                .containsExactlyElementsOf(Stream.concat(
                                imported.stream(),
                                Stream.of(
                                        "initiative-taken-back",
                                        "initiative-taken-back",
                                        "initiative-taken-back",
                                        "import-undone"))
                        .toList());
        assertThat(imports.done(council.admin(), id).undoneAt()).isNotNull();
        assertThat(imports.recent(council.admin()))
                .singleElement()
                .satisfies(done -> assertThat(done.undoneAt()).isNotNull());

        importAll(council.admin(), "Name,Stage,Since\nNext,Incubation,2026-01-01\n");
        assertThat(jdbc.sql("select reference from initiative where organisation_id = ?")
                        .param(council.id())
                        .query(String.class)
                        .list())
                .as("references are not given again")
                .containsExactly(council.code() + "-04");
    }

    @Test
    void tellsEachLeadOnceHoweverManyRowsTheyLead() throws Exception {
        TestOrganisation council = organisations.found();
        Actor lea = council.person(BuiltInRole.STAFF, "Lea Lead");
        Actor oli = council.person(BuiltInRole.STAFF, "Oli Other");
        Actor pat = council.person(BuiltInRole.STAFF, "Pat Part");
        UUID id = upload(council.admin(), ledByTwo(200, "Pat Part; Lea Lead"));

        List<String> sent =
                QueryCount.during(() -> imports.confirm(council.admin(), UUID.randomUUID(), id, Set.of(), false));

        assertThat(sent)
                .filteredOn(sql -> sql.startsWith("insert into notification "))
                .hasSize(3);
        assertThat(sent)
                .filteredOn(sql -> sql.contains("notification_preference"))
                .hasSizeLessThanOrEqualTo(3);
        String code = council.code();
        assertThat(told(lea))
                .containsExactly("%1$s-01 to %1$s-201 / You lead 101 initiatives that were imported.".formatted(code));
        assertThat(told(oli))
                .containsExactly("%1$s-02 to %1$s-200 / You lead 100 initiatives that were imported.".formatted(code));
        assertThat(told(pat)).containsExactly("The last one / You were made a lead.");
        String link = inbox.open(oli, inbox.page(oli, 1).entries().get(0).id());
        assertThat(link).isEqualTo("/initiatives?lead=%d&with-references=%2$s-02.%2$s-200", oli.personId(), code);
        assertThat(mvc.perform(get(link).with(signedInAs(oli)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Showing 1 to 25 of 100", "References: %1$s-02 to %1$s-200".formatted(code));
    }

    @Test
    void anImportThatIsUndoneLeavesNobodyTheWayToNothing() throws Exception {
        TestOrganisation council = organisations.found();
        Actor lea = council.person(BuiltInRole.STAFF, "Lea Lead");
        Actor oli = council.person(BuiltInRole.STAFF, "Oli Other");
        importAll(council.admin(), "Name,Stage,Since,Leads\nStays,Incubation,2026-01-01,Lea Lead\n");
        UUID id = importAll(council.admin(), ledByTwo(4, "Lea Lead"));
        String list = imports.done(council.admin(), id).list();
        assertThat(list).isEqualTo("/initiatives?with-references=%1$s-02.%1$s-06".formatted(council.code()));
        assertThat(told(lea)).hasSize(2);
        assertThat(told(oli)).hasSize(1);

        undo.undo(council.admin(), id);

        assertThat(told(lea)).containsExactly("Stays / You were made a lead.");
        assertThat(told(oli)).isEmpty();
        assertThat(imports.done(council.admin(), id).list()).isEqualTo("/initiatives");
        assertThat(mvc.perform(get(list).with(signedInAs(lea)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .as("an address from a mail or from one's own notes")
                .contains("No initiatives match");
    }

    private static String ledByTwo(int rows, String last) {
        StringBuilder file = new StringBuilder("Name,Stage,Since,Leads\n");
        for (int i = 0; i < rows; i++) {
            file.append("Row %d,Prototyping,2024-05-01,%s\n".formatted(i, i % 2 == 0 ? "Lea Lead" : "Oli Other"));
        }
        return file.append("The last one,Prototyping,2024-05-01,")
                .append(last)
                .append('\n')
                .toString();
    }

    private List<String> told(Actor actor) {
        return inbox.page(actor, 1).entries().stream()
                .peek(entry -> assertThat(entry.visible()).isTrue())
                .map(entry -> entry.title() + " / " + entry.sentence())
                .toList();
    }

    @Test
    void undoesNothingOnceSomebodyChangedOneOfThem() {
        TestOrganisation council = organisations.found();
        UUID id = importAll(council.admin(), THREE);
        String changed = council.code() + "-02";
        edits.save(
                council.admin(),
                changed,
                EditPart.TAGS.version(edits.open(council.admin(), changed)),
                new EditInitiative.Tags(Set.of("hubs")));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> undo.undo(council.admin(), id))
                .satisfies(refused -> {
                    assertThat(refused.messageKey()).isEqualTo("transfer.undo.changed");
                    assertThat(refused.arguments()).containsExactly(1, changed);
                });
        assertThat(initiatives(council)).isEqualTo(3);
    }

    /** What hinders it is said before anybody is asked whether to do it, with the way there. */
    @Test
    void asksNobodyWhetherToUndoWhatCannotBeUndone() throws Exception {
        TestOrganisation council = organisations.found();
        UUID id = importAll(council.admin(), THREE);
        String page = "/import/" + id + "/undo";
        assertThat(asked(council, page)).contains("Undo this import?", "Yes, remove 3 initiatives");
        String changed = council.code() + "-02";
        edits.save(
                council.admin(),
                changed,
                EditPart.TAGS.version(edits.open(council.admin(), changed)),
                new EditInitiative.Tags(Set.of("hubs")));
        String hindered = asked(council, page);
        assertThat(hindered)
                .contains("This import cannot be undone", "href=\"/initiatives/" + changed + "/history\"")
                .doesNotContain("Undo this import?", "Yes, remove", council.code() + "-03/history");
        assertThat(HtmlCheck.errorsIn(hindered)).isEmpty();
        assertThat(mvc.perform(post(page).with(signedInAs(council.admin())).with(csrf()))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Nothing was removed.", "href=\"/initiatives/" + changed + "/history\"")
                .doesNotContain("Undo this import?");
    }

    @Test
    void isUndoneByItsSenderAloneAndForADay() {
        TestOrganisation council = organisations.found();
        UUID id = importAll(council.admin(), THREE);
        Actor another = council.person(BuiltInRole.ADMIN);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> undo.undo(another, id));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> undo.undo(council.manager(), id));
        jdbc.sql("update import_upload set expires_at = now() - interval '1 second' where id = :id")
                .param("id", id)
                .update();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> undo.undo(council.admin(), id));
        assertThat(initiatives(council)).isEqualTo(3);
    }

    @Test
    void saysWhatEachColumnOfTheFileIsTakenFor() {
        TestOrganisation council = organisations.found();
        UUID id = upload(council.admin(), "Project,Budget,Current stage,Name,Reference\nA,1,Incubation,B,X-1\n");
        ImportCheck check = imports.check(council.admin(), id);
        assertThat(check.matches())
                .containsExactly(
                        new ColumnMatch("Project", Column.NAME),
                        new ColumnMatch("Budget", null),
                        new ColumnMatch("Current stage", Column.STAGE),
                        new ColumnMatch("Name", null));
        assertThat(check.columns()).containsExactly(Column.NAME, Column.STAGE);
        assertThat(check.leftOut()).containsExactly("Budget", "Name");
    }

    @Test
    void refusesWhoMayNotImportAndFilesThatAreTooLarge() {
        TestOrganisation council = organisations.found();
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> upload(council.manager(), THREE));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> imports.upload(council.admin(), "x.csv", new byte[Uploads.MOST_BYTES + 1]))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("transfer.import.file.too-large"));
        UUID id = upload(council.admin(), "Name,Stage\n,Incubation\n");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> imports.confirm(council.admin(), UUID.randomUUID(), id, Set.of(), false));
    }

    @Test
    void givesTheFileBackWithAColumnOfProblemsThatNoSpreadsheetWorksOut() {
        TestOrganisation council = organisations.found();
        UUID id = upload(council.admin(), "Name,Stage,Budget\nA,Nowhere,=1+1\n\"+B, \"\"b\"\"\",Incubation,\n");
        String file = problemFile.of(council.admin(), id);
        assertThat(file).startsWith("\ufeffProblems,Name,Stage,Budget\r\n").contains(",A,Nowhere,'=1+1\r\n");
        assertThat(file).contains("There is no such stage. Use one of these: Development, ");
        Sheet again = SheetReader.read(file.getBytes(StandardCharsets.UTF_8));
        assertThat(again.cell(again.rows().get(1), Column.NAME)).isEqualTo("+B, \"b\"");
        assertThat(again.leftOut()).containsExactly("Budget");
        // Mended and sent again, the column of the first round is replaced.
        UUID second = imports.upload(council.admin(), "again.csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(problemFile.of(council.admin(), second)).startsWith("\ufeffProblems,Name,Stage,Budget\r\n");
    }

    @Test
    void theTemplateCanBeImported(@Autowired ImportTemplate template) {
        TestOrganisation council = organisations.found("SIX_STAGES");
        UUID id = imports.upload(
                council.admin(), "template.csv", template.of(council.admin()).getBytes(StandardCharsets.UTF_8));
        ImportCheck check = imports.check(council.admin(), id);
        assertThat(check.columns()).containsExactly(Column.values());
        assertThat(check.rows()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(State.READY);
            assertThat(row.notes()).isEmpty();
        });
    }

    @Test
    void asksAsMuchOfTheDatabaseForARowHoweverManyThereAre() throws Exception {
        TestOrganisation council = organisations.found();
        int few = statements(council, 40);
        int more = statements(council, 80);
        int most = statements(council, 120);
        // Forty rows more, twice; the reasons for attention of a hundred are worked out together, and then of the rest.
        assertThat(most - more).isBetween(1, more - few + 60);
        assertThat((more - few) / 40).as("for each row").isLessThanOrEqualTo(24);
        assertThat(initiatives(council)).isEqualTo(240);
    }

    private int statements(TestOrganisation council, int rows) throws Exception {
        UUID id = upload(council.admin(), plain(rows));
        return QueryCount.during(() -> imports.confirm(council.admin(), UUID.randomUUID(), id, Set.of(), false))
                .size();
    }

    /** Hibernate looks through all that it holds before each query: what is saved must not stay there. */
    @Test
    void holdsNoMoreOfManyRowsThanOfFew() {
        TestOrganisation council = organisations.found();
        assertThat(held(council, 100)).isLessThanOrEqualTo(held(council, 20) + 5);
    }

    private int held(TestOrganisation council, int rows) {
        UUID id = upload(council.admin(), plain(rows));
        return Objects.requireNonNull(transactions.execute(status -> {
            imports.confirm(council.admin(), UUID.randomUUID(), id, Set.of(), false);
            return entities.unwrap(SessionImplementor.class)
                    .getPersistenceContext()
                    .getNumberOfManagedEntities();
        }));
    }

    private static String plain(int rows) {
        StringBuilder file = new StringBuilder("Name,Stage,Since,Started on,Started in stage,Tags,Leads\n");
        for (int i = 0; i < rows; i++) {
            file.append(
                    "%d of %d,Prototyping,2024-05-01,2020-01-01,Development,one; two,Ada Admin\n".formatted(i, rows));
        }
        return file.toString();
    }

    private UUID importAll(Actor actor, String text) {
        UUID id = upload(actor, text);
        imports.confirm(actor, UUID.randomUUID(), id, Set.of(), false);
        return id;
    }

    private UUID upload(Actor actor, String text) {
        return imports.upload(actor, "C:\\files\\our list.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private long initiatives(TestOrganisation council) {
        return names(council).size();
    }

    private List<String> names(TestOrganisation council) {
        return jdbc.sql("select name from initiative where organisation_id = :organisation order by number")
                .param("organisation", council.id())
                .query(String.class)
                .list();
    }

    private List<String> actions(TestOrganisation council) {
        return jdbc.sql("""
                select action from audit_entry where organisation_id = :organisation and subject_kind not in ('organisation', 'pathway')
                order by id""")
                .param("organisation", council.id())
                .query(String.class)
                .list();
    }
}
