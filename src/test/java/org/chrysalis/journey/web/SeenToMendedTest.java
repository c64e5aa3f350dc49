package org.chrysalis.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.journey.CheckIns;
import org.chrysalis.journey.Conditions;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.Journey;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.journey.MoveInitiative;
import org.chrysalis.journey.SeeTo;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.Flash;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What was recorded as seen to is put right or taken back, and what was said before stays on record. */
@ApplicationTest
class SeenToMendedTest {

    private static final LocalDate DUE = LocalDate.of(2024, 9, 1);
    private static final LocalDate MET = LocalDate.of(2024, 8, 1);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Journey journey;

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
        ben = stories.colleague(ada, "Ben Brown", Set.of(Permission.VIEW_INITIATIVES));
        reference = stories.logged(ada, "Warm hubs", 0, LocalDate.of(2024, 1, 8));
    }

    @Test
    void offersToTakeBackWhatWasJustRecorded() throws Exception {
        String condition = "conditions/" + withCondition();
        Flash told = (Flash) mvc.perform(seeTo(ben, condition, "Asked the board", 0))
                .andExpect(flash().attributeExists("flash"))
                .andReturn()
                .getFlashMap()
                .get("flash");
        String takeBack = "/initiatives/" + reference + "/journey/" + condition + "/take-back";
        assertThat(told.way()).isEqualTo(new Flash.Way("journey.see-to.mistake", takeBack));
        assertThat(mvc.perform(get("/initiatives/{r}/journey", reference)
                                .with(signedInAs(ben))
                                .requestAttr("flash", told))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Recorded as met", "href=\"" + takeBack + "\">Recorded by mistake? Take it back</a>");
    }

    @Test
    void opensAConditionAgainThatWasRecordedByMistake() throws Exception {
        long id = withCondition();
        conditions.meet(ben, reference, id, new SeeTo(MET, "Asked the board", 0));
        assertThat(stories.attention(reference, "condition-due")).isEmpty();
        String form = page(ben, "conditions/" + id + "/take-back");
        assertThat(form)
                .contains("Recorded as met on 1 August 2024, by Ben Brown.", "Asked the board")
                .contains("value=\"Ben Brown\"", "name=\"due.year\"");
        assertThat(HtmlCheck.errorsIn(form)).isEmpty();
        String token = UUID.randomUUID().toString();
        for (int sent = 0; sent < 2; sent++) {
            mvc.perform(takeBack(ben, "conditions/" + id, "Ben Brown", 9, 1, "A slip of the finger")
                            .param("submission", token))
                    .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        }
        assertThat(one("""
                select concat(met_on, met_by, met_note, owner_id, ' ', due_on) from condition where initiative_id = ?""")).isEqualTo(ben.personId() + " 2024-09-01");
        assertThat(stories.attention(reference, "condition-due")).containsExactly("2024-08-02 2024-09-01");
        assertThat(trail("condition-taken-back"))
                .contains("date: 1 August 2024 > ", "note: Asked the board > ", "why:  > A slip of the finger");
        String told = page(ben, "");
        assertThat(told)
                .contains("Taken back by Ben Brown on ", "A slip of the finger")
                .contains("It was recorded as met on 1 August 2024", "What was said: \u201cAsked the board\u201d")
                .contains("Record as met")
                .containsOnlyOnce("Taken back by");
        assertThat(HtmlCheck.errorsIn(told)).isEmpty();
    }

    @Test
    void putsRightWhenAndHowAConditionWasMet() throws Exception {
        long id = withCondition();
        conditions.meet(ben, reference, id, new SeeTo(MET, "Asked the board", 0));
        assertThat(page(ben, "")).contains("/journey/conditions/" + id + "\">Correct<");
        String form = page(ben, "conditions/" + id);
        assertThat(form).contains("Correct a condition that is met", "name=\"why\"", "/take-back\"");
        assertThat(HtmlCheck.errorsIn(form)).isEmpty();
        assertThat(shown(correct(ben, "conditions/" + id, "Asked the whole board", "", 1)))
                .contains("Enter why you are correcting it", ">Asked the whole board</textarea>");
        mvc.perform(correct(ben, "conditions/" + id, "Asked the whole board", "The minutes say so", 1))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(one("select met_on || ' ' || met_note || ' ' || met_by from condition where initiative_id = ?"))
                .isEqualTo("2024-08-05 Asked the whole board " + ben.personId());
        assertThat(trail("condition-corrected"))
                .contains("date: 1 August 2024 > 5 August 2024", "why:  > The minutes say so");
        assertThat(page(ben, ""))
                .contains("Corrected by Ben Brown on ", "The minutes say so")
                .contains("Date: was 1 August 2024, is now 5 August 2024")
                .contains("What was said: was \u201cAsked the board\u201d, is now \u201cAsked the whole board\u201d");
        assertThat(shown(correct(ben, "conditions/" + id, "Asked the whole board", "Again", 2)))
                .contains("Change something, or cancel");
    }

    /** A form that was tampered with, so that it asks for no reason. */
    @Test
    void correctsNothingWithoutWhy() throws Exception {
        long condition = withCondition();
        conditions.meet(ben, reference, condition, new SeeTo(MET, "Asked the board", 0));
        assertThat(shown(seeTo(ben, "conditions/" + condition, "Asked nobody", 1)))
                .contains("Enter why you are correcting it", "id=\"why-error\"", ">Asked nobody</textarea>");
        assertThat(one("select met_note from condition where initiative_id = ?"))
                .isEqualTo("Asked the board");
        long checkIn = withCheckIn();
        checkIns.tickOff(ben, reference, checkIn, new SeeTo(LocalDate.of(2024, 9, 2), "They are well", 0));
        assertThat(shown(seeTo(ben, "check-ins/" + checkIn, "They are gone", 1)))
                .contains("Enter why you are correcting it");
        assertThat(one("select note from check_in where initiative_id = ?")).isEqualTo("They are well");
    }

    @Test
    void putsACheckInRightOrTakesItBackOnceItEnded() throws Exception {
        long id = withCheckIn();
        checkIns.tickOff(ben, reference, id, new SeeTo(LocalDate.of(2024, 9, 2), "They are well", 0));
        mvc.perform(correct(ben, "check-ins/" + id, "Two of them miss it", "I mixed them up", 1))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(page(ben, ""))
                .contains("What was said: was \u201cThey are well\u201d, is now \u201cTwo of them miss it\u201d")
                .contains("1 of 1 check-in done");
        mvc.perform(takeBack(ben, "check-ins/" + id, "", 7, 1, "Nobody asked")).andExpect(status().isConflict());
        assertThat(shown(takeBack(ben, "check-ins/" + id, "", 7, 2, "Nobody asked")))
                .contains("A check-in cannot be due before the ending");
        mvc.perform(takeBack(ben, "check-ins/" + id, "", 10, 2, "Nobody asked"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(one("""
                select concat(done_on, done_by, note, owner_id, due_on) from check_in where initiative_id = ?""")).isEqualTo("2024-10-01");
        assertThat(page(ada, "")).contains("0 of 1 check-in done", "Taken back by Ben Brown on ");
        assertThat(trail("check-in-taken-back"))
                .contains("owner: Ben Brown > ", "due: 1 September 2024 > 1 October 2024");
    }

    @Test
    void showsWhoWasQuickerAtTakingItBack() throws Exception {
        long id = withCondition();
        conditions.meet(ben, reference, id, new SeeTo(MET, "Asked the board", 0));
        conditions.meet(ada, reference, id, new SeeTo(MET, "Asked them all", "More were there", 1));
        mvc.perform(takeBack(ben, "conditions/" + id, "Ben Brown", 9, 1, "A slip"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Asked them all")))
                .andExpect(content().string(containsString("name=\"version\" value=\"2\"")))
                .andExpect(content().string(containsString(">A slip</textarea>")));
        mvc.perform(takeBack(ada, "conditions/" + id, "Ben Brown", 9, 2, "A slip"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        mvc.perform(takeBack(ben, "conditions/" + id, "Ben Brown", 9, 2, "A slip"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("This is open: there is nothing to take back")));
        mvc.perform(get("/initiatives/{r}/journey/conditions/{id}/take-back", reference, id)
                        .with(signedInAs(ada)))
                .andExpect(status().is(422));
    }

    @Test
    void opensNothingThatALaterMoveAskedForAnew() throws Exception {
        long id = withCondition();
        conditions.meet(ben, reference, id, new SeeTo(MET, "", 0));
        stories.moved(ada, reference, 0, LocalDate.of(2024, 8, 2), "Not ready");
        on(LocalDate.of(2024, 8, 3));
        assertThat(shown(takeBack(ada, "conditions/" + id, "Ben Brown", 9, 1, "A slip")))
                .contains("This was asked for again by a later change of stage");
    }

    @Test
    void opensItOnlyForSomebodyWhoSeesIt() throws Exception {
        long id = withCondition();
        conditions.meet(ada, reference, id, new SeeTo(MET, "", 0));
        stories.jdbc()
                .sql("update initiative set visibility = 'TEAM' where reference = ?")
                .param(reference)
                .update();
        assertThat(shown(takeBack(ada, "conditions/" + id, "Ben Brown", 9, 1, "A slip")))
                .contains("id=\"owner-error\"");
        mvc.perform(takeBack(ada, "conditions/" + id, "Ada Admin", 9, 1, "A slip"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
    }

    @Test
    void leavesTheConditionsOfWhatEndedAsTheyAre() throws Exception {
        long id = withCondition();
        conditions.meet(ben, reference, id, new SeeTo(MET, "", 0));
        withCheckIn();
        assertThat(page(ada, "")).doesNotContain("/journey/conditions/" + id);
        assertThat(shown(takeBack(ada, "conditions/" + id, "Ada Admin", 9, 1, "A slip")))
                .contains("There is a problem");
    }

    @Test
    void keepsInTheDatabaseWhatWasSaidBefore() {
        long id = withCondition();
        conditions.meet(ben, reference, id, new SeeTo(MET, "Asked", 0));
        assertThatThrownBy(() -> stories.jdbc().sql("""
                                update condition set met_on = null, met_by = null, met_note = '', version = version + 1
                                where id = ?""").param(id).update())
                .hasMessageContaining("open again without a correction");
        assertThatThrownBy(() -> stories.jdbc()
                        .sql("update condition set met_on = null where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("condition_open_says_nothing");
    }

    private MockHttpServletRequestBuilder seeTo(Actor actor, String what, String note, int version) {
        return send(actor, what)
                .param("date.day", "5")
                .param("date.month", "8")
                .param("date.year", "2024")
                .param("note", note)
                .param("version", String.valueOf(version));
    }

    private MockHttpServletRequestBuilder correct(Actor actor, String what, String note, String why, int version) {
        return seeTo(actor, what, note, version).param("correcting", "true").param("why", why);
    }

    private MockHttpServletRequestBuilder send(Actor actor, String what) {
        return post("/initiatives/{r}/journey/" + what, reference).with(csrf()).with(signedInAs(actor));
    }

    private MockHttpServletRequestBuilder takeBack(
            Actor actor, String what, String owner, int month, int version, String why) {
        return send(actor, what + "/take-back")
                .param("owner", owner)
                .param("due.day", "1")
                .param("due.month", String.valueOf(month))
                .param("due.year", "2024")
                .param("why", why)
                .param("version", String.valueOf(version));
    }

    private String shown(MockHttpServletRequestBuilder sent) throws Exception {
        String shown = mvc.perform(sent)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
        return shown;
    }

    private String page(Actor actor, String path) throws Exception {
        return mvc.perform(get("/initiatives/{r}/journey" + (path.isEmpty() ? "" : "/" + path), reference)
                        .with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private long withCondition() {
        on(LocalDate.of(2024, 3, 1));
        return stories.onlyId("condition", reference);
    }

    private void on(LocalDate day) {
        journey.move(
                ada,
                reference,
                new MoveInitiative(
                        stories.stage(ada, 1).id(),
                        day,
                        "Ready",
                        List.of("Board"),
                        null,
                        null,
                        List.of(new MoveInitiative.UnmetCriterion(
                                stories.criteria(ada, 0).get(0), ben.personId(), DUE)),
                        null,
                        null));
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

    private String one(String sql) {
        return stories.jdbc()
                .sql(sql)
                .param(stories.id(reference))
                .query(String.class)
                .single();
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
}
