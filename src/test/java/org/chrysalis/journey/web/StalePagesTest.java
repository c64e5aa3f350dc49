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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.ActivityReading;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.journey.MoveInitiative;
import org.chrysalis.journey.PauseInitiative;
import org.chrysalis.journey.Pauses;
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

/** Whoever reviews, adds to what is done, pauses, resumes or reopens what somebody else took further meanwhile is told, and keeps their text. */
@ApplicationTest
class StalePagesTest {

    private static final Pattern SHOWN = Pattern.compile("name=\"(shown|shownVisit)\" value=\"(\\d+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private ActivityReading reading;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Endings endings;

    @Autowired
    private Reopening reopening;

    private Actor ada;
    private Actor ben;
    private String reference;

    @BeforeEach
    void logs() {
        ada = stories.council();
        ben = stories.colleague(
                ada,
                "Ben Brown",
                Set.of(Permission.VIEW_INITIATIVES, Permission.EDIT_ALL_INITIATIVES, Permission.MOVE_STAGES));
        reference = stories.logged(ada, "Warm hubs", 0, day(1, 8));
    }

    @Test
    void startsNoReviewOfAStageThatWasNotShown() throws Exception {
        String shown = shown("reviews/new");
        stories.moved(ben, reference, 1, day(3, 1), "The board agreed");
        String answer = conflicting(review(shown));
        assertThat(answer).contains("Somebody changed the stage while you were here", "The board agreed");
        assertThat(count("review")).isZero();
        mvc.perform(review(shownIn(answer))).andExpect(redirectedUrl("/initiatives/" + reference + "/reviews/1"));
    }

    @Test
    void addsNoActivityToAStageThatWasNotShown() throws Exception {
        String shown = shown("activities/new");
        stories.moved(ben, reference, 1, day(3, 1), "The board agreed");
        String answer = conflicting(adding(shown));
        assertThat(answer)
                .contains("Somebody changed the stage while you were here", "The board agreed")
                .contains("value=\"Ada asks the night staff\"");
        assertThat(count("activity")).isZero();
        mvc.perform(adding(shownIn(answer))).andExpect(redirectedUrl("/initiatives/" + reference + "/activities"));
        assertThat(count("activity")).isOne();
    }

    /** What is usual there is here something of one's own. */
    @Test
    void takesUpNoUsualActivityOfAStageThatWasNotShown() throws Exception {
        long usual = reading.of(initiatives.open(ada, reference)).get(0).usualId();
        String shown = shown("activities/new?usual=" + usual);
        stories.moved(ben, reference, 1, day(3, 1), "The board agreed");
        String answer = conflicting(adding(shown).param("usual", String.valueOf(usual)));
        assertThat(answer)
                .contains("Somebody changed the stage while you were here")
                .contains("value=\"Ada asks the night staff\"")
                .doesNotContain("name=\"usual\" value=\"" + usual);
        mvc.perform(adding(shownIn(answer))).andExpect(redirectedUrl("/initiatives/" + reference + "/activities"));
        assertThat(count("activity")).isOne();
    }

    @Test
    void pausesNoStageThatWasNotShown() throws Exception {
        String shown = shown("journey/pause");
        stories.moved(ben, reference, 1, day(3, 1), "The board agreed");
        String answer = conflicting(pausing(shown));
        assertThat(answer)
                .contains("Somebody changed the stage while you were here", "The board agreed")
                .contains(">Ada waits for the money</textarea>");
        assertThat(stories.status(reference)).isEqualTo("ACTIVE");
        mvc.perform(pausing(shownIn(answer))).andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(stories.status(reference)).isEqualTo("PAUSED");
    }

    @Test
    void saysOfWhatNoPageEverShowedWhatItSaysOfAPageThatIsOutOfDate() throws Exception {
        stories.moved(ben, reference, 1, day(3, 1), "The board agreed");
        for (String forged : List.of("x", "-5", "1e9", "999999999999", "9999999999999999999999")) {
            for (MockHttpServletRequestBuilder sent : List.of(review(forged), adding(forged), pausing(forged))) {
                assertThat(conflicting(sent))
                        .as(forged)
                        .contains("Somebody changed the stage while you were here")
                        .doesNotContain("govuk-error-summary");
            }
        }
        assertThat(count("review") + count("activity")).isZero();
        assertThat(stories.status(reference)).isEqualTo("ACTIVE");
        mvc.perform(pausing(shownIn(conflicting(pausing("x")))))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
    }

    @Test
    void showsHowSomebodyElsePausedOrEndedIt() throws Exception {
        String shown = shown("journey/pause");
        pause(day(4, 1), "Ben waits for people");
        assertThat(conflicting(pausing(shown)))
                .contains("Somebody paused it while you were here", "Ben waits for people", "1 April 2024")
                .contains(">Ada waits for the money</textarea>");
        end(day(5, 1), "Ben says: nobody came");
        assertThat(conflicting(pausing(shown)))
                .contains("Somebody ended it while you were here", "Ben says: nobody came");
    }

    @Test
    void resumesNoPauseThatWasNotShown() throws Exception {
        pause(day(4, 1), "Short of people");
        String shown = shown("journey/resume");
        pauses.resume(ben, reference, day(4, 10), "Ben found people");
        assertThat(conflicting(resuming(shown)))
                .contains("Somebody resumed it while you were here", "Ben found people", "10 April 2024")
                .contains(">Ada found the money</textarea>");
        pause(day(5, 1), "Short of money as well");
        String answer = conflicting(resuming(shown));
        assertThat(answer)
                .contains("Somebody resumed it and paused it again while you were here", "Short of money as well");
        assertThat(stories.status(reference)).isEqualTo("PAUSED");
        mvc.perform(resuming(shownIn(answer))).andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(stories.status(reference)).isEqualTo("ACTIVE");
    }

    @Test
    void showsTheEndingToWhoWouldResume() throws Exception {
        pause(day(4, 1), "Short of people");
        String shown = shown("journey/resume");
        end(day(5, 1), "Ben says: nobody came");
        assertThat(conflicting(resuming(shown)))
                .contains("Somebody ended it while you were here", "Ben says: nobody came");
    }

    @Test
    void undoesNoEndingThatWasNotShown() throws Exception {
        end(day(4, 1), "Nobody came");
        String shown = shown("journey/reopen");
        reopening.reopen(
                ben,
                reference,
                MoveInitiative.known(stories.stage(ada, 1).id(), day(4, 5), "Ben tries again", List.of("Board")));
        assertThat(conflicting(reopening(shown)))
                .contains("Somebody changed the stage while you were here", "Ben tries again")
                .contains(">Ada tries again</textarea>");
        end(day(4, 20), "Ben says: nobody came again");
        String answer = conflicting(reopening(shown));
        assertThat(answer)
                .contains("Somebody reopened it and ended it again while you were here", "Ben says: nobody came again");
        assertThat(stories.status(reference)).isEqualTo("ENDED");
        mvc.perform(reopening(shownIn(answer))).andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(stories.status(reference)).isEqualTo("ACTIVE");
    }

    private String conflicting(MockHttpServletRequestBuilder sent) throws Exception {
        String answer = mvc.perform(sent)
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).as("whose change it was").contains("The last change was made by Ben Brown on ");
        assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
        return answer;
    }

    /** What the form of a page says that it shows. */
    private String shown(String path) throws Exception {
        return shownIn(mvc.perform(get("/initiatives/{r}/" + path, reference).with(signedInAs(ada)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static String shownIn(String page) {
        Matcher shown = SHOWN.matcher(page);
        assertThat(shown.find()).as("what the page shows").isTrue();
        return shown.group(2);
    }

    private MockHttpServletRequestBuilder review(String shown) {
        return dated("reviews/new").param("shown", shown);
    }

    private MockHttpServletRequestBuilder adding(String shown) {
        return dated("activities/new")
                .param("wording", "Ada asks the night staff")
                .param("shownVisit", shown);
    }

    private MockHttpServletRequestBuilder pausing(String shown) {
        return dated("journey/pause")
                .param("reason", "Ada waits for the money")
                .param("deciders[0]", "Programme board")
                .param("shownVisit", shown);
    }

    private MockHttpServletRequestBuilder resuming(String shown) {
        return dated("journey/resume").param("note", "Ada found the money").param("shown", shown);
    }

    private MockHttpServletRequestBuilder reopening(String shown) {
        return dated("journey/reopen")
                .param("stage", String.valueOf(stories.stage(ada, 0).id()))
                .param("reason", "Ada tries again")
                .param("deciders[0]", "Programme board")
                .param("shownVisit", shown);
    }

    private MockHttpServletRequestBuilder dated(String path) {
        return post("/initiatives/{r}/" + path, reference)
                .with(csrf())
                .with(signedInAs(ada))
                .param("date.day", "1")
                .param("date.month", "6")
                .param("date.year", "2024");
    }

    private void pause(LocalDate on, String reason) {
        pauses.pause(ben, reference, new PauseInitiative(on, reason, List.of("Board"), null, null));
    }

    private void end(LocalDate on, String why) {
        endings.end(
                ben,
                reference,
                new EndInitiative(
                        on, EndingCause.CIRCUMSTANCES, List.of("Board"), why, "", "", "", List.of(), null, null));
    }

    private int count(String table) {
        return stories.jdbc()
                .sql("select count(*) from " + table + " where initiative_id = ?")
                .param(stories.id(reference))
                .query(Integer.class)
                .single();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }
}
