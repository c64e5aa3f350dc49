package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.chrysalis.initiative.SavedViews;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.Dates;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The timeline with the real security, templates and words. */
@ApplicationTest
class TimelinePagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private SavedViews views;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private TestOrganisation founded;
    private Council council;
    private LocalDate today;

    @BeforeEach
    void found() {
        founded = organisations.found();
        council = Council.of(jdbc, founded);
        today = LocalDate.now(clock);
    }

    @Test
    void saysInTheTableWhatThePictureShows() throws Exception {
        LocalDate first = today.minusDays(200);
        LocalDate second = today.minusDays(150);
        write(() -> {
            Story story = council.started("Kinship first", first, "Development")
                    .moved(second, "Prototyping")
                    .alsoIn(second, "Scaling")
                    .write();
            council.insert(
                    "insert into funding (organisation_id, initiative_id, source, amount, starts_on, ends_on, committed, recorded_at)"
                            + " values (?, ?, 'Small grant', 10, ?, ?, false, now()) returning id",
                    council.id,
                    story.id,
                    first,
                    today);
        });
        Dates dates = new Dates();

        assertThat(open("/portfolio/timeline", founded.manager()))
                .contains("Development: " + dates.shortDate(first) + " to " + dates.shortDate(second))
                .contains("Prototyping: since " + dates.shortDate(second))
                .contains("Scaling: since " + dates.shortDate(second))
                .contains("Small grant: " + dates.shortDate(first) + " to " + dates.shortDate(today) + ", hoped for")
                .contains("chrysalis-timeline__line--hoped\"");
        assertThat(open("/portfolio/timeline", founded.viewer()))
                .contains("Kinship first")
                .doesNotContain("Small grant");
    }

    /** Beyond what is drawn one under the other; the table tells all of them. */
    @Test
    void countsWhatOverlapsMoreThanAPictureHolds() throws Exception {
        write(() -> {
            Story story = council.started("Kinship first", today.minusDays(200), "Development")
                    .write();
            for (int sum = 1; sum <= 8; sum++) {
                council.insert(
                        "insert into funding (organisation_id, initiative_id, source, amount, starts_on, committed, recorded_at)"
                                + " values (?, ?, ?, 10, ?, true, now()) returning id",
                        council.id,
                        story.id,
                        "Sum " + sum,
                        today.minusDays(100));
            }
        });
        assertThat(open("/portfolio/timeline", founded.manager()))
                .contains(">+2</text>", "So many more at the same time", "Sum 1:", "Sum 8:");
        assertThat(open("/portfolio/timeline", founded.viewer())).doesNotContain(">+2<", "So many more");
    }

    @Test
    void showsTheInitiativesOfTheListsFilterAndLeadsBackToIt() throws Exception {
        write(() -> {
            council.started("Kinship first", today.minusDays(9), "Scaling").write();
            council.started("Warm hubs", today.minusDays(9), "Scaling")
                    .ofKind("INNOVATION")
                    .write();
        });
        Actor viewer = founded.viewer();

        assertThat(open("/portfolio/timeline?kind=INNOVATION&zoom=quarter", viewer))
                .contains("Warm hubs", "href=\"/initiatives?kind=INNOVATION\"")
                .contains("href=\"/portfolio/timeline?kind=INNOVATION\"")
                .doesNotContain("Kinship first");
        assertThat(open("/initiatives?kind=INNOVATION", viewer))
                .contains("href=\"/portfolio/timeline?kind=INNOVATION\"");
        assertThat(open("/portfolio/timeline?q=nothing+like+it", viewer)).contains("No initiatives match.");
    }

    @Test
    void showsASavedViewWithItsFilter() throws Exception {
        write(() -> {
            council.started("Kinship first", today.minusDays(9), "Scaling").write();
            council.started("Warm hubs", today.minusDays(9), "Scaling").write();
        });
        Actor viewer = founded.viewer();
        long view = views.save(viewer, "q=kinship", new SavedViews.SaveView("Kinship only", false, true))
                .id();

        String href = "/portfolio/timeline?q=kinship&view=" + view;
        assertThat(open("/portfolio/timeline", viewer))
                .contains("Kinship only", "Warm hubs")
                .contains(href.replace("&", "&amp;"));
        String shown = open(href, viewer);
        assertThat(shown).contains("Kinship first").doesNotContain("Warm hubs");
        assertThat(shown)
                .as("says whose timeline it is, near and far")
                .contains("<span class=\"govuk-caption-l\">Kinship only</span>")
                .contains("href=\"" + href.replace("&", "&amp;") + "&amp;zoom=quarter\"")
                .contains("href=\"/portfolio/flow?q=kinship&amp;view=" + view + "\"");
        assertThat(open(href + "&zoom=quarter", viewer))
                .contains("<span class=\"govuk-caption-l\">Kinship only</span>")
                .containsPattern("aria-current=\"true\">Kinship only<");
        assertThat(open("/portfolio/timeline?q=other&view=" + view, viewer))
                .as("the address asks something else")
                .doesNotContain("<span class=\"govuk-caption-l\">Kinship only</span>");
        assertThat(open("/initiatives?q=kinship&view=" + view, viewer))
                .as("the list leads there with the view that it shows")
                .contains("href=\"" + href.replace("&", "&amp;") + "\"");
        assertThat(open("/initiatives?q=kinship", viewer))
                .as("of no view, with the filter alone")
                .contains("href=\"/portfolio/timeline?q=kinship\"");
        assertThat(open("/portfolio?view=" + view, viewer)).contains(href.replace("&", "&amp;"));
    }

    @Test
    void namesTheTeamAndTheViewThatItIsNarrowedTo() throws Exception {
        long[] team = new long[1];
        write(() -> {
            team[0] = council.team("Fostering");
            council.started("Kinship first", today.minusDays(9), "Scaling").write();
        });
        Actor viewer = founded.viewer();
        long view = views.save(viewer, "q=kinship", new SavedViews.SaveView("Kinship only", false, true))
                .id();

        assertThat(open("/portfolio/timeline?team=" + team[0], viewer)).contains(caption("Fostering"));
        assertThat(open("/portfolio/timeline?q=kinship&team=" + team[0], viewer))
                .contains(caption("Fostering: some initiatives"));
        assertThat(open("/portfolio/timeline?q=kinship&team=" + team[0] + "&view=" + view, viewer))
                .contains(caption("Kinship only, Fostering"))
                .doesNotContainPattern("aria-current=\"true\">Kinship only<")
                .contains("href=\"/portfolio/flow?q=kinship&amp;team=" + team[0] + "&amp;view=" + view + "\"");
        for (String path : List.of("/portfolio", "/portfolio/flow", "/portfolio/changes")) {
            assertThat(open(path + "?view=" + view + "&team=" + team[0], viewer))
                    .as(path)
                    .contains(caption("Kinship only, Fostering"));
            assertThat(open(path + "?view=" + view, viewer)).as(path).contains(caption("Kinship only"));
            assertThat(open(path + "?team=" + team[0], viewer)).as(path).contains(caption("Fostering"));
            assertThat(open(path + "?q=kinship&team=" + team[0], viewer))
                    .as(path)
                    .contains(caption("Fostering: some initiatives"));
            assertThat(open(path + "?view=" + view + "&team=999999999", viewer))
                    .as("of a team that is not there: " + path)
                    .contains(caption("Kinship only: some initiatives"));
        }
        assertThat(open("/portfolio?view=" + view + "&team=" + team[0], viewer))
                .as("leads to the timeline of both")
                .contains("/portfolio/timeline?q=kinship&amp;team=" + team[0] + "&amp;view=" + view);
    }

    private static String caption(String words) {
        return "<span class=\"govuk-caption-l\">" + words + "</span>";
    }

    @Test
    void saysNothingOfMoneyToWhomItMayNotTell() throws Exception {
        Actor own = founded.personWith(
                Permission.VIEW_INITIATIVES, Permission.VIEW_DASHBOARDS, Permission.EDIT_OWN_INITIATIVES);
        write(() -> {
            council.started("Mine", today.minusDays(9), "Scaling").write().person(own.personId(), "LEAD");
            council.started("Another", today.minusDays(9), "Scaling").write();
        });

        assertThat(open("/portfolio/timeline", founded.viewer()))
                .doesNotContain("Committed money", "Money hoped for", ">Money<", "what paid for it")
                .contains("You do not have permission to see their money.", "Protections", "No end: an arrow");
        String part = open("/portfolio/timeline", own);
        assertThat(part).contains("Committed money", "Money hoped for", "what paid for it");
        assertThat(cell(part, "Mine")).contains("Nothing in this time");
        assertThat(cell(part, "Another"))
                .contains("You do not have permission to see the money of this one")
                .doesNotContain("Nothing in this time");
        assertThat(open("/portfolio/timeline", founded.manager()))
                .contains("Committed money", "what paid for it")
                .doesNotContain("do not have permission");
    }

    /** What the table says of its money. */
    private static String cell(String html, String name) {
        String row = html.substring(html.indexOf(">" + name + "<", html.indexOf("chrysalis-timeline-words")));
        String from = row.substring(row.indexOf("data-label=\"Money\""));
        return from.substring(0, from.indexOf("</td>"));
    }

    @Test
    void isForWhoeverMayViewDashboards() throws Exception {
        mvc.perform(get("/portfolio/timeline").with(signedInAs(founded.staff())))
                .andExpect(status().isForbidden());
        assertThat(open("/initiatives", founded.staff())).doesNotContain("/portfolio/timeline");
    }

    @Test
    void answersInTenQueriesAsValidHtmlWhateverThereIs() throws Exception {
        write(() -> {
            Random random = new Random(4);
            new MadeUpStories(council, random).write(60, today.minusDays(900), today);
            Records records = new Records(council, random, today);
            council.stories.forEach(records::write);
            for (int day = 0; day < 900; day += 40) {
                council.insert(
                        "insert into context_event (organisation_id, happened_on, kind, name, recorded_at) values (?, ?, 'LAW', 'A law', now()) returning id",
                        council.id,
                        today.minusDays(day));
            }
        });
        for (Actor actor : List.of(founded.manager(), founded.viewer())) {
            for (String path : List.of(
                    "/portfolio/timeline",
                    "/portfolio/timeline?zoom=quarter",
                    "/portfolio/timeline?zoom=quarter&from=2024-02-30&page=2",
                    "/portfolio/timeline?from=" + today.minusYears(2) + "&page=3&sort=name",
                    "/portfolio/timeline?q=story&from=9999-12-31",
                    "/portfolio/timeline?from=0001-01-01&zoom=x&page=99999",
                    "/portfolio/timeline?theme=nothing")) {
                String[] html = new String[1];
                List<String> sent = QueryCount.during(() -> html[0] = open(path, actor));
                assertThat(HtmlCheck.errorsIn(html[0])).as(path).isEmpty();
                assertThat(sent).as(path).hasSizeLessThanOrEqualTo(10);
            }
        }
    }

    private void write(Runnable stories) {
        transaction.executeWithoutResult(status -> stories.run());
    }

    private String open(String path, Actor actor) throws Exception {
        return mvc.perform(get(URI.create(path)).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
