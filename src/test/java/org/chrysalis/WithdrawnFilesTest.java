package org.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.attachment.NewFile;
import org.chrysalis.attachment.Samples;
import org.chrysalis.initiative.WithdrawnRecords;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.people.Actor;
import org.chrysalis.readiness.ReadinessStories;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.NotFound;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The files of what was withdrawn are listed by the history, read by whoever sees it, and taken off by who may edit. */
@ApplicationTest
class WithdrawnFilesTest {

    /** A kind of record, its table, what makes one, how it is withdrawn, and whether a viewer sees its history. */
    private record Kind(String name, String table, String subject, String withdrawn, boolean seenByAll) {

        static Kind of(String table, String subject) {
            return new Kind(table, table, subject, "withdrawn_at = now()", true);
        }
    }

    private static final List<Kind> KINDS = List.of(
            Kind.of("evidence", "evidence/id"),
            Kind.of("measure", "measure/id"),
            Kind.of("risk", "risk/id"),
            Kind.of("experiment", "experiment/id"),
            Kind.of("participation", "heard/id"),
            Kind.of("partner", "partner/id"),
            Kind.of("ripple", "ripple/id"),
            Kind.of("protection", "protected/id"),
            Kind.of("draw", "drawn/id"),
            new Kind("reach-view", "reach_view", "reach-view/id", "withdrawn_at = now()", true),
            new Kind("readiness-round", "readiness_round", "readiness", "withdrawn_at = now()", true),
            new Kind(
                    "ordinary-mark",
                    "ordinary_mark",
                    "marked/mark",
                    "unmarked_at = now(), unmarked_why = 'A slip'",
                    true),
            new Kind("funding", "funding", "funded/id", "withdrawn_at = now()", false));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Endings endings;

    @Autowired
    private ReadinessStories readiness;

    @Autowired
    private List<WithdrawnRecords> withdrawn;

    @Autowired
    private List<AuthorisationSubjects> subjects;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyKindThatCanBeWithdrawnIsTriedHere() {
        assertThat(withdrawn.stream()
                        .filter(kind -> !kind.withdrawn().isEmpty())
                        .map(WithdrawnRecords::kind))
                .containsExactlyInAnyOrderElementsOf(
                        KINDS.stream().map(Kind::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> showsItsFilesInTheHistoryAndLetsThemGo() {
        return KINDS.stream().map(kind -> DynamicTest.dynamicTest(kind.name(), () -> check(kind)));
    }

    private void check(Kind kind) throws Exception {
        TestOrganisation council = organisations.found();
        Actor keeper = kind.name().equals("reach-view") ? council.admin() : council.manager();
        long file = withdrawnWithFile(council, keeper, kind);
        String reference = reference(kind, file);
        String remove = "/files/" + file + "/remove";

        String shown = history(council.manager(), reference);
        assertThat(shown).contains("Files of what was withdrawn", "the-letter.pdf", remove);
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
        String seen = history(council.viewer(), reference);
        assertThat(seen).doesNotContain(remove);
        assertThat(seen.contains("the-letter.pdf")).isEqualTo(kind.seenByAll());
        mvc.perform(get("/files/{id}", file).with(signedInAs(council.viewer())))
                .andExpect(kind.seenByAll() ? status().isOk() : status().isNotFound());
        mvc.perform(get("/files/{id}", file)
                        .with(signedInAs(organisations.found().admin())))
                .andExpect(status().isNotFound());
        mvc.perform(post(remove).param("version", "0").with(csrf()).with(signedInAs(council.viewer())))
                .andExpect(kind.seenByAll() ? status().isForbidden() : status().isNotFound());

        mvc.perform(post(remove).param("version", "0").with(csrf()).with(signedInAs(council.manager())))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/history#files"));
        assertThat(jdbc.sql("select count(*) from stored_file where organisation_id = ?")
                        .param(council.id())
                        .query(Integer.class)
                        .single())
                .as("the content is erased")
                .isZero();
        assertThat(history(council.manager(), reference))
                .contains("the-letter.pdf")
                .doesNotContain("Files of what was withdrawn");
    }

    /** What belongs to no initiative is listed where those who keep it keep it. */
    @TestFactory
    Stream<DynamicTest> showsThoseOfTheOrganisationToWhoKeepsThem() {
        return Stream.of(
                        List.of("context-event", "context_event", "context-event", "/admin/context"),
                        List.of("readiness-round", "readiness_round", "readiness/closed", "/readiness"))
                .map(each -> DynamicTest.dynamicTest(
                        each.get(0),
                        () -> checkKept(
                                new Kind(each.get(0), each.get(1), each.get(2), "withdrawn_at = now()", false),
                                each.get(3))));
    }

    private void checkKept(Kind kind, String page) throws Exception {
        TestOrganisation council = organisations.found();
        long file = withdrawnWithFile(council, council.admin(), kind);
        String remove = "/files/" + file + "/remove";
        String shown = shown(council.admin(), page);
        assertThat(shown).contains("Files of what was withdrawn", "the-letter.pdf", remove);
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
        mvc.perform(get("/files/{id}", file).with(signedInAs(council.admin()))).andExpect(status().isOk());
        for (Actor other : List.of(council.viewer(), organisations.found().admin())) {
            mvc.perform(get("/files/{id}", file).with(signedInAs(other))).andExpect(status().isNotFound());
            mvc.perform(post(remove).param("version", "0").with(csrf()).with(signedInAs(other)))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(post(remove).param("version", "0").with(csrf()).with(signedInAs(council.admin())))
                .andExpect(redirectedUrl(page));
        assertThat(shown(council.admin(), page)).doesNotContain("the-letter.pdf");
    }

    @Test
    void letsThemGoOnceItEndedAndTakesNoneAnew() throws Exception {
        TestOrganisation council = organisations.found();
        Kind evidence = KINDS.get(0);
        long file = withdrawnWithFile(council, council.manager(), evidence);
        String reference = reference(evidence, file);
        endings.end(
                council.manager(),
                reference,
                new EndInitiative(
                        LocalDate.now(ClockConfiguration.LONDON),
                        EndingCause.PLANNED_STOP,
                        List.of("Board"),
                        "Planned",
                        "",
                        "",
                        "",
                        List.of(),
                        null,
                        null));
        long record = subject(file);
        Assertions.assertThatThrownBy(() -> attachments.owned(council.manager(), "evidence", record))
                .isInstanceOf(NotFound.class);
        assertThat(history(council.manager(), reference)).contains("/files/" + file + "/remove");
        mvc.perform(post("/files/" + file + "/remove")
                        .param("version", "0")
                        .with(csrf())
                        .with(signedInAs(council.manager())))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/history#files"));
    }

    private long withdrawnWithFile(TestOrganisation council, Actor keeper, Kind kind) {
        long record = kind.subject().equals("readiness")
                ? readiness.startedOn(
                        council.admin(),
                        String.valueOf(maker("evidence/reference").apply(council)),
                        "Spring")
                : Long.parseLong(String.valueOf(maker(kind.subject()).apply(council)));
        byte[] text = Samples.pdf("Dear family");
        attachments.add(
                keeper,
                kind.name(),
                record,
                UUID.randomUUID(),
                new NewFile("the-letter.pdf", text.length, new ByteArrayResource(text)));
        long file =
                attachments.of(keeper, kind.name(), record, true).files().get(0).id();
        jdbc.sql("update " + kind.table() + " set " + kind.withdrawn() + " where id = ?")
                .param(record)
                .update();
        return file;
    }

    private long subject(long file) {
        return jdbc.sql("select subject_id from attachment where id = ?")
                .param(file)
                .query(Long.class)
                .single();
    }

    private String reference(Kind kind, long file) {
        return jdbc.sql("select i.reference from initiative i join " + kind.table()
                        + " r on r.initiative_id = i.id where r.id = ?")
                .param(subject(file))
                .query(String.class)
                .single();
    }

    private String history(Actor actor, String reference) throws Exception {
        return shown(actor, "/initiatives/" + reference + "/history");
    }

    private String shown(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Function<TestOrganisation, Object> maker(String subject) {
        Map<String, Function<TestOrganisation, Object>> known = new TreeMap<>();
        subjects.forEach(each -> known.putAll(each.subjects()));
        return known.get(subject);
    }
}
