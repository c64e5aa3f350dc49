package org.chrysalis.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.Activities;
import org.chrysalis.journey.ActivityReading;
import org.chrysalis.journey.ActivityView;
import org.chrysalis.journey.Journey;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.journey.MoveInitiative;
import org.chrysalis.journey.PauseInitiative;
import org.chrysalis.journey.Pauses;
import org.chrysalis.journey.SaveActivity;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Nobody fills in a form of a step that makes no sense as the journey stands: an old link says so at once. */
@ApplicationTest
class RefusedAtOnceTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Journey journey;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Activities activities;

    @Autowired
    private ActivityReading reading;

    @Autowired
    private Initiatives initiatives;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logs() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 0, day(1, 8));
    }

    @Test
    void pausesNothingThatIsPaused() throws Exception {
        assertThat(shown("journey/pause", 200)).contains("name=\"reason\"");
        pauses.pause(ada, reference, new PauseInitiative(day(3, 1), "Short of people", List.of("Board"), null, null));
        assertThat(shown("journey/pause", 422)).contains("It is already paused").doesNotContain("name=\"reason\"");
    }

    @Test
    void correctsNoWorkAlongsideWhoseDatesAreThoseOfMoves() throws Exception {
        journey.move(
                ada,
                reference,
                new MoveInitiative(
                        stories.stage(ada, 1).id(),
                        day(3, 1),
                        "Ready",
                        List.of("Board"),
                        Set.of(stories.stage(ada, 4).id()),
                        null,
                        List.of(),
                        null,
                        null));
        long side = stories.jdbc()
                .sql("select id from visit where initiative_id = ? and not main")
                .param(stories.id(reference))
                .query(Long.class)
                .single();
        assertThat(shown("journey/alongside/" + side + "/correct", 422))
                .contains("Its dates are those of moves. To change one, correct the move")
                .doesNotContain("name=\"why\"");
    }

    @Test
    void finishesNoWorkAlongsideWhereNoneGoesOn() throws Exception {
        assertThat(shown("journey/alongside?finish=" + stories.stage(ada, 4).id(), 200))
                .contains("No work goes on alongside.")
                .doesNotContain("There is no other stage", "name=\"date.day\"");
    }

    /** What somebody planned is shown to whoever means to plan it. */
    @Test
    void leadsFromAUsualActivityToWhatWasMadeOfIt() throws Exception {
        long usual = reading.of(initiatives.open(ada, reference)).get(0).usualId();
        String take = "activities/new?usual=" + usual;
        shown(take, 200);
        activities.add(ada, reference, usual, new SaveActivity("Asked already", null, null, null, "", -1));
        long taken = reading.of(initiatives.open(ada, reference)).stream()
                .filter(ActivityView::taken)
                .map(ActivityView::id)
                .findFirst()
                .orElseThrow();
        mvc.perform(get("/initiatives/" + reference + "/" + take).with(signedInAs(ada)))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/activities/" + taken));
    }

    private String shown(String path, int status) throws Exception {
        return mvc.perform(get("/initiatives/" + reference + "/" + path).with(signedInAs(ada)))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }
}
