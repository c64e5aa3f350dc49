package org.chrysalis.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.journey.Activities;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.journey.SaveActivity;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The overview says of the activities of the present stage what they are: usual, taken up or done, here or a step away. */
@ApplicationTest
class ActivitiesAtAGlanceTest {

    private static final int USUAL = 6;

    private static final LocalDate SINCE = LocalDate.of(2024, 1, 8);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Activities activities;

    private Actor ada;
    private String reference;
    private List<Long> usual;

    @BeforeEach
    void logsOne() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 0, SINCE);
        usual = stories.jdbc()
                .sql("select id from usual_activity where stage_id = ? and retired_on is null order by ordinal")
                .param(stories.stage(ada, 0).id())
                .query(Long.class)
                .list();
        retire(USUAL);
        usual = usual.subList(0, USUAL);
    }

    @Test
    void saysOfUsualOnesThatNobodyTookUpNoMoreThanThatTheyAreUsual() throws Exception {
        assertThat(shown())
                .contains("Nothing is planned or under way.", "> 3 that people usually do <")
                .contains("> All 6 that people usually do <")
                .doesNotContain("done", "more activit", "who does what");
    }

    @Test
    void saysNothingOfMoreWhereAllAreShown() throws Exception {
        retire(2);
        assertThat(shown()).contains("> 2 that people usually do <", "> What people usually do <");
        retire(0);
        assertThat(shown()).contains("No activities yet.", "> The activities of this stage <");
    }

    @Test
    void countsWhatIsDoneApartFromWhatIsUsual() throws Exception {
        retire(2);
        take(usual.get(0), SINCE);
        assertThat(shown())
                .contains("Nothing is planned or under way.", "> 1 that people usually do and 1 that is done <")
                .contains("> Who does what, by when <");
        take(usual.get(1), SINCE);
        assertThat(shown()).contains("> 2 that are done <", "> Who does what, by when <");
    }

    @Test
    void saysWhatThereIsBesidesWhatItShows() throws Exception {
        take(usual.get(0), null);
        assertThat(shown())
                .contains(
                        "> 3 that people usually do <", "> 2 more that people usually do, and who does what by when <")
                .doesNotContain("Nothing is planned");
        for (int own = 1; own <= 4; own++) {
            take(null, null);
        }
        assertThat(shown()).contains("> 2 more activities, 2 more that people usually do, and who does what by when <");
        retire(1);
        assertThat(shown()).contains("> 2 more activities, and who does what by when <");
    }

    private void take(@Nullable Long usualId, @Nullable LocalDate doneOn) {
        activities.add(ada, reference, usualId, new SaveActivity("One of our own", null, null, doneOn, "", 0));
    }

    /** Of the usual ones of the stage so many are left. */
    private void retire(int left) {
        stories.jdbc()
                .sql("update usual_activity set retired_on = current_date where id = any (?)")
                .param(usual.subList(left, usual.size()).toArray(Long[]::new))
                .update();
    }

    /** With a space in the place of each line's end, and where a sentence begins and ends. */
    private String shown() throws Exception {
        String page = mvc.perform(get("/initiatives/" + reference).with(signedInAs(ada)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        String from = page.substring(page.indexOf("Activities in Development"));
        return from.substring(0, from.indexOf("</section>"))
                .replaceAll("<[^>]*>", "<>")
                .replaceAll("\\s+", " ")
                .replaceAll(">([^<>]+)<", "> $1 <")
                .replaceAll(" +", " ");
    }
}
