package org.chrysalis.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.journey.CheckIns;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.journey.MoveInitiative;
import org.chrysalis.journey.Reopening;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** All that an ending says can be put right on record, and what people need after it can be promised later. */
@ApplicationTest
class CorrectEndingTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Endings endings;

    @Autowired
    private Reopening reopening;

    private Actor ada;
    private String reference;
    private long ending;

    @BeforeEach
    void endsOne() {
        ada = stories.council();
        reference = stories.logged(ada, "Harbour House", 0, LocalDate.of(2024, 1, 8));
        end("The team", 0);
        ending = stories.onlyId("ending", reference);
    }

    /** One wrong tap does not say for good that an idea was disproved. */
    @Test
    void putsRightWhatEndedItAndAllElseThatItSays() throws Exception {
        String form = page("journey/endings/" + ending + "/correct");
        assertThat(form)
                .containsPattern("value=\"DISPROVED\"[^>]* checked")
                .contains("name=\"learned\"", "name=\"continues\"", "The team");
        assertThat(HtmlCheck.errorsIn(form)).isEmpty();
        mvc.perform(correct("The team and four families", 0))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(texts("select cause || '|' || learned || '|' || continues || '|' || care from ending"))
                .containsExactly("CIRCUMSTANCES|Keep the shelter|The taster stay|The team and four families");
        String journey = page("journey");
        assertThat(journey)
                .contains("Circumstances ended it. The idea was not disproved.", "Corrected by Ada Admin on ")
                .contains("What ended it: was \u201cIt did not have the effect hoped for.\u201d, is now "
                        + "\u201cCircumstances ended it. The idea was not disproved.\u201d")
                .contains("What was learned: was \u201c\u2013\u201d, is now \u201cKeep the shelter\u201d")
                .contains("What carries on: was \u201c\u2013\u201d, is now \u201cThe taster stay\u201d")
                .contains("How people are being looked after: was \u201cThe team\u201d, is now "
                        + "\u201cThe team and four families\u201d")
                .doesNotContain("Date: was");
        assertThat(HtmlCheck.errorsIn(journey)).isEmpty();
        assertThat(changes("ending-corrected"))
                .containsExactly(
                        "cause: It did not have the effect hoped for > Circumstances: the idea was not disproved",
                        "learned:  > Keep the shelter",
                        "continues:  > The taster stay",
                        "care: The team > The team and four families",
                        "why:  > It was a wrong tap");
        assertThat(changes("initiative-ended"))
                .as("in the words of the form")
                .contains("cause:  > It did not have the effect hoped for");
    }

    @Test
    void takesNobodysCareAwayAndChangesNothingForNothing() throws Exception {
        assertThat(refused(correct(" ", 0))).contains("Enter who needs looking after and how");
        String unchanged = refused(sent("journey/endings/" + ending + "/correct")
                .param("date.day", "1")
                .param("date.month", "6")
                .param("date.year", "2024")
                .param("reason", "It stopped")
                .param("cause", "DISPROVED")
                .param("care", "The team ")
                .param("why", "Looked again")
                .param("version", "0"));
        assertThat(unchanged).contains("Change something, or cancel");
        assertThat(changes("ending-corrected")).isEmpty();
    }

    @Test
    void showsBothVersionsOfWhatSomebodyElseCorrected() throws Exception {
        mvc.perform(correct("The team and four families", 0)).andExpect(status().is3xxRedirection());
        String shown = mvc.perform(correct("Nobody", 0))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("The team and four families", "Nobody", "It was a wrong tap");
    }

    @Test
    void promisesACheckInThatNobodyThoughtOfAtTheEnd() throws Exception {
        Actor ben = stories.colleague(ada, "Ben Brown", Set.of(Permission.VIEW_INITIATIVES));
        assertThat(page("journey")).contains("/journey/endings/" + ending + "/check-ins/new");
        String form = page("journey/endings/" + ending + "/check-ins/new");
        assertThat(form).contains("It ended on 1 June 2024", "Ask the people who were in it how they are");
        assertThat(HtmlCheck.errorsIn(form)).isEmpty();
        MockHttpServletRequestBuilder sent = promise("2030", UUID.randomUUID()).param("owner", "Ben Brown");
        mvc.perform(sent).andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        mvc.perform(sent).andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(texts("select due_on || ' ' || what || ' ' || owner_id from check_in"))
                .as("once, however often it is sent")
                .containsExactly("2030-07-01 Ask the night staff " + ben.personId());
        assertThat(page("journey")).contains("0 of 1 check-in done.", "Ask the night staff");
        assertThat(changes("check-in-promised")).contains("check-in:  > Ask the night staff", "owner:  > Ben Brown");
        assertThat(stories.attention(reference, "check-in-due")).hasSize(1);
    }

    @Test
    void offersNoCheckInWhereTheEndingHoldsAsManyAsItCan() throws Exception {
        reopen();
        end("The team", CheckIns.MOST - 1);
        ending = Long.parseLong(texts("select max(id)::text from ending").get(0));
        String offer = "/journey/endings/" + ending + "/check-ins/new";
        assertThat(page("journey")).contains(offer);
        mvc.perform(promise("2030", UUID.randomUUID())).andExpect(status().is3xxRedirection());
        String full = page("journey");
        assertThat(full).contains("0 of 10 check-ins done").doesNotContain(offer);
        assertThat(HtmlCheck.errorsIn(full)).isEmpty();
    }

    @Test
    void refusesACheckInBeforeTheEndingOrInThePastAndMoreThanOneEndingCanHold() throws Exception {
        assertThat(refused(promise("2023", UUID.randomUUID()))).contains("A check-in cannot be due before the ending");
        assertThat(refused(promise("2025", UUID.randomUUID())))
                .contains("The date it is due must be today or later", "id=\"due-error\"", "Ask the night staff");
        assertThat(refused(promise("2030", UUID.randomUUID()).param("owner", "Nobody Here")))
                .contains(
                        "We could not find one person called Nobody Here. Choose from the list", "Ask the night staff");
        reopen();
        end("The team", CheckIns.MOST);
        ending = Long.parseLong(texts("select max(id)::text from ending").get(0));
        assertThat(refused(promise("2030", UUID.randomUUID()))).contains("Enter no more than 10 check-ins");
        assertThat(texts("select what from check_in")).hasSize(CheckIns.MOST);
    }

    /** As the ending itself may be corrected: an earlier one only while the initiative goes on. */
    @Test
    void promisesAfterAnEarlierEndingOnlyWhileItGoesOn() throws Exception {
        reopen();
        long earlier = ending;
        mvc.perform(promise("2030", UUID.randomUUID())).andExpect(status().is3xxRedirection());
        end("The team", 0);
        assertThat(page("journey")).doesNotContain("/journey/endings/" + earlier + "/check-ins/new");
        mvc.perform(promise("2030", UUID.randomUUID())).andExpect(status().is(422));
    }

    private MockHttpServletRequestBuilder promise(String year, UUID submission) {
        return sent("journey/endings/" + ending + "/check-ins/new")
                .param("due.day", "1")
                .param("due.month", "7")
                .param("due.year", year)
                .param("wording", "Ask the night staff")
                .param("submission", submission.toString());
    }

    private MockHttpServletRequestBuilder correct(String care, int version) {
        return sent("journey/endings/" + ending + "/correct")
                .param("date.day", "1")
                .param("date.month", "6")
                .param("date.year", "2024")
                .param("reason", "It stopped")
                .param("cause", "CIRCUMSTANCES")
                .param("learned", "Keep the shelter")
                .param("continues", "The taster stay")
                .param("care", care)
                .param("why", "It was a wrong tap")
                .param("version", String.valueOf(version));
    }

    private MockHttpServletRequestBuilder sent(String path) {
        return post("/initiatives/{r}/" + path, reference).with(csrf()).with(signedInAs(ada));
    }

    private String refused(MockHttpServletRequestBuilder sent) throws Exception {
        return mvc.perform(sent)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(String path) throws Exception {
        return mvc.perform(get("/initiatives/{r}/" + path, reference).with(signedInAs(ada)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void reopen() {
        reopening.reopen(
                ada,
                reference,
                MoveInitiative.known(
                        stories.stage(ada, 0).id(), LocalDate.of(2024, 9, 1), "Taken up", List.of("Board")));
    }

    private void end(String care, int checkIns) {
        LocalDate on = checkIns == 0 && stories.spans(reference, true).size() == 1
                ? LocalDate.of(2024, 6, 1)
                : LocalDate.of(2024, 10, 1);
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        on,
                        EndingCause.DISPROVED,
                        List.of("Programme board"),
                        "It stopped",
                        "",
                        "",
                        care,
                        Collections.nCopies(
                                checkIns, new EndInitiative.PlannedCheckIn(on.plusMonths(6), "Ask the team", null)),
                        null,
                        null));
    }

    private List<String> changes(String action) {
        return stories.jdbc()
                .sql("""
                        select (c->>'field') || ': ' || coalesce(c->>'before', '') || ' > ' || coalesce(c->>'after', '')
                        from audit_entry e, jsonb_array_elements(e.changes) c
                        where e.initiative_id = ? and e.action = ?""")
                .param(stories.id(reference))
                .param(action)
                .query(String.class)
                .list();
    }

    private List<String> texts(String sql) {
        return stories.jdbc()
                .sql(sql + " where initiative_id = ?")
                .param(stories.id(reference))
                .query(String.class)
                .list();
    }
}
