package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.UUID;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** Whatever is sent, the answer is a page of ours, and no fault of the program. */
@ApplicationTest
@Transactional
class NonsenseTest {

    private static final String NOT_UNDERSTOOD = "That request could not be understood";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    private Actor admin;

    @BeforeEach
    void foundsACouncil() {
        admin = organisations.found().admin();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "kind", "theme", "column", "stage"})
    void refusesTheCharacterThatNoTextHoldsInAnAddress(String name) throws Exception {
        mvc.perform(get("/initiatives").with(signedInAs(admin)).queryParam(name, "a\0b"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(NOT_UNDERSTOOD)));
    }

    @Test
    void refusesItInFormsToo() throws Exception {
        mvc.perform(post("/sign-in").with(csrf()).param("email", "a\0b").param("password", "x"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(NOT_UNDERSTOOD)));
        mvc.perform(log().param("leads[0]", "a\0b")).andExpect(status().isBadRequest());
        mvc.perform(post("/drafts/initiative-new").with(admin()).with(csrf()).param("name", "a\0b"))
                .andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/audit?kind=organisation&to=%2B999999999-12-31",
                "/admin/audit?from=%2B999999-01-01",
                "/admin/audit?from=-0044-03-15",
                "/admin/audit?_from=on",
                "/admin/audit?_kind=on",
                "/admin/people?_q=on",
                "/stages?_asOf=on"
            })
    void showsThePageWhateverItsAddressAsks(String address) throws Exception {
        mvc.perform(get(URI.create(address)).with(signedInAs(admin))).andExpect(status().isOk());
    }

    @Test
    void showsAHistoryInWhichSomebodyWroteWhatOnlyLooksLikeADay() throws Exception {
        for (String name : new String[] {"9999-99-99", "2026-02-30"}) {
            mvc.perform(post("/admin/teams")
                            .with(signedInAs(admin))
                            .with(csrf())
                            .param("submission", UUID.randomUUID().toString())
                            .param("name", name))
                    .andExpect(status().is3xxRedirection());
        }
        mvc.perform(get("/admin/audit").with(signedInAs(admin)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("9999-99-99")))
                .andExpect(content().string(containsString("2026-02-30")));
    }

    /** As a form that lost its version: it is as stale as can be, and what there is not is missing all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "", "99999999999", "1 or 1=1"})
    void takesAVersionThatIsNoneForAStaleOne(String version) throws Exception {
        long team = jdbc.sql("insert into team (organisation_id, name) values (?, 'Fostering') returning id")
                .param(admin.organisationId())
                .query(Long.class)
                .single();
        mvc.perform(post("/admin/teams/{id}/retire", team)
                        .with(admin())
                        .with(csrf())
                        .param("version", version))
                .andExpect(status().isConflict());
        mvc.perform(post("/admin/teams/{id}/retire", team).with(admin()).with(csrf()))
                .andExpect(status().isConflict());
        mvc.perform(post("/admin/teams/{id}/retire", team)
                        .with(signedInAs(organisations.found().admin()))
                        .with(csrf())
                        .param("version", version))
                .andExpect(status().isNotFound());
        assertThat(jdbc.sql("select retired from team where id = ?")
                        .param(team)
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void refusesAListLongerThanAnyFormHas() throws Exception {
        mvc.perform(log().param("leads[300]", "x"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(NOT_UNDERSTOOD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "visibility", "stageId", "teamId"})
    void saysInOurWordsThatAnAnswerIsNone(String field) throws Exception {
        String page = mvc.perform(log().param(field, "zz"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This answer could not be understood")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("java.lang").doesNotContain("org.chrysalis");
    }

    @Test
    void showsATickAgainForWhichSeveralAnswersWereSent() throws Exception {
        mvc.perform(post("/admin/risk")
                        .with(admin())
                        .with(csrf())
                        .param("name", "Weather")
                        .param("people", "zz", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This answer could not be understood")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz"})
    void asksToSendAFormAgainThatLostItsToken(String token) throws Exception {
        String page = mvc.perform(log().param("name", "Warm hubs")
                        .param("stageId", stage())
                        .param("since.day", "27")
                        .param("since.month", "3")
                        .param("since.year", "2026")
                        .param("kind", "INNOVATION")
                        .param("visibility", "ORGANISATION")
                        .param("submission", token))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("This page could not be sent as it was")
                .containsPattern("name=\"submission\" value=\"[0-9a-f]{8}-[0-9a-f-]{27}\"");
        assertThat(logged()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz"})
    void asksToSendATeamAgainThatLostItsToken(String token) throws Exception {
        mvc.perform(post("/admin/teams")
                        .with(admin())
                        .with(csrf())
                        .param("name", "Fostering")
                        .param("submission", token))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This page could not be sent as it was")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%00", "q=%zz", "q=a&kind=%00&%zz=1"})
    void showsTheListWhateverAViewWasKeptWith(String query) throws Exception {
        mvc.perform(post("/initiatives/views/new")
                        .with(admin())
                        .with(csrf())
                        .param("name", "Odd")
                        .param("usual", "true")
                        .param("query", query))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/initiatives").with(admin()))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isLessThan(400));
    }

    @Test
    void showsAFormWhateverItsDraftHolds() throws Exception {
        mvc.perform(draft().param("name", "Half an idea")
                        .param("leads[300]", "x")
                        .param("class.x[", "y"))
                .andExpect(status().isNoContent());
        mvc.perform(get("/initiatives/new").with(admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"Half an idea\"")));
    }

    @Test
    void keepsADraftThatTellsOfCharacters() throws Exception {
        mvc.perform(draft().param("name", "six: \\u0000")).andExpect(status().isNoContent());
        mvc.perform(get("/initiatives/new").with(admin()))
                .andExpect(content().string(containsString("value=\"six: \\u0000\"")));
    }

    private RequestPostProcessor admin() {
        return signedInAs(admin);
    }

    private MockHttpServletRequestBuilder draft() {
        return post("/drafts/initiative-new").with(admin()).with(csrf());
    }

    private MockHttpServletRequestBuilder log() {
        return post("/initiatives/new").with(admin()).with(csrf());
    }

    private String stage() {
        return jdbc.sql("select min(id) from stage where organisation_id = :organisation")
                .param("organisation", admin.organisationId())
                .query(Long.class)
                .single()
                .toString();
    }

    private long logged() {
        return jdbc.sql("select count(*) from initiative where organisation_id = :organisation")
                .param("organisation", admin.organisationId())
                .query(Long.class)
                .single();
    }
}
