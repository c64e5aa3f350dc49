package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
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
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** Home and board with the real security, templates and words. */
@ApplicationTest
class PortfolioPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

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
    void receivesWhoMayViewNothing() throws Exception {
        Actor nobody = founded.personWith(Permission.CREATE_INITIATIVES);
        open("/", nobody).andExpect(content().string(containsString("does not let you see initiatives")));
        mvc.perform(get("/initiatives/new").with(signedInAs(nobody))).andExpect(status().isForbidden());
    }

    @Test
    void tellsTheDayOfAPauseFromTheDayOfTheStage() throws Exception {
        String[] reference = new String[1];
        write(() -> {
            Story story = council.started("Resting", today.minusDays(200), "Development")
                    .paused(today.minusDays(3))
                    .write();
            reference[0] = story.reference;
        });
        open("/initiatives/" + reference[0] + "/history", founded.manager())
                .andExpect(content()
                        .string(containsString("in this stage since " + new Dates().date(today.minusDays(200))
                                + "; paused since " + new Dates().date(today.minusDays(3)))));
    }

    @Test
    void showsOnTheBoardWhatACardShouldSay() throws Exception {
        Actor lead = founded.person(BuiltInRole.STAFF, "Robin Lead");
        write(() -> council.started("Kinship first", today.minusDays(200), "Development")
                .moved(today.minusDays(150), "Prototyping")
                .moved(today.minusDays(100), "Development")
                .paused(today.minusDays(3))
                .alsoIn(today.minusDays(2), "Scaling")
                .write()
                .person(lead.personId(), "LEAD"));

        open("/stages", founded.viewer())
                .andExpect(content().string(containsString("Kinship first")))
                .andExpect(content().string(containsString("Led by Robin Lead")))
                .andExpect(content().string(containsString("2nd time here, 3 visits so far")))
                .andExpect(content().string(containsString("3 months, since")))
                .andExpect(content().string(containsString("Paused")))
                .andExpect(content().string(containsString("Stands in Development")));
        for (String way : List.of("", "?view=table")) {
            open("/stages" + way, founded.viewer())
                    .andExpect(content()
                            .string(containsString(
                                    "1 initiative is going on today, " + new Dates().date(today) + ".")));
        }
    }

    @Test
    void saysOfWhichInitiativesWhatHappenedIsTold() throws Exception {
        write(() -> {
            for (int number = 1; number <= 5; number++) {
                council.started("Innovation " + number, today.minusDays(9), "Scaling")
                        .ofKind("INNOVATION")
                        .write();
            }
        });
        String said = "shown for the initiatives that fit on " + new Dates().date(today);
        for (String path : List.of("/portfolio", "/portfolio/flow")) {
            open(path + "?kind=INNOVATION", founded.manager())
                    .andExpect(content().string(containsString(said)));
            open(path, founded.manager()).andExpect(content().string(not(containsString(said))));
        }
    }

    @Test
    void linksEachCountToTheListWithTheSameFilter() throws Exception {
        write(() -> council.started("A", today.minusDays(9), "Scaling")
                .ofKind("INNOVATION")
                .write());

        open("/stages?kind=INNOVATION&phase=SCALING", founded.viewer())
                .andExpect(content()
                        .string(containsString("/initiatives?kind=INNOVATION&amp;stage=" + council.stages.get("Scaling")
                                + "&amp;status=ACTIVE&amp;status=PAUSED")))
                .andExpect(content().string(containsString("Remove filter")));
    }

    @Test
    void looksBackToADayWithABannerAndALinkToToday() throws Exception {
        write(() -> council.started("Moved on", today.minusDays(60), "Development")
                .moved(today.minusDays(10), "Scaling")
                .write());
        LocalDate day = today.minusDays(20);

        open(
                        "/stages?asOf.day=%d&asOf.month=%d&asOf.year=%d"
                                .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
                        founded.viewer())
                .andExpect(content().string(containsString("Back to today")))
                .andExpect(content().string(containsString("href=\"/stages\"")))
                .andExpect(content().string(containsString("1 initiative was going on that day")))
                .andExpect(content()
                        .string(matchesRegex("(?s).*/initiatives/as-of\\?asOf[^\"]*&amp;stage="
                                + council.stages.get("Development")
                                + "&amp;status=ACTIVE&amp;status=PAUSED\".*")));
    }

    @Test
    void linksEachCountOfAPastDayToAsManyInTheListOfThatDay() throws Exception {
        write(() -> new MadeUpStories(council, new Random(7)).write(60, today.minusDays(300), today));
        LocalDate day = today.minusDays(40);
        String asOf = "asOf.day=%d&asOf.month=%d&asOf.year=%d"
                .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        for (String board : List.of(
                "/stages?", "/stages?by=phase&", "/stages?view=table&", "/stages?phase=SCALING&phase=EMBEDDING&")) {
            Matcher counts = Pattern.compile("href=\"(/initiatives/as-of[^\"]*)\">(\\d+) initiative")
                    .matcher(open(board + asOf, founded.viewer())
                            .andReturn()
                            .getResponse()
                            .getContentAsString());
            int seen = 0;
            while (counts.find()) {
                String list = counts.group(1).replace("&amp;", "&");
                String shown =
                        open(list, founded.viewer()).andReturn().getResponse().getContentAsString();
                assertThat(shown.replaceAll("<[^>]*>", ""))
                        .as(list)
                        .containsPattern("Showing 1 to \\d+ of " + counts.group(2) + "\\b");
                seen++;
            }
            assertThat(seen).as(board).isGreaterThan(1);
        }
    }

    @Test
    void saysWhatIsWrongWithADayAheadAndShowsToday() throws Exception {
        open("/stages?asOf.day=1&asOf.month=1&asOf.year=2199", founded.viewer())
                .andExpect(content().string(containsString("Day to look back to must be today or in the past")))
                .andExpect(content().string(containsString("<title>Error: Stages")));
    }

    @Test
    void looksBackToTheBeginningInFlowAndAYearElsewhereUnlessOneAsks() throws Exception {
        write(() -> new MadeUpStories(council, new Random(5)).write(12, today.minusDays(900), today.minusDays(600)));
        String ever = "value=\"ever\" selected";
        open("/portfolio/flow", founded.viewer())
                .andExpect(content().string(containsString(ever)))
                .andExpect(content().string(containsString("href=\"/portfolio\"")));
        open("/portfolio", founded.viewer())
                .andExpect(content().string(not(containsString(ever))))
                .andExpect(content().string(containsString("href=\"/portfolio/flow\"")));
        open("/portfolio?period=ever", founded.viewer())
                .andExpect(content().string(containsString(ever)))
                .andExpect(content().string(containsString("href=\"/portfolio/flow?period=ever\"")));
        open("/portfolio/flow?period=year", founded.viewer())
                .andExpect(content().string(not(containsString(ever))));
    }

    @Test
    void keepsTheBoardFromThoseWithoutDashboards() throws Exception {
        mvc.perform(get("/stages").with(signedInAs(founded.staff()))).andExpect(status().isForbidden());
        open("/", founded.staff()).andExpect(content().string(not(containsString("href=\"/stages\""))));
        open("/", founded.viewer()).andExpect(content().string(containsString("href=\"/stages\"")));
    }

    @Test
    void invitesANewcomerToLogAndAnAdministratorToTheFirstSteps() throws Exception {
        open("/", founded.staff())
                .andExpect(content().string(containsString("Nothing needs your attention.")))
                .andExpect(content().string(containsString("href=\"/initiatives/new\"")))
                .andExpect(content().string(not(containsString("First steps"))));
        open("/", founded.admin())
                .andExpect(content().string(containsString("First steps")))
                .andExpect(content().string(containsString("href=\"/import\"")));
    }

    @Test
    void leadsToAllGroupsWhereNoneIsAskedFor() throws Exception {
        for (String address : List.of("/attention", "/attention?group=", "/attention?page=2")) {
            mvc.perform(get(address).with(signedInAs(founded.staff()))).andExpect(redirectedUrl("/"));
        }
    }

    /** Help and packs call it by this name too. */
    @Test
    void callsThePageOfWhatChangedAsItsTabDoes() throws Exception {
        assertThat(open("/portfolio/changes", founded.manager())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .containsPattern("aria-current=\"page\"[^>]*>\\s*What changed\\s*<")
                .containsPattern("<h1[^>]*>What changed</h1>")
                .contains("<title>What changed");
    }

    @Test
    void putsAnEmptyOrganisationsBoardIntoWords() throws Exception {
        open("/stages", founded.manager())
                .andExpect(content().string(containsString("No initiatives yet")))
                .andExpect(content().string(containsString("href=\"/initiatives/new\"")));
        open("/stages?theme=nothing", founded.viewer())
                .andExpect(content().string(containsString("No initiatives match")));
    }

    @Test
    void answersEveryViewAsValidHtmlWithinTenQueries() throws Exception {
        Actor manager = founded.manager();
        write(() -> {
            new MadeUpStories(council, new Random(11)).write(90, today.minusDays(300), today);
            for (Story story : council.stories) {
                council.attention(story, "review-due", today, today.minusDays(4), null);
                council.attention(story, "no-lead", today, null, null);
                story.person(manager.personId(), "LEAD");
            }
        });
        for (Actor actor : List.of(manager, founded.admin(), founded.viewer())) {
            for (String path : List.of(
                    "/",
                    "/attention?group=overdue",
                    "/attention?group=mine",
                    "/attention?group=recent&page=2",
                    "/stages",
                    "/stages?by=phase",
                    "/stages?view=table&by=phase&kind=NOT_SURE",
                    "/stages?view=table",
                    "/stages?theme=x",
                    "/stages?column=" + council.stages.get("Development"),
                    "/stages?asOf.day=1&asOf.month=1&asOf.year=" + today.getYear(),
                    "/stages?asOf.day=x")) {
                String[] html = new String[1];
                List<String> sent = QueryCount.during(() ->
                        html[0] = open(path, actor).andReturn().getResponse().getContentAsString());
                assertThat(HtmlCheck.errorsIn(html[0])).as(path).isEmpty();
                assertThat(sent).as(path).hasSizeLessThanOrEqualTo(10);
            }
        }
    }

    private ResultActions open(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(signedInAs(actor))).andExpect(status().isOk());
    }

    private void write(Runnable stories) {
        transaction.executeWithoutResult(status -> stories.run());
    }
}
