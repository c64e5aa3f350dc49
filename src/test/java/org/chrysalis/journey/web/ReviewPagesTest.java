package org.chrysalis.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.Activities;
import org.chrysalis.journey.Decision;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.journey.MoveInitiative;
import org.chrysalis.journey.PauseInitiative;
import org.chrysalis.journey.Pauses;
import org.chrysalis.journey.Reopening;
import org.chrysalis.journey.ReviewDrafts;
import org.chrysalis.journey.ReviewParts;
import org.chrysalis.journey.ReviewReading;
import org.chrysalis.journey.ReviewView;
import org.chrysalis.journey.Reviews;
import org.chrysalis.journey.SaveActivity;
import org.chrysalis.pathway.CriterionTopic;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Fingerprint;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of reviews and activities, and how many queries the pages of a journey cost. */
@ApplicationTest
class ReviewPagesTest {

    private static final LocalDate HELD = LocalDate.of(2024, 5, 1);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewDrafts drafts;

    @Autowired
    private ReviewReading reading;

    @Autowired
    private Activities activities;

    @Autowired
    private Endings endings;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Reopening reopening;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOneAndStartsAReview() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 1, LocalDate.of(2024, 1, 8));
        reviews.start(ada, reference, HELD);
    }

    @Test
    void leadsWhoStartsASecondOneToTheFirst() throws Exception {
        mvc.perform(get(path("/reviews/new")).with(signedInAs(ada))).andExpect(redirectedUrl(path("/reviews/1")));
        mvc.perform(send("/reviews/new")
                        .param("date.day", "1")
                        .param("date.month", "5")
                        .param("date.year", "2024"))
                .andExpect(redirectedUrl(path("/reviews/1")));
    }

    @Test
    void saysOfADraftThatTheInitiativeEndedBeforeItWasCompleted() throws Exception {
        assertThat(page("/reviews/1")).contains("Fill in any part");
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        HELD, EndingCause.PLANNED_STOP, List.of("Board"), "Done", "", "", "", List.of(), null, null));
        assertThat(page("/reviews/1"))
                .contains("ended before this review was completed", "set it aside below", "/journey/reopen")
                .doesNotContain("Fill in any part", "It has moved since");
        assertThat(page("/reviews")).contains("Not completed before it ended").doesNotContain("Not completed yet");
        reopening.reopen(
                ada,
                reference,
                MoveInitiative.known(stories.stage(ada, 1).id(), HELD, "It is needed", List.of("Board")));
        assertThat(page("/reviews/1")).contains("Fill in any part", "It has moved since", "/reviews/1/discard");
    }

    @Test
    void saysHowManyCriteriaOfATopicWereTalkedAbout() throws Exception {
        long answer = reading.review(initiatives.open(ada, reference), 1)
                .answers()
                .get(0)
                .id();
        mvc.perform(send("/reviews/1/criteria/people-and-safety")
                        .param("said[0].id", String.valueOf(answer))
                        .param("said[0].answer", "NOT_YET")
                        .param("said[0].evidence", "Minutes")
                        .param("said[0].version", "0"))
                .andExpect(redirectedUrl(path("/reviews/1")));
        assertThat(page("/reviews/1")).contains("1 of 1 talked about");
        assertThat(page("/reviews/1/check")).contains("Not yet", "How we know: Minutes");
    }

    @Test
    void showsBothVersionsOfATopicThatSomebodyElseSaved() throws Exception {
        long answer = reading.review(initiatives.open(ada, reference), 1)
                .answers()
                .get(0)
                .id();
        MockHttpServletRequestBuilder theirs = send("/reviews/1/criteria/people-and-safety")
                .param("said[0].id", String.valueOf(answer))
                .param("said[0].answer", "PARTLY")
                .param("said[0].evidence", "What they know")
                .param("said[0].version", "0");
        mvc.perform(theirs).andExpect(status().is3xxRedirection());
        String shown = mvc.perform(send("/reviews/1/criteria/people-and-safety")
                        .param("said[0].id", String.valueOf(answer))
                        .param("said[0].answer", "IN_PLACE")
                        .param("said[0].evidence", "What I know")
                        .param("said[0].version", "0"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("What they know", "What I know", "name=\"said[0].version\" value=\"1\"");
    }

    @Test
    void keepsWhatTwoPeopleSaidOfTwoCriteriaOfOneTopic() throws Exception {
        List<ReviewView.AnswerView> criteria = twoCriteriaOfOneTopic();
        mvc.perform(saying(criteria, 0, "First, by one")).andExpect(redirectedUrl(path("/reviews/1")));
        mvc.perform(saying(criteria, 1, "Second, by another")).andExpect(redirectedUrl(path("/reviews/1")));
        assertThat(ground()).extracting(ReviewView.AnswerView::note).startsWith("First, by one", "Second, by another");
    }

    @Test
    void losesNothingOfTheSameCriterionAndBringsTheOthersUpToDate() throws Exception {
        List<ReviewView.AnswerView> criteria = twoCriteriaOfOneTopic();
        mvc.perform(saying(criteria, 0, "First, by one")).andExpect(redirectedUrl(path("/reviews/1")));
        mvc.perform(saying(criteria, 1, "Second, by one")).andExpect(redirectedUrl(path("/reviews/1")));
        String shown = mvc.perform(saying(criteria, 1, "Second, by another"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown)
                .contains("Second, by one", ">Second, by another</textarea>", ">First, by one</textarea>")
                .contains("name=\"said[1].version\" value=\"1\"");
        assertThat(ground()).extracting(ReviewView.AnswerView::note).startsWith("First, by one", "Second, by one");
    }

    private List<ReviewView.AnswerView> twoCriteriaOfOneTopic() {
        reference = stories.logged(ada, "Kinship first", 0, LocalDate.of(2024, 1, 8));
        reviews.start(ada, reference, HELD);
        assertThat(ground()).hasSize(2);
        return ground();
    }

    /** The topic as its page showed it, with something else typed about one of its criteria. */
    private MockHttpServletRequestBuilder saying(List<ReviewView.AnswerView> shown, int changed, String note) {
        MockHttpServletRequestBuilder sent = send("/reviews/1/criteria/ground");
        for (int i = 0; i < shown.size(); i++) {
            ReviewView.AnswerView answer = shown.get(i);
            sent.param("said[" + i + "].id", String.valueOf(answer.id()))
                    .param("said[" + i + "].note", i == changed ? note : answer.note())
                    .param("said[" + i + "].version", String.valueOf(answer.version()))
                    .param(
                            "said[" + i + "].shown",
                            Fingerprint.of(Arrays.asList(answer.answer(), answer.evidence(), answer.note())));
        }
        return sent;
    }

    private List<ReviewView.AnswerView> ground() {
        return reading.review(initiatives.open(ada, reference), 1).answersOf(CriterionTopic.GROUND);
    }

    @Test
    void showsBothVersionsOfWhereWeAre() throws Exception {
        int version = reading.review(initiatives.open(ada, reference), 1).whereVersion();
        drafts.tell(ada, reference, 1, new ReviewParts.WhereWeAre(HELD, "Their words", version));
        String shown = mvc.perform(send("/reviews/1/where-we-are")
                        .param("date.day", "1")
                        .param("date.month", "5")
                        .param("date.year", "2024")
                        .param("words", "My words")
                        .param("version", String.valueOf(version)))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("Their words", "My words");
    }

    @Test
    void showsBothVersionsOfTheConditionsThatSomebodyElseAskedFor() throws Exception {
        int version = reading.review(initiatives.open(ada, reference), 1).outcomeVersion();
        var theirs = new ReviewParts.Asked("Ask the board", ada.personId(), LocalDate.of(2024, 9, 1));
        drafts.decide(
                ada,
                reference,
                1,
                new ReviewParts.Outcome(null, "", null, List.of("Programme board"), List.of(theirs), version));
        String shown = mvc.perform(send("/reviews/1/outcome")
                        .param("people[0]", "Programme board")
                        .param("conditions[0].wording", "Ask the care council")
                        .param("conditions[0].owner", "Ada Admin")
                        .param("conditions[0].due.day", "2")
                        .param("conditions[0].due.month", "9")
                        .param("conditions[0].due.year", "2024")
                        .param("version", String.valueOf(version)))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown)
                .contains("Ask the board: Ada Admin to see to this by 1 September 2024.")
                .contains("Ask the care council: Ada Admin to see to this by 2 September 2024.")
                .contains("value=\"Ask the care council\"");
    }

    @Test
    void leadsFromTheDecisionToItsPage() throws Exception {
        decide(Decision.PAUSE);
        mvc.perform(send("/reviews/1/complete")).andExpect(status().isConflict());
        assertThat(page("/reviews/1/check")).contains("name=\"edition\" value=\"1\"");
        mvc.perform(send("/reviews/1/complete").param("edition", "1").param("closed", "", ""))
                .andExpect(redirectedUrl(path("/journey/pause?review=1")));
        assertThat(page("/journey/pause?review=1")).contains("Short of people", "Programme board");
        mvc.perform(send("/reviews/1/complete")).andExpect(redirectedUrl(path("/reviews/1")));
        assertThat(page("/reviews/1")).contains("Pause, as decided");
        mvc.perform(send("/journey/pause")
                        .param("date.day", "2")
                        .param("date.month", "5")
                        .param("date.year", "2024")
                        .param("reason", "Short of people")
                        .param("deciders[0]", "Programme board")
                        .param("deciders[1]", "Care council")
                        .param("review", "1"))
                .andExpect(redirectedUrl(path("/journey")));
        assertThat(page("/journey")).contains("Decided by Programme board; Care council.");
        assertThat(page("/reviews/1")).doesNotContain("Pause, as decided");
    }

    @Test
    void leadsToNoPauseOfWhatIsPausedAlready() throws Exception {
        pauses.pause(ada, reference, new PauseInitiative(HELD, "Short of money", List.of("Board"), null, null));
        decide(Decision.PAUSE);
        mvc.perform(send("/reviews/1/complete").param("edition", "1")).andExpect(redirectedUrl(path("/reviews/1")));
        assertThat(page("/reviews/1")).doesNotContain("Pause, as decided");
    }

    @Test
    void prefillsTheStageBeforeWhenItGoesBack() throws Exception {
        decide(Decision.GO_BACK);
        reviews.complete(ada, reference, 1, 1);
        assertThat(page("/journey/move?review=1"))
                .containsPattern("value=\"" + stories.stage(ada, 0).id() + "\"[^>]*checked")
                .contains("Programme board", "Short of people");
    }

    @Test
    void setsADraftAsideOfWhatHasEndedAndLeavesItEnded() throws Exception {
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        HELD, EndingCause.PLANNED_STOP, List.of("Board"), "Done", "", "", "", List.of(), null, null));
        String page = page("/reviews/1");
        assertThat(page).containsSubsequence("<details", "Set this review aside", "/discard", "</details>");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();

        mvc.perform(send("/reviews/1/discard").param("edition", "9")).andExpect(status().isConflict());
        mvc.perform(send("/reviews/1/discard").param("edition", "0")).andExpect(redirectedUrl(path("/reviews")));

        assertThat(page("/reviews")).contains("Ended").doesNotContain("Not completed before it ended");
        mvc.perform(get(path("/reviews/1")).with(signedInAs(ada))).andExpect(status().isNotFound());
    }

    /** Somebody who completes it in that moment typed no address that could be wrong. */
    @Test
    void saysThatAReviewMayHaveBeenDiscardedMeanwhile() throws Exception {
        mvc.perform(send("/reviews/1/discard").param("edition", "0")).andExpect(redirectedUrl(path("/reviews")));
        String page = mvc.perform(send("/reviews/1/complete").param("edition", "0"))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("somebody may have withdrawn or discarded it meanwhile. Nothing was saved.")
                .doesNotContain("If you typed the web address");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        mvc.perform(get(path("/reviews/1")).with(signedInAs(ada)))
                .andExpect(content().string(containsString("If you typed the web address")));
    }

    @Test
    void doesNotChangeARecordAndLeadsToIt() throws Exception {
        decide(Decision.STAY);
        reviews.complete(ada, reference, 1, 1);
        ResultMatcher leadsToIt = content()
                .string(allOf(
                        containsString("This review is completed"),
                        containsString("href=\"" + path("/reviews/1") + "\"")));
        for (String part : List.of("where-we-are", "outcome", "check", "criteria/voice")) {
            mvc.perform(get(path("/reviews/1/" + part)).with(signedInAs(ada)))
                    .andExpect(status().is(422))
                    .andExpect(leadsToIt);
        }
        mvc.perform(send("/reviews/1/discard")).andExpect(status().is(422)).andExpect(leadsToIt);
    }

    @Test
    void showsBothVersionsOfAnActivity() throws Exception {
        long id = activities.add(ada, reference, null, new SaveActivity("Ask", null, null, null, "", 0));
        activities.change(ada, reference, id, new SaveActivity("Ask the care council", null, null, null, "", 0));
        String shown = mvc.perform(send("/activities/" + id)
                        .param("wording", "Ask parents")
                        .param("version", "0"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("Ask the care council", "Ask parents");
    }

    @Test
    void takesWhatNamesNoVersionForStale() throws Exception {
        long answer = reading.review(initiatives.open(ada, reference), 1)
                .answers()
                .get(0)
                .id();
        mvc.perform(send("/reviews/1/criteria/people-and-safety")
                        .param("said[0].id", String.valueOf(answer))
                        .param("said[0].answer", "IN_PLACE"))
                .andExpect(status().isConflict());
        mvc.perform(send("/reviews/1/where-we-are")
                        .param("date.day", "1")
                        .param("date.month", "5")
                        .param("date.year", "2024")
                        .param("words", "My words"))
                .andExpect(status().isConflict());
        mvc.perform(send("/reviews/1/outcome").param("decision", "STAY")).andExpect(status().isConflict());
        long activity = activities.add(ada, reference, null, new SaveActivity("Ask", null, null, null, "", 0));
        mvc.perform(send("/activities/" + activity).param("wording", "Ask parents"))
                .andExpect(status().isConflict());
    }

    @Test
    void keepsAUsualActivityThatSomebodyTookUpMeanwhile() throws Exception {
        long usual = stories.jdbc()
                .sql("select min(id) from usual_activity where stage_id = ?")
                .param(stories.stage(ada, 1).id())
                .query(Long.class)
                .single();
        long id = activities.add(ada, reference, usual, new SaveActivity("", null, null, null, "Theirs", 0));
        String shown = mvc.perform(send("/activities/new")
                        .param("usual", String.valueOf(usual))
                        .param("wording", "Usual")
                        .param("note", "Mine"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("Theirs", "Mine", path("/activities/" + id) + "\"");
        assertThat(page("/activities/" + id)).contains("Theirs").doesNotContain("Mine");
    }

    @Test
    void removesAnActivityOnlyAsItWasShown() throws Exception {
        long id = activities.add(ada, reference, null, new SaveActivity("Ask", null, null, null, "", 0));
        activities.change(ada, reference, id, new SaveActivity("Ask parents", null, null, null, "", 0));
        mvc.perform(send("/activities/" + id + "/remove").param("version", "0")).andExpect(status().isConflict());
        mvc.perform(send("/activities/" + id + "/remove").param("version", "1"))
                .andExpect(redirectedUrl(path("/activities")));
    }

    @Test
    void showsBothDatesOfTheNextReview() throws Exception {
        mvc.perform(send("/reviews/next")
                        .param("next.day", "1")
                        .param("next.month", "5")
                        .param("next.year", "2127"))
                .andExpect(redirectedUrl(path("/reviews")));
        assertThat(page("/reviews/next")).contains("name=\"shown\" value=\"2127-05-01\"");
        String shown = mvc.perform(send("/reviews/next")
                        .param("shown", "")
                        .param("next.day", "2")
                        .param("next.month", "6")
                        .param("next.year", "2127"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("1 May 2127", "2 June 2127");
    }

    @Test
    void refusesSomebodyWhoIsNotOfTheOrganisation() throws Exception {
        String shown = mvc.perform(
                        send("/activities/new").param("wording", "Ask").param("person", "Nobody"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("We could not find one person called Nobody. Choose from the list");
    }

    @Test
    void asksTheDatabaseTenTimesAPageAtMost() throws Exception {
        for (String path : List.of(
                "",
                "/journey",
                "/journey/move",
                "/reviews",
                "/reviews/1",
                "/reviews/1/criteria/voice",
                "/activities")) {
            assertThat(QueryCount.during(() -> page(path))).as(path).hasSizeLessThanOrEqualTo(10);
        }
    }

    @Test
    void saysBeforeItIsCompletedThatALaterReviewIsNoLongerPlanned() throws Exception {
        decide(Decision.STAY);
        String unplanned = "the one that is planned for 3 December 2030 is not planned any more";
        assertThat(page("/reviews/1/check")).doesNotContain("is not planned any more");
        reviews.planNext(ada, reference, null, LocalDate.of(2030, 12, 3));
        String shown = page("/reviews/1/check");
        assertThat(shown).contains(unplanned, "href=\"" + path("/reviews/1/outcome#next.day") + "\"");
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
        reviews.complete(ada, reference, 1, edition());
        assertThat(reading.next(initiatives.open(ada, reference))).isNull();
        assertThat(stories.jdbc()
                        .sql("""
                                select c->>'before' from audit_entry e, jsonb_array_elements(e.changes) c
                                where e.initiative_id = ? and e.action = 'review-completed' and c->>'field' = 'next-review'""")
                        .param(stories.id(reference))
                        .query(String.class)
                        .single())
                .isEqualTo("3 December 2030");
    }

    /** Many a name has a comma of its own. */
    @Test
    void tellsApartWhoWasThere() throws Exception {
        drafts.decide(
                ada,
                reference,
                1,
                new ReviewParts.Outcome(
                        Decision.STAY,
                        "",
                        null,
                        List.of("Head of service, adolescents", "Kinship team manager"),
                        List.of(),
                        0));
        String both = "Head of service, adolescents; Kinship team manager";
        assertThat(page("/reviews")).contains(both);
        assertThat(page("/reviews/1/check")).contains(both);
    }

    private int edition() {
        return reading.review(initiatives.open(ada, reference), 1).edition();
    }

    private void decide(Decision decision) {
        drafts.decide(
                ada,
                reference,
                1,
                new ReviewParts.Outcome(decision, "Short of people", null, List.of("Programme board"), List.of(), 0));
    }

    private MockHttpServletRequestBuilder send(String path) {
        return post(path(path)).with(csrf()).with(signedInAs(ada));
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path(path)).with(signedInAs(ada)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String path(String path) {
        return "/initiatives/" + reference + path;
    }
}
