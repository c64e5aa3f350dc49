package org.chrysalis.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.Answer;
import org.chrysalis.journey.Decision;
import org.chrysalis.journey.Journey;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.journey.MoveChoices;
import org.chrysalis.journey.MoveInitiative;
import org.chrysalis.journey.ReviewDrafts;
import org.chrysalis.journey.ReviewParts;
import org.chrysalis.journey.ReviewReading;
import org.chrysalis.journey.ReviewView;
import org.chrysalis.journey.Reviews;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** A later review of the same visit that talks about one criterion leaves standing what was said of the others. */
@ApplicationTest
class LastSaidTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 5, 1);
    private static final LocalDate SECOND = LocalDate.of(2024, 7, 1);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Journey journey;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewDrafts drafts;

    @Autowired
    private ReviewReading reading;

    @Autowired
    private MoveChoices choices;

    private Actor ada;
    private String reference;

    @BeforeEach
    void reviewsTwiceInOneVisit() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 1, LocalDate.of(2024, 1, 8));
        review(1, FIRST, List.of(Answer.PARTLY, Answer.IN_PLACE));
        review(2, SECOND, List.of(Answer.IN_PLACE));
    }

    @Test
    void theOverviewTellsTheLastAnswerOfEachWithItsDay() throws Exception {
        assertThat(page(""))
                .contains("In place, on 1 July 2024", "In place, on 1 May 2024")
                .contains("Nothing that the reviews of this visit talked about is left to do")
                .doesNotContain("Partly, on");
    }

    @Test
    void theListSaysHowManyThereAre() throws Exception {
        assertThat(page("/reviews")).contains("2 reviews</p>");
    }

    @Test
    void theOverviewStillSaysWhatALaterReviewDidNotTalkAbout() throws Exception {
        review(3, SECOND.plusDays(1), List.of(Answer.NOT_YET));
        review(4, SECOND.plusDays(2), List.of());
        assertThat(page(""))
                .as("of those that were talked about, not of all that there are")
                .containsPattern("Of 2 talked about, 1 was not wholly in place\\. \\d+ have not been talked about\\.")
                .contains("Not yet, on 2 July 2024", "In place, on 1 May 2024");
    }

    @Test
    void theFormForChangingStageTicksWhatAnyOfThemLastFoundInPlace() throws Exception {
        List<Long> asked = reading.review(initiatives.open(ada, reference), 1).answers().stream()
                .limit(2)
                .map(ReviewView.AnswerView::criterionId)
                .toList();
        assertThat(choices.forMove(ada, reference).met()).containsExactlyInAnyOrderElementsOf(asked);
        review(3, SECOND.plusDays(1), List.of(Answer.NOT_YET));
        assertThat(choices.forMove(ada, reference).met()).containsExactly(asked.get(1));
        assertThat(page("/journey/move")).contains("Not yet, on 2 July 2024", "In place, on 1 May 2024");
    }

    @Test
    void theRecordOfAReviewSaysWhenWhatItLeftOutWasLastTalkedAbout() throws Exception {
        assertThat(page("/reviews/2")).contains("Not talked about", "Last time, on 1 May 2024: In place.");
    }

    /** An answer stands under the words that people were asked, and ticks nothing that has others since. */
    @Test
    void anAnswerIsNoneToWordsThatNobodyWasAsked() throws Exception {
        var asked = review(1).answers().get(0);
        stories.jdbc()
                .sql("update criterion set wording = 'Young people judged' where id = ?")
                .param(asked.criterionId())
                .update();
        assertThat(choices.forMove(ada, reference).met()).hasSize(1).doesNotContain(asked.criterionId());
        String said = "Young people judged";
        String then = "Not talked about in these words. Before, “" + HtmlUtils.htmlEscape(asked.wording(), "UTF-8")
                + "”: In place, on 1 July 2024";
        assertThat(page("")).contains(said, then).doesNotContain("was not wholly in place");
        assertThat(page("/journey/move")).contains(said, then);
        reviews.start(ada, reference, SECOND.plusDays(1));
        assertThat(page("/reviews/3/criteria/"
                        + asked.topic().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .contains("Last time, on 1 July 2024, in other words, “");
    }

    @Test
    void aConditionSaysWhatWasLastFoundOfItsCriterion() throws Exception {
        review(3, SECOND.plusDays(1), List.of(Answer.NOT_YET));
        review(4, SECOND.plusDays(2), List.of());
        long left = review(4).answers().get(0).criterionId();
        Set<Long> met = new HashSet<>(stories.criteria(ada, 1));
        met.remove(left);
        journey.move(
                ada,
                reference,
                new MoveInitiative(
                        stories.stage(ada, 2).id(),
                        SECOND.plusDays(3),
                        "Ready",
                        List.of("Board"),
                        Set.of(),
                        met,
                        List.of(new MoveInitiative.UnmetCriterion(left, ada.personId(), SECOND.plusDays(60))),
                        null,
                        null));
        assertThat(page("/journey"))
                .contains("Not met when visit 2 began.")
                .doesNotContain("Not talked about in a review before");
    }

    /** Answers the first criteria, as many as there are answers, and completes the review. */
    private void review(int number, LocalDate held, List<Answer> answers) {
        reviews.start(ada, reference, held);
        for (int i = 0; i < answers.size(); i++) {
            var asked = review(number).answers().get(i);
            drafts.say(
                    ada,
                    reference,
                    number,
                    asked.topic(),
                    List.of(new ReviewParts.Said(asked.id(), answers.get(i), "", "", asked.version())));
        }
        drafts.decide(
                ada,
                reference,
                number,
                new ReviewParts.Outcome(
                        Decision.STAY,
                        "",
                        null,
                        List.of("Board"),
                        List.of(),
                        review(number).outcomeVersion()));
        reviews.complete(ada, reference, number, review(number).edition());
    }

    private ReviewView review(int number) {
        return reading.review(initiatives.open(ada, reference), number);
    }

    private String page(String path) throws Exception {
        return mvc.perform(get("/initiatives/" + reference + path).with(signedInAs(ada)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
