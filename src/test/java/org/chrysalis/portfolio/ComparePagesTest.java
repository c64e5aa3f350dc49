package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.Dates;
import org.chrysalis.support.web.Paging;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Initiatives side by side with the real security, templates and words. */
@ApplicationTest
class ComparePagesTest {

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

    @Autowired
    private Dates dates;

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
    void offersToWhoeverKnowsNoReferenceWhatWasRecordedLastAndWhatWordsFind() throws Exception {
        write("Kinship first", "Kinship again", "Warm hubs");
        Actor viewer = founded.viewer();

        assertThat(open("/compare", viewer))
                .contains("Kinship first", "Kinship again", "Warm hubs")
                .contains("Nothing here is scored or ranked");
        assertThat(open("/compare?q=kinship", viewer))
                .contains("2 other initiatives match", "Kinship first", "Kinship again")
                .doesNotContain("Warm hubs");
        assertThat(open("/compare?q=nothing+like+it", viewer)).contains("No other initiatives match");
    }

    /** Nobody takes a part of them for all, and what is ticked goes along to the next page. */
    @Test
    void saysHowManyOfAllAreOfferedAndLeadsToTheOthers() throws Exception {
        write(IntStream.rangeClosed(1, Paging.SIZE + 2)
                .mapToObj(number -> "Hub " + number)
                .toArray(String[]::new));
        Actor viewer = founded.viewer();

        String first = open("/compare", viewer);
        assertThat(first).contains("Showing 1 to 25 of 27", "name=\"page\" value=\"2\"");
        assertThat(boxes(first)).hasSize(25);
        String ticked = boxes(first).get(3);
        String second = open("/compare?q=&initiative=" + ticked + "&page=2", viewer);
        assertThat(second).contains("Showing 26 to 27 of 27", "name=\"page\" value=\"1\"");
        assertThat(boxes(second)).hasSize(3).startsWith(ticked).doesNotHaveDuplicates();
        assertThat(box(second, ticked)).contains("checked");
        assertThat(boxes(second).subList(1, 3)).doesNotContainAnyElementsOf(boxes(first));

        String chosen = open(address(0, 1), viewer);
        assertThat(chosen).doesNotContain("Showing ");
        String more = open(address(0, 1) + "&page=1", viewer);
        assertThat(more)
                .contains("Showing 1 to 25 of 27", "chrysalis-compare\"")
                .containsPattern("<details[^>]* open");
        assertThat(boxes(more)).startsWith(reference(0), reference(1)).doesNotHaveDuplicates();
        assertThat(open("/compare?page=99", viewer)).contains("Showing 26 to 27 of 27");
        assertThat(open("/compare?page=x", viewer)).contains("Showing 1 to 25 of 27");
        assertThat(HtmlCheck.errorsIn(second)).isEmpty();
        assertThat(HtmlCheck.errorsIn(more)).isEmpty();
    }

    @Test
    void staysAPageOfThePortfolioForThoseWhoSeeIt() throws Exception {
        write("A", "B");
        for (String path : List.of("/compare", address(0, 1))) {
            // A mock knows by itself of no servlet, of whose path the navigation asks.
            String html = mvc.perform(
                            get(URI.create(path)).servletPath("/compare").with(signedInAs(founded.manager())))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(html)
                    .containsPattern("href=\"/compare\"[^>]* aria-current=\"page\"")
                    .containsPattern("href=\"/portfolio\"[^>]* aria-current=\"true\"");
            assertThat(HtmlCheck.errorsIn(html)).isEmpty();
            assertThat(open(path, founded.staff())).doesNotContain("href=\"/portfolio");
        }
    }

    private static List<String> boxes(String html) {
        return Pattern.compile("<input type=\"checkbox\"[^>]*?value=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void saysBesideTheBoxesWhatEndedAndWhatRests() throws Exception {
        transaction.executeWithoutResult(written -> {
            council.started("Goes on", today.minusDays(90), "Development").write();
            council.started("Rests", today.minusDays(90), "Development")
                    .paused(today.minusDays(9))
                    .write();
            council.started("Is over", today.minusDays(90), "Development")
                    .ended(today.minusDays(9))
                    .write();
        });
        String over = reference(2) + ", ended, having reached Development";

        assertThat(open("/compare", founded.viewer()))
                .contains(reference(0) + ", Development<", reference(1) + ", Development, paused", over);
        assertThat(open(address(2, 0), founded.viewer()))
                .as("of what was chosen already")
                .contains(over);
    }

    @Test
    void keepsWhatWasTickedWhileOthersAreSearchedFor() throws Exception {
        write("Kinship first", "Warm hubs");
        String html = open("/compare?q=kinship&initiative=" + reference(1), founded.viewer());

        assertThat(html).contains("1 other initiative matches");
        assertThat(box(html, reference(1))).contains("checked");
        assertThat(box(html, reference(0))).doesNotContain("checked");
        assertThat(html).doesNotContain("chrysalis-compare\"");
    }

    @Test
    void putsThemSideBySideInTheOrderInWhichTheyWereChosen() throws Exception {
        write("Kinship first", "Warm hubs");
        String html = open(address(1, 0), founded.viewer());

        String table = html.substring(html.indexOf("<table"));
        assertThat(table.indexOf("Warm hubs")).isLessThan(table.indexOf("Kinship first"));
        assertThat(html).contains("<title>Compare " + reference(1) + ", " + reference(0));
    }

    @Test
    void saysBesideTheBoxesThatMoreThanFourAreTooManyAndKeepsThem() throws Exception {
        write("A", "B", "C", "D", "E");
        String html = open(address(0, 1, 2, 3, 4) + "&show=side-by-side", founded.viewer());

        assertThat(html)
                .contains("Choose 4 initiatives or fewer: 5 are ticked", "<title>Error: ", "id=\"initiative-error\"")
                .doesNotContain("chrysalis-compare\"");
        for (int i = 0; i < 5; i++) {
            assertThat(box(html, reference(i))).contains("checked");
        }
    }

    /** As a browser sends the form: with the words that were searched for, and a mark for each box. */
    @Test
    void leadsToAnAddressWithNothingInItButWhatWasChosen() throws Exception {
        write("A", "B", "C");
        mvc.perform(get(URI.create(
                                address(2, 0) + "&q=&_initiative=on&_initiative=on&_initiative=on&show=side-by-side"))
                        .with(signedInAs(founded.viewer())))
                .andExpect(redirectedUrl(address(2, 0)));
        assertThat(open(address(0, 1) + "&initiative=" + council.code + "-999&show=x", founded.viewer()))
                .contains("Error: ", council.code + "-999");
    }

    @Test
    void asksForTwoWhenOneIsToBeComparedAndWaitsForThemUntilThen() throws Exception {
        write("A", "B");
        assertThat(open("/compare?initiative=" + reference(0), founded.viewer()))
                .doesNotContain("Error: ");
        assertThat(open("/compare?show=side-by-side&initiative=" + reference(0), founded.viewer()))
                .contains("Choose at least 2 initiatives", "Error: ");
    }

    @Test
    void saysTheSameOfAnotherOrganisationsReferenceAsOfOneThatThereIsNot() throws Exception {
        write("Ours", "Ours too");
        TestOrganisation elsewhere = organisations.found();
        Council theirs = Council.of(jdbc, elsewhere);
        transaction.executeWithoutResult(
                status -> theirs.started("Secret", today, "Scaling").write());
        String there = theirs.stories.get(0).reference;

        String html = open(address(0, 1) + "&initiative=" + there, founded.manager());
        assertThat(html)
                .contains("You cannot see an initiative called " + there)
                .contains("chrysalis-compare\"")
                .doesNotContain("Secret");
        String unknown = open(address(0, 1) + "&initiative=ZZZZZ-77", founded.manager());
        assertThat(unknown).contains("You cannot see an initiative called ZZZZZ-77");
        assertThat(open("/compare?initiative=" + there, elsewhere.manager())).contains("Secret");
    }

    @Test
    void saysOfMoneyOnlyToThoseWhoMaySeeIt() throws Exception {
        write("Mine", "Another");
        Actor staff = founded.staff();
        transaction.executeWithoutResult(status -> council.stories.get(0).person(staff.personId(), "LEAD"));

        assertThat(open(address(0, 1), founded.viewer())).doesNotContain("Money lasts until");
        assertThat(open(address(0, 1), staff))
                .contains("Money lasts until", "No funding is recorded yet.")
                .contains("You do not have permission to see the money of this one");
        assertThat(open(address(0, 1), founded.manager()))
                .contains("Money lasts until")
                .doesNotContain("You do not have permission to see the money");
    }

    /** Nothing of an ended initiative is counted from today, as if it went on. */
    @Test
    void saysOfAnEndedOneUntilWhenItsMoneyWasToLast() throws Exception {
        LocalDate ahead = today.plusDays(123);
        transaction.executeWithoutResult(status -> {
            for (LocalDate until : new LocalDate[] {ahead, null}) {
                money(
                        council.started("Ended", today.minusDays(100), "Development")
                                .ended(today.minusDays(9))
                                .write(),
                        until,
                        true);
            }
            money(
                    council.started("Hoped", today.minusDays(100), "Development")
                            .ended(today.minusDays(9))
                            .write(),
                    ahead,
                    false);
            council.started("Nothing", today.minusDays(100), "Development")
                    .ended(today.minusDays(9))
                    .write();
            begin();
        });
        String html = open(address(0, 1, 2, 3), founded.manager());
        assertThat(html)
                .contains("It has ended. Committed funding was to last until " + dates.date(ahead) + ".")
                .contains("It has ended. Some of the committed funding had no end.")
                .contains("Funding was hoped for, but none was committed.")
                .contains("No funding is recorded.")
                .doesNotContain("in 123 days", "Committed funding ends", "has no end", "is hoped for", "recorded yet");
        assertThat(HtmlCheck.errorsIn(html)).isEmpty();
    }

    @Test
    void countsTheVisitsOfAnEndedOneAsAllThereWere() throws Exception {
        transaction.executeWithoutResult(status -> {
            council.started("Ended", today.minusDays(100), "Development")
                    .moved(today.minusDays(50), "Prototyping")
                    .ended(today.minusDays(9))
                    .write();
            council.started("Goes on", today.minusDays(100), "Development").write();
        });
        assertThat(open(address(0, 1), founded.viewer()))
                .contains("2 visits<", "1 visit so far<")
                .doesNotContain("2 visits so far");
    }

    private void money(Story story, @Nullable LocalDate until, boolean committed) {
        council.insert(
                "insert into funding (organisation_id, initiative_id, source, amount, starts_on, ends_on, committed, recorded_at)"
                        + " values (?, ?, 'Grant', 1000, ?, ?, ?, now()) returning id",
                council.id,
                story.id,
                today.minusDays(100),
                until,
                committed);
    }

    @Test
    void linksEveryFigureToWhereItIsRecorded() throws Exception {
        writeWithRecords(new Random(3), 2);
        String html = open(address(0, 1), founded.manager());
        List<String> links = Pattern.compile("href=\"(/initiatives/[^\"#]+)\"")
                .matcher(html.substring(html.indexOf("<table")))
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();

        assertThat(links).hasSizeGreaterThan(25);
        for (String link : links) {
            assertThat(link).as("of one of them").containsAnyOf(reference(0), reference(1));
            open(link, founded.manager());
        }
    }

    @Test
    void hidesHowManyWereFewer() throws Exception {
        write("A", "B");
        transaction.executeWithoutResult(status -> {
            for (int people : new int[] {3, 9}) {
                council.insert(
                        "insert into participation (organisation_id, initiative_id, held_on, what, who, families, recorded_at)"
                                + " values (?, ?, ?, ?, array ['FAMILIES'], ?, now()) returning id",
                        council.id,
                        council.stories.get(0).id,
                        today,
                        "Met " + people,
                        people);
            }
        });
        assertThat(open(address(0, 1), founded.viewer()))
                .contains("At least 10 attendances in all")
                .doesNotContain("12 attendances");
    }

    @Test
    void stopsTheTimeInAStageWithTheEndingAndSaysHowMuchOfItWasAPause() throws Exception {
        LocalDate began = today.minusDays(400);
        transaction.executeWithoutResult(status -> {
            council.started("Ended", began, "Development")
                    .moved(today.minusDays(300), "Prototyping")
                    .ended(today.minusDays(250))
                    .write();
            council.started("Paused", began, "Development")
                    .paused(today.minusDays(21))
                    .write();
            council.started("Taken up again", began, "Development")
                    .ended(today.minusDays(250))
                    .reopened(today.minusDays(35), "Scaling")
                    .write();
            council.started("Over at once", began, "Development").ended(began).write();
            begin();
        });
        String html = open(address(0, 1, 2, 3), founded.viewer());
        String stages = html.substring(html.indexOf(">Stage<"), html.indexOf(">Status<"));

        assertThat(stages)
                .contains("7 weeks, from " + dates.date(today.minusDays(300)) + " until it ended on "
                        + dates.date(today.minusDays(250)))
                .contains("months, since " + dates.date(began) + "; it has been paused for 3 weeks")
                .contains("5 weeks, since " + dates.date(today.minusDays(35)))
                .contains("Less than a day, from " + dates.date(began) + " until it ended on " + dates.date(began));
    }

    @Test
    void isLedToFromTheListAndFromAnInitiative() throws Exception {
        write("A");
        assertThat(open("/initiatives", founded.viewer())).contains("href=\"/compare\"");
        assertThat(open("/initiatives/" + reference(0), founded.viewer()))
                .contains("href=\"/compare?initiative=" + reference(0) + "\"", "Compare with others");
    }

    @Test
    void isForWhoeverMayViewInitiatives() throws Exception {
        mvc.perform(get("/compare").with(signedInAs(founded.personWith(Permission.VIEW_DASHBOARDS))))
                .andExpect(status().isForbidden());
    }

    @Test
    void answersInTenQueriesAsValidHtmlWhateverThereIs() throws Exception {
        writeWithRecords(new Random(7), 4);
        for (Actor actor : List.of(founded.manager(), founded.staff(), founded.viewer())) {
            for (String path : List.of(
                    "/compare",
                    "/compare?q=story",
                    address(0, 1, 2, 3) + "&page=1",
                    address(0),
                    address(0, 1, 2, 3),
                    address(0, 1, 2, 3) + "&q=story",
                    address(0, 1) + "&initiative=%3Cb%3E&initiative=",
                    "/compare?show=side-by-side")) {
                String[] html = new String[1];
                List<String> sent = QueryCount.during(() -> html[0] = open(path, actor));
                assertThat(HtmlCheck.errorsIn(html[0])).as(path).isEmpty();
                assertThat(sent).as(path).hasSizeLessThanOrEqualTo(10);
            }
        }
    }

    /** The first visits as the journey opens them: its pages ask for the step that did. */
    private void begin() {
        jdbc.sql("""
                insert into move (organisation_id, initiative_id, ordinal, direction, to_visit_id, moved_on, reason, recorded_at)
                select organisation_id, initiative_id, 1, 'START', id, started_on, 'Began', now()
                from visit where organisation_id = ? and ordinal = 1""").param(council.id).update();
    }

    private void write(String... names) {
        transaction.executeWithoutResult(status -> {
            for (String name : names) {
                council.started(name, today.minusDays(100), "Development").write();
            }
            begin();
        });
    }

    private void writeWithRecords(Random random, int many) {
        transaction.executeWithoutResult(status -> {
            new MadeUpStories(council, random).write(many, today.minusDays(800), today);
            Records records = new Records(council, random, today);
            council.stories.forEach(records::write);
            begin();
        });
    }

    private String reference(int number) {
        return council.stories.get(number).reference;
    }

    private String address(int... numbers) {
        return "/compare?"
                + Arrays.stream(numbers)
                        .mapToObj(number -> "initiative=" + reference(number))
                        .collect(Collectors.joining("&"));
    }

    private static String box(String html, String reference) {
        int at = html.indexOf("value=\"" + reference + "\"");
        return html.substring(html.lastIndexOf("<input", at), html.indexOf(">", at));
    }

    private String open(String path, Actor actor) throws Exception {
        return mvc.perform(get(URI.create(path)).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
