package org.chrysalis.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** To change the stage takes one page or two: what was typed into either stays, whatever comes between. */
@ApplicationTest
class MoveKeptTest {

    private static final LocalDate BEGAN = LocalDate.of(2025, 3, 2);
    private static final LocalDate LATER = LocalDate.of(2025, 6, 1);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Endings endings;

    private Actor ada;
    private Actor ben;
    private String reference;
    private List<Long> criteria;
    private String shown;

    @BeforeEach
    void logsOne() {
        ada = stories.council();
        ben = stories.colleague(
                ada,
                "Ben Brown",
                Set.of(Permission.VIEW_INITIATIVES, Permission.EDIT_ALL_INITIATIVES, Permission.MOVE_STAGES));
        reference = stories.logged(ada, "Warm hubs", 1, BEGAN);
        criteria = stories.criteria(ada, 1);
        shown = String.valueOf(stories.standingVisit(reference));
    }

    @Test
    void refusesADayBeforeItAsksWhoSeesToWhatIsOpen() throws Exception {
        String answer = sent(move(BEGAN.minusDays(1)).param("met", tick(0)));
        assertThat(answer)
                .contains("<h1 class=\"govuk-heading-l\">Change stage</h1>")
                .contains("must be on or after 2 March 2025");
        assertThat(ticked(answer)).isOne();
    }

    @Test
    void refusesACauseBeforeItAsksWhoSeesToWhatIsOpen() throws Exception {
        assertThat(sent(move(LATER).param("context", "1")))
                .contains("<h1 class=\"govuk-heading-l\">Change stage</h1>")
                .contains("There is a problem");
    }

    @Test
    void keepsWhoSeesToWhatIsOpenWhenTheDayIsMended() throws Exception {
        String refused = sent(open(move(BEGAN.minusDays(1))));
        assertThat(refused)
                .contains("must be on or after 2 March 2025")
                .contains("name=\"kept[0].owner\" value=\"Ben Brown\"", "name=\"kept[0].due.month\" value=\"11\"")
                .doesNotContain("name=\"open[");
        assertThat(HtmlCheck.errorsIn(refused)).isEmpty();
        String mended = sent(said("kept", move(LATER)));
        assertThat(mended)
                .contains("You can go on")
                .containsPattern("name=\"open\\[0]\\.owner\"[^>]* value=\"Ben Brown\"")
                .containsPattern("name=\"open\\[0]\\.due\\.month\"[^>]* value=\"11\"")
                .containsPattern("name=\"open\\[1]\\.owner\"[^>]* value=\"Ada Admin\"");
        mvc.perform(open(move(LATER))).andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(owners()).startsWith("Ben Brown 2027-11-05");
    }

    @Test
    void keepsWhoSeesToWhatIsOpenOnTheWayBackToWhatIsInPlace() throws Exception {
        assertThat(sent(open(move(LATER)).param("then", "back")))
                .contains("name=\"kept[0].owner\" value=\"Ben Brown\"", "name=\"kept[0].due.day\" value=\"5\"");
    }

    @Test
    void saysWhoIsRemindedAndKeepsTheCauseOnTheWayThroughBothPages() throws Exception {
        assertThat(sent(move(LATER)))
                .contains("Whoever you name will be reminded from 30 days before it is due", "name=\"context\"");
    }

    @Test
    void tellsOfAMoveMeanwhileBeforeItAsksAndKeepsTheTicksOfTheSameStage() throws Exception {
        stories.moved(ben, reference, 1, BEGAN.plusDays(9), "Round again");
        String answer = conflicting(move(LATER).param("met", tick(0)).param("met", tick(1)));
        assertThat(answer).contains("Round again");
        assertThat(ticked(answer)).isEqualTo(2);
    }

    @Test
    void carriesWhoSeesToWhatIsOpenPastAMoveWithinTheSameStage() throws Exception {
        stories.moved(ben, reference, 1, BEGAN.plusDays(9), "Round again");
        assertThat(conflicting(open(move(LATER)))).contains("name=\"kept[0].owner\" value=\"Ben Brown\"");
    }

    @Test
    void showsWhatWasSaidOfAStageThatItHasLeftMeanwhile() throws Exception {
        stories.moved(ben, reference, 2, BEGAN.plusDays(9), "The board agreed");
        MockHttpServletRequestBuilder sent = move(LATER).param("met", tick(0));
        String answer = conflicting(whoAndWhen(sent, "open[0]", 1, "Ben Brown"));
        assertThat(answer)
                .contains("The board agreed", "You wrote this about Prototyping")
                .contains(": in place</li>", ": Ben Brown, 5 November 2027</li>");
        assertThat(ticked(answer)).isZero();
    }

    @Test
    void keepsWhatWasTypedWhenItHasEndedMeanwhile() throws Exception {
        endings.end(
                ben,
                reference,
                new EndInitiative(
                        BEGAN.plusDays(9),
                        EndingCause.CIRCUMSTANCES,
                        List.of("Board"),
                        "Nobody came",
                        "",
                        "",
                        "",
                        List.of(),
                        null,
                        null));
        assertThat(conflicting(open(move(LATER))))
                .contains("Somebody ended it while you were here", "Nobody came")
                .contains(">Because of the building</textarea>", "name=\"kept[0].owner\" value=\"Ben Brown\"");
    }

    private String sent(MockHttpServletRequestBuilder sent) throws Exception {
        return answer(sent, status().isOk());
    }

    private String conflicting(MockHttpServletRequestBuilder sent) throws Exception {
        String answer = answer(sent, status().isConflict());
        assertThat(answer).as("whose change it was").contains("The last change was made by Ben Brown on ");
        assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
        return answer;
    }

    private String answer(MockHttpServletRequestBuilder sent, ResultMatcher expected) throws Exception {
        return mvc.perform(sent).andExpect(expected).andReturn().getResponse().getContentAsString();
    }

    private String tick(int criterion) {
        return String.valueOf(criteria.get(criterion));
    }

    private int ticked(String page) {
        return page.split("name=\"met\"[^>]* checked=\"checked\"", -1).length - 1;
    }

    private List<String> owners() {
        return stories.jdbc()
                .sql("""
                        select p.name || ' ' || c.due_on from condition c join person p on p.id = c.owner_id
                        where c.initiative_id = ? order by c.id""")
                .param(stories.id(reference))
                .query(String.class)
                .list();
    }

    /** The second page, on which Ben has the first of them. */
    private MockHttpServletRequestBuilder open(MockHttpServletRequestBuilder sent) {
        return said("open", sent);
    }

    private MockHttpServletRequestBuilder said(String field, MockHttpServletRequestBuilder sent) {
        for (int i = 0; i < criteria.size(); i++) {
            whoAndWhen(sent, field + "[" + i + "]", i, i == 0 ? "Ben Brown" : "Ada Admin");
        }
        return sent;
    }

    private MockHttpServletRequestBuilder whoAndWhen(
            MockHttpServletRequestBuilder sent, String part, int criterion, String who) {
        return sent.param(part + ".criterion", tick(criterion))
                .param(part + ".owner", who)
                .param(part + ".due.day", "5")
                .param(part + ".due.month", "11")
                .param(part + ".due.year", "2027");
    }

    private MockHttpServletRequestBuilder move(LocalDate day) {
        return post("/initiatives/{r}/journey/move", reference)
                .with(csrf())
                .with(signedInAs(ada))
                .param("stage", String.valueOf(stories.stage(ada, 3).id()))
                .param("date.day", String.valueOf(day.getDayOfMonth()))
                .param("date.month", String.valueOf(day.getMonthValue()))
                .param("date.year", String.valueOf(day.getYear()))
                .param("reason", "Because of the building")
                .param("shownVisit", shown)
                .param("deciders[0]", "Programme board");
    }
}
