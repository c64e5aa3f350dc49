package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.PastRegister;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
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
import org.springframework.web.util.HtmlUtils;

/** The pages of past days with the real security, templates and words. */
@ApplicationTest
class ThenPagesTest {

    private static final Pattern FIGURE = Pattern.compile(
            "<a class=\"govuk-link\" href=\"(/initiatives/as-of\\?[^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile("(\\d+) initiatives?\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private PastRegister past;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestLastBoard boards;

    @Autowired
    private Dates dates;

    @Autowired
    private Clock clock;

    private TestOrganisation founded;
    private Actor manager;
    private LocalDate today;

    @BeforeEach
    void tell() {
        founded = organisations.found();
        manager = founded.person(BuiltInRole.MANAGER, "Alex Example");
        today = LocalDate.now(clock);
        transaction.executeWithoutResult(written -> {
            Council council = Council.of(jdbc, founded);
            new MadeUpStories(council, new Random(17)).write(60, today.minusDays(420), today);
            new PortfolioRecords(council, new Random(19), today).write(council.team("Fostering"));
            jdbc.sql("update initiative set logged_at = now() - interval '400 days' where organisation_id = ?")
                    .param(founded.id())
                    .update();
            for (String table : List.of("risk", "funding")) {
                jdbc.sql("update " + table
                                + " set recorded_at = now() - (id % 300) * interval '1 day' where organisation_id = ?")
                        .param(founded.id())
                        .update();
            }
            jdbc.sql(
                            "update risk set scored_on = recorded_at::date where likelihood is not null and organisation_id = ?")
                    .param(founded.id())
                    .update();
        });
    }

    @Test
    void leadsFromEachFigureOfADayToJustWhatItCounted() throws Exception {
        for (LocalDate day : List.of(today.minusDays(1), today.minusDays(40), today.minusDays(200))) {
            for (String path : List.of(
                    "/portfolio?" + asOf(day),
                    "/portfolio?period=quarter&" + asOf(day),
                    "/portfolio?period=financial-year&kind=INNOVATION&" + asOf(day),
                    "/portfolio?status=ACTIVE&phase=SCALING&phase=EMBEDDING&phase=INCUBATION&" + asOf(day),
                    "/portfolio?with-figure=nobody-took-part&" + asOf(day),
                    "/portfolio?with-figure=not-ordinary&with-money-figure=unending&" + asOf(day),
                    "/portfolio?with-figure=high-risk-to-people&" + asOf(day))) {
                String html = open(path, manager);
                List<String> wrong = new ArrayList<>();
                int followed = 0;
                Matcher figures = FIGURE.matcher(html);
                while (figures.find()) {
                    String words = figures.group(2).replaceAll("<[^>]*>", "");
                    Matcher counted = COUNT.matcher(words);
                    Matcher number = NUMBER.matcher(words);
                    if (!number.find()) {
                        continue;
                    }
                    String told = counted.find() ? counted.group(1) : number.group();
                    String address = HtmlUtils.htmlUnescape(figures.group(1));
                    InitiativeFilter asked =
                            FilterQuery.read(FilterQuery.parameters(address.substring(address.indexOf('?') + 1)));
                    long found = past.count(manager, asked, day);
                    followed++;
                    if (!told.equals(Long.toString(found)) || !address.contains(asOf(day))) {
                        wrong.add(words + " -> " + found + " by " + address);
                    }
                }
                assertThat(wrong).as(path).isEmpty();
                // A narrow one may have few to show, and lists them in place of figures.
                assertThat(followed).as(path).isGreaterThan(path.contains("with-") ? -1 : 3);
            }
        }
    }

    @Test
    void saysWhichDayItIsOfAndLeadsOnAndBack() throws Exception {
        LocalDate day = today.minusDays(40);
        String words = dates.date(day);
        assertThat(open("/portfolio?" + asOf(day), manager))
                .contains("Portfolio as of " + words, "As of " + words, "Back to today", "What changed since that day")
                .contains("/portfolio/changes?since.day=" + day.getDayOfMonth(), "/stages?asOf.day=")
                .contains("Left out: by what role people decided")
                .doesNotContain("Who decided, by level");
        assertThat(open("/stages?" + asOf(day), manager))
                .contains("What changed since that day", "/portfolio?asOf.day=", "/initiatives/as-of?asOf.day=");
        assertThat(open("/initiatives/as-of?attention=any&" + asOf(day), manager))
                .contains("Initiatives as of " + words, "The filter “Needs attention” is left out")
                .contains("/portfolio/changes?")
                .as("a file would hold more than was asked for")
                .doesNotContain("/export?");
        mvc.perform(get("/export?attention=any&" + asOf(day)).with(signedInAs(manager)))
                .andExpect(redirectedUrl("/initiatives/as-of?attention=any&" + asOf(day)));
        assertThat(open("/initiatives/as-of?" + asOf(day), manager)).contains("/export?", "/portfolio/changes?");
        assertThat(open("/initiatives/as-of?" + asOf(day), founded.staff()))
                .contains("Initiatives as of " + words)
                .doesNotContain("/export?", "/portfolio");
    }

    /** As the list of today does of today. */
    @Test
    void saysHowLongSomethingHadBeenInItsStageOnTheDay() throws Exception {
        LocalDate day = today.minusDays(40);
        TestOrganisation small = organisations.found();
        transaction.executeWithoutResult(written -> {
            Council few = Council.of(jdbc, small);
            few.started("Lately begun", day.minusDays(5), "Development").write();
            few.started("Begun that day", day, "Development").write();
            few.started("Over by then", day.minusDays(6), "Development")
                    .ended(day.minusDays(1))
                    .write();
        });
        String html = open("/initiatives/as-of?" + asOf(day), small.manager());
        assertThat(since("Lately begun", html)).contains(">5 days</span>");
        assertThat(since("Begun that day", html)).doesNotContain("day");
        assertThat(since("Over by then", html)).doesNotContain("day");
    }

    private static String since(String name, String html) {
        String row = html.substring(html.indexOf(name));
        String cell = row.substring(row.indexOf("data-label=\"Since\""));
        return cell.substring(0, cell.indexOf("</td>"));
    }

    @Test
    void namesOnTheBoardOfADayWhatNarrowsItAndWhatIsLeftAside() throws Exception {
        LocalDate day = today.minusDays(40);
        long paused = past.count(manager, FilterQuery.read(FilterQuery.parameters("status=PAUSED")), day);
        assertThat(open("/portfolio?status=PAUSED&" + asOf(day), manager))
                .contains("/stages?status=PAUSED&amp;asOf.day=");
        assertThat(open("/stages?status=PAUSED&" + asOf(day), manager))
                .contains("Status: Paused", paused + " initiative", "going on that day")
                .contains("<input type=\"hidden\" name=\"status\" value=\"PAUSED\">");
        assertThat(open("/stages?with-risk=PEOPLE&kind=INNOVATION&attention=any&" + asOf(day), manager))
                .contains("Improvement or innovation: Innovation", "to people", "Needs attention: ")
                .contains("The filter “Needs attention” is left out");
        for (String path : List.of("/stages", "/portfolio", "/initiatives/as-of")) {
            assertThat(open(path + "?attention=any&" + asOf(day), manager))
                    .as(path)
                    .contains("The filter “Needs attention” is left out", "nobody can say which initiatives are meant")
                    .doesNotContain("going on that day", "0 initiatives", "No initiative");
        }
    }

    @Test
    void tellsWhatChangedSinceTheLastBoard() throws Exception {
        assertThat(open("/portfolio/changes", manager))
                .contains("After " + dates.date(today.minusMonths(1)))
                .doesNotContain("The last board pack before today about these initiatives has the figures of");
        boards.met(founded.id(), today.minusDays(50));
        assertThat(open("/portfolio/changes", manager))
                .contains("The last board pack before today about these initiatives has the figures of "
                        + dates.date(today.minusDays(50)) + ".")
                .contains("After " + dates.date(today.minusDays(50)));
        assertThat(open("/portfolio/changes?since.day=1&since.month=1&since.year=2025", manager))
                .contains("After 1 January 2025")
                .doesNotContain("The last board pack before today about these initiatives has the figures of");
    }

    /** All of these journeys were entered today; what was entered while the board sat or before was no news to it. */
    @Test
    void tellsWhatWasEnteredSinceTheBoardAndIsDatedBefore() throws Exception {
        boards.met(founded.id(), today.minusDays(50));
        String page = open("/portfolio/changes", manager);
        assertThat(page).contains("Entered since, dated before");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        jdbc.sql("update move set recorded_at = ?::timestamptz where organisation_id = ? and moved_on <= ?")
                .params(today.minusDays(50) + "T10:00:00Z", founded.id(), today.minusDays(50))
                .update();
        jdbc.sql("""
                update risk set recorded_at = ?::timestamptz
                where organisation_id = ? and (recorded_at at time zone 'Europe/London')::date = ?""")
                .params(today.minusDays(50) + "T10:00:00Z", founded.id(), today.minusDays(50))
                .update();
        founded.recorded();
        assertThat(open("/portfolio/changes", manager)).doesNotContain("Entered since, dated before");
        jdbc.sql(
                        "update move set recorded_at = recorded_at + interval '3 hours' where organisation_id = ? and moved_on = (select max(moved_on) from move where organisation_id = ? and moved_on <= ?)")
                .params(founded.id(), founded.id(), today.minusDays(50))
                .update();
        founded.recorded();
        assertThat(open("/portfolio/changes", manager))
                .as("on the same day, after it was published")
                .contains("Entered since, dated before");
    }

    @Test
    void saysWhatIsWrongWithADay() throws Exception {
        for (String path : List.of("/portfolio", "/initiatives/as-of")) {
            assertThat(open(path + "?asOf.day=31&asOf.month=2&asOf.year=2026", manager))
                    .contains("Error: ", "Day to look back to must be a real date");
            assertThat(open(path + "?" + asOf(today.plusDays(1)), manager))
                    .contains("Day to look back to must be today or in the past");
            assertThat(open(path + "?" + asOf(LocalDate.of(1999, 1, 1)), manager))
                    .contains("1 January 1999", "The first that you may see began on");
        }
        assertThat(open("/initiatives/as-of", manager)).contains("Enter the day that you want to see the list of");
        assertThat(open("/portfolio?" + asOf(today), manager)).doesNotContain("As of ");
    }

    @Test
    void keepsMoneyOfAPastDayFromThoseWhoMayNotSeeIt() throws Exception {
        LocalDate day = today.minusDays(40);
        assertThat(open("/portfolio?" + asOf(day), founded.viewer())).doesNotContain("£", "money-figure", "cliff");
        assertThat(open("/portfolio?" + asOf(day), manager)).contains("£", "Funding cliff edges");
        assertThat(past.count(
                        founded.viewer(),
                        FilterQuery.read(FilterQuery.parameters("with-money-figure=no-funding")),
                        day))
                .isZero();
    }

    @Test
    void sortsAndPagesAndTakesTheSameAlong() throws Exception {
        LocalDate day = today.minusDays(3);
        String query = "status=ACTIVE&status=PAUSED&sort=-reference&" + asOf(day);
        List<String> listed = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            Matcher rows = Pattern.compile("chrysalis-rows__reference\">(" + founded.code() + "-\\d+)<")
                    .matcher(open("/initiatives/as-of?page=" + page + "&" + query, manager));
            while (rows.find()) {
                listed.add(rows.group(1));
            }
        }
        long all = past.count(manager, FilterQuery.read(FilterQuery.parameters(query)), day);
        assertThat(all).isGreaterThan(25).isLessThanOrEqualTo(50);
        assertThat(listed.stream().distinct())
                .hasSize((int) all)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        String file = mvc.perform(get("/export?" + query).with(signedInAs(manager)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("initiatives-as-of-" + day + ".csv")))
                .andExpect(content().string(containsString("Reference,Name,As of,Team")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(file.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyElementsOf(listed.stream().distinct().toList());
        mvc.perform(get("/export?asOf.day=31&asOf.month=2&asOf.year=2026").with(signedInAs(manager)))
                .andExpect(header().string("Location", startsWith("/initiatives/as-of?")));
        mvc.perform(get("/export?" + query).with(signedInAs(founded.staff()))).andExpect(status().isForbidden());
    }

    @Test
    void answersAsValidHtmlWithinTenQueries() throws Exception {
        LocalDate day = today.minusDays(40);
        for (Actor actor :
                List.of(manager, founded.viewer(), organisations.found().manager())) {
            for (String path : List.of(
                    "/portfolio?" + asOf(day),
                    "/portfolio?" + asOf(LocalDate.of(1999, 1, 1)),
                    "/initiatives/as-of?" + asOf(day),
                    "/initiatives/as-of?q=nothing&lead=99&" + asOf(day),
                    "/stages?stage=1&team=1&lead=" + manager.personId() + "&with-risk=PEOPLE&with-readiness=x",
                    "/stages?stage=1&team=1&lead=" + manager.personId() + "&with-risk=PEOPLE&" + asOf(day),
                    "/stages?attention=any&" + asOf(day),
                    "/portfolio/changes?since.day=1&since.month=1&since.year="
                            + day.minusYears(1).getYear())) {
                String[] html = new String[1];
                List<String> sent = QueryCount.during(() -> html[0] = open(path, actor));
                assertThat(HtmlCheck.errorsIn(html[0])).as(path).isEmpty();
                assertThat(sent).as(path).hasSizeLessThanOrEqualTo(10);
            }
        }
    }

    private static String asOf(LocalDate day) {
        return "asOf.day=" + day.getDayOfMonth() + "&asOf.month=" + day.getMonthValue() + "&asOf.year=" + day.getYear();
    }

    private String open(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
