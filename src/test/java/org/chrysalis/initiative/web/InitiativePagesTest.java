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

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.Edits;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Overview;
import org.chrysalis.initiative.Visibility;
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
class InitiativePagesTest {

    @Autowired
    private House.Doors doors;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Edits edits;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Overview overview;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private Actor lead;
    private Actor viewer;
    private String reference;

    @BeforeEach
    void logsAnInitiative() {
        house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        viewer = house.person("Vi Viewer", BuiltInRole.VIEWER);
        reference = house.initiative("Warm hubs")
                .changing("Isolation of kinship carers")
                .ledBy(lead)
                .tagged("kinship care")
                .log();
    }

    @Test
    void saysWhatNotToWriteWhereverSomebodyWrites() throws Exception {
        for (String part : new String[] {"", "/origin", "/drivers", "/story", "/tags", "/if-it-stops"}) {
            shows(lead, "/edit" + part, containsString("could identify a child or family"));
        }
    }

    @Test
    void warnsWhoCouldTakeThemselvesOutAndLeadsThemWhereTheyMayGo() throws Exception {
        shows(lead, "/edit/people", containsString("If you remove yourself, you can no longer change it"));
        Actor other = house.person("Olu Other", BuiltInRole.STAFF);
        String quiet = house.initiative("Quiet work")
                .seenBy(Visibility.TEAM)
                .ledBy(lead)
                .log();
        String page = mvc.perform(get("/initiatives/" + quiet + "/edit/people").with(signedInAs(lead)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String shown = page.replaceAll("(?s).*name=\"version\" value=\"([^\"]*)\".*", "$1");
        mvc.perform(post("/initiatives/" + quiet + "/edit/people")
                        .with(signedInAs(lead))
                        .with(csrf())
                        .param("version", shown)
                        .param("leads[0]", other.name()))
                .andExpect(redirectedUrl("/initiatives"));
    }

    /** One word for one thing: what a tab is called its page is called, or the part of it that is shown first. */
    @Test
    void aTabLeadsToAPageOfItsName() throws Exception {
        String overview = page(house.admin, "");
        var tabs = Pattern.compile(
                        "<a class=\"moj-sub-navigation__link\" href=\"/initiatives/[^/\"]+(/[^\"]+)\"[^>]*>([^<]+)<")
                .matcher(overview);
        int seen = 0;
        while (tabs.find()) {
            String shown = page(house.admin, tabs.group(1));
            String heading =
                    shown.replaceAll("(?s).*<h1[^>]*>([^<]+)</h1>.*", "$1").strip();
            assertThat(heading)
                    .as(tabs.group(1))
                    .satisfiesAnyOf(
                            name -> assertThat(name).startsWith(tabs.group(2)),
                            name -> assertThat(tabs.group(2)).startsWith(name));
            if (shown.contains("chrysalis-sections__item")) {
                assertThat(shown).as(tabs.group(1)).contains("aria-current=\"page\">" + heading + "</a>");
            }
            seen++;
        }
        assertThat(seen).as("tabs beside the overview").isGreaterThan(8);
    }

    @Test
    void leadsToAnInitiativeHoweverItsReferenceIsWritten() throws Exception {
        String code = reference.substring(0, reference.indexOf('-'));
        int number = Integer.parseInt(reference.substring(reference.indexOf('-') + 1));
        for (String written : List.of(
                reference.toLowerCase(Locale.ROOT), code + "-" + number, code + "00" + number, code + " " + number)) {
            mvc.perform(get("/initiatives/{r}", written).with(signedInAs(viewer)))
                    .andExpect(redirectedUrl("/initiatives/" + reference));
        }
        mvc.perform(get("/initiatives/" + reference.toLowerCase(Locale.ROOT) + "/history?kind=edit")
                        .with(signedInAs(viewer)))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/history?kind=edit"));
    }

    @Test
    void leadsNobodyToWhatTheyMayNotSeeHoweverItIsWritten() throws Exception {
        String quiet = house.initiative("Quiet work")
                .seenBy(Visibility.TEAM)
                .ledBy(lead)
                .log();
        Actor stranger = doors.open().person("Sam Stranger", BuiltInRole.ADMIN);
        for (String hidden : List.of(quiet, reference)) {
            mvc.perform(get("/initiatives/" + hidden.toLowerCase(Locale.ROOT))
                            .with(signedInAs(hidden.equals(quiet) ? viewer : stranger)))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/initiatives/" + quiet.toLowerCase(Locale.ROOT)).with(signedInAs(lead)))
                .andExpect(redirectedUrl("/initiatives/" + quiet));
    }

    @Test
    void showsTheOverviewWithItsFrame() throws Exception {
        shows(
                lead,
                "",
                allOf(
                        containsString("Warm hubs"),
                        containsString(reference),
                        containsString("Development"),
                        containsString("since 5 January 2026"),
                        containsString("Isolation of kinship carers"),
                        containsString("Lea Lead"),
                        containsString("/initiatives?theme=kinship%20care"),
                        containsString("Tell its story"),
                        containsString("aria-current=\"page\"")));
        shows(viewer, "", allOf(containsString("Warm hubs"), not(containsString("/edit"))));
    }

    @Test
    void invitesWhereNothingIsToldYet() throws Exception {
        String bare = house.initiative("Bare").ledBy(lead).log();
        mvc.perform(get("/initiatives/" + bare).with(signedInAs(lead)))
                .andExpect(content().string(containsString("Say what you are trying to change")));
        mvc.perform(get("/initiatives/" + bare).with(signedInAs(viewer)))
                .andExpect(content().string(containsString("Nobody has described it yet")));
    }

    /** What becomes of people is asked near the start, and beside it what might harm them. */
    @Test
    void asksThreeThingsWhereLittleIsRecordedAndNoneThatIsAnswered() throws Exception {
        reference = house.initiative("Bare").ledBy(lead).log();
        shows(
                lead,
                "",
                allOf(
                        containsString("Where to begin"),
                        containsString("What might happen to children, families or staff?"),
                        containsString("What happens to people if this stops?"),
                        containsString("What have you seen or heard so far?"),
                        not(containsString("Nothing about"))));
        shows(viewer, "", not(containsString("Where to begin")));
        mvc.perform(edit("/if-it-stops", EditPart.STOPS).param("ifItStops", "Say goodbye well"));
        shows(
                lead,
                "",
                allOf(
                        containsString("What might happen to children, families or staff?"),
                        not(containsString("What happens to people if this stops?"))));
        shows(
                lead,
                "/tasks",
                allOf(
                        containsString("/risks/experiments\""),
                        containsString("/participation/ripples\""),
                        containsString("/funding/ordinary\""),
                        containsString("/readiness\"")));
    }

    @Test
    void sharesASummaryAndNothingElseWithTheNetwork() throws Exception {
        // First by name, whatever other tests share.
        String shared = house.initiative("00 Shared hubs")
                .changing("Loneliness")
                .ledBy(lead)
                .tagged("secret tag")
                .seenBy(Visibility.NETWORK)
                .log();
        Actor elsewhere = doors.open().admin;
        mvc.perform(get("/initiatives/" + shared).with(signedInAs(elsewhere)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Shared hubs"),
                                containsString("Loneliness"),
                                containsString("House"),
                                not(containsString("Lea Lead")),
                                not(containsString("secret tag")),
                                not(containsString("moj-sub-navigation")))));
        for (String tab : new String[] {"/history", "/reach", "/tasks", "/edit", "/edit/people"}) {
            mvc.perform(get("/initiatives/" + shared + tab).with(signedInAs(elsewhere)))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/initiatives/network").with(signedInAs(elsewhere)))
                .andExpect(content().string(containsString("Shared hubs")));
        mvc.perform(get("/initiatives/network").with(signedInAs(lead)))
                .andExpect(content().string(not(containsString("Shared hubs"))));
        mvc.perform(get("/initiatives/" + reference).with(signedInAs(elsewhere)))
                .andExpect(status().isNotFound());
    }

    @Test
    void changesEachPartAndRecordsBeforeAndAfterInWords() throws Exception {
        mvc.perform(edit("", EditPart.WORDS)
                        .param("name", "Warmer hubs")
                        .param("changeSought", "Loneliness")
                        .param("kind", "INNOVATION"))
                .andExpect(redirectedUrl("/initiatives/" + reference));
        mvc.perform(edit("/story", EditPart.STORY).param("story", "Once\r\nupon a time"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(edit("/origin", EditPart.ORIGIN).param("origin", "ADOPTED").param("note", "From Leeds"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(edit("/new", EditPart.NEW).param("lenses", "MODEL", "SYSTEM"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(edit("/drivers", EditPart.DRIVERS)
                        .param("kinds", "INSPECTION", "WILL_TO_DO_BETTER")
                        .param("notes[3].words", "In May"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(edit("/tags", EditPart.TAGS).param("tags", "Hubs,  Kinship  care;hubs"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(edit("/if-it-stops", EditPart.STOPS).param("ifItStops", "Say goodbye well"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(edit("/visibility", EditPart.VISIBILITY).param("visibility", "NETWORK"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(edit("/people", EditPart.PEOPLE)
                        .param("from", "tasks")
                        .param("leads[0]", "Lea Lead")
                        .param("leads[1]", "")
                        .param("members[0]", "Vi Viewer"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/tasks"));

        var now = overview.details(lead, initiatives.open(lead, reference));
        assertThat(now.name()).isEqualTo("Warmer hubs");
        assertThat(now.story()).isEqualTo("Once\nupon a time");
        assertThat(now.drivers()).hasSize(2);
        assertThat(now.tags()).containsExactly("hubs", "kinship care");
        assertThat(now.members()).hasSize(1);
        shows(
                viewer,
                "/history",
                allOf(
                        containsString("Adopted from elsewhere"),
                        containsString("An inspection: In May; The will to do better"),
                        containsString("Warmer hubs"),
                        containsString("Vi Viewer"),
                        containsString("Initiative changed")));
        shows(lead, "", allOf(containsString("From Leeds"), containsString("In May"), containsString("In the model")));
    }

    @Test
    void showsBothVersionsToTheSecondWhoSavesAndKeepsWhatTheyTyped() throws Exception {
        String shown = version(EditPart.STORY);
        mvc.perform(edit("/story", EditPart.STORY).param("story", "The first version"));
        MockHttpServletRequestBuilder second = post("/initiatives/" + reference + "/edit/story")
                .with(signedInAs(house.admin))
                .with(csrf())
                .param("story", "The second version")
                .param("version", shown);

        mvc.perform(second)
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("The first version"),
                                containsString("The second version"),
                                containsString("value=\"" + version(EditPart.STORY) + "\""))));
        mvc.perform(post("/initiatives/" + reference + "/edit/story")
                        .with(signedInAs(house.admin))
                        .with(csrf())
                        .param("story", "The second version")
                        .param("version", version(EditPart.STORY)))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void letsTwoPeopleEditDifferentParts() throws Exception {
        MockHttpServletRequestBuilder tags = edit("/tags", EditPart.TAGS).param("tags", "hubs");
        mvc.perform(edit("/story", EditPart.STORY).param("story", "Meanwhile"));
        mvc.perform(tags).andExpect(status().is3xxRedirection());
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() throws Exception {
        mvc.perform(edit("", EditPart.WORDS)
                        .param("name", "")
                        .param("changeSought", "Keep me")
                        .param("kind", "INNOVATION"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Enter what it is called"),
                                containsString("Keep me"),
                                containsString("Error:"))));
        mvc.perform(edit("/people", EditPart.PEOPLE).param("leads[0]", "Nobody Known"))
                .andExpect(content()
                        .string(allOf(
                                containsString("We could not find one person called Nobody Known"),
                                containsString("value=\"Nobody Known\""))));
        mvc.perform(edit("/tags", EditPart.TAGS).param("tags", "x".repeat(41)))
                .andExpect(content().string(containsString("must be 40 characters or fewer")));
    }

    @Test
    void letsALeadStayWhoHasLeftAndATeamThatIsRetired() throws Exception {
        long team = house.team("Old team");
        mvc.perform(edit("", EditPart.WORDS)
                        .param("name", "Warm hubs")
                        .param("kind", "NOT_SURE")
                        .param("teamId", String.valueOf(team)))
                .andExpect(status().is3xxRedirection());
        jdbc.sql("update team set retired = true where id = :id")
                .param("id", team)
                .update();
        jdbc.sql("update membership set active = false where person_id = :id")
                .param("id", lead.personId())
                .update();
        lead = house.admin;
        shows(lead, "/edit", containsString("Old team"));
        mvc.perform(edit("", EditPart.WORDS)
                        .param("name", "Warmer hubs")
                        .param("kind", "NOT_SURE")
                        .param("teamId", String.valueOf(team)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(edit("/people", EditPart.PEOPLE)
                        .param("leads[0]", "Lea Lead")
                        .param("members[0]", "Vi Viewer"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void recordsNothingWhereNothingChanged() throws Exception {
        long before = entries();
        mvc.perform(edit("/tags", EditPart.TAGS).param("tags", "kinship care")).andExpect(status().is3xxRedirection());
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void canOnlyBeReadOnceItHasEnded() throws Exception {
        jdbc.sql("update initiative set status = 'ENDED' where reference = :r")
                .param("r", reference)
                .update();
        mvc.perform(get("/initiatives/" + reference + "/edit/story").with(signedInAs(lead)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("can only be read")));
        mvc.perform(post("/initiatives/" + reference + "/edit/story")
                        .with(signedInAs(lead))
                        .with(csrf())
                        .param("story", "After the end"))
                .andExpect(status().isUnprocessableContent());
        shows(lead, "", not(containsString("/edit")));
        shows(lead, "/reach", not(containsString("Add your view")));
    }

    @Test
    void holdsViewsOfReachOfSeveralPeopleAndWithdrawsOnesOwnWithATrace() throws Exception {
        Actor other = house.person("Olu Other", BuiltInRole.STAFF);
        mvc.perform(reach(lead, "INCREMENTAL", "2026-01-06")).andExpect(status().is3xxRedirection());
        mvc.perform(reach(other, "TRANSFORMATIVE", "2026-02-06")).andExpect(status().is3xxRedirection());
        shows(
                lead,
                "/reach",
                allOf(containsString("Lea Lead, 6 January 2026"), containsString("Olu Other, 6 February 2026")));
        shows(lead, "", containsString("Transformative"));

        long view = jdbc.sql("select id from reach_view where person_id = :p")
                .param("p", other.personId())
                .query(Long.class)
                .single();
        mvc.perform(post("/initiatives/" + reference + "/reach/" + view + "/withdraw")
                        .with(signedInAs(lead))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/initiatives/" + reference + "/reach/" + view + "/withdraw")
                        .with(signedInAs(other))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        shows(lead, "/reach", containsString("Withdrawn on"));
        shows(lead, "", not(containsString("Transformative")));
        shows(lead, "/history", containsString("View of its reach withdrawn"));
    }

    @Test
    void refusesAViewOfADayThatLiesAheadAndOfNothing() throws Exception {
        mvc.perform(reach(lead, "", "2199-01-01"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Choose how far it reaches"),
                                containsString("must be today or in the past"))));
    }

    @Test
    void listsEverythingThatCanBeAdded() throws Exception {
        shows(
                lead,
                "/tasks",
                allOf(
                        containsString("Why now"),
                        containsString("from=tasks"),
                        containsString("Not yet"),
                        containsString("As the work goes on"),
                        containsString("/initiatives/" + reference + "/risks\""),
                        containsString("/initiatives/" + reference + "/participation/partners\"")));
    }

    @Test
    void narrowsTheHistoryByPersonAndKind() throws Exception {
        mvc.perform(edit("/story", EditPart.STORY).param("story", "Told by the lead"));
        mvc.perform(get("/initiatives/" + reference + "/history?person=" + lead.personId())
                        .with(signedInAs(viewer)))
                .andExpect(content()
                        .string(allOf(containsString("Told by the lead"), not(containsString("Initiative logged")))));
        mvc.perform(get("/initiatives/" + reference + "/history?kind=reach-view")
                        .with(signedInAs(viewer)))
                .andExpect(content().string(containsString("Nothing is recorded that fits")));
    }

    @Test
    void asksTheDatabaseLittle() throws Exception {
        for (String page :
                new String[] {"", "/tasks", "/reach", "/history", "/edit", "/edit/people", "/edit/drivers"}) {
            assertThat(QueryCount.during(() ->
                            mvc.perform(get("/initiatives/" + reference + page).with(signedInAs(lead)))))
                    .as(page)
                    .hasSizeLessThanOrEqualTo(10);
        }
    }

    /** No page sends them, and whoever does has ticked nothing by it. */
    @Test
    void takesAnAnswerThatSaysNothingForNone() throws Exception {
        mvc.perform(edit("/drivers", EditPart.DRIVERS).param("kinds", "", "INSPECTION", ""))
                .andExpect(status().is3xxRedirection());
        mvc.perform(edit("/new", EditPart.NEW).param("lenses", "MODEL", "")).andExpect(status().is3xxRedirection());
        assertThat(edits.open(lead, reference).drivers())
                .extracting(driver -> driver.kind().name())
                .containsExactly("INSPECTION");
        assertThat(edits.open(lead, reference).lenses()).extracting(Enum::name).containsExactly("MODEL");
        for (String[] nothing : new String[][] {{""}, {"", ""}}) {
            mvc.perform(edit("/drivers", EditPart.DRIVERS).param("kinds", nothing))
                    .andExpect(status().is3xxRedirection());
            mvc.perform(edit("/new", EditPart.NEW).param("lenses", nothing)).andExpect(status().is3xxRedirection());
        }
        assertThat(edits.open(lead, reference).drivers()).isEmpty();
        assertThat(edits.open(lead, reference).lenses()).isEmpty();
    }

    private MockHttpServletRequestBuilder edit(String path, EditPart part) {
        return post("/initiatives/" + reference + "/edit" + path)
                .with(signedInAs(lead))
                .with(csrf())
                .param("version", version(part));
    }

    private String version(EditPart part) {
        return part.version(edits.open(lead, reference));
    }

    private MockHttpServletRequestBuilder reach(Actor actor, String reach, String day) {
        String[] parts = day.split("-");
        return post("/initiatives/" + reference + "/reach")
                .with(signedInAs(actor))
                .with(csrf())
                .param("reach", reach)
                .param("heldOn.year", parts[0])
                .param("heldOn.month", parts[1])
                .param("heldOn.day", parts[2])
                .param("submission", java.util.UUID.randomUUID().toString());
    }

    private long entries() {
        return jdbc.sql("select count(*) from audit_entry where organisation_id = :o")
                .param("o", lead.organisationId())
                .query(Long.class)
                .single();
    }

    private String page(Actor actor, String path) throws Exception {
        return mvc.perform(get("/initiatives/" + reference + path).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void shows(Actor actor, String page, Matcher<String> what) throws Exception {
        mvc.perform(get("/initiatives/" + reference + page).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andExpect(content().string(what));
    }
}
