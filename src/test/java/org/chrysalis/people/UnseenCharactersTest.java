package org.chrysalis.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What nobody can see is taken out of whatever is typed, in every form, and never out of a password. */
@ApplicationTest
class UnseenCharactersTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void areTakenOutOfANameThatNoFormCleansItself() throws Exception {
        TestOrganisation council = organisations.found();
        mvc.perform(post("/admin/teams")
                        .with(signedInAs(council.admin()))
                        .with(csrf())
                        .param("submission", UUID.randomUUID().toString())
                        .param("name", " Fo\u202Ester\u0007ing\u2066 "))
                .andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("select name from team where organisation_id = ?")
                        .param(council.id())
                        .query(String.class)
                        .list())
                .contains("Fostering");
    }

    @Test
    void stayInAPassword() throws Exception {
        TestOrganisation council = organisations.found();
        Actor staff = council.staff();
        String odd = " seven\u2066teen odd lanterns ";
        mvc.perform(post("/account/password")
                        .with(signedInAs(staff))
                        .with(csrf())
                        .param("present", TestOrganisations.PASSWORD)
                        .param("password", odd))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/sign-in")
                        .with(csrf())
                        .param("email", organisations.emailOf(staff))
                        .param("password", odd.strip()))
                .andExpect(status().isOk());
        mvc.perform(post("/sign-in")
                        .with(csrf())
                        .param("email", organisations.emailOf(staff))
                        .param("password", odd))
                .andExpect(status().is3xxRedirection());
    }
}
