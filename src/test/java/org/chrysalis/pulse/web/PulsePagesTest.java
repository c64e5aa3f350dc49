package org.chrysalis.pulse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chrysalis.pulse.PulseStories.all;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chrysalis.initiative.House;
import org.chrysalis.notification.DigestSource;
import org.chrysalis.notification.MailLine;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.pulse.PulseRounds;
import org.chrysalis.pulse.PulseStories;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The pages of the pulse, through the real security and templates. */
@ApplicationTest
@Transactional
class PulsePagesTest {

    private static final LocalDate TODAY = LocalDate.now(ClockConfiguration.LONDON);

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 2);
    private static final LocalDate SUMMER = LocalDate.of(2026, 6, 1);

    @Autowired
    private House.Doors doors;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PulseStories stories;

    @Autowired
    private PulseRounds rounds;

    @Autowired
    private DigestSource digest;

    private House house;
    private Actor lead;
    private Actor viewer;
    private String reference;

    @BeforeEach
    void logsAnInitiative() {
        house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        viewer = house.person("Vi Viewer", BuiltInRole.VIEWER);
        reference =
                house.initiative("Warm hubs").since("2026-01-05").ledBy(lead).log();
    }

    @Test
    void invitesWhereNobodyWasAskedYet() throws Exception {
        String page = page("", lead);
        assertThat(text(page)).contains("No pulse yet").contains("What is the last day for answers?");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(text(page("", viewer))).contains("No pulse yet").doesNotContain("Until when");
        assertThat(text(overview())).doesNotContain("Pulse is open");
    }

    @Test
    void opensARoundInOneStepAndAsks() throws Exception {
        LocalDate lastDay = TODAY.plusDays(10);
        mvc.perform(on(sent("/new"), lastDay)).andExpect(redirectedUrl("/initiatives/" + reference + "/pulse"));

        String page = page("", lead);
        assertThat(text(page))
                .contains("A pulse is open until")
                .contains("Fewer than 3 people have answered so far")
                .contains("Answer (about 1 minute)")
                .contains("1 person with an account is asked, and no links have been made")
                .contains("Fewer than 3 people can answer");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(text(page("", viewer))).contains("A pulse is open until").doesNotContain("Answer: it takes");
        assertThat(text(overview())).contains("A pulse is open until");
    }

    @Test
    void isALineOfADigestThatNamesItsInitiative() {
        stories.open(lead, reference);
        assertThat(digest.needs(lead, 10).lines())
                .extracting(MailLine::title, MailLine::path)
                .containsExactly(tuple(reference + " Warm hubs", "/initiatives/" + reference + "/pulse/answer"));
    }

    @Test
    void takesFourTapsAndALine() throws Exception {
        stories.open(lead, reference);
        String ask = page("/answer", lead);
        assertThat(text(ask)).contains("Nobody can see who said what").contains("Would rather not say");
        assertThat(HtmlCheck.errorsIn(ask)).isEmpty();

        mvc.perform(tapped(sent("/answer")).param("line", "Two lines\r\nbecome one"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/pulse"));

        assertThat(text(page("", lead))).contains("You have answered. Your answer is counted.");
        mvc.perform(get("/initiatives/" + reference + "/pulse/answer").with(signedInAs(lead)))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/pulse"));
        stories.answer(lead, reference, all(3, ""), all(3, ""));
        mvc.perform(sent("/close").param("version", "1"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/pulse"))
                .andExpect(flash().attribute("flash", hasToString(containsString("pulse.closed"))));
        assertThat(text(page("", viewer)))
                .contains("3 people answered.")
                .contains("Two lines become one")
                .contains("Fewer than 3 said: not shown");
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
        stories.open(lead, reference);
        String page = answered(sent("/answer").param("momentum", "4").param("line", "x".repeat(301)), 200);
        assertThat(text(page))
                .contains("Choose whether you have time and room for it")
                .contains("What others should know must be 300 characters or fewer")
                .contains("x".repeat(301));
        assertThat(page).contains("Error: ");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();

        assertThat(text(answered(
                        sent("/answer")
                                .param("momentum", "0")
                                .param("headspace", "0")
                                .param("support", "0")
                                .param("safety", "0"),
                        200)))
                .contains("Say at least one thing");
        assertThat(text(answered(tapped(sent("/answer")).param("line", "Call 01632 960 123 about her"), 200)))
                .contains("telephone number");
    }

    @Test
    void asksByLinkWithoutAnAccount() throws Exception {
        stories.open(lead, reference);
        String made = answered(sent("/links").param("names", "School nurse\nNight worker\n"), 200);
        assertThat(HtmlCheck.errorsIn(made)).isEmpty();
        List<String> links = Pattern.compile("value=\"[^\"]*(/pulse/[\\w-]{43})\"")
                .matcher(made)
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
        assertThat(links).hasSize(2);

        String ask = mvc.perform(get(links.get(0)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(ask)).contains("Warm hubs").contains("You do not need an account");
        assertThat(HtmlCheck.errorsIn(ask)).isEmpty();
        String missing = answered(post(links.get(0)).with(csrf()), 200);
        assertThat(text(missing)).contains("Choose whether the work is moving");
        assertThat(HtmlCheck.errorsIn(missing)).isEmpty();

        mvc.perform(tapped(post(links.get(0)).with(csrf()))).andExpect(redirectedUrl(links.get(0)));
        String done = answered(get(links.get(0)), 200);
        assertThat(text(done)).contains("Your answer is counted");
        assertThat(HtmlCheck.errorsIn(done)).isEmpty();
        // A double click is told the same.
        mvc.perform(tapped(post(links.get(0)).with(csrf()))).andExpect(redirectedUrl(links.get(0)));
        String over = answered(get("/pulse/nonsense"), 404);
        assertThat(text(over)).contains("This link does not work");
        assertThat(HtmlCheck.errorsIn(over)).isEmpty();
        assertThat(text(answered(sent("/links").param("names", "Somebody\n".repeat(21)), 200)))
                .contains("Enter from 1 to 20 lines");
    }

    /** There is nothing to sign in to for whoever has only a link. */
    @Test
    void showsThePageOfALinkAgainThatLayOpenForTooLong() throws Exception {
        stories.open(lead, reference);
        String link = "/pulse/" + stories.links(lead, reference, 1).get(0);

        mvc.perform(tapped(post(link).param("_csrf", "of a session that is over")))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(link + "?ended"));

        String again = answered(get(link).param("ended", ""), 200);
        assertThat(text(again)).contains("your answer was not counted and not kept");
        assertThat(HtmlCheck.errorsIn(again)).isEmpty();
        mvc.perform(tapped(post(link).with(csrf()))).andExpect(redirectedUrl(link));
        assertThat(text(answered(get(link).param("ended", ""), 200))).contains("Your answer is counted");
    }

    @Test
    void letsNobodyTryLinksForEverAndTakesThoseThatWork() throws Exception {
        for (int each = 0; each < UnknownLinks.MOST; each++) {
            mvc.perform(from(get("/pulse/none-" + each))).andExpect(status().isNotFound());
        }
        stories.open(lead, reference);
        String link = "/pulse/" + stories.links(lead, reference, 1).get(0);

        String wait = answered(from(get("/pulse/one-more")), 429);

        assertThat(text(wait)).contains("Please wait a few minutes");
        assertThat(HtmlCheck.errorsIn(wait)).isEmpty();
        answered(from(get(link)), 200);
    }

    @Test
    void drawsTheRoundsOverTimeAndLeavesAGapWhereTooFewAnswered() throws Exception {
        stories.closed(lead, reference, SPRING, all(2, "Slow"), all(2, ""), all(3, ""));
        stories.closed(lead, reference, SPRING.plusDays(30), all(5, ""), all(5, ""));
        long last = stories.closed(lead, reference, SUMMER, all(3, "Better"), all(4, ""), all(5, ""));

        String page = page("", viewer);

        assertThat(text(page))
                .contains("The last pulse, closed on 1 June 2026")
                .contains("4.0 of 5 up 1.7 since last shown from 3 to 5, 3 answers")
                .contains("Lowest: Momentum, 4.0 of 5.")
                .contains("Fewer than 3 answers: not shown");
        assertThat(page).contains("data-value=\"2.3\"").contains("data-value=\"4.0\"");
        assertThat(page).doesNotContain("data-value=\"5.0\"");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(text(overview())).contains("Last pulse: 1 June 2026, 3 answers (lowest: Momentum, 4.0 of 5)");
        String round = page("/" + last, viewer);
        assertThat(text(round)).contains("Pulse closed on 1 June 2026").contains("Better");
        assertThat(HtmlCheck.errorsIn(round)).isEmpty();
    }

    @Test
    void takesAwayWholeRoundsAndNoLine() throws Exception {
        stories.closed(lead, reference, SPRING, all(2, "Slow"), all(2, ""), all(3, ""));
        stories.closed(lead, reference, SUMMER, all(5, "Two"), all(5, ""));

        String sheet =
                answered(get("/initiatives/" + reference + "/sheets/pulse").with(signedInAs(house.admin)), 200);

        assertThat(sheet)
                .contains("2026-03-02,2026-03-02,Yes,3,2.3,2,3,3,2.3,2,3,3")
                .contains("2026-06-01,2026-06-01,No: fewer than 3 answers,,,,")
                .doesNotContain("Slow")
                .doesNotContain("Two")
                .doesNotContain("5.0");
    }

    @Test
    void showsBothDaysWhereSomebodyElseWasQuicker() throws Exception {
        stories.open(lead, reference);
        String change = page("/last-day", lead);
        assertThat(HtmlCheck.errorsIn(change)).isEmpty();
        rounds.lastUntil(house.admin, reference, TODAY.plusDays(3), 0);

        String page = answered(on(sent("/last-day"), TODAY.plusDays(5)).param("version", "0"), 409);
        assertThat(text(page)).contains("What is the last day for answers?");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();

        mvc.perform(on(sent("/last-day"), TODAY.plusDays(5)).param("version", "1"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/pulse"));
        assertThat(text(answered(on(sent("/last-day"), TODAY.minusDays(5)).param("version", "2"), 200)))
                .contains("The last day must be today or in the future");
    }

    @Test
    void tellsInTheHistoryOfRoundsAndLinksAndOfNoAnswer() throws Exception {
        stories.open(lead, reference);
        stories.links(lead, reference, 4);
        mvc.perform(tapped(sent("/answer")));
        mvc.perform(sent("/close").param("version", "1"));

        assertThat(text(answered(get("/initiatives/" + reference + "/history").with(signedInAs(lead)), 200)))
                .contains("Pulse opened")
                .contains("Links to a pulse made")
                .contains("How many links: “4”")
                .contains("Pulse closed")
                .doesNotContainIgnoringCase("answer");
    }

    @Test
    void asksTheDatabaseLittle() throws Exception {
        stories.closed(lead, reference, SPRING, all(2, ""), all(2, ""), all(3, ""));
        long id = stories.closed(lead, reference, SUMMER, all(3, ""), all(4, ""), all(5, ""));
        stories.open(lead, reference);
        for (String path : List.of("", "/" + id, "/answer", "/last-day", "/links", "/new")) {
            assertThat(QueryCount.during(() -> page(path, lead))).as(path).hasSizeLessThanOrEqualTo(10);
        }
        assertThat(QueryCount.during(this::overview)).hasSizeLessThanOrEqualTo(10);
    }

    private MockHttpServletRequestBuilder sent(String path) {
        return post("/initiatives/" + reference + "/pulse" + path)
                .with(signedInAs(lead))
                .with(csrf())
                .param("submission", UUID.randomUUID().toString());
    }

    private static MockHttpServletRequestBuilder tapped(MockHttpServletRequestBuilder request) {
        return request.param("momentum", "3")
                .param("headspace", "2")
                .param("support", "4")
                .param("safety", "0");
    }

    private static MockHttpServletRequestBuilder on(MockHttpServletRequestBuilder request, LocalDate day) {
        return request.param("lastDay.day", String.valueOf(day.getDayOfMonth()))
                .param("lastDay.month", String.valueOf(day.getMonthValue()))
                .param("lastDay.year", String.valueOf(day.getYear()));
    }

    /** An address that no other test tries from. */
    private static MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
        return request.with(each -> {
            each.setRemoteAddr("203.0.113.77");
            return each;
        });
    }

    private String answered(MockHttpServletRequestBuilder request, int expected) throws Exception {
        return mvc.perform(request)
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(String path, Actor actor) throws Exception {
        return answered(get("/initiatives/" + reference + "/pulse" + path).with(signedInAs(actor)), 200);
    }

    private String overview() throws Exception {
        return answered(get("/initiatives/" + reference).with(signedInAs(viewer)), 200);
    }

    private static String text(@Nullable String html) {
        return String.valueOf(html)
                .replaceAll("<[^>]+>", " ")
                .replaceAll("&quot;", "\"")
                .replaceAll("\\s+", " ");
    }
}
