package org.chrysalis.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever comes back to the address of a form that shows nothing by itself is led to the page that it is part of. */
@ApplicationTest
class SecondStepsTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    private Actor admin;

    @BeforeEach
    void foundsACouncil() {
        admin = organisations.found().admin();
    }

    @ParameterizedTest
    @CsvSource({
        "/initiatives/views/3/usual, /initiatives/views/3",
        "/initiatives/MAR-01/risks/2/withdraw, /initiatives/MAR-01/risks/2",
        "/initiatives/MAR-01/funding/2/spending/4/withdraw, /initiatives/MAR-01/funding/2",
        "/readiness/2/close, /readiness/2",
        "/portfolio/packs/drafts/2/publish, /portfolio/packs/drafts/2",
        "/admin/roles/2/delete, /admin/roles/2",
        "/inbox/read, /inbox",
        "/import/discard, /import",
        "/account/sign-out-everywhere, /account",
        "/switch-organisation, /",
        "/files/2/remove, /"
    })
    void leadToThePageAbove(String step, String above) throws Exception {
        mvc.perform(get(step).with(signedInAs(admin))).andExpect(redirectedUrl(above));
    }

    @Test
    void noneOfThemIsRefusedForHowItIsAskedFor() throws Exception {
        Set<String> sent = paths("POST");
        sent.removeAll(paths("GET"));
        assertThat(sent).hasSizeGreaterThan(50);
        for (String path : sent) {
            String address = path.replaceAll("\\{[^}]+}", "1");
            MockHttpServletResponse answer = mvc.perform(get(address).with(signedInAs(admin)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(address).isEqualTo(302);
            assertThat(address).startsWith(String.valueOf(answer.getRedirectedUrl()));
        }
    }

    @Test
    void whatIsSentToAPageThatTakesNothingIsStillRefused() throws Exception {
        mvc.perform(post("/portfolio").with(signedInAs(admin)).with(csrf())).andExpect(status().isMethodNotAllowed());
    }

    private static Set<String> paths(String method) {
        return AuthorisationRow.all().stream()
                .filter(row -> row.method().equals(method))
                .map(AuthorisationRow::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
