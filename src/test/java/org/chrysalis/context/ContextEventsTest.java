package org.chrysalis.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.attachment.NewFile;
import org.chrysalis.attachment.Samples;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class ContextEventsTest {

    private static final LocalDate TODAY = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private ContextEvents events;

    @Autowired
    private ContextReading reading;

    @Autowired
    private Attachments attachments;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation council;

    @BeforeEach
    void found() {
        council = organisations.found();
    }

    @Test
    void keepsWhatHappenedOnceThoughItWasSentTwice() {
        UUID token = UUID.randomUUID();
        long first = events.add(council.admin(), token, event("Full inspection", 0));
        assertThat(events.add(council.admin(), token, event("Full inspection", 0)))
                .isEqualTo(first);
        assertThat(events.count(council.admin())).isEqualTo(1);
        assertThat(trail()).containsExactly("context-event-added Full inspection");
    }

    @Test
    void overwritesNobodysChange() {
        long id = add("Full inspection");
        events.change(council.admin(), id, event("Inspection of all services", 0));
        assertThatThrownBy(() -> events.change(council.admin(), id, event("Mine", 0)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> events.withdraw(council.admin(), id, 0)).isInstanceOf(Conflict.class);
        assertThat(events.view(council.admin(), id).name()).isEqualTo("Inspection of all services");
    }

    @Test
    void aChangeThatChangesNothingIsNotRecorded() {
        long id = add("Full inspection");
        events.change(council.admin(), id, event("Full inspection", 0));
        assertThat(trail()).hasSize(1);
    }

    @Test
    void whatIsWithdrawnLeavesEveryListAndStaysOnRecord() {
        long id = add("Entered by mistake");
        events.withdraw(council.admin(), id, 0);
        assertThat(events.count(council.admin())).isZero();
        assertThat(reading.choices(council.admin(), TODAY)).isEmpty();
        assertThat(reading.between(council.id(), LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1)))
                .isEmpty();
        assertThatThrownBy(() -> events.view(council.admin(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> events.change(council.admin(), id, event("Again", 1)))
                .isInstanceOf(NotFound.class);
        assertThat(trail())
                .containsExactly(
                        "context-event-added Entered by mistake", "context-event-withdrawn Entered by mistake");
    }

    @Test
    void whatIsStillToComeIsNoCauseOfAnything() {
        add("Full inspection");
        assertThat(reading.choices(council.admin(), LocalDate.of(2025, 3, 9))).isEmpty();
        assertThat(reading.choices(council.admin(), LocalDate.of(2025, 3, 10))).hasSize(1);
    }

    @Test
    void whatHappenedElsewhereHappenedNowhereHere() {
        long theirs = add("Full inspection");
        TestOrganisation other = organisations.found();
        assertThat(reading.choices(other.admin(), TODAY)).isEmpty();
        assertThat(reading.find(other.admin(), theirs)).isEmpty();
        assertThatThrownBy(() -> events.change(other.admin(), theirs, event("Mine", 0)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoRecordsNoReviewsOnlySeesWhatLiesBehind() {
        var lead = council.personWith(Permission.VIEW_INITIATIVES, Permission.MANAGE_PEOPLE);
        add("Full inspection");
        assertThatThrownBy(() -> events.add(lead, UUID.randomUUID(), event("Mine", 0)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> events.count(lead)).isInstanceOf(Forbidden.class);
        assertThat(reading.choices(lead, TODAY))
                .extracting(ContextEventView::name)
                .containsExactly("Full inspection");
    }

    @Test
    void whoRecordsReviewsRecordsWhatHappenedAndPutsRightTheirOwn() {
        Actor manager = council.manager();
        long own = events.add(manager, UUID.randomUUID(), event("Last week’s inspection", 0));
        assertThat(reading.choices(council.staff(), TODAY))
                .extracting(ContextEventView::name)
                .containsExactly("Last week’s inspection");
        events.change(manager, own, event("The inspection of last week", 0));
        assertThat(events.view(manager, own).name()).isEqualTo("The inspection of last week");

        Actor other = council.manager();
        assertThatThrownBy(() -> events.view(other, own)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> events.change(other, own, event("Mine", 1))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> events.withdraw(other, own, 1)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> events.add(council.staff(), UUID.randomUUID(), event("Mine", 0)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> events.withdraw(organisations.found().admin(), own, 1))
                .isInstanceOf(NotFound.class);
        events.change(council.admin(), own, event("Inspection", 1));
        events.withdraw(manager, own, 2);
        assertThat(reading.choices(manager, TODAY)).isEmpty();
    }

    @Test
    void thePageOfWhatHappenedLeadsToRecordMoreOrSaysWhoMay() throws Exception {
        String shown = page("/context", council.manager());
        assertThat(shown).contains("/context/new").doesNotContain("/admin/context");
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
        assertThat(page("/context", council.staff()))
                .contains("Managers and administrators record events")
                .doesNotContain("/context/new");
        mvc.perform(post("/context/new")
                        .with(csrf())
                        .with(signedInAs(council.manager()))
                        .param("submission", UUID.randomUUID().toString())
                        .param("name", "Winter savings round")
                        .param("kind", "BUDGET_ROUND")
                        .param("date.day", "13")
                        .param("date.month", "1")
                        .param("date.year", "2025"))
                .andExpect(redirectedUrl("/context"));
        assertThat(page("/context", council.staff())).contains("Winter savings round");
    }

    @Test
    void thePageTakesWhatIsRightAndSaysWhatIsMissing() throws Exception {
        String refused = mvc.perform(post("/context/new").with(csrf()).with(signedInAs(council.admin())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused).contains("Enter what happened", "Choose what kind of event", "Enter the date");
        mvc.perform(post("/context/new")
                        .with(csrf())
                        .with(signedInAs(council.admin()))
                        .param("submission", UUID.randomUUID().toString())
                        .param("name", "Winter savings round")
                        .param("kind", "BUDGET_ROUND")
                        .param("date.day", "13")
                        .param("date.month", "1")
                        .param("date.year", "2025"))
                .andExpect(status().is3xxRedirection());
        String list = mvc.perform(get("/admin/context").with(signedInAs(council.admin())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list).contains("Winter savings round", "13 January 2025", "Budget round", "Showing 1 to 1 of 1");
        assertThat(HtmlCheck.errorsIn(list)).isEmpty();
    }

    @Test
    void keepsWhatIsTypedIntoAFormThatWasSentBefore() throws Exception {
        String token = UUID.randomUUID().toString();
        for (String name : new String[] {"Winter savings round", "Spring savings round"}) {
            String answer = mvc.perform(post("/context/new")
                            .with(csrf())
                            .with(signedInAs(council.admin()))
                            .param("submission", token)
                            .param("name", name)
                            .param("kind", "BUDGET_ROUND")
                            .param("date.day", "13")
                            .param("date.month", "1")
                            .param("date.year", "2025"))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            if (name.startsWith("Spring")) {
                assertThat(answer).contains("value=\"Spring savings round\"").doesNotContain(token);
                assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
            }
        }
        assertThat(events.count(council.admin())).isEqualTo(1);
    }

    @Test
    void aStaleFormIsShownBothVersions() throws Exception {
        long id = add("Full inspection");
        events.change(council.admin(), id, event("Inspection of all services", 0));
        String stale = mvc.perform(post("/context/" + id + "/change")
                        .with(csrf())
                        .with(signedInAs(council.admin()))
                        .param("name", "Mine")
                        .param("kind", "INSPECTION")
                        .param("date.day", "10")
                        .param("date.month", "3")
                        .param("date.year", "2025")
                        .param("version", "0"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(stale).contains("Inspection of all services", "value=\"Mine\"", "name=\"version\" value=\"1\"");
    }

    @Test
    void everyMemberReadsItWithItsFilesAndOnlyKeepersAreLedToChangeIt() throws Exception {
        long id = events.add(
                council.admin(),
                UUID.randomUUID(),
                new SaveContextEvent(
                        LocalDate.of(2025, 3, 10),
                        ContextKind.INSPECTION,
                        "Full inspection",
                        "Moves were held back",
                        0));
        byte[] report = Samples.pdf("Words");
        attachments.add(
                council.admin(),
                ContextEventFiles.KIND,
                id,
                UUID.randomUUID(),
                new NewFile("report.pdf", report.length, new ByteArrayResource(report)));
        Actor member = council.viewer();

        for (String path : new String[] {"/context", "/context/" + id}) {
            String shown = page(path, member);
            assertThat(shown)
                    .contains("Full inspection", "10 March 2025", "Moves were held back", "report.pdf", "/files/")
                    .doesNotContain("/admin/context", "/change");
            assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
            assertThat(page(path, council.admin())).containsAnyOf("/admin/context", "/context/" + id + "/change");
        }
    }

    private String page(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private long add(String name) {
        return events.add(council.admin(), UUID.randomUUID(), event(name, 0));
    }

    private static SaveContextEvent event(String name, int version) {
        return new SaveContextEvent(LocalDate.of(2025, 3, 10), ContextKind.INSPECTION, name, "", version);
    }

    private List<String> trail() {
        return jdbc.sql("select action || ' ' || subject_label from audit_entry where organisation_id = :id and"
                        + " subject_kind = 'context-event' order by id")
                .param("id", council.id())
                .query(String.class)
                .list();
    }
}
