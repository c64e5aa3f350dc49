package org.chrysalis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.doReturn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chrysalis.people.Credentials;
import org.chrysalis.people.Organisations;
import org.chrysalis.support.StartupNotice;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ApplicationTest
@TestExecutionListeners(inheritListeners = false, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
class SetUpTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SetUpLinks links;

    @Autowired
    private SetUpNotice notice;

    @Autowired
    private JdbcClient jdbc;

    /** Other tests have founded some: here it is said that there are none. */
    @MockitoSpyBean
    private Organisations organisations;

    @MockitoSpyBean
    private Credentials credentials;

    private String email;
    private String code;

    @BeforeEach
    void none() {
        // A link that another test left would stand.
        jdbc.sql("delete from set_up_link").update();
        doReturn(true).when(organisations).none();
        code = TestOrganisations.nextCode();
        email = "first." + UUID.randomUUID() + "@council.example";
    }

    @Test
    void foundsTheFirstOrganisationOnce() throws Exception {
        String token = printed();
        mvc.perform(get("/set-up").param("token", token))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Set up Chrysalis")));
        send(token, "seventeen quiet lanterns").andExpect(redirectedUrl("/"));
        assertThat(jdbc.sql("""
                        select r.name from membership m join role r on r.id = m.role_id
                        join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
                        where p.email = :email and o.code = :code""")
                        .param("email", email)
                        .param("code", code)
                        .query(String.class)
                        .single())
                .isEqualTo("Admin");
        send(token, "seventeen quiet lanterns").andExpect(status().isNotFound());
        mvc.perform(post("/sign-in").with(csrf()).param("email", email).param("password", "seventeen quiet lanterns"))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void thePageToSignInSaysThatNobodyCanYetAndWhereTheLinkIs() throws Exception {
        String token = printed();
        mvc.perform(get("/sign-in"))
                .andExpect(content().string(containsString("Nobody can sign in yet")))
                .andExpect(content().string(containsString("it printed a link that sets the first one up")))
                .andExpect(content().string(not(containsString(token))));
        doReturn(false).when(organisations).none();
        mvc.perform(get("/sign-in")).andExpect(content().string(not(containsString("Nobody can sign in yet"))));
    }

    @Test
    void aRefusedFormLeavesTheLinkGood() throws Exception {
        String token = printed();
        send(token, "Password2026!").andExpect(content().string(containsString("many people think of")));
        mvc.perform(get("/set-up").param("token", token)).andExpect(status().isOk());
    }

    @Test
    void saysWhatIsWrongWithThePasswordBesideWhatElseIsWrong() throws Exception {
        mvc.perform(post("/set-up")
                        .with(csrf())
                        .param("token", printed())
                        .param("name", "First council")
                        .param("code", code)
                        .param("email", email)
                        .param("password", "Password2026!"))
                .andExpect(content().string(containsString("Enter your name")))
                .andExpect(content().string(containsString("many people think of")));
    }

    @Test
    void theLinkIsGoodForADayAndTheLastOneOnly() throws Exception {
        String first = printed();
        String second = printed();
        mvc.perform(get("/set-up").param("token", first)).andExpect(status().isNotFound());
        mvc.perform(get("/set-up").param("token", second)).andExpect(status().isOk());
        jdbc.sql("update set_up_link set expires_at = expires_at - interval '24 hours'")
                .update();
        mvc.perform(get("/set-up").param("token", second)).andExpect(status().isNotFound());
    }

    @Test
    void thereIsNoLinkOnceThereIsAnOrganisation() throws Exception {
        String token = links.newToken();
        doReturn(false).when(organisations).none();
        assertThat(notice.lines()).isEmpty();
        mvc.perform(get("/set-up").param("token", token)).andExpect(status().isNotFound());
        send(token, "seventeen quiet lanterns").andExpect(status().isNotFound());
    }

    @Test
    void aFurtherOrganisationIsSetUpByWhomTheOperatorGivesALink() throws Exception {
        String token = printedForAnother();
        mvc.perform(get("/set-up").param("token", token))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Set up an organisation")));
        send(token, "seventeen quiet lanterns").andExpect(redirectedUrl("/"));
        send(token, "seventeen quiet lanterns").andExpect(status().isNotFound());
        assertThat(administers()).containsExactly(code);
    }

    @Test
    void theFurtherOneHasNoLinkUnlessTheOperatorAsks() {
        doReturn(false).when(organisations).none();
        assertThat(another("off").lines()).isEmpty();
        doReturn(true).when(organisations).none();
        assertThat(another("on").lines()).isEmpty();
    }

    @Test
    void somebodyOfAnOrganisationSetsUpAnotherWithTheirOwnPasswordWhichStays() throws Exception {
        String first = code;
        send(printed(), "seventeen quiet lanterns").andExpect(redirectedUrl("/"));
        String hash = passwordHash();
        String second = code = TestOrganisations.nextCode();
        String token = printedForAnother();
        send(token, "eighteen other lanterns")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("this is not its password")));
        send(token, "seventeen quiet lanterns").andExpect(redirectedUrl("/"));
        assertThat(administers()).containsExactlyInAnyOrder(first, second);
        assertThat(passwordHash()).isEqualTo(hash);
    }

    @Test
    void aSettingThatIsLeftOnReplacesNoLinkThatSomebodyHolds() throws Exception {
        String token = printedForAnother();

        assertThat(another("on").lines())
                .extracting(StartupNotice.Line::text)
                .first()
                .asString()
                .contains("printed before works until")
                .doesNotContain("token=");
        mvc.perform(get("/set-up").param("token", token)).andExpect(status().isOk());

        String other = token(another("again"));
        mvc.perform(get("/set-up").param("token", token)).andExpect(status().isNotFound());
        mvc.perform(get("/set-up").param("token", other)).andExpect(status().isOk());

        jdbc.sql("update set_up_link set expires_at = expires_at - interval '24 hours'")
                .update();
        assertThat(token(another("on"))).isNotEqualTo(other);
    }

    @Test
    void saysWhatToDoWhereNobodyCanProveTheAccount() throws Exception {
        send(printed(), "seventeen quiet lanterns").andExpect(redirectedUrl("/"));
        code = TestOrganisations.nextCode();
        String token = printedForAnother();

        jdbc.sql("update person set password_hash = null, password_changed_at = null where email = ?")
                .param(email)
                .update();
        send(token, "seventeen quiet lanterns")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("has no password yet. Ask whoever runs Chrysalis")));
        email = "gone." + email;
        jdbc.sql("""
                insert into person (email, name, active, created_at, sessions_valid_from)
                values (?, 'Otto Other', false, now(), now())""").param(email).update();
        send(token, "seventeen quiet lanterns")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("is deactivated, so nobody can sign in with it")));

        email = "other." + email;
        send(token, "seventeen quiet lanterns").andExpect(redirectedUrl("/"));
    }

    @Test
    void whoIsSecondWithAnAddressIsToldAndKeepsTheLink() throws Exception {
        send(printed(), "seventeen quiet lanterns").andExpect(redirectedUrl("/"));
        code = TestOrganisations.nextCode();
        String token = printedForAnother();
        // The address gets its account between the look whether it has one and the founding.
        doReturn(false).doCallRealMethod().when(credentials).known(email);

        send(token, "seventeen quiet lanterns")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Somebody has just made an account with this address")));

        send(token, "seventeen quiet lanterns").andExpect(redirectedUrl("/"));
    }

    private List<String> administers() {
        return jdbc.sql("""
                select o.code from membership m join role r on r.id = m.role_id
                join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
                where p.email = ? and r.name = 'Admin'""").param(email).query(String.class).list();
    }

    private String passwordHash() {
        return jdbc.sql("select password_hash from person where email = ?")
                .param(email)
                .query(String.class)
                .single();
    }

    private String printedForAnother() {
        doReturn(false).when(organisations).none();
        return token(another("on"));
    }

    private NewOrganisationNotice another(String asked) {
        return new NewOrganisationNotice(
                links, organisations, new MockEnvironment().withProperty("chrysalis.new-organisation", asked));
    }

    private String printed() {
        return token(notice);
    }

    private static String token(StartupNotice printing) {
        String line = printing.lines().get(0).text();
        return line.substring(line.indexOf("token=") + "token=".length());
    }

    private ResultActions send(String token, String password) throws Exception {
        return mvc.perform(post("/set-up")
                .with(csrf())
                .param("token", token)
                .param("name", "First council")
                .param("code", code.toLowerCase(Locale.ROOT))
                .param("pathway", "SIX_STAGES")
                .param("administrator", "Fay First")
                .param("email", email)
                .param("password", password));
    }
}
