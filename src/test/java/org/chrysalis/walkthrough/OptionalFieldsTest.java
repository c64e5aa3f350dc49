package org.chrysalis.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What an administrator may leave empty says so. */
@ApplicationTest
class OptionalFieldsTest {

    private static final Pattern LABEL = Pattern.compile("<label class=\"govuk-label govuk-label--s\"[^>]*>([^<]*)<");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation council;

    @BeforeEach
    void foundsACouncil() {
        council = organisations.found();
    }

    @Test
    void ofAStageAndOfSomebodysPlace() throws Exception {
        assertThat(labels("/admin/pathway/stages/new")).contains("Purpose (optional)", "Guidance (optional)");
        assertThat(labels("/admin/people/invite")).contains("Team (optional)");
        Actor staff = council.staff();
        long membership = jdbc.sql("select id from membership where person_id = ?")
                .param(staff.personId())
                .query(Long.class)
                .single();
        assertThat(labels("/admin/people/" + membership)).contains("Team (optional)");
    }

    @Test
    void ofBothStatements() throws Exception {
        for (String statement : List.of("accessibility", "privacy")) {
            assertThat(labels("/admin/organisation/statements/" + statement))
                    .isNotEmpty()
                    .allMatch(label -> label.endsWith(" (optional)"));
        }
    }

    private List<String> labels(String path) throws Exception {
        String page = mvc.perform(get(path).with(signedInAs(council.admin())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return LABEL.matcher(page)
                .results()
                .map((MatchResult label) -> label.group(1))
                .toList();
    }
}
