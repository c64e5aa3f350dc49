package org.chrysalis.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.journey.Activities;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.journey.PauseInitiative;
import org.chrysalis.journey.Pauses;
import org.chrysalis.journey.Reviews;
import org.chrysalis.journey.SaveActivity;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is typed into a form of an initiative is kept from its first showing until it is sent, errors in between or not. */
@ApplicationTest
class DraftPagesTest {

    private static final Pattern DRAFT = Pattern.compile("data-draft=\"([^\"]+)\"");
    private static final String TYPED = "Half a sentence about hubs";
    private static final String TOO_LONG = "x".repeat(2_100);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Activities activities;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Endings endings;

    private Actor ada;
    private String reference;

    /** @param field in which words are typed */
    private record Form(String path, String field) {}

    @BeforeEach
    void logsOne() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 0, day(1, 8));
        stories.moved(ada, reference, 1, day(3, 1), "Ready");
    }

    @Test
    void keepsTheFormsOfWhatGoesOnThroughAnError() throws Exception {
        long activity = activities.add(ada, reference, null, new SaveActivity("Ask", null, null, null, "", 0));
        reviews.start(ada, reference, day(5, 1));
        walk(List.of(
                new Form("reach", "note"),
                new Form("journey/move", "reason"),
                new Form("journey/pause", "reason"),
                new Form("journey/end", "why"),
                new Form("journey/2/correct", "why"),
                new Form("activities/new", "note"),
                new Form("activities/" + activity, "note"),
                new Form("reviews/1/where-we-are", "words"),
                new Form("reviews/1/criteria/people-and-safety", "said[0].evidence"),
                new Form("reviews/1/outcome", "note")));
    }

    @Test
    void keepsTheFormsOfWhatRestsOrHasEndedThroughAnError() throws Exception {
        pauses.pause(ada, reference, new PauseInitiative(day(6, 1), "Short", List.of("Board"), null, null));
        walk(List.of(new Form("journey/resume", "note")));
        end();
        walk(List.of(
                new Form("journey/reopen", "reason"),
                new Form("journey/endings/" + stories.onlyId("ending", reference) + "/correct", "why")));
    }

    @Test
    void goesOnKeepingAFormThatAnotherButtonShowsAgain() throws Exception {
        reviews.start(ada, reference, day(5, 1));
        for (String path : List.of("journey/move", "journey/pause", "journey/end", "reviews/1/outcome")) {
            assertThat(answer(send(path).param("then", "name"))).as(path).containsPattern(DRAFT);
        }
        assertThat(answer(send("journey/end").param("then", "check-in"))).containsPattern(DRAFT);
        assertThat(answer(send("reviews/1/outcome").param("then", "condition"))).containsPattern(DRAFT);
    }

    @Test
    void forgetsWhatWasSent() throws Exception {
        reviews.start(ada, reference, day(5, 1));
        String name = draft(page("reviews/1/where-we-are"));
        keep(name, "words");
        mvc.perform(send("reviews/1/where-we-are")
                        .param("date.day", "1")
                        .param("date.month", "5")
                        .param("date.year", "2024")
                        .param("words", "A whole sentence")
                        .param("version", "0"))
                .andExpect(status().is3xxRedirection());
        assertThat(page("reviews/1/where-we-are")).contains("A whole sentence").doesNotContain(TYPED);
    }

    @Test
    void givesNoReviewTheWordsOfOneThatWasThrownAwayBefore() throws Exception {
        reviews.start(ada, reference, day(5, 1));
        keep(draft(page("reviews/1/where-we-are")), "words");
        assertThat(page("reviews/1/where-we-are")).contains(TYPED);
        reviews.discard(ada, reference, 1, 0);
        reviews.start(ada, reference, day(5, 1));
        assertThat(page("reviews/1/where-we-are")).doesNotContain(TYPED);
    }

    private void walk(List<Form> forms) throws Exception {
        for (Form form : forms) {
            String name = draft(page(form.path()));
            String again = answer(send(form.path()).param(form.field(), TOO_LONG));
            assertThat(again).as(form.path()).contains("There is a problem", "data-draft=\"" + name + "\"");
            assertThat(HtmlCheck.errorsIn(again)).as(form.path()).isEmpty();
            keep(name, form.field());
            String restored = page(form.path());
            assertThat(restored).as(form.path()).contains(TYPED);
            assertThat(HtmlCheck.errorsIn(restored)).as(form.path()).isEmpty();
        }
    }

    private static String draft(String page) {
        Matcher found = DRAFT.matcher(page);
        List<String> names = new ArrayList<>();
        while (found.find()) {
            names.add(found.group(1));
        }
        assertThat(names).hasSize(1);
        return names.get(0);
    }

    private void keep(String name, String field) throws Exception {
        mvc.perform(post("/drafts/{name}", name)
                        .with(csrf())
                        .with(signedInAs(ada))
                        .param(field, TYPED))
                .andExpect(status().isNoContent());
    }

    private void end() {
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        day(8, 1),
                        EndingCause.PLANNED_STOP,
                        List.of("Board"),
                        "Planned",
                        "",
                        "",
                        "The team",
                        List.of(),
                        null,
                        null));
    }

    private MockHttpServletRequestBuilder send(String path) {
        return post("/initiatives/{r}/" + path, reference).with(csrf()).with(signedInAs(ada));
    }

    private String answer(MockHttpServletRequestBuilder sent) throws Exception {
        return mvc.perform(sent)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(String path) throws Exception {
        return answer(get("/initiatives/{r}/" + path, reference).with(signedInAs(ada)));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }
}
