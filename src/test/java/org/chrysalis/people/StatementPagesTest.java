package org.chrysalis.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.stream.Collectors;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class StatementPagesTest {

    private static final String PRIVACY = "/admin/organisation/statements/privacy";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation council;

    @BeforeEach
    void foundsACouncil() {
        council = organisations.found();
    }

    @Test
    void warnsUntilEveryGapIsFilledAndThenShowsWhatWasWritten() throws Exception {
        assertThat(page("/privacy", council.staff())).contains("has not completed", "[Name of the organisation");
        mvc.perform(send("0").param("words[controller]", "Data team, data@council.example\nRoom 4"))
                .andExpect(redirectedUrl("/privacy"));
        assertThat(page("/privacy", council.staff()))
                .contains("has not completed", "Data team, data@council.example\nRoom 4", "[The lawful basis");
        mvc.perform(send("1").param("words[controller]", "Data team").param("words[basis]", "Public task; six years"))
                .andExpect(redirectedUrl("/privacy"));
        assertThat(page("/privacy", council.staff()))
                .doesNotContain("has not completed", "[")
                .contains("Public task; six years");
        assertThat(page("/accessibility", council.admin())).contains("This statement is not complete");
    }

    @Test
    void tellWhoSetsUpWhichAreNotCompleteYet() throws Exception {
        String privacy = "<a class=\"govuk-link\" href=\"" + PRIVACY + "\">Privacy page</a>";
        assertThat(page("/admin", council.admin()))
                .contains("the accessibility statement and the privacy page.", "Not complete yet:", privacy)
                .contains("href=\"/admin/organisation/statements/accessibility\"");
        mvc.perform(send("0").param("words[controller]", "Data team").param("words[basis]", "Public task"));
        assertThat(page("/admin", council.admin()))
                .contains("Not complete yet:")
                .doesNotContain(privacy);
        assertThat(page("/admin/organisation", council.admin()))
                .containsPattern("(?s)<h2[^>]*>Accessibility statement and privacy page</h2>.*"
                        + ">Accessibility statement</dt>\\s*<dd[^>]*>Not complete</dd>.*"
                        + ">Privacy page</dt>\\s*<dd[^>]*>Complete</dd>");
        Map<String, String> words =
                Statement.ACCESSIBILITY.gaps().stream().collect(Collectors.toMap(Statement.Gap::name, gap -> "Done"));
        statements.complete(council.admin(), Statement.ACCESSIBILITY, 0, words);
        assertThat(page("/admin", council.admin())).doesNotContain("Not complete yet");
        assertThat(page("/admin", council.personWith(Permission.MANAGE_PEOPLE)))
                .as("who may not complete them is not asked")
                .doesNotContain("Not complete yet");
    }

    @Test
    void emptiesNoGapThatWasNotAskedAbout() throws Exception {
        mvc.perform(send("0").param("words[controller]", "Data team").param("words[basis]", "Public task"));
        mvc.perform(send("1")).andExpect(redirectedUrl("/privacy"));
        mvc.perform(send("2").param("words[controller]", "")).andExpect(redirectedUrl("/privacy"));
        assertThat(page("/privacy", council.staff())).contains("Public task").doesNotContain("Data team");
    }

    @Test
    void belongsToItsOwnOrganisation() throws Exception {
        statements.complete(council.admin(), Statement.PRIVACY, 0, Map.of("basis", "Ours alone"));
        assertThat(page("/privacy", organisations.found().admin())).doesNotContain("Ours alone");
        assertThat(statements.read(null, Statement.PRIVACY).words())
                .as("a stranger, with several organisations here")
                .isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseSavedMeanwhile() throws Exception {
        mvc.perform(send("0").param("words[basis]", "Theirs")).andExpect(redirectedUrl("/privacy"));
        for (String version : new String[] {"0", ""}) {
            String answer = mvc.perform(send(version).param("words[basis]", "Mine"))
                    .andExpect(status().isConflict())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(answer).contains("Theirs", "Mine");
        }
        assertThat(page("/privacy", council.staff())).contains("Theirs").doesNotContain("Mine");
    }

    @Test
    void refusesWhatIsTooLongBesideItsField() throws Exception {
        String answer = mvc.perform(send("0").param("words[basis]", "x".repeat(Statements.LONGEST + 1)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("Enter 4,000 characters or fewer", "xxxxxxxxxx");
    }

    @Test
    void isToldToTheTrail() throws Exception {
        mvc.perform(send("0").param("words[basis]", "Public task")).andExpect(redirectedUrl("/privacy"));
        assertThat(jdbc.sql("""
                        select changes::text from audit_entry
                        where organisation_id = ? and action = 'statement-completed'""").param(council.id()).query(String.class).single())
                .contains("statement-basis", "Public task");
        assertThat(page("/admin/audit", council.admin()))
                .contains("Statement completed: Privacy page")
                .doesNotContain("completed: /");
    }

    @Test
    void knowsNoOtherStatement() throws Exception {
        mvc.perform(get("/admin/organisation/statements/help").with(signedInAs(council.admin())))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder send(String version) {
        return post(PRIVACY).with(signedInAs(council.admin())).with(csrf()).param("version", version);
    }

    private String page(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
