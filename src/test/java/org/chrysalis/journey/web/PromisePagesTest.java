package org.chrysalis.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.journey.Activities;
import org.chrysalis.journey.CheckIns;
import org.chrysalis.journey.Conditions;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.HandOver;
import org.chrysalis.journey.Journey;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.journey.MoveInitiative;
import org.chrysalis.journey.ReviewDrafts;
import org.chrysalis.journey.ReviewParts;
import org.chrysalis.journey.Reviews;
import org.chrysalis.journey.SaveActivity;
import org.chrysalis.journey.SeeTo;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who sees to something: namesakes are told apart, who left may stay where they are named, and promises are handed over. */
@ApplicationTest
class PromisePagesTest {

    private static final LocalDate DUE = LocalDate.of(2024, 9, 1);
    private static final Set<Permission> STAFF =
            Set.of(Permission.VIEW_INITIATIVES, Permission.EDIT_ALL_INITIATIVES, Permission.MOVE_STAGES);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Journey journey;

    @Autowired
    private Activities activities;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewDrafts drafts;

    @Autowired
    private Conditions conditions;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private Endings endings;

    private Actor ada;
    private Actor ben;
    private String reference;

    @BeforeEach
    void logsOne() {
        ada = stories.council();
        ben = stories.colleague(ada, "Ben Brown", STAFF);
        reference = stories.logged(ada, "Warm hubs", 0, LocalDate.of(2024, 1, 8));
    }

    @Test
    void changesAnActivityOfOneOfTwoWhoShareAName() throws Exception {
        Actor other = stories.colleague(ada, "Ada Admin", STAFF);
        long id = activities.add(ada, reference, null, activity(other));
        String label = "Ada Admin (ada.admin." + ada.organisationCode().toLowerCase(java.util.Locale.ROOT)
                + "@council.example)";
        assertThat(page("activities/" + id)).contains("value=\"" + label + "\"");
        mvc.perform(send("activities/" + id)
                        .param("wording", "Ask")
                        .param("person", label)
                        .param("note", "Asked")
                        .param("version", "0"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/activities"));
        assertThat(one("select person_id || ' ' || note from activity where initiative_id = ?"))
                .isEqualTo(other.personId() + " Asked");
    }

    @Test
    void letsWhoLeftStayInAnActivityButTakesNoLeaverAnew() throws Exception {
        long id = activities.add(ada, reference, null, activity(ben));
        leaves(ben);
        assertThat(page("activities/" + id)).contains("value=\"Ben Brown\"");
        mvc.perform(send("activities/" + id)
                        .param("wording", "Ask")
                        .param("person", "Ben Brown")
                        .param("note", "Asked")
                        .param("version", "0"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/activities"));
        assertThat(one("select person_id || ' ' || note from activity where initiative_id = ?"))
                .isEqualTo(ben.personId() + " Asked");
        assertThat(mvc.perform(send("activities/new").param("wording", "More").param("person", "Ben Brown"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("We could not find one person called Ben Brown. Choose from the list");
    }

    @Test
    void letsWhoLeftStayInTheConditionsOfAReview() throws Exception {
        reviews.start(ada, reference, LocalDate.of(2024, 5, 1));
        drafts.decide(
                ada,
                reference,
                1,
                new ReviewParts.Outcome(
                        null,
                        "",
                        null,
                        List.of("Board"),
                        List.of(new ReviewParts.Asked("Ask", ben.personId(), DUE)),
                        0));
        leaves(ben);
        assertThat(page("reviews/1/outcome")).contains("value=\"Ben Brown\"");
        mvc.perform(send("reviews/1/outcome")
                        .param("decision", "STAY")
                        .param("people[0]", "Board")
                        .param("conditions[0].wording", "Ask")
                        .param("conditions[0].owner", "Ben Brown")
                        .param("conditions[0].due.day", "1")
                        .param("conditions[0].due.month", "9")
                        .param("conditions[0].due.year", "2024")
                        .param("version", "1"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/reviews/1"));
        mvc.perform(send("reviews/1/complete").param("edition", "2"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/reviews/1"));
        assertThat(one("select owner_id::text from condition where initiative_id = ?"))
                .isEqualTo(String.valueOf(ben.personId()));
    }

    @Test
    void offersOneOfTwoWhoShareANameForWhatIsOpen() throws Exception {
        stories.colleague(ada, "Ada Admin", STAFF);
        assertThat(refused(movingOn()))
                .containsPattern("name=\"open\\[0\\]\\.owner\"[^>]*value=\"Ada Admin \\("
                        + ada.organisationCode().toLowerCase(java.util.Locale.ROOT) + "@council\\.example\\)\"");
    }

    @Test
    void offersWhatAnEarlierMoveLeftOpenAndKeepsItOnlyOnce() throws Exception {
        withCondition();
        leaves(ben);
        stories.moved(ada, reference, 0, LocalDate.of(2024, 4, 1), "Not ready");
        List<Long> criteria = stories.criteria(ada, 0);
        String shown = refused(movingOn());
        assertThat(shown)
                .contains("Open since 1 March 2024. Ben Brown was to see to it by 1 September 2024.")
                .containsPattern("name=\"open\\[0\\]\\.owner\"[^>]*value=\"Ben Brown\"")
                .containsPattern("name=\"open\\[0\\]\\.due\\.year\"[^>]*value=\"2024\"")
                .containsOnlyOnce("Open since")
                .contains("Some of this has been open since an earlier change of stage.");
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
        MockHttpServletRequestBuilder sent = movingOn();
        for (int i = 0; i < criteria.size(); i++) {
            sent.param("open[" + i + "].criterion", String.valueOf(criteria.get(i)))
                    .param("open[" + i + "].owner", i == 0 ? "Ben Brown" : "Ada Admin")
                    .param("open[" + i + "].due.day", "1")
                    .param("open[" + i + "].due.month", "9")
                    .param("open[" + i + "].due.year", "2024");
        }
        mvc.perform(sent).andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(one("select count(*) || ' ' || count(distinct criterion_id) from condition where initiative_id = ?"))
                .isEqualTo(criteria.size() + " " + criteria.size());
    }

    private MockHttpServletRequestBuilder movingOn() {
        return send("journey/move")
                .param("stage", String.valueOf(stories.stage(ada, 1).id()))
                .param("date.day", "1")
                .param("date.month", "6")
                .param("date.year", "2024")
                .param("reason", "Ready")
                .param("deciders[0]", "Board")
                .param("shownVisit", String.valueOf(stories.standingVisit(reference)));
    }

    @Test
    void saysBesideItsFieldWhatIsDueBeforeItIsAskedFor() throws Exception {
        List<Long> criteria = stories.criteria(ada, 0);
        MockHttpServletRequestBuilder sent = movingOn();
        for (int i = 0; i < criteria.size(); i++) {
            sent.param("open[" + i + "].criterion", String.valueOf(criteria.get(i)))
                    .param("open[" + i + "].owner", "Ada Admin")
                    .param("open[" + i + "].due.day", "1")
                    .param("open[" + i + "].due.month", "1")
                    .param("open[" + i + "].due.year", i == 0 ? "2020" : "2025");
        }
        String shown = refused(sent);
        assertThat(shown)
                .doesNotContain("Some of this has been open since an earlier change of stage.")
                .contains("The date it is due must be on or after 1 June 2024, when it is asked for", "open0.due-error")
                .doesNotContain("open1.due-error");
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
    }

    @Test
    void handsOverTheConditionOfSomebodyWhoLeft() throws Exception {
        long id = withCondition();
        leaves(ben);
        assertThat(page("journey")).contains("journey/conditions/" + id + "/hand-over");
        String shown = page("journey/conditions/" + id + "/hand-over");
        assertThat(shown).contains("value=\"Ben Brown\"");
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
        String token = UUID.randomUUID().toString();
        for (int sent = 0; sent < 2; sent++) {
            mvc.perform(handOver("conditions/" + id, "Ada Admin", "0").param("submission", token))
                    .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        }
        assertThat(one("select owner_id || ' ' || due_on from condition where initiative_id = ?"))
                .isEqualTo(ada.personId() + " 2024-10-01");
        assertThat(stories.attention(reference, "condition-due")).containsExactly("2024-09-01 2024-10-01");
        assertThat(trail("condition-handed-over"))
                .contains("owner: Ben Brown > Ada Admin", "due: 1 September 2024 > 1 October 2024");
    }

    @Test
    void givesAConditionAnotherDayAndLetsWhoLeftStay() throws Exception {
        long id = withCondition();
        leaves(ben);
        mvc.perform(handOver("conditions/" + id, "Ben Brown", "0"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(one("select owner_id || ' ' || due_on from condition where initiative_id = ?"))
                .isEqualTo(ben.personId() + " 2024-10-01");
    }

    @Test
    void showsBothVersionsOfAPromiseThatSomebodyElseHandedOver() throws Exception {
        long id = withCondition();
        conditions.handOver(ben, reference, id, new HandOver(ada.personId(), DUE, 0));
        String shown = mvc.perform(handOver("conditions/" + id, "Ben Brown", "0"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown)
                .contains("1 September 2024", "1 October 2024", "Ada Admin", "name=\"version\" value=\"1\"")
                .contains("The last change was made by Ben Brown on ");
    }

    @Test
    void refusesToHandOverToNobodyOrWhatIsMet() throws Exception {
        long id = withCondition();
        assertThat(refused(handOver("conditions/" + id, "", "0"))).contains("Choose a person from your organisation");
        assertThat(refused(handOver("conditions/" + id, "Nobody", "0")))
                .contains("We could not find one person called Nobody. Choose from the list");
        conditions.meet(ben, reference, id, new SeeTo(LocalDate.of(2024, 8, 1), "Done", 0));
        assertThat(refused(handOver("conditions/" + id, "Ada Admin", "1")))
                .contains("This condition has already been met");
    }

    @Test
    void saysWhoMetWhatIsAboutToBeHandedOver() throws Exception {
        long id = withCondition();
        assertThat(page("journey/conditions/" + id + "/hand-over")).contains("name=\"version\" value=\"0\"");
        conditions.meet(ben, reference, id, new SeeTo(LocalDate.of(2024, 8, 1), "Done", 0));
        String met =
                "This condition was met on 1 August 2024, as Ben Brown recorded. There is nothing left to hand over";
        assertThat(seenTo(handOver("conditions/" + id, "Ada Admin", "0"), 409))
                .contains(met, "value=\"Ada Admin\"")
                .doesNotContain("name=\"version\" value=\"1\"");
        assertThat(seenTo(get("/initiatives/{r}/journey/conditions/" + id + "/hand-over", reference), 422))
                .contains(met, "href=\"/initiatives/" + reference + "/journey\"")
                .doesNotContain("name=\"owner\"");
        assertThat(one("select owner_id::text from condition where initiative_id = ?"))
                .isEqualTo(String.valueOf(ben.personId()));
    }

    @Test
    void saysWhoHeldTheCheckInThatIsAboutToBeHandedOver() throws Exception {
        long id = withCheckIn();
        checkIns.tickOff(ben, reference, id, new SeeTo(LocalDate.of(2024, 9, 2), "Well", 0));
        String done =
                "This check-in was done on 2 September 2024, as Ben Brown recorded. There is nothing left to hand over";
        assertThat(seenTo(handOver("check-ins/" + id, "Ada Admin", "0"), 409)).contains(done);
        assertThat(seenTo(get("/initiatives/{r}/journey/check-ins/" + id + "/hand-over", reference), 422))
                .contains(done)
                .doesNotContain("name=\"owner\"");
    }

    private String seenTo(MockHttpServletRequestBuilder sent, int status) throws Exception {
        String shown = mvc.perform(sent.with(signedInAs(ada)))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
        return shown;
    }

    @Test
    void handsOverACheckInOnceItEnded() throws Exception {
        long id = withCheckIn();
        leaves(ben);
        assertThat(page("journey")).contains("journey/check-ins/" + id + "/hand-over");
        mvc.perform(handOver("check-ins/" + id, "", "0"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(
                        one(
                                "select coalesce(owner_id::text, 'leads') || ' ' || due_on from check_in where initiative_id = ?"))
                .isEqualTo("leads 2024-10-01");
        assertThat(trail("check-in-handed-over")).contains("owner: Ben Brown > ");
        assertThat(refused(send("journey/check-ins/" + id + "/hand-over")
                        .param("due.day", "1")
                        .param("due.month", "7")
                        .param("due.year", "2024")
                        .param("version", "1")))
                .contains("A check-in cannot be due before the ending");
    }

    @Test
    void keepsTheNoteOfWhatIsSeenToUntilItIsSent() throws Exception {
        keepsTheNoteOf("journey/conditions/" + withCondition());
        keepsTheNoteOf("journey/check-ins/" + withCheckIn());
    }

    private void keepsTheNoteOf(String promise) throws Exception {
        String draft = ("initiatives-" + reference + "-" + promise)
                .toLowerCase(java.util.Locale.ROOT)
                .replace('/', '-');
        assertThat(page(promise)).contains("data-draft=\"" + draft + "\"");
        mvc.perform(post("/drafts/" + draft).with(csrf()).with(signedInAs(ada)).param("note", "Half a thought"))
                .andExpect(status().isNoContent());
        assertThat(page(promise)).contains("Half a thought", "We kept what you typed");
        assertThat(HtmlCheck.errorsIn(page(promise))).isEmpty();
        mvc.perform(send(promise)
                        .param("drafted", "yes")
                        .param("date.day", "1")
                        .param("date.month", "9")
                        .param("date.year", "2024")
                        .param("note", "A whole one")
                        .param("version", "0"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(page(promise)).contains("A whole one").doesNotContain("Half a thought");
    }

    private long withCheckIn() {
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        LocalDate.of(2024, 8, 1),
                        EndingCause.PLANNED_STOP,
                        List.of("Board"),
                        "Planned",
                        "",
                        "",
                        "The team",
                        List.of(new EndInitiative.PlannedCheckIn(DUE, "Ask the team", ben.personId())),
                        null,
                        null));
        return stories.onlyId("check_in", reference);
    }

    private long withCondition() {
        journey.move(
                ada,
                reference,
                new MoveInitiative(
                        stories.stage(ada, 1).id(),
                        LocalDate.of(2024, 3, 1),
                        "Ready",
                        List.of("Board"),
                        null,
                        null,
                        List.of(new MoveInitiative.UnmetCriterion(
                                stories.criteria(ada, 0).get(0), ben.personId(), DUE)),
                        null,
                        null));
        return stories.onlyId("condition", reference);
    }

    private MockHttpServletRequestBuilder handOver(String path, String owner, String version) {
        return send("journey/" + path + "/hand-over")
                .param("owner", owner)
                .param("due.day", "1")
                .param("due.month", "10")
                .param("due.year", "2024")
                .param("version", version);
    }

    private String refused(MockHttpServletRequestBuilder sent) throws Exception {
        return mvc.perform(sent)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void leaves(Actor person) {
        stories.jdbc()
                .sql("update membership set active = false where organisation_id = ? and person_id = ?")
                .params(person.organisationId(), person.personId())
                .update();
    }

    private static SaveActivity activity(Actor person) {
        return new SaveActivity("Ask", person.personId(), null, null, "", 0);
    }

    private List<String> trail(String action) {
        return stories.jdbc()
                .sql("""
                        select concat(c->>'field', ': ', c->>'before', ' > ', c->>'after')
                        from audit_entry e, jsonb_array_elements(e.changes) c where e.initiative_id = ? and e.action = ?""")
                .params(stories.id(reference), action)
                .query(String.class)
                .list();
    }

    private String one(String sql) {
        return stories.jdbc()
                .sql(sql)
                .param(stories.id(reference))
                .query(String.class)
                .single();
    }

    private MockHttpServletRequestBuilder send(String path) {
        return post("/initiatives/{r}/" + path, reference).with(csrf()).with(signedInAs(ada));
    }

    private String page(String path) throws Exception {
        return mvc.perform(get("/initiatives/{r}/" + path, reference).with(signedInAs(ada)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
