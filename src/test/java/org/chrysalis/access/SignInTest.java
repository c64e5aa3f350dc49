package org.chrysalis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

@ApplicationTest
class SignInTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation council;

    @BeforeEach
    void found() {
        council = organisations.found();
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() throws Exception {
        mvc.perform(get("/initiatives?stage=3&q=a b"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sign-in?return=%2Finitiatives%3Fstage%3D3%26q%3Da%2520b"));
    }

    @Test
    void leadsBackToAnAddressThatAHeaderCanHold() throws Exception {
        signIn(council.staff(), TestOrganisations.PASSWORD, "/initiatives?q=caf\u00e9")
                .andExpect(redirectedUrl("/initiatives?q=caf%C3%A9"));
        mvc.perform(get("/sign-in").param("return", "/\u00e9").with(signedInAs(council.staff())))
                .andExpect(redirectedUrl("/%C3%A9"));
    }

    @Test
    void signsInAndGoesOn() throws Exception {
        MvcResult answer = signIn(council.staff(), TestOrganisations.PASSWORD, "/initiatives?stage=3")
                .andExpect(redirectedUrl("/initiatives?stage=3"))
                .andReturn();
        Cookie cookie = answer.getResponse().getCookie(SessionCookies.PLAIN);
        assertThat(cookie).isNotNull();
        mvc.perform(get("/sign-in").cookie(cookie)).andExpect(redirectedUrl("/"));
    }

    @Test
    void neverLeadsElsewhere() throws Exception {
        for (String evil : new String[] {
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "/%5Cevil.example",
            "javascript:alert(1)",
            "/%0d%0aX: y"
        }) {
            signIn(council.staff(), TestOrganisations.PASSWORD, evil).andExpect(redirectedUrl("/"));
        }
    }

    /** In the same words for everybody: they tell nobody who has an account. */
    @Test
    void saysWhomToAskForANewPasswordBeforeAWrongTryAndAfter() throws Exception {
        String ask = "If you have forgotten your password, ask an administrator of your organisation.";
        mvc.perform(get("/sign-in")).andExpect(content().string(Matchers.containsString(ask)));
        signIn(council.staff(), "not my password at all", null)
                .andExpect(content().string(Matchers.containsString(ask)));
        mvc.perform(get("/help")).andExpect(content().string(Matchers.containsString("If you have forgotten your")));
        mvc.perform(get("/help/looking").with(signedInAs(council.viewer())))
                .andExpect(content().string(Matchers.containsString(ask.substring(0, ask.length() - 1))));
    }

    @Test
    void answersEveryWrongTryAlike() throws Exception {
        Actor known = council.staff();
        String wrong = "The email address or the password is not right";
        signIn(known, "not my password at all", null).andExpect(content().string(Matchers.containsString(wrong)));
        mvc.perform(post("/sign-in")
                        .with(csrf())
                        .param("email", "nobody@nowhere.example")
                        .param("password", "not my password at all"))
                .andExpect(content().string(Matchers.containsString(wrong)));
        jdbc.sql("update membership set active = false where person_id = :id")
                .param("id", known.personId())
                .update();
        signIn(known, TestOrganisations.PASSWORD, null).andExpect(content().string(Matchers.containsString(wrong)));
    }

    @Test
    void endsTheSessionOfWhoeverIsDeactivated() throws Exception {
        Actor actor = council.staff();
        Cookie cookie = new Cookie(SessionCookies.PLAIN, session(actor));
        mvc.perform(get("/sign-in").cookie(cookie)).andExpect(redirectedUrl("/"));
        jdbc.sql("update membership set active = false where person_id = :id")
                .param("id", actor.personId())
                .update();
        mvc.perform(get("/initiatives").cookie(cookie)).andExpect(status().isSeeOther());
    }

    @Test
    void signsOut() throws Exception {
        Cookie cookie = new Cookie(SessionCookies.PLAIN, session(council.staff()));
        mvc.perform(post("/sign-out").cookie(cookie).with(csrf())).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/initiatives").cookie(cookie)).andExpect(status().isSeeOther());
    }

    @Test
    void asksWhoFollowsALinkToSigningOutAndSignsNobodyOutByIt() throws Exception {
        Cookie cookie = new Cookie(SessionCookies.PLAIN, session(council.staff()));
        mvc.perform(get("/sign-out").cookie(cookie))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Do you want to sign out?")));
        mvc.perform(get("/initiatives").cookie(cookie)).andExpect(status().isOk());
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        mvc.perform(post("/sign-out").with(signedInAs(council.staff()))).andExpect(status().isForbidden());
    }

    private String session(Actor actor) throws Exception {
        return signIn(actor, TestOrganisations.PASSWORD, null)
                .andReturn()
                .getResponse()
                .getCookie(SessionCookies.PLAIN)
                .getValue();
    }

    private ResultActions signIn(Actor actor, String password, String next) throws Exception {
        var request = post("/sign-in")
                .with(csrf())
                .param("email", organisations.emailOf(actor))
                .param("password", password);
        return mvc.perform(next == null ? request : request.param("next", next));
    }

    @Test
    void asksToWaitAfterTooManyWrongTriesAndTellsNobodyApart() throws Exception {
        for (String email :
                new String[] {organisations.emailOf(council.staff()), "nobody@" + council.code() + ".example"}) {
            for (int i = 0; i < 10; i++) {
                tryFrom("198.51.100.7", email, "not my password at all")
                        .andExpect(content().string(Matchers.containsString("is not right")));
            }
            tryFrom("198.51.100.8", email, TestOrganisations.PASSWORD)
                    .andExpect(content()
                            .string(Matchers.containsString(
                                    "There were too many wrong tries. Try again in 2 minutes")));
        }
    }

    @Test
    void takesAsLongForNobodyAsForSomebody() throws Exception {
        Actor known = council.staff();
        signIn(known, TestOrganisations.PASSWORD, null);
        // The first sign-in has renewed the hash: from here on it is what every account has.
        long somebody = fastest(organisations.emailOf(known), "198.51.100.9");
        long nobody = fastest("nobody-" + council.code() + "@nowhere.example", "198.51.100.9");
        assertThat((double) nobody / somebody).isBetween(0.5, 2.0);
    }

    private long fastest(String email, String address) throws Exception {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long begin = System.nanoTime();
            tryFrom(address, email, "not my password at all");
            fastest = Math.min(fastest, System.nanoTime() - begin);
        }
        return fastest;
    }

    private ResultActions tryFrom(String address, String email, String password) throws Exception {
        return mvc.perform(post("/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("email", email)
                .param("password", password));
    }
}
