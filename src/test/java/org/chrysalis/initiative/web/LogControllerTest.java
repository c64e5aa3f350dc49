package org.chrysalis.initiative.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.QueryCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class LogControllerTest {

    @Autowired
    private House.Doors doors;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Initiatives initiatives;

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
    void showsTheFormWithMyselfAsLeadAndToday() throws Exception {
        mvc.perform(get("/initiatives/new").with(signedInAs(staff)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Who leads it? (optional)")))
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"Sam Staff\""),
                                containsString("could identify a child or family"),
                                containsString("data-draft=\"initiative-new\""))));
    }

    @Test
    void logsWithLeadsTeamStageAndDate() throws Exception {
        Actor other = house.person("Olu Other", BuiltInRole.STAFF);
        long team = house.team("Early help");
        mvc.perform(form("Warm hubs", UUID.randomUUID())
                        .param("changeSought", "Isolation")
                        .param("teamId", String.valueOf(team))
                        .param("leads[1]", "olu other"))
                .andExpect(redirectedUrl("/initiatives/" + staff.organisationCode() + "-01"));

        var header = initiatives.open(other, staff.organisationCode() + "-01");
        assertThat(header.name()).isEqualTo("Warm hubs");
        assertThat(header.own()).isTrue();
        assertThat(header.teamId()).isEqualTo(team);
        assertThat(header.stageSince()).isEqualTo("2026-03-27");
        assertThat(initiatives.open(staff, header.reference()).own()).isTrue();
    }

    @Test
    void makesOneThingOfAFormThatIsSentTwice() throws Exception {
        UUID token = UUID.randomUUID();
        String first = "/initiatives/" + staff.organisationCode() + "-01";
        mvc.perform(form("Warm hubs", token)).andExpect(redirectedUrl(first));
        mvc.perform(form("Warm hubs", token)).andExpect(redirectedUrl(first));

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void callsNothingSavedThatTheFormSaysOnlyTheSecondTime() throws Exception {
        UUID token = UUID.randomUUID();
        mvc.perform(form("Warm hubs", token)).andExpect(status().is3xxRedirection());
        mvc.perform(post("/drafts/initiative-new")
                .with(signedInAs(staff))
                .with(csrf())
                .param("name", "Cold kitchens"));

        mvc.perform(form("Cold kitchens", token))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("You sent this form before"),
                                containsString("value=\"Cold kitchens\""),
                                not(containsString(token.toString())))));
        assertThat(count()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from draft where person_id = ?")
                        .param(staff.personId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void staysVisibleForWhoLogsForATeamWithoutALead() throws Exception {
        mvc.perform(post("/initiatives/new")
                        .with(signedInAs(staff))
                        .with(csrf())
                        .param("name", "Quiet work")
                        .param("stageId", String.valueOf(house.stage("Prototyping")))
                        .param("since.day", "27")
                        .param("since.month", "3")
                        .param("since.year", "2026")
                        .param("kind", "INNOVATION")
                        .param("visibility", "TEAM"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/initiatives/" + staff.organisationCode() + "-01").with(signedInAs(staff)))
                .andExpect(status().isOk());
        Actor other = house.person("Olu Other", BuiltInRole.STAFF);
        mvc.perform(get("/initiatives/" + staff.organisationCode() + "-01").with(signedInAs(other)))
                .andExpect(status().isNotFound());
    }

    @Test
    void letsWhoLogsForSomebodyElseGoOnWithIt() throws Exception {
        Actor other = house.person("Olu Other", BuiltInRole.STAFF);
        int number = 0;
        for (String lead : List.of("Olu Other", "")) {
            for (String visibility : List.of("ORGANISATION", "TEAM")) {
                String place = "/initiatives/" + staff.organisationCode() + "-0" + ++number;
                mvc.perform(post("/initiatives/new")
                                .with(signedInAs(staff))
                                .with(csrf())
                                .param("name", "For somebody else " + number)
                                .param("seen", "For somebody else " + number)
                                .param("leads[0]", lead)
                                .param("stageId", String.valueOf(house.stage("Prototyping")))
                                .param("since.day", "27")
                                .param("since.month", "3")
                                .param("since.year", "2026")
                                .param("kind", "INNOVATION")
                                .param("visibility", visibility)
                                .param("then", "more"))
                        .andExpect(redirectedUrl(place + "/tasks"));
                mvc.perform(get(place + "/tasks").with(signedInAs(staff))).andExpect(status().isOk());
                mvc.perform(get(place).with(signedInAs(staff))).andExpect(status().isOk());
            }
        }
        assertThat(initiatives.open(other, staff.organisationCode() + "-02").own())
                .isTrue();
    }

    @Test
    void addsNobodyToATeamWhoEditsAllAnyway() throws Exception {
        Actor manager = house.person("Mo Manager", BuiltInRole.MANAGER);
        mvc.perform(post("/initiatives/new")
                        .with(signedInAs(manager))
                        .with(csrf())
                        .param("name", "Quiet work")
                        .param("leads[0]", "Sam Staff")
                        .param("stageId", String.valueOf(house.stage("Prototyping")))
                        .param("since.day", "27")
                        .param("since.month", "3")
                        .param("since.year", "2026")
                        .param("kind", "INNOVATION")
                        .param("visibility", "TEAM"))
                .andExpect(status().is3xxRedirection());
        assertThat(initiatives.open(manager, staff.organisationCode() + "-01").own())
                .isFalse();
    }

    @Test
    void goesOnToTheTaskListWhenAskedForMore() throws Exception {
        mvc.perform(form("Warm hubs", UUID.randomUUID()).param("then", "more"))
                .andExpect(redirectedUrl("/initiatives/" + staff.organisationCode() + "-01/tasks"));
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() throws Exception {
        mvc.perform(post("/initiatives/new")
                        .with(signedInAs(staff))
                        .with(csrf())
                        .param("name", " ")
                        .param("changeSought", "Keep these words")
                        .param("leads[0]", "Nobody Here")
                        .param("since.day", "31")
                        .param("since.month", "2")
                        .param("since.year", "2026")
                        .param("kind", "INNOVATION"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("There is a problem"),
                                containsString("Enter what it is called"),
                                containsString("Choose the stage it is in now"),
                                containsString("must be a real date"),
                                containsString("We could not find one person called Nobody Here"),
                                containsString("href=\"#leads0\""),
                                containsString("Keep these words"),
                                containsString("value=\"31\""))));
        assertThat(count()).isZero();
    }

    @Test
    void refusesADayThatLiesAhead() throws Exception {
        mvc.perform(form("Warm hubs", UUID.randomUUID(), "2199"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("must be today or in the past")));
        mvc.perform(form("Warm hubs", UUID.randomUUID(), "1066"))
                .andExpect(content().string(containsString("must have a year from 1900 to 2199")));
    }

    @Test
    void refusesAStageOfAnotherOrganisation() throws Exception {
        long stage = doors.open().stage("Development");
        mvc.perform(post("/initiatives/new")
                        .with(signedInAs(staff))
                        .with(csrf())
                        .param("name", "X")
                        .param("stageId", String.valueOf(stage))
                        .param("since.day", "1")
                        .param("since.month", "1")
                        .param("since.year", "2026"))
                .andExpect(content().string(containsString("Choose a stage from the list")));
    }

    @Test
    void saysWhichStageWasRetiredWhileTheFormWasOpen() throws Exception {
        long stage = house.stage("Scaling");
        jdbc.sql("update stage set retired_on = current_date where id = ?")
                .param(stage)
                .update();
        mvc.perform(form("Warm hubs", UUID.randomUUID()).with(request -> {
                    request.setParameter("stageId", String.valueOf(stage));
                    return request;
                }))
                .andExpect(content().string(containsString("Scaling is no longer in use. Choose another stage")));
    }

    @Test
    void addsAFieldForALeadWithoutScript() throws Exception {
        mvc.perform(form("Warm hubs", UUID.randomUUID()).param("then", "lead"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("name=\"leads[1]\""),
                                containsString("value=\"Warm hubs\""),
                                not(containsString("There is a problem")))));
        assertThat(count()).isZero();
    }

    @Test
    void offersSimilarNamesOnceAndNeverBlocks() throws Exception {
        house.initiative("Warm hubs for carers").log();
        house.initiative("Warm hubs in secret").seenBy(Visibility.TEAM).log();
        doors.open().initiative("Warm hubs elsewhere").log();

        mvc.perform(form("Warm hubs", UUID.randomUUID()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("These look similar"),
                                containsString("Warm hubs for carers"),
                                not(containsString("in secret")),
                                not(containsString("elsewhere")),
                                containsString("Log it anyway"))));
        mvc.perform(form("Warm hubs", UUID.randomUUID()).param("then", "more"))
                .andExpect(content().string(matchesPattern("(?s).*name=\"then\" value=\"more\"[^>]*>Log it anyway.*")));
        mvc.perform(form("Warm hubs", UUID.randomUUID()).param("seen", "Warm hubs"))
                .andExpect(redirectedUrl("/initiatives/" + staff.organisationCode() + "-03"));
    }

    @Test
    void isNotForThoseWhoMayOnlyLook() throws Exception {
        Actor viewer = house.person("Vi Viewer", BuiltInRole.VIEWER);
        mvc.perform(get("/initiatives/new").with(signedInAs(viewer))).andExpect(status().isForbidden());
        mvc.perform(get("/initiatives/new"))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", containsString("/sign-in")));
    }

    @Test
    void putsBackWhatWasTypedAndNotSent() throws Exception {
        mvc.perform(draft(staff)
                        .param("name", "Half an idea")
                        .param("leads[0]", "Somebody")
                        .param("submission", "x"))
                .andExpect(status().isNoContent());

        mvc.perform(get("/initiatives/new").with(signedInAs(staff)))
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"Half an idea\""),
                                containsString("value=\"Somebody\""),
                                containsString("We kept what you typed on"),
                                not(containsString("value=\"x\"")))));
        mvc.perform(get("/initiatives/new").with(signedInAs(house.admin)))
                .andExpect(content().string(not(containsString("Half an idea"))));
    }

    @Test
    void forgetsADraftThatWasSentOrDiscarded() throws Exception {
        mvc.perform(draft(staff).param("name", "Half an idea"));
        mvc.perform(post("/drafts/initiative-new/discard")
                        .with(signedInAs(staff))
                        .with(csrf())
                        .param("next", "/initiatives/new"))
                .andExpect(redirectedUrl("/initiatives/new"));
        mvc.perform(get("/initiatives/new").with(signedInAs(staff)))
                .andExpect(content().string(not(containsString("Half an idea"))));

        mvc.perform(draft(staff).param("name", "Half an idea"));
        mvc.perform(form("A whole idea", UUID.randomUUID()));
        mvc.perform(get("/initiatives/new").with(signedInAs(staff)))
                .andExpect(content().string(not(containsString("Half an idea"))));
    }

    @Test
    void aDraftWithAFieldThatNoFormHasKeepsThePageFromNobody() throws Exception {
        mvc.perform(draft(staff)
                        .param("name", "Half an idea")
                        .param("leads[-1]", "Nobody")
                        .param("leads[x]", "Nobody")
                        .param("leads[99999999999]", "Nobody")
                        .param("class.name", "Nobody"))
                .andExpect(status().isNoContent());
        // As one that was kept before such names were left out.
        jdbc.sql("update draft set content = content || '{\"leads[-1]\": [\"Nobody\"]}' where person_id = ?")
                .param(staff.personId())
                .update();
        mvc.perform(get("/initiatives/new").with(signedInAs(staff)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"Half an idea\"")));
    }

    @Test
    void keepsNoDraftOfBoundlessSizeNorUnderAnyName() throws Exception {
        mvc.perform(draft(staff).param("name", "x".repeat(50_000))).andExpect(status().isContentTooLarge());
        mvc.perform(post("/drafts/Any.name").with(signedInAs(staff)).with(csrf()))
                .andExpect(status().isNotFound());
    }

    /** The database writes spaces between what it keeps, so that it reaches the most that it keeps before the text does. */
    @Test
    void keepsADraftAsLongAsTheDatabaseDoesAndNoLonger() throws Exception {
        // Of 40,000 characters 3,000 stand around 300 names and what was typed there.
        assertThat(statusOfADraft(37_001)).isEqualTo(413);
        assertThat(statusOfADraft(37_000)).isEqualTo(204);
    }

    private int statusOfADraft(int length) throws Exception {
        var draft = draft(staff);
        int rest = length;
        for (int i = 1; i <= 300; i++) {
            String name = "met[" + i + "]";
            String words = "x".repeat(i < 300 ? 100 : rest - name.length());
            draft.param(name, words);
            rest -= name.length() + words.length();
        }
        return mvc.perform(draft).andReturn().getResponse().getStatus();
    }

    @Test
    void leadsNowhereElseAfterADiscard() throws Exception {
        mvc.perform(post("/drafts/initiative-new/discard")
                        .with(signedInAs(staff))
                        .with(csrf())
                        .param("next", "//evil.example"))
                .andExpect(redirectedUrl("/"));
        for (String next :
                new String[] {"///evil.example", "/a/..//evil.example", "/initiatives/../admin", "/a//b", "/%2e%2e/x"
                }) {
            mvc.perform(post("/drafts/initiative-new/discard")
                            .with(signedInAs(staff))
                            .with(csrf())
                            .param("next", next))
                    .andExpect(redirectedUrl("/"));
        }
    }

    @Test
    void tellsTheTrailAllThatWasSaid() throws Exception {
        mvc.perform(form("Told whole", UUID.randomUUID()).param("changeSought", "Fewer handovers"))
                .andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("""
                        select c ->> 'field' || '=' || (c ->> 'after')
                        from audit_entry e, jsonb_array_elements(e.changes) c
                        where e.organisation_id = ? and e.action = 'initiative-logged'""")
                        .param(staff.organisationId())
                        .query(String.class)
                        .list())
                .contains(
                        "stage=Prototyping",
                        "since=2026-03-27",
                        "name=Told whole",
                        "change-sought=Fewer handovers",
                        "leads=Sam Staff",
                        "initiative-kind=Innovation",
                        "visibility=Everyone in this organisation");
    }

    @Test
    void asksTheDatabaseLittle() throws Exception {
        assertThat(QueryCount.during(() -> mvc.perform(get("/initiatives/new").with(signedInAs(staff)))))
                .hasSizeLessThanOrEqualTo(10);
    }

    private MockHttpServletRequestBuilder draft(Actor actor) {
        return post("/drafts/initiative-new").with(signedInAs(actor)).with(csrf());
    }

    private MockHttpServletRequestBuilder form(String name, UUID token) {
        return form(name, token, "2026");
    }

    private MockHttpServletRequestBuilder form(String name, UUID token, String year) {
        return post("/initiatives/new")
                .with(signedInAs(staff))
                .with(csrf())
                .param("name", name)
                .param("leads[0]", "Sam Staff")
                .param("stageId", String.valueOf(house.stage("Prototyping")))
                .param("since.day", "27")
                .param("since.month", "3")
                .param("since.year", year)
                .param("kind", "INNOVATION")
                .param("visibility", "ORGANISATION")
                .param("submission", token.toString());
    }

    private long count() {
        return jdbc.sql("select count(*) from initiative where organisation_id = :o")
                .param("o", staff.organisationId())
                .query(Long.class)
                .single();
    }
}
