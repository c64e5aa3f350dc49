package org.chrysalis.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chrysalis.evidence.EvidenceKind;
import org.chrysalis.evidence.EvidenceRecords;
import org.chrysalis.evidence.SaveEvidence;
import org.chrysalis.evidence.Says;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.journey.ReviewReading;
import org.chrysalis.journey.ReviewView;
import org.chrysalis.journey.Reviews;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Kebab;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever judges a criterion is shown there what evidence says of it, what speaks against it first. */
@ApplicationTest
class KnownOfCriteriaTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private EvidenceRecords evidence;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewReading reading;

    @Autowired
    private Initiatives initiatives;

    private Actor ada;
    private String reference;
    private ReviewView.AnswerView criterion;
    private ReviewView.AnswerView other;

    @BeforeEach
    void findsOutAboutOneCriterion() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 0, LocalDate.of(2024, 1, 8));
        reviews.start(ada, reference, DAY);
        List<ReviewView.AnswerView> answers =
                reading.review(initiatives.open(ada, reference), 1).answers();
        criterion = answers.get(0);
        other = answers.get(1);
        found("It held in the first team", Says.SUPPORTS);
        found("It held in the second team", Says.SUPPORTS);
        found("It did not hold in the third", Says.CONTRADICTS);
    }

    @Test
    void aReviewShowsWhatIsKnownOfTheCriterion() throws Exception {
        String page = page("reviews/1/criteria/" + Kebab.of(criterion.topic()));
        assertThat(text(page)).contains("Evidence about this: 1 piece contradicts it, 2 support it.");
        assertThat(page).containsOnlyOnce("1 piece contradicts it").contains(href("CONTRADICTS"), href("SUPPORTS"));
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
    }

    @Test
    void soDoThePagesOfAChangeOfStage() throws Exception {
        String page = page("journey/move");
        assertThat(text(page))
                .contains(criterion.wording() + " Evidence about this: 1 piece contradicts it, 2 support it.");
        assertThat(page).contains(href("CONTRADICTS"));
        assertThat(text(page).indexOf("Evidence about this"))
                .as("before the next criterion")
                .isLessThan(text(page).indexOf(other.wording()));
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();

        String open = mvc.perform(move())
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(open)).contains("You can go on", "1 piece contradicts it, 2 support it.");
        assertThat(HtmlCheck.errorsIn(open)).isEmpty();
    }

    @Test
    void theLinkLeadsToWhatSaysSo() throws Exception {
        evidence.add(ada, reference, SaveEvidence.inALine("Something else", Says.CONTRADICTS, EvidenceKind.DATA, DAY));
        String page = page("evidence?says=CONTRADICTS&criterion=" + criterion.criterionId());
        assertThat(page)
                .contains("It did not hold in the third", "Only what is about \u201c", "Showing 1 to 1 of 1")
                .contains("name=\"criterion\" value=\"" + criterion.criterionId() + "\"")
                .doesNotContain("Something else", "It held in the first team");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(page("evidence?criterion=nonsense")).contains("Something else");
    }

    @Test
    void whatIsKnownOfAnotherInitiativeStaysThere() throws Exception {
        String own = reference;
        reference = stories.logged(ada, "Another", 0, LocalDate.of(2024, 1, 8));
        assertThat(text(page("journey/move"))).doesNotContain("Evidence about this");
        reference = own;
        assertThat(text(page("journey/move"))).contains("Evidence about this");
    }

    private String href(String says) {
        return "/initiatives/" + reference + "/evidence?says=" + says + "&amp;criterion=" + criterion.criterionId();
    }

    private void found(String what, Says says) {
        evidence.add(
                ada,
                reference,
                new SaveEvidence(
                        what, says, EvidenceKind.DATA, null, DAY, "", "", criterion.criterionId(), null, null, 0));
    }

    private MockHttpServletRequestBuilder move() {
        return post("/initiatives/{r}/journey/move", reference)
                .with(csrf())
                .with(signedInAs(ada))
                .param("stage", String.valueOf(stories.stage(ada, 1).id()))
                .param("date.day", "1")
                .param("date.month", "6")
                .param("date.year", "2024")
                .param("reason", "Ready")
                .param("deciders[0]", "Board")
                .param("shownVisit", String.valueOf(stories.standingVisit(reference)));
    }

    private String page(String path) throws Exception {
        return mvc.perform(get("/initiatives/" + reference + "/" + path).with(signedInAs(ada)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String text(String html) {
        return Arrays.stream(html.replaceAll("<[^>]*>", "").split("\\s+"))
                .collect(Collectors.joining(" "))
                .replace(" ,", ",")
                .replace(" .", ".");
    }
}
