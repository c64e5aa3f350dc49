package org.chrysalis.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.chrysalis.audit.AuditChoices;
import org.chrysalis.audit.AuditHistory;
import org.chrysalis.audit.HistoryEntry;
import org.chrysalis.audit.HistoryFilter;
import org.chrysalis.audit.HistoryPage;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ApplicationTest
class OrganisationTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private OrganisationSettings settings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Teams teams;

    @Autowired
    private AuditHistory history;

    @Autowired
    private AuditChoices choices;

    private TestOrganisation council;
    private Actor admin;

    @BeforeEach
    void found() {
        council = organisations.found();
        admin = council.admin();
    }

    @ParameterizedTest
    @CsvSource({"#767676,true", "#777777,false", "#17504a,true", "#ffd65c,false", "#ffffff,false", "#000000,true"})
    void takesOnlyAColourThatCanBeReadOnWhite(String colour, boolean readable) {
        OrganisationSettings.Edit edit = new OrganisationSettings.Edit("Council", colour, 60, 0);
        if (readable) {
            settings.change(admin, edit);
            assertThat(settings.view(admin).accent()).isEqualTo(colour);
        } else {
            assertThatThrownBy(() -> settings.change(admin, edit)).hasMessage("people.organisation.accent.pale");
        }
    }

    @Test
    void servesTheColourAsAFileThatEveryPageNames() throws Exception {
        save("0", "Marlhaven", "7A1F3D", "45").andExpect(redirectedUrl("/admin/organisation"));
        mvc.perform(get("/organisation.css").with(signedInAs(council.viewer())))
                .andExpect(content().contentType("text/css;charset=UTF-8"))
                .andExpect(content().string(containsString("--chrysalis-accent:#7a1f3d")))
                .andExpect(header().string("Cache-Control", containsString("private")));
        mvc.perform(get("/account").with(signedInAs(council.viewer())))
                .andExpect(content().string(containsString("/organisation.css?v=" + council.id() + "-1")))
                .andExpect(content().string(containsString("Marlhaven")));
    }

    @Test
    void showsBothVersionsToTheSecondOfTwo() throws Exception {
        save("0", "Marlhaven", "", "60");
        save("0", "Marlhaven Council", "", "90")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Marlhaven Council")))
                .andExpect(content().string(containsString("value=\"90\"")));
        assertThat(settings.view(admin).name()).isEqualTo("Marlhaven");
    }

    @Test
    void keepsSmallPicturesOfTwoKindsAndNothingElse() throws Exception {
        upload(picture("png", 200, 60)).andExpect(redirectedUrl("/admin/organisation"));
        mvc.perform(get("/organisation/logo").with(signedInAs(council.staff())))
                .andExpect(content().contentType("image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        upload(picture("jpeg", 200, 60)).andExpect(redirectedUrl("/admin/organisation"));
        upload(picture("gif", 200, 60)).andExpect(content().string(containsString("must be a PNG or a JPEG")));
        upload("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                        .getBytes(StandardCharsets.UTF_8))
                .andExpect(content().string(containsString("must be a PNG or a JPEG")));
        upload(new byte[200 * 1024 + 1]).andExpect(content().string(containsString("must be 200 KB or smaller")));
        upload(picture("png", 2_001, 10)).andExpect(content().string(containsString("2,000 pixels")));
        upload(new byte[0]).andExpect(content().string(containsString("Choose a picture")));
        mvc.perform(get("/organisation/logo")
                        .with(signedInAs(organisations.found().staff())))
                .andExpect(status().isNotFound());
    }

    @Test
    void losesNoColourToAFormThatDoesNotAskForIt() throws Exception {
        save("0", "Council", "#7a1f3d", "42");
        mvc.perform(post("/admin/organisation")
                        .with(signedInAs(admin))
                        .with(csrf())
                        .param("version", "1")
                        .param("name", "Council")
                        .param("quietDays", "42"))
                .andExpect(content().string(containsString("This page could not be sent as it was")));
        assertThat(settings.view(admin).accent()).isEqualTo("#7a1f3d");
    }

    @Test
    void aTeamIsAddedOnceAndItsNameIsItsOwn() throws Exception {
        UUID submission = UUID.randomUUID();
        teams.add(admin, submission, "Fostering");
        teams.add(admin, submission, "Fostering");
        assertThat(teams.list(admin)).extracting(Teams.Row::name).containsExactly("Fostering");
        mvc.perform(get("/admin/teams").with(signedInAs(admin)))
                .andExpect(content().string(containsString("1 team</p>")));
        assertThatThrownBy(() -> teams.add(admin, UUID.randomUUID(), " fostering"))
                .hasMessage("people.team.taken");
        Teams.Row team = teams.list(admin).get(0);
        teams.retire(admin, team.id(), team.version());
        assertThat(teams.list(admin).get(0).retired()).isTrue();
    }

    @Test
    void aTeamIsRetiredOnceHoweverOftenItIsAskedFor() throws Exception {
        long team = council.team("Fostering");
        teams.retire(admin, team, 0);
        teams.retire(admin, team, 0);
        teams.retire(admin, team, teams.view(admin, team).version());
        assertThat(jdbc.sql("select count(*) from audit_entry where organisation_id = ? and action = 'team-retired'")
                        .param(council.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        mvc.perform(get("/admin/teams/{id}/retire", team).with(signedInAs(admin)))
                .andExpect(content().string(containsString("This team is retired already")))
                .andExpect(content().string(not(containsString("Retire this team"))));
        teams.restore(admin, team, teams.view(admin, team).version());
        teams.restore(admin, team, 0);
        assertThat(teams.view(admin, team).retired()).isFalse();
    }

    @Test
    void readsTheTrailByPageAndFilter() throws Exception {
        for (int i = 0; i < 60; i++) {
            teams.add(admin, UUID.randomUUID(), "Team " + i);
        }
        HistoryPage first = history.ofOrganisation(council.id(), HistoryFilter.everything(), Set.of());
        assertThat(first.entries()).hasSize(25);
        assertThat(first.entries().get(0).subjectLabel()).isEqualTo("Team 59");
        assertThat(first.entries().get(0).done()).isEqualTo("Team added");
        HistoryPage second = history.ofOrganisation(
                council.id(), new HistoryFilter(null, null, null, null, first.older()), Set.of());
        assertThat(second.entries()).extracting(HistoryEntry::subjectLabel).startsWith("Team 34");
        assertThat(first.total()).as("all that is recorded").isGreaterThan(60).isEqualTo(second.total());
        assertThat(history.ofOrganisation(
                                council.id(), new HistoryFilter(null, "organisation", null, null, null), Set.of())
                        .entries())
                .extracting(HistoryEntry::action)
                .containsExactly("organisation-founded");
        assertThat(history.ofOrganisation(
                                council.id(),
                                new HistoryFilter(council.staff().personId(), null, null, null, null),
                                Set.of())
                        .entries())
                .isEmpty();
        assertThat(choices.kinds(council.id())).contains("organisation", "team");
        assertThat(choices.people(council.id()))
                .extracting(AuditChoices.Who::name)
                .contains("Ada Admin");
        mvc.perform(get("/admin/audit?kind=team&from.day=1&from.month=1&from.year=2020&to.day=x")
                        .with(signedInAs(admin)))
                .andExpect(content().string(containsString("To must include a month and year")))
                .andExpect(content().string(containsString("Showing 1 to 25 of 60 entries")))
                .andExpect(content().string(containsString("from.year=2020")))
                .andExpect(content().string(containsString("Team added: Team 59")))
                .andExpect(content().string(containsString("Older entries")));
        mvc.perform(get("/admin/audit?kind=team&before=" + first.older()).with(signedInAs(admin)))
                .andExpect(content().string(containsString("Showing 26 to 50 of 60 entries")));
        mvc.perform(get("/admin/audit?from.day=2&from.month=1&from.year=2026&to.day=1&to.month=1&to.year=2026")
                        .with(signedInAs(admin)))
                .andExpect(content().string(containsString("There is a problem")))
                .andExpect(content().string(containsString("must be the same as or after")));
        mvc.perform(get("/admin/audit").with(signedInAs(organisations.found().admin())))
                .andExpect(content().string(not(containsString("Team 59"))));
    }

    private ResultActions save(String version, String name, String accent, String days) throws Exception {
        return mvc.perform(post("/admin/organisation")
                .with(signedInAs(admin))
                .with(csrf())
                .param("version", version)
                .param("name", name)
                .param("accent", accent)
                .param("quietDays", days));
    }

    private ResultActions upload(byte[] picture) throws Exception {
        return mvc.perform(multipart("/admin/organisation/logo")
                .part(new MockPart("logo", "logo.png", picture, MediaType.IMAGE_PNG))
                .with(signedInAs(admin))
                .with(csrf()));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
