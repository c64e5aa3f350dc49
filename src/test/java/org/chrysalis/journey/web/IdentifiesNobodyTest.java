package org.chrysalis.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.journey.Reviews;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Nothing that could identify a child is saved before somebody has changed it or confirmed that it identifies nobody. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class IdentifiesNobodyTest {

    private static final Pattern BOX = Pattern.compile("name=\"identifiesNobody\"[^>]*value=\"([0-9a-f.]+)\"");
    private static final String QUESTION = "Could this identify a child or a family?";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Reviews reviews;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOne() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 1, LocalDate.of(2024, 1, 8));
    }

    @Test
    void asksBeforeItSavesAndShowsWhatItFoundInItsPlace() throws Exception {
        String shown = shown(activity("Ask parents").param("note", "Her daughter <Lily>, ring 07700 900123 at once"));

        assertThat(shown)
                .contains(
                        QUESTION,
                        "<mark>07700 900123</mark>",
                        "Her daughter &lt;Lily&gt;, ring ",
                        "a telephone number",
                        "href=\"#note\"",
                        "id=\"note-error\"",
                        "Ask parents",
                        "<title>Error: ");
        assertThat(activities()).isZero();
    }

    @Test
    void saysAllThatAFieldHoldsInOneSentence() throws Exception {
        String shown = shown(
                activity("Ask parents").param("note", "Ring 07700 900123 or ask kelly.b@outlook.com. Born 3 May 2012"));

        assertThat(shown)
                .contains("holds a telephone number, a personal email address and a date of birth. Change it, or"
                        + " confirm");
    }

    /** To look through it first would keep a processor busy for as long as somebody likes. */
    @Test
    void looksThroughNothingThatIsTooLongToBeSaved() throws Exception {
        String shown = shown(activity("Ask parents").param("note", "Ring 07700 900123. " + "1-".repeat(50_000)));

        assertThat(shown).contains("id=\"note-error\"", "characters or fewer").doesNotContain(QUESTION);
        assertThat(activities()).isZero();
    }

    @Test
    void putsTheBoxIntoTheFormThatWasSentAndNoOther() throws Exception {
        String shown = shown(activity("Ring 07700 900123"));

        int form = shown.indexOf("action=\"" + path("/activities/new"));
        int box = shown.indexOf("name=\"identifiesNobody\"");
        assertThat(box).isGreaterThan(form).isLessThan(shown.indexOf("</form>", form));
        assertThat(shown.lastIndexOf("name=\"identifiesNobody\"")).isEqualTo(box);
    }

    @Test
    void savesWhatWasConfirmedAndKeepsTheConfirmationInTheHistory() throws Exception {
        String text = "Ring 07700 900123";
        mvc.perform(activity(text).param("identifiesNobody", box(shown(activity(text)))))
                .andExpect(redirectedUrl(path("/activities")));

        assertThat(activities()).isOne();
        String history = page("/history");
        assertThat(history)
                .contains("Confirmed that the text identifies nobody", "a telephone number", "Activity added");
        assertThat(stories.jdbc()
                        .sql("select changes::text from audit_entry where action = 'identifies-nobody' and"
                                + " organisation_id = ?")
                        .param(ada.organisationId())
                        .query(String.class)
                        .single())
                .doesNotContain("07700");
    }

    @Test
    void takesTheConfirmationOfWhatHasBecomeLess() throws Exception {
        String box = box(shown(activity("Ring 07700 900123 or ask kelly.b@outlook.com")));
        mvc.perform(activity("Ring 07700 900123").param("identifiesNobody", box))
                .andExpect(redirectedUrl(path("/activities")));
    }

    @Test
    void asksAgainWhereTheTextHoldsSomethingNew() throws Exception {
        String box = box(shown(activity("Ring 07700 900123")));
        String shown = shown(activity("Ring 07700 900124").param("identifiesNobody", box));

        assertThat(shown)
                .contains(QUESTION, "<mark>07700 900124</mark>")
                .doesNotContainPattern("name=\"identifiesNobody\"[^>]*checked");
        assertThat(activities()).isZero();
    }

    @Test
    void keepsTheConfirmationWhileAnotherProblemIsMended() throws Exception {
        String note = "Ring 07700 900123";
        String box = box(shown(activity("Ask parents").param("note", note)));
        String shown = shown(
                activity("").param("note", note).param("identifiesNobody", box).param("due.day", "40"));

        assertThat(shown).contains(QUESTION).containsPattern("name=\"identifiesNobody\"[^>]*checked=\"checked\"");
        assertThat(shown).doesNotContain("id=\"note-error\"").contains("id=\"wording-error\"");
    }

    @Test
    void looksIntoListsAndPartsOfForms() throws Exception {
        String shown = shown(post(path("/journey/move"))
                .with(signedInAs(ada))
                .with(csrf())
                .param("stage", String.valueOf(stories.stage(ada, 2).id()))
                .param("reason", "Ready")
                .param("deciders[0]", "the boy called Kofi")
                .param("open[0].wording", "aged 5 or NHS 943 476 5919"));

        assertThat(shown).contains("<mark>Kofi</mark>", "<mark>943 476 5919</mark>", "href=\"#deciders\"");
    }

    @Test
    void doesNotAskAboutColleaguesNorWhereNothingIsSaved() throws Exception {
        assertThat(shown(activity("Ask").param("person", "Ada (ada@home-of-ada.org)")))
                .doesNotContain(QUESTION);
        mvc.perform(get("/initiatives").param("q", "07700 900123").with(signedInAs(ada)))
                .andExpect(status().isOk());
        mvc.perform(activity("Ask parents aged 16 to 25 by 12 March 2026"))
                .andExpect(redirectedUrl(path("/activities")));
    }

    @Test
    void asksWhoWasThereAtAReview() throws Exception {
        reviews.start(ada, reference, LocalDate.of(2024, 5, 1));
        for (String text : List.of("child's name is Kayleigh Jones", "her mum, 07700 900123", "kay@gmail.com")) {
            assertThat(shown(post(path("/reviews/1/outcome"))
                            .with(signedInAs(ada))
                            .with(csrf())
                            .param("people[0]", text)))
                    .contains(QUESTION, "href=\"#people\"");
        }
    }

    /** Names that are typed of the organisation's own things are kept like any other text. */
    @Test
    void asksAboutNamesOfTeamsRolesAndTheOrganisation() throws Exception {
        String text = "The girl called Kayleigh, 07700 900123";
        for (MockHttpServletRequestBuilder form : List.of(
                post("/admin/teams").param("name", text),
                post("/admin/roles/new").param("name", "Guest").param("description", text),
                post("/admin/organisation").param("name", text),
                post("/account/name").param("name", text),
                post("/admin/people/invite").param("email", "kim@example.org").param("name", text),
                post("/admin/organisation/statements/accessibility")
                        .param("words[contact]", "The girl called Kayleigh, 07700 900123"))) {
            assertThat(shown(form.with(signedInAs(ada)).with(csrf()))).contains(QUESTION, "<mark>Kayleigh</mark>");
        }
    }

    @Test
    void doesNotAskAboutWhatAFieldIsThereFor() throws Exception {
        assertThat(shown(post("/admin/organisation/statements/accessibility")
                        .with(signedInAs(ada))
                        .with(csrf())
                        .param("words[contact]", "Ring 07700 900123 or the boy called Kofi")))
                .contains("<mark>Kofi</mark>")
                .doesNotContain("<mark>07700");
        mvc.perform(post("/admin/people/invite")
                        .with(signedInAs(ada))
                        .with(csrf())
                        .param("email", "kim.b@outlook.com"))
                .andExpect(content().string(not(containsString(QUESTION))));
    }

    @Test
    void keepsItInNoDraftBeforeItIsConfirmed() throws Exception {
        String draft = "journey-move-" + reference.toLowerCase(java.util.Locale.ROOT);
        String text = "Ring 07700 900123";
        mvc.perform(post("/drafts/" + draft).with(signedInAs(ada)).with(csrf()).param("reason", text))
                .andExpect(status().isNoContent());
        assertThat(page("/journey/move")).doesNotContain("07700").contains("Ring \u25a0\u25a0\u25a0");

        mvc.perform(post("/drafts/" + draft)
                        .with(signedInAs(ada))
                        .with(csrf())
                        .param("reason", text)
                        .param("identifiesNobody", "0a1b2c3d4e5f"))
                .andExpect(status().isNoContent());
        assertThat(page("/journey/move")).contains(text);
    }

    @Test
    void logsNothingOfWhatItFound(CapturedOutput log) throws Exception {
        String text = "Ring 07700 900123";
        mvc.perform(activity(text).param("identifiesNobody", box(shown(activity(text)))));

        // Beside the log stands what the test's own tools print of the requests.
        assertThat(log.getAll().lines().filter(line -> line.contains(" --- [")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("900123"));
    }

    private MockHttpServletRequestBuilder activity(String wording) {
        return post(path("/activities/new"))
                .with(signedInAs(ada))
                .with(csrf())
                .param("submission", java.util.UUID.randomUUID().toString())
                .param("wording", wording);
    }

    private String shown(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(String rest) throws Exception {
        return shown(get(path(rest)).with(signedInAs(ada)));
    }

    private String path(String rest) {
        return "/initiatives/" + reference + rest;
    }

    private static String box(String shown) {
        Matcher box = BOX.matcher(shown);
        assertThat(box.find()).isTrue();
        return box.group(1);
    }

    private int activities() {
        return stories.jdbc()
                .sql("select count(*) from activity where organisation_id = ?")
                .param(ada.organisationId())
                .query(Integer.class)
                .single();
    }
}
