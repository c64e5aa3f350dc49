package org.chrysalis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who works in two organisations never does in one what they wrote in the other, and is told of nobody else's. */
@ApplicationTest
class OtherOrganisationTest {

    private static final String FIELD = "_organisation";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation first;
    private TestOrganisation second;
    private TestOrganisation nobodys;
    private Actor ada;

    @BeforeEach
    void found() {
        first = organisations.found();
        second = organisations.found();
        nobodys = organisations.found();
        ada = first.admin();
        second.alsoHere(ada, BuiltInRole.ADMIN);
    }

    @Test
    void signingInAgainGoesOnWhereOneWorkedLast() throws Exception {
        Cookie before = signIn();
        assertThat(page("/account", before)).contains("Council " + first.code() + " (you are here)");
        goOver(before, second.id()).andExpect(redirectedUrl("/"));

        assertThat(page("/account", signIn())).contains("Council " + second.code() + " (you are here)");
        jdbc.sql("update membership set active = false where person_id = :person and organisation_id = :second")
                .param("person", ada.personId())
                .param("second", second.id())
                .update();
        assertThat(page("/account", signIn())).contains(first.code());
    }

    @Test
    void everyFormSaysInWhichOrganisationItsPageWasMade() throws Exception {
        Cookie cookie = signIn();
        for (String path : new String[] {"/admin/teams", "/account", "/initiatives/new", "/admin/organisation/logo"}) {
            String page = page(path, cookie);
            assertThat(count(page, "name=\"_csrf\"")).as(path).isPositive();
            assertThat(count(page, "name=\"" + FIELD + "\" value=\"" + first.id() + "\""))
                    .as(path)
                    .isEqualTo(count(page, "name=\"_csrf\""));
        }
        mvc.perform(get("/sign-in")).andExpect(content().string(not(containsString(FIELD))));
    }

    @Test
    void whatWasWrittenInOneIsNotDoneInTheOther() throws Exception {
        Cookie cookie = signIn();
        mvc.perform(team("Edge of care", second.id()).cookie(cookie))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Edge of care")))
                .andExpect(content().string(containsString("Nothing was saved")))
                .andExpect(content().string(containsString("Switch to Council " + second.code())));
        assertThat(teams("Edge of care")).isZero();

        goOver(cookie, second.id()).andExpect(redirectedUrl("/sign-in/again"));
        assertThat(page("/sign-in/again", cookie))
                .contains("Edge of care", "name=\"" + FIELD + "\" value=\"" + second.id() + "\"");
        mvc.perform(team("Edge of care", second.id()).cookie(cookie)).andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql(
                                "select organisation_id from team where name = 'Edge of care' and organisation_id in (:ids)")
                        .param("ids", List.of(first.id(), second.id()))
                        .query(Long.class)
                        .list())
                .containsExactly(second.id());
    }

    @Test
    void aPasswordIsAPersonsOwnWhereverItsFormWasWritten() throws Exception {
        mvc.perform(post("/account/password")
                        .param(FIELD, String.valueOf(second.id()))
                        .param("present", "not their password")
                        .param("password", "a new password of theirs")
                        .cookie(signIn())
                        .with(csrf()))
                .andExpect(content().string(not(containsString("Switch to Council"))))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isNotEqualTo(409));
    }

    @Test
    void whatWaitedForSigningInWaitsUntilOneHasGoneOver() throws Exception {
        Cookie cookie = Objects.requireNonNull(mvc.perform(post("/sign-in")
                        .with(csrf())
                        .param("email", organisations.emailOf(ada))
                        .param("password", TestOrganisations.PASSWORD)
                        .param("heldFor", "/admin/teams")
                        .param("held", "name=Edge+of+care&" + FIELD + "=" + second.id()))
                .andExpect(redirectedUrl("/sign-in/again"))
                .andReturn()
                .getResponse()
                .getCookie(SessionCookies.PLAIN));
        mvc.perform(get("/sign-in/again").cookie(cookie))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Edge of care")))
                .andExpect(content().string(containsString("Switch to Council " + second.code())));
        goOver(cookie, second.id()).andExpect(redirectedUrl("/sign-in/again"));
        assertThat(page("/sign-in/again", cookie)).contains("Edge of care");
    }

    @Test
    void aFileIsNotTakenInTheOther() throws Exception {
        mvc.perform(multipart("/admin/organisation/logo")
                        .file(new MockMultipartFile("file", "logo.png", "image/png", new byte[] {1}))
                        .param(FIELD, String.valueOf(second.id()))
                        .cookie(signIn())
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Copy what you need before you switch")));
    }

    @Test
    void aDraftIsNotKeptInTheOther() throws Exception {
        Cookie cookie = signIn();
        mvc.perform(post("/drafts/initiative-new")
                        .cookie(cookie)
                        .with(csrf())
                        .header("Sec-Fetch-Mode", "cors")
                        .param("name", "Half a thought")
                        .param(FIELD, String.valueOf(second.id())))
                .andExpect(status().isConflict());
        assertThat(jdbc.sql("select count(*) from draft where person_id = :person")
                        .param("person", ada.personId())
                        .query(Long.class)
                        .single())
                .isZero();
        goOver(cookie, second.id()).andExpect(redirectedUrl("/"));
    }

    @Test
    void aFormThatNamesTwoOrganisationsIsRefused() throws Exception {
        Cookie cookie = signIn();
        for (long other : List.of(first.id(), second.id())) {
            mvc.perform(team("Edge of care", first.id())
                            .param(FIELD, String.valueOf(other))
                            .cookie(cookie))
                    .andExpect(status().isBadRequest());
        }
        assertThat(teams("Edge of care")).isZero();
        mvc.perform(team("Edge of care", first.id()).cookie(cookie)).andExpect(status().is3xxRedirection());
        assertThat(teams("Edge of care")).isOne();
    }

    @Test
    void aPageThatIsNotFoundOffersTheOrganisationOfItsReference() throws Exception {
        Cookie cookie = signIn();
        String path = "/initiatives/" + second.code() + "-02/journey?page=2";
        mvc.perform(get(path).cookie(cookie))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Switch to Council " + second.code())))
                .andExpect(content().string(containsString("value=\"" + path + "\"")));
        mvc.perform(get("/initiatives/" + first.code() + "-02").cookie(cookie))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("Switch to"))));
        goOver(cookie, second.id(), path).andExpect(redirectedUrl(path));
        goOver(cookie, first.id(), "https://evil.example").andExpect(redirectedUrl("/"));
    }

    /** Whether there is such a thing or not: nobody looks. */
    @Test
    void aPageThatIsNotFoundByItsNumberOffersTheOtherOrganisationsOfThePerson() throws Exception {
        Cookie cookie = signIn();
        for (String path : List.of("/packs/999999999", "/conversation/risk/999999999")) {
            mvc.perform(get(path).cookie(cookie))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("Switch to Council " + second.code())))
                    .andExpect(content().string(containsString("value=\"" + path + "\"")))
                    .andExpect(content().string(not(containsString("Switch to Council " + nobodys.code()))))
                    .andExpect(content().string(not(containsString("Switch to Council " + first.code()))));
        }
        mvc.perform(get("/no/such/page").cookie(cookie))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("Switch to"))));
    }

    @Test
    void nobodyIsToldOfAnOrganisationThatIsNotTheirs() throws Exception {
        Cookie cookie = signIn();
        String known = page("/initiatives/" + nobodys.code() + "-01", cookie);
        assertThat(known).contains("Page not found").doesNotContain("Switch to", "Council " + nobodys.code());
        for (String other : new String[] {String.valueOf(nobodys.id()), "999999999", "x", ""}) {
            mvc.perform(team("Edge of care", other).cookie(cookie))
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString("Edge of care")))
                    .andExpect(content().string(not(containsString("Switch to"))))
                    .andExpect(content().string(not(containsString("Council " + nobodys.code()))));
        }
        assertThat(teams("Edge of care")).isZero();
    }

    @Test
    void oneCanGoOverAndOutFromAnyPage() throws Exception {
        Cookie cookie = signIn();
        mvc.perform(post("/switch-organisation")
                        .cookie(cookie)
                        .with(csrf())
                        .param(FIELD, String.valueOf(second.id()))
                        .param("organisation", String.valueOf(second.id())))
                .andExpect(redirectedUrl("/"));
        mvc.perform(post("/sign-out").cookie(cookie).with(csrf()).param(FIELD, String.valueOf(first.id())))
                .andExpect(redirectedUrl("/sign-in"));
    }

    private MockHttpServletRequestBuilder team(String name, Object organisation) {
        return post("/admin/teams")
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .accept(MediaType.TEXT_HTML)
                .param("name", name)
                .param(FIELD, String.valueOf(organisation));
    }

    private ResultActions goOver(Cookie cookie, long organisation) throws Exception {
        return goOver(cookie, organisation, null);
    }

    private ResultActions goOver(Cookie cookie, long organisation, String next) throws Exception {
        var request = post("/switch-organisation")
                .cookie(cookie)
                .with(csrf())
                .param("organisation", String.valueOf(organisation));
        return mvc.perform(next == null ? request : request.param("next", next));
    }

    private Cookie signIn() throws Exception {
        return Objects.requireNonNull(mvc.perform(post("/sign-in")
                        .with(csrf())
                        .param("email", organisations.emailOf(ada))
                        .param("password", TestOrganisations.PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie(SessionCookies.PLAIN));
    }

    private String page(String path, Cookie cookie) throws Exception {
        return mvc.perform(get(path).cookie(cookie)).andReturn().getResponse().getContentAsString();
    }

    private long teams(String name) {
        return jdbc.sql("select count(*) from team where name = :name and organisation_id in (:first, :second)")
                .param("name", name)
                .param("first", first.id())
                .param("second", second.id())
                .query(Long.class)
                .single();
    }

    private static long count(String page, String words) {
        return Pattern.compile(Pattern.quote(words)).matcher(page).results().count();
    }
}
