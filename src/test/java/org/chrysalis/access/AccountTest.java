package org.chrysalis.access;

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

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ApplicationTest
class AccountTest {

    private static final String OTHER = "nine velvet tractors";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private Actor actor;

    @BeforeEach
    void someone() {
        actor = organisations.found().staff();
    }

    @Test
    void changesThePasswordAndEndsEveryOtherSession() throws Exception {
        Cookie here = session();
        Cookie there = session();
        Cookie after = Objects.requireNonNull(change(here, TestOrganisations.PASSWORD, OTHER)
                .andExpect(redirectedUrl("/account"))
                .andReturn()
                .getResponse()
                .getCookie(SessionCookies.PLAIN));
        mvc.perform(get("/account").cookie(after)).andExpect(status().isOk());
        mvc.perform(get("/account").cookie(here)).andExpect(status().isSeeOther());
        mvc.perform(get("/account").cookie(there)).andExpect(status().isSeeOther());
        signIn(TestOrganisations.PASSWORD).andExpect(status().isOk());
        signIn(OTHER).andExpect(redirectedUrl("/"));
        assertThat(jdbc.sql("select action from audit_entry where organisation_id = :id order by id desc limit 1")
                        .param("id", actor.organisationId())
                        .query(String.class)
                        .single())
                .isEqualTo("password-changed");
    }

    @Test
    void keepsNewPasswordsAsArgon2idAndRenewsOldHashes() throws Exception {
        change(session(), TestOrganisations.PASSWORD, OTHER);
        assertThat(hash()).startsWith("{argon2id}$argon2id$");
        Actor old = organisations.found().staff();
        actor = old;
        assertThat(hash()).startsWith("{bcrypt}");
        signIn(TestOrganisations.PASSWORD).andExpect(redirectedUrl("/"));
        assertThat(hash()).startsWith("{argon2id}");
        signIn(TestOrganisations.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void refusesAnotherPasswordWithoutThePresentOne() throws Exception {
        change(session(), "not my password at all", OTHER)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This is not your current password")));
    }

    @Test
    void refusesAWeakPasswordBesideItsField() throws Exception {
        change(session(), TestOrganisations.PASSWORD, "Password2026!")
                .andExpect(content().string(containsString("id=\"password-error\"")))
                .andExpect(content().string(containsString("one that many people think of")));
    }

    @Test
    void saysWhatIsWrongWithBothPasswordsAtOnce() throws Exception {
        change(session(), "not my password at all", "short")
                .andExpect(content().string(containsString("This is not your current password")))
                .andExpect(content().string(containsString("must be 12 characters or more")));
        change(session(), "", "Password2026!")
                .andExpect(content().string(containsString("Enter your current password")))
                .andExpect(content().string(containsString("one that many people think of")));
        change(session(), "not my password at all", "")
                .andExpect(content().string(containsString("This is not your current password")))
                .andExpect(content().string(containsString("Enter a new password")));
        signIn(TestOrganisations.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void refusesThePasswordThatStandsBesideIt() throws Exception {
        change(session(), TestOrganisations.PASSWORD, TestOrganisations.PASSWORD)
                .andExpect(content().string(containsString("The new password is the same as the current one")));
        // What is typed is compared, so that it gives nothing away about the real one.
        change(session(), "not my password at all", TestOrganisations.PASSWORD)
                .andExpect(content().string(containsString("This is not your current password")))
                .andExpect(content().string(not(containsString("is the same as"))));
    }

    @Test
    void countsGuessesBesideAWeakPasswordToo() throws Exception {
        Cookie cookie = session();
        for (int i = 0; i < 10; i++) {
            change(cookie, "not my password at all", "short");
        }
        change(cookie, TestOrganisations.PASSWORD, "short")
                .andExpect(content().string(containsString("There were too many wrong tries. Try again in 2 minutes")));
    }

    @Test
    void aPasswordIsNeverSentBack() throws Exception {
        change(session(), "not my password at all", OTHER).andExpect(content().string(not(containsString(OTHER))));
    }

    @Test
    void limitsGuessesAtThePresentPasswordToo() throws Exception {
        Cookie cookie = session();
        for (int i = 0; i < 10; i++) {
            change(cookie, "not my password at all", OTHER);
        }
        change(cookie, TestOrganisations.PASSWORD, OTHER)
                .andExpect(content().string(containsString("There were too many wrong tries. Try again in 2 minutes")));
    }

    @Test
    void showsBothNamesToTheSecondOfTwoWindows() throws Exception {
        rename("Morwenna Pascoe", "0").andExpect(redirectedUrl("/account"));
        rename("M. Pascoe", "0")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Morwenna Pascoe")))
                .andExpect(content().string(containsString("value=\"M. Pascoe\"")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
    }

    private ResultActions rename(String name, String version) throws Exception {
        return mvc.perform(post("/account/name")
                .with(signedInAs(actor))
                .with(csrf())
                .param("name", name)
                .param("version", version));
    }

    private ResultActions change(Cookie session, String present, String chosen) throws Exception {
        return mvc.perform(post("/account/password")
                .cookie(session)
                .with(csrf())
                .param("present", present)
                .param("password", chosen));
    }

    private ResultActions signIn(String password) throws Exception {
        return mvc.perform(post("/sign-in")
                .with(csrf())
                .param("email", organisations.emailOf(actor))
                .param("password", password));
    }

    private Cookie session() {
        return new Cookie(SessionCookies.PLAIN, TestSessions.begin(context, actor.personId(), actor.organisationId()));
    }

    private String hash() {
        return jdbc.sql("select password_hash from person where id = :id")
                .param("id", actor.personId())
                .query(String.class)
                .single();
    }
}
