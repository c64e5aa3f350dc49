package org.chrysalis.initiative.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.chrysalis.people.Actor;
import org.chrysalis.risk.RiskStories;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Where an initiative has ended, no page invites to what can no longer be done. */
@ApplicationTest
@Transactional
class EndedInvitationsTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private RiskStories stories;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOne() {
        ada = organisations.found().admin();
        reference = stories.logged(ada);
    }

    @Test
    void saysThatNoPulseWasTaken() throws Exception {
        assertThat(page("/pulse")).contains("No pulse yet");
        stories.end(reference);
        assertThat(page("/pulse")).contains("No pulse was taken.").doesNotContain("No pulse yet", "A pulse asks");
    }

    @Test
    void asksNobodyHowReadyTheGroundIs() throws Exception {
        assertThat(page("/readiness")).contains("its leads and team are asked");
        stories.end(reference);
        assertThat(page("/readiness"))
                .contains("How ready the ground was for this")
                .doesNotContain("are asked", "may answer");
    }

    @Test
    void awaitsNoPartsOfItsOrigin() throws Exception {
        assertThat(page("/origin")).contains("No parts are recorded yet.");
        stories.end(reference);
        assertThat(page("/origin")).contains("No parts are recorded.").doesNotContain("recorded yet");
    }

    private String page(String path) throws Exception {
        return mvc.perform(get("/initiatives/" + reference + path).with(signedInAs(ada)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
