package org.chrysalis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class SessionsTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcIndexedSessionRepository sessions;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clock clock;

    private TestOrganisation council;
    private Actor actor;

    @BeforeEach
    void someone() {
        council = organisations.found();
        actor = council.staff();
    }

    @Test
    void signingInMakesANewSessionAndForgetsTheOldOne() throws Exception {
        Cookie before = Objects.requireNonNull(
                mvc.perform(get("/sign-in")).andReturn().getResponse().getCookie(SessionCookies.PLAIN));
        Cookie after = signIn(before);
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(stored(before)).isZero();
        assertThat(stored(after)).isOne();
    }

    @Test
    void keepsWhatTwoRequestsAreTheFirstToKeep() {
        String value =
                TestSessions.begin(context, actor.personId(), council.admin().organisationId());
        String id = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        bothKeepAWord(sessions, id);
        Session kept = Objects.requireNonNull(sessions.findById(id));
        assertThat(kept.<String>getAttribute("word")).isEqualTo("two");
    }

    private static <S extends Session> void bothKeepAWord(SessionRepository<S> sessions, String id) {
        S first = Objects.requireNonNull(sessions.findById(id));
        S second = Objects.requireNonNull(sessions.findById(id));
        first.setAttribute("word", "one");
        second.setAttribute("word", "two");
        sessions.save(first);
        sessions.save(second);
    }

    @Test
    void aSessionLiesInTheDatabaseAndOutlivesTheProgram() throws Exception {
        Cookie cookie = signIn(null);
        assertThat(jdbc.sql(
                                "select count(*) from spring_session where principal_name = :person and max_inactive_interval = 3600")
                        .param("person", String.valueOf(actor.personId()))
                        .query(Long.class)
                        .single())
                .isOne();
        mvc.perform(get("/account").cookie(cookie)).andExpect(status().isOk());
    }

    @Test
    void readingAPageWritesNoSession() throws Exception {
        Cookie cookie = signIn(null);
        // The first form that is shown notes its token.
        mvc.perform(get("/account").cookie(cookie)).andExpect(status().isOk());
        String before = row(cookie);
        mvc.perform(get("/account").cookie(cookie)).andExpect(status().isOk());
        assertThat(row(cookie)).isEqualTo(before);
    }

    @Test
    void beingUsedIsNotedOnceAMinute() throws Exception {
        Cookie cookie = signIn(null);
        jdbc.sql("update spring_session set last_access_time = last_access_time - 61000 where session_id = :id")
                .param("id", id(cookie))
                .update();
        String before = row(cookie);
        mvc.perform(get("/account").cookie(cookie)).andExpect(status().isOk());
        assertThat(row(cookie)).isNotEqualTo(before);
    }

    @Test
    void aSessionThatWasNotUsedForAnHourIsOver() throws Exception {
        Cookie cookie = signIn(null);
        jdbc.sql("update spring_session set last_access_time = last_access_time - 3601000 where session_id = :id")
                .param("id", id(cookie))
                .update();
        mvc.perform(get("/account").cookie(cookie)).andExpect(status().isSeeOther());
    }

    @Test
    void aSessionIsOverAfterTwelveHoursHoweverBusy() throws Exception {
        mvc.perform(get("/account").cookie(begunBefore(Duration.ofHours(11)))).andExpect(status().isOk());
        mvc.perform(get("/account").cookie(begunBefore(Duration.ofHours(12).plusMinutes(1))))
                .andExpect(status().isSeeOther());
    }

    @Test
    void aDemotedPersonHasLostAccessAtTheNextRequest() throws Exception {
        Actor second = council.person(BuiltInRole.ADMIN);
        Cookie cookie = cookie(second, clock.instant());
        mvc.perform(get("/admin/people").cookie(cookie)).andExpect(status().isOk());
        jdbc.sql("update membership set role_id = :role where person_id = :person")
                .param("role", council.role(BuiltInRole.STAFF))
                .param("person", second.personId())
                .update();
        mvc.perform(get("/admin/people").cookie(cookie)).andExpect(status().isForbidden());
    }

    @Test
    void aDisabledPersonHasLostAccessAtTheNextRequest() throws Exception {
        Cookie cookie = signIn(null);
        jdbc.sql("update person set active = false where id = :person")
                .param("person", actor.personId())
                .update();
        mvc.perform(get("/account").cookie(cookie)).andExpect(status().isSeeOther());
        assertThat(stored(cookie)).isZero();
    }

    @Test
    void signingOutEverywhereEndsEverySession() throws Exception {
        Cookie here = signIn(null);
        Cookie there = signIn(null);
        mvc.perform(post("/account/sign-out-everywhere").cookie(here).with(csrf()))
                .andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/account").cookie(here)).andExpect(status().isSeeOther());
        mvc.perform(get("/account").cookie(there)).andExpect(status().isSeeOther());
        assertThat(stored(there)).isZero();
        mvc.perform(get("/account").cookie(signIn(null))).andExpect(status().isOk());
    }

    @Test
    void switchesBetweenOnesOrganisationsAndNoOthers() throws Exception {
        TestOrganisation second = organisations.found();
        second.alsoHere(actor, BuiltInRole.MANAGER);
        Cookie cookie = signIn(null);
        mvc.perform(post("/switch-organisation")
                        .cookie(cookie)
                        .with(csrf())
                        .param("organisation", String.valueOf(second.id())))
                .andExpect(redirectedUrl("/"));
        String page = mvc.perform(get("/account").cookie(cookie))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("Council " + second.code() + " (you are here)")
                .contains("Switch to Council " + council.code());
        mvc.perform(post("/switch-organisation")
                        .cookie(cookie)
                        .with(csrf())
                        .param(
                                "organisation",
                                String.valueOf(organisations.found().id())))
                .andExpect(status().isNotFound());
    }

    private Cookie signIn(Cookie before) throws Exception {
        var request = post("/sign-in")
                .with(csrf())
                .param("email", organisations.emailOf(actor))
                .param("password", TestOrganisations.PASSWORD);
        if (before != null) {
            request.cookie(before);
        }
        return Objects.requireNonNull(
                mvc.perform(request).andReturn().getResponse().getCookie(SessionCookies.PLAIN));
    }

    private Cookie begunBefore(Duration past) {
        jdbc.sql("update person set sessions_valid_from = now() - interval '2 days' where id = :person")
                .param("person", actor.personId())
                .update();
        return cookie(actor, clock.instant().minus(past));
    }

    private Cookie cookie(Actor whose, Instant signedIn) {
        return new Cookie(
                SessionCookies.PLAIN,
                TestSessions.begin(sessions, new SessionOwner(whose.personId(), whose.organisationId(), signedIn)));
    }

    private long stored(Cookie cookie) {
        return jdbc.sql("select count(*) from spring_session where session_id = :id")
                .param("id", id(cookie))
                .query(Long.class)
                .single();
    }

    /** The row with the transaction that wrote it. */
    private String row(Cookie cookie) {
        return jdbc.sql("select xmin::text || ' ' || last_access_time from spring_session where session_id = :id")
                .param("id", id(cookie))
                .query(String.class)
                .single();
    }

    private static String id(Cookie cookie) {
        return new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
    }
}
