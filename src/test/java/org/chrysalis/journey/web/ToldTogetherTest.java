package org.chrysalis.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.journey.PauseInitiative;
import org.chrysalis.journey.Pauses;
import org.chrysalis.journey.Standpoints;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A day that the journey does not allow is told with whatever else is wrong: nobody mends a form twice. */
@ApplicationTest
class ToldTogetherTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Standpoints standpoints;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Endings endings;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logs() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 0, day(1, 8));
        stories.moved(ada, reference, 1, day(2, 8), "Ready");
    }

    @Test
    void ofAMove() throws Exception {
        assertThat(sent("move", day(1, 9), Map.of()))
                .contains("The date must be on or after 8 February 2024, when the current visit began")
                .contains("Choose a stage", "Enter why it is moving", "id=\"date-error\"");
        pause();
        assertThat(sent("move", day(2, 9), Map.of()))
                .contains("The date must be on or after 1 March 2024, when the pause began", "Choose a stage");
        assertThat(sent("move", day(3, 2), Map.of())).contains("Choose a stage").doesNotContain("id=\"date-error\"");
        assertThat(sent("move", LocalDate.of(2199, 1, 1), Map.of()))
                .containsOnlyOnce("id=\"date-error\"")
                .contains("must be today or in the past");
    }

    @Test
    void ofAPauseAndOfGoingOn() throws Exception {
        assertThat(sent("pause", day(1, 9), Map.of()))
                .contains("8 February 2024, when the current visit began", "id=\"reason-error\"");
        assertThat(sent(
                        "pause",
                        day(3, 9),
                        Map.of("reviewOn.day", "1", "reviewOn.month", "3", "reviewOn.year", "2024")))
                .contains("must be after the pause begins", "id=\"reason-error\"");
        pause();
        assertThat(sent("resume", day(2, 20), Map.of("note", "x".repeat(1001))))
                .contains("1 March 2024, when the pause began", "id=\"note-error\"");
    }

    @Test
    void ofAnEndingAndOfReopening() throws Exception {
        assertThat(sent("end", day(1, 9), Map.of()))
                .contains("8 February 2024, when the current visit began", "id=\"why-error\"");
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        day(6, 1),
                        EndingCause.CIRCUMSTANCES,
                        List.of("Board"),
                        "No money",
                        "Much",
                        "Nothing",
                        "Nobody",
                        List.of(),
                        null,
                        null));
        assertThat(sent("reopen", day(5, 1), Map.of())).contains("1 June 2024, when it ended", "id=\"reason-error\"");
    }

    @Test
    void ofWorkAlongside() throws Exception {
        assertThat(sent("alongside", day(1, 1), Map.of()))
                .contains("8 January 2024, when the journey began", "Choose a stage");
    }

    @Test
    void callsWhoIsNotFoundByNameWhereACriterionIsLeftOpen() throws Exception {
        Map<String, String> open = new HashMap<>(
                Map.of("stage", String.valueOf(stories.stage(ada, 2).id()), "reason", "Ready", "deciders[0]", "Board"));
        List<Long> criteria = stories.criteria(ada, 1);
        for (int i = 0; i < criteria.size(); i++) {
            open.put("open[" + i + "].criterion", String.valueOf(criteria.get(i)));
            open.put("open[" + i + "].owner", i == 0 ? "Nobody Here" : "");
        }
        assertThat(sent("move", day(3, 1), open))
                .contains("We could not find one person called Nobody Here. Choose from the list")
                .contains("Choose a person from your organisation");
    }

    private void pause() {
        pauses.pause(ada, reference, new PauseInitiative(day(3, 1), "Short of people", List.of("Board"), null, null));
    }

    private String sent(String step, LocalDate on, Map<String, String> more) throws Exception {
        long visit = standpoints.of(initiatives.open(ada, reference)).visit();
        MockHttpServletRequestBuilder form = post("/initiatives/" + reference + "/journey/" + step)
                .with(signedInAs(ada))
                .with(csrf())
                .param("submission", UUID.randomUUID().toString())
                .param("shownVisit", String.valueOf(visit))
                .param("date.day", String.valueOf(on.getDayOfMonth()))
                .param("date.month", String.valueOf(on.getMonthValue()))
                .param("date.year", String.valueOf(on.getYear()));
        more.forEach(form::param);
        String answer = mvc.perform(form)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
        return answer;
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }
}
