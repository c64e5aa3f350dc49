package org.chrysalis.initiative.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.SavedViews;
import org.chrysalis.initiative.SavedViews.SaveView;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.QueryCount;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class InitiativeListControllerTest {

    @Autowired
    private House.Doors doors;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Clock clock;

    @Autowired
    private SavedViews views;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private Actor staff;

    @BeforeEach
    void opensAHouse() {
        house = doors.open();
        staff = house.person("Sam Staff", BuiltInRole.STAFF);
    }

    @Test
    void invitesToLogTheFirst() throws Exception {
        shows(staff, "/initiatives", containsString("No initiatives are logged yet"));
        shows(staff, "/initiatives", not(containsString("Import initiatives")));
        shows(house.admin, "/initiatives", containsString("Import initiatives"));
    }

    @Test
    void showsRowsCountSortAndPages() throws Exception {
        for (int i = 0; i < 30; i++) {
            house.initiative("Hub " + i).ledBy(staff).log();
        }
        shows(
                staff,
                "/initiatives?sort=name",
                allOf(
                        containsString("Showing 1 to 25 of 30"),
                        containsString("30 initiatives"),
                        containsString("aria-sort=\"ascending\""),
                        containsString("sort=-name"),
                        containsString("Sam Staff"),
                        containsString("page=2")));
        shows(staff, "/initiatives?page=2", containsString("Showing 26 to 30 of 30"));
    }

    @Test
    void tellsHowLongEachHasBeenInItsStageBesideTheDay() throws Exception {
        LocalDate today = LocalDate.now(clock);
        house.initiative("Three weeks").since(today.minusDays(21).toString()).log();
        shows(staff, "/initiatives", containsString(">3 weeks<"));
    }

    @Test
    void saysBesideADateThatIsPastThatItIsOverdue() throws Exception {
        LocalDate today = LocalDate.now(clock);
        String reference = house.initiative("Warm hubs").log();
        for (LocalDate next : List.of(today, today.minusDays(1))) {
            jdbc.sql("update initiative set next_due_on = ? where reference = ? and organisation_id = ?")
                    .params(next, reference, staff.organisationId())
                    .update();
            shows(
                    staff,
                    "/initiatives",
                    next.equals(today) ? not(containsString(">Overdue<")) : containsString(">Overdue<"));
        }
    }

    /** Many a name has a comma of its own. */
    @Test
    void tellsApartWhoLeads() throws Exception {
        String reference = house.initiative("Warm hubs")
                .ledBy(
                        house.person("Head of service, adolescents", BuiltInRole.STAFF),
                        house.person("Kinship team manager", BuiltInRole.STAFF))
                .log();
        String other = house.initiative("Cold hubs").log();
        String both = "Head of service, adolescents; Kinship team manager";
        String compared = "/compare?initiative=" + reference + "&initiative=" + other;
        for (String page : List.of("/initiatives", "/initiatives/" + reference, "/stages", compared)) {
            shows(house.admin, page, containsString(both));
        }
    }

    @Test
    void findsALeadWhoWasTypedWhereThereAreTooManyToChooseFrom() throws Exception {
        house.initiative("Led by Zeb")
                .ledBy(house.person("Zebedee", BuiltInRole.STAFF))
                .log();
        house.initiative("Led by nobody").log();
        for (int i = 0; i < 50; i++) {
            house.person("Person " + i, BuiltInRole.STAFF);
        }
        shows(
                staff,
                "/initiatives?lead=ZEBEDEE",
                allOf(
                        containsString("Led by Zeb"),
                        not(containsString("Led by nobody")),
                        containsString("Lead: Zebedee"),
                        containsString("value=\"Zebedee\""),
                        not(containsString("Person 7"))));
        shows(
                staff,
                "/initiatives?lead=Unknown",
                allOf(
                        containsString("There is nobody called “Unknown” here"),
                        containsString("value=\"Unknown\""),
                        containsString("Led by nobody")));
        shows(staff, "/initiatives?lead=" + "x".repeat(500), not(containsString("x".repeat(121))));
        shows(
                house.admin,
                "/stages?lead=Unknown",
                allOf(containsString("There is nobody called “Unknown” here"), containsString("Led by nobody")));
        shows(
                house.admin,
                "/stages?lead=ZEBEDEE",
                allOf(containsString("Led by Zeb"), not(containsString("Led by nobody"))));
    }

    @Test
    void showsWhatIsChosenAndHowToTakeItBack() throws Exception {
        house.initiative("Warm hubs").tagged("hubs").log();
        long stage = house.stage("Scaling");
        shows(
                staff,
                "/initiatives?q=warm&stage=" + stage + "&lead=" + staff.personId() + "&attention=no-lead&phase=SCALING",
                allOf(
                        containsString("No initiatives match"),
                        containsString("Search: warm"),
                        containsString("Stage: Scaling"),
                        containsString("Lead: Sam Staff"),
                        containsString("Phase: Scaling"),
                        containsString("Needs attention: Nobody leads it"),
                        containsString("value=\"warm\"")));
    }

    @Test
    void keepsWhatWasTypedHarmless() throws Exception {
        shows(
                staff,
                "/initiatives?q=%3Cscript%3Ealert(1)%3C/script%3E&theme=%22%3E%3Cb%3E",
                allOf(not(containsString("<script>alert")), not(containsString("\"><b>"))));
    }

    @Test
    void findsWhatNobodyLeads() throws Exception {
        house.initiative("Led").ledBy(staff).log();
        house.initiative("Adrift").log();
        shows(
                staff,
                "/initiatives?attention=no-lead",
                allOf(containsString("Adrift"), not(containsString(">Led<")), containsString("Nobody leads it")));
    }

    @Test
    void offersTheExportOnlyToThoseWhoMay() throws Exception {
        house.initiative("Warm hubs").log();
        Actor manager = house.person("Max Manager", BuiltInRole.MANAGER);
        shows(manager, "/initiatives?q=warm", containsString("/export?q=warm"));
        shows(staff, "/initiatives", not(containsString("/export")));
    }

    @Test
    void savesAViewAndOpensWithIt() throws Exception {
        house.initiative("Warm hubs").log();
        house.initiative("Cold plunge").log();
        mvc.perform(post("/initiatives/views/new")
                        .with(signedInAs(staff))
                        .with(csrf())
                        .param("name", "Hubs")
                        .param("query", "q=hubs&evil=1&sort=name")
                        .param("shared", "true")
                        .param("usual", "true"))
                .andExpect(status().is3xxRedirection());

        SavedViews.SavedView saved = views.of(staff).get(0);
        assertThat(saved.query()).isEqualTo("q=hubs&sort=name");
        shows(
                staff,
                "/initiatives",
                allOf(
                        containsString("Warm hubs"),
                        not(containsString("Cold plunge")),
                        containsString("The list opens with your view")));
        shows(staff, "/initiatives?all=true", containsString("Cold plunge"));
        shows(house.admin, "/initiatives", allOf(containsString(">Hubs<"), containsString("Cold plunge")));
    }

    @Test
    void savesAndDeletesAViewOnceHoweverOftenItIsAskedFor() throws Exception {
        String token = UUID.randomUUID().toString();
        for (int click = 0; click < 2; click++) {
            mvc.perform(post("/initiatives/views/new")
                            .with(signedInAs(staff))
                            .with(csrf())
                            .param("submission", token)
                            .param("name", "Hubs")
                            .param("query", "q=hubs"))
                    .andExpect(status().is3xxRedirection());
        }
        long view = views.of(staff).get(0).id();
        assertThat(views.of(staff)).hasSize(1);
        for (int click = 0; click < 2; click++) {
            mvc.perform(post("/initiatives/views/" + view + "/delete")
                            .with(signedInAs(staff))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/initiatives/views"));
        }
        mvc.perform(post("/initiatives/views/" + view + "/delete")
                        .with(signedInAs(house.admin))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(jdbc.sql("""
                        select count(*) from audit_entry
                        where organisation_id = ? and subject_kind = 'saved-view' and action = 'view-deleted'""").param(staff.organisationId()).query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void boundsTheQueryOfAView() throws Exception {
        String answer = mvc.perform(post("/initiatives/views/new")
                        .with(signedInAs(staff))
                        .with(csrf())
                        .param("name", "Endless")
                        .param("query", "q=" + "x".repeat(200_000)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("There is a problem")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).hasSizeLessThan(50_000);
        assertThat(views.of(staff)).isEmpty();
    }

    @Test
    void refusesASecondViewOfTheSameNameAndKeepsWhatWasTyped() throws Exception {
        views.save(staff, "", new SaveView("Hubs", false, false));
        mvc.perform(post("/initiatives/views/new")
                        .with(signedInAs(staff))
                        .with(csrf())
                        .param("name", "hubs")
                        .param("query", "mine=true"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("You already have a view called hubs"), containsString("mine=true"))));
    }

    @Test
    void changesAViewOnlyAsItWasShownAndKeepsWhatWasTyped() throws Exception {
        SavedViews.SavedView view = views.save(staff, "q=hub", new SaveView("Hubs", false, false));
        mvc.perform(change(view, "Warm hubs").param("version", "0")).andExpect(redirectedUrl("/initiatives/views"));
        for (String version : List.of("0", "")) {
            mvc.perform(change(view, "Cold hubs").param("version", version))
                    .andExpect(status().isConflict())
                    .andExpect(content().string(allOf(containsString("Warm hubs"), containsString("Cold hubs"))));
        }
        assertThat(views.own(staff, view.id()).name()).isEqualTo("Warm hubs");
        views.delete(staff, view.id());
        assertThat(jdbc.sql("""
                        select action from audit_entry
                        where organisation_id = ? and subject_kind = 'saved-view' order by id""")
                        .param(staff.organisationId())
                        .query(String.class)
                        .list())
                .containsExactly("view-saved", "view-changed", "view-deleted");
    }

    @Test
    void theTrailSaysInWordsWhatAViewAsks() throws Exception {
        mvc.perform(post("/initiatives/views/new")
                        .with(signedInAs(staff))
                        .with(csrf())
                        .param("name", "Going on")
                        .param("query", "q=hub&mine=true&status=ACTIVE")
                        .param("submission", UUID.randomUUID().toString()))
                .andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("""
                        select c->>'after' from audit_entry e, jsonb_array_elements(e.changes) c
                        where e.organisation_id = ? and e.action = 'view-saved' and c->>'field' = 'query'""")
                        .param(staff.organisationId())
                        .query(String.class)
                        .single())
                .contains("hub", "Active", "; ")
                .doesNotContain("=");
    }

    private MockHttpServletRequestBuilder change(SavedViews.SavedView view, String name) {
        return post("/initiatives/views/" + view.id())
                .with(signedInAs(staff))
                .with(csrf())
                .param("name", name);
    }

    @Test
    void keepsAPrivateViewFromOthers() throws Exception {
        SavedViews.SavedView view = views.save(staff, "q=secret", new SaveView("Private", false, false));
        shows(house.admin, "/initiatives/views", not(containsString("Private")));
        shows(staff, "/initiatives/views", containsString("1 view</p>"));
        mvc.perform(post("/initiatives/views/" + view.id() + "/usual")
                        .with(signedInAs(house.admin))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/initiatives/views/" + view.id() + "/delete")
                        .with(signedInAs(staff))
                        .with(csrf()))
                .andExpect(redirectedUrl("/initiatives/views"));
        assertThat(views.of(staff)).isEmpty();
    }

    @Test
    void asksTheDatabaseLittle() throws Exception {
        for (int i = 0; i < 60; i++) {
            house.initiative("Hub " + i).ledBy(staff).log();
        }
        assertThat(QueryCount.during(() ->
                        mvc.perform(get("/initiatives?q=hub&sort=name&page=2").with(signedInAs(staff)))))
                .hasSizeLessThanOrEqualTo(10);
    }

    private void shows(Actor actor, String address, Matcher<String> what) throws Exception {
        mvc.perform(get(java.net.URI.create(address)).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andExpect(content().string(what));
    }
}
