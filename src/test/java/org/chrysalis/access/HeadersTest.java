package org.chrysalis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class HeadersTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Test
    void pagesTakeNothingFromElsewhereAndNothingInline() throws Exception {
        mvc.perform(get("/account").with(signedInAs(organisations.found().staff())))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Security-Policy",
                                "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none';"
                                        + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(header().string("Permissions-Policy", Matchers.containsString("camera=()")))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void pagesAreKeptByNobodyAndAssetsForGood() throws Exception {
        mvc.perform(get("/account").with(signedInAs(organisations.found().staff())))
                .andExpect(header().string("Cache-Control", Matchers.containsString("no-store")));
        mvc.perform(get("/sign-in")).andExpect(header().string("Cache-Control", Matchers.containsString("no-store")));
        mvc.perform(get("/assets/favicon.svg"))
                .andExpect(header().string("Cache-Control", Matchers.containsString("immutable")))
                .andExpect(header().doesNotExist("Pragma"));
    }

    @Test
    void behindTlsTheCookieIsBoundToTheHostAndTheBrowserStaysWithTls() throws Exception {
        Cookie cookie = Objects.requireNonNull(mvc.perform(get("/sign-in").secure(true))
                .andExpect(header().string("Strict-Transport-Security", Matchers.containsString("max-age=31536000")))
                .andReturn()
                .getResponse()
                .getCookie("__Host-chrysalis"));
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void aPlainCookieIsNotTakenBehindTls() throws Exception {
        mvc.perform(get("/account")
                        .secure(true)
                        .with(signedInAs(organisations.found().staff())))
                .andExpect(status().isSeeOther());
    }

    @Test
    void publicPagesBeginNoSession() throws Exception {
        for (String path :
                new String[] {"/help", "/accessibility", "/privacy", "/assets/favicon.svg", "/initiatives"}) {
            assertThat(mvc.perform(get(path)).andReturn().getResponse().getCookies())
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void theActuatorIsClosedButForHealth() throws Exception {
        mvc.perform(get("/actuator/health")).andExpect(status().isOk());
        for (String path : new String[] {"/actuator", "/actuator/env", "/actuator/beans", "/actuator/sessions"}) {
            mvc.perform(get(path).with(signedInAs(organisations.found().admin())))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void noFormIsTakenWithoutItsToken() throws Exception {
        var staff = organisations.found().staff();
        mvc.perform(post("/account/name").with(signedInAs(staff))).andExpect(status().isForbidden());
        mvc.perform(post("/account/name").with(signedInAs(staff)).with(csrf().useInvalidToken()))
                .andExpect(status().isForbidden());
    }

    @Test
    void aFormFromAnEndedSessionLeadsBackToItsPage() throws Exception {
        mvc.perform(post("/account/name").header("Referer", "http://localhost/account/name"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sign-in?return=%2Faccount%2Fname&ended"));
    }
}
