package org.chrysalis.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.journey.Activities;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.journey.SaveActivity;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody was to do is not lost with a move, and what was done stays readable where it was done. */
@ApplicationTest
class ActivitiesOfVisitsTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Activities activities;

    @Autowired
    private Endings endings;

    private Actor ada;
    private String reference;

    @BeforeEach
    void beginsTwoAndDoesOne() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 0, day(1, 8));
        activities.add(
                ada,
                reference,
                null,
                new SaveActivity("Interview the night staff", ada.personId(), day(12, 5), null, "", 0));
        activities.add(
                ada,
                reference,
                null,
                new SaveActivity("Write the first leaflet", null, null, day(2, 1), "It helped a lot", 0));
    }

    @Test
    void itsPageSaysHowManyThereAreAndHowManyAreTakenUp() throws Exception {
        assertThat(page("/activities")).containsPattern("[0-9]+ activities, 2 taken up</p>");
    }

    /** What goes along with a move is as much to do as what was begun here. */
    @Test
    void theCountHoldsWhatIsStillOpenFromAnEarlierStage() throws Exception {
        activities.add(
                ada, reference, null, new SaveActivity("Ask the day staff too", ada.personId(), null, null, "", 0));
        stories.moved(ada, reference, 1, day(3, 1), "Ready");
        activities.add(ada, reference, null, new SaveActivity("Try it on one ward", null, null, null, "", 0));
        assertThat(page("/activities"))
                .containsPattern("[0-9]+ activities, 3 taken up, 2 of them still open from an earlier stage</p>");
    }

    @Test
    void theFormForChangingStageSaysWhatGoesAlong() throws Exception {
        assertThat(page("/journey/move"))
                .contains("1 activity is not done yet. It goes along with the move and stays to be done.");
    }

    @Test
    void theFormForEndingSaysHowMuchIsNotDone() throws Exception {
        assertThat(page("/journey/end")).contains("What is open, and stays as it is", "1 activity is not done.");
    }

    @Test
    void itsPageSaysFromWhichStageEachIsAndWhatWasDoneThere() throws Exception {
        stories.moved(ada, reference, 1, day(3, 1), "Ready");
        String page = page("/activities");
        assertThat(page).contains("Still open from Development", "Done in Development, 8 January 2024 to 1 March 2024");
        assertThat(page.substring(page.indexOf("Still open"), page.indexOf("Done in")))
                .contains("Interview the night staff", "overdue since 5 December 2024")
                .doesNotContain("Write the first leaflet");
        assertThat(page.substring(page.indexOf("Done in")))
                .contains("Write the first leaflet", "It helped a lot")
                .doesNotContain("Interview the night staff");
    }

    @Test
    void theOverviewStillSaysWhatIsToDo() throws Exception {
        stories.moved(ada, reference, 1, day(3, 1), "Ready");
        assertThat(page("")).contains("Interview the night staff", "Begun in Development");
    }

    /** Read-only: what was left open is told where it was begun. */
    @Test
    void whatWasLeftOpenIsReadableOnceItHasEnded() throws Exception {
        stories.moved(ada, reference, 1, day(3, 1), "Ready");
        end();
        assertThat(page("/activities"))
                .contains("Interview the night staff", "Write the first leaflet")
                .doesNotContain("Still open from", "yet</p>");
        assertThat(page("/journey/reopen")).contains("1 activity was not done when it ended.");
    }

    /** Nothing is still to come where it has ended. */
    @Test
    void theCountSaysOfWhatHasEndedThatNoneWasTakenUpAndNotYet() throws Exception {
        String other = stories.logged(ada, "Cold hubs", 0, day(1, 8));
        reference = other;
        assertThat(page("/activities")).containsPattern("[0-9]+ activities, none taken up yet</p>");
        end();
        assertThat(page("/activities")).containsPattern("[0-9]+ activities, none taken up</p>");
    }

    private void end() {
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        day(5, 1),
                        EndingCause.CIRCUMSTANCES,
                        List.of("Board"),
                        "Over",
                        "",
                        "",
                        "",
                        List.of(),
                        null,
                        null));
    }

    private String page(String path) throws Exception {
        String page = mvc.perform(get("/initiatives/" + reference + path).with(signedInAs(ada)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        return page;
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }
}
