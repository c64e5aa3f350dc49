package org.chrysalis.journey.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.journey.Alongside;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.journey.PauseInitiative;
import org.chrysalis.journey.Pauses;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.BrowserTest;
import org.chrysalis.testing.ScreenCheck;
import org.chrysalis.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every screen of the journey in a real browser: empty, full and with errors; with script and without. */
@BrowserTest
class JourneyBrowserTest {

    /** The name of the field that has the keyboard, which stands where it can be seen. */
    private static final String TYPED_INTO = """
            () => { const field = document.activeElement; const place = field.getBoundingClientRect();
              return place.top >= 0 && place.bottom <= window.innerHeight ? field.name : 'out of sight'; }""";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Endings endings;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Alongside alongside;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOneThatWentBack(BrowserContext window) {
        ada = stories.council();
        reference = stories.logged(ada, "The Landing", 0, LocalDate.of(2023, 10, 2));
        stories.moved(ada, reference, 1, LocalDate.of(2024, 3, 11), "Outreach-only version tested");
        stories.moved(ada, reference, 0, LocalDate.of(2024, 8, 19), "The fostering service was not ready");
        SignedInAs.signIn(context, window, ada);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void enterSendsAndAnotherFieldIsTypedIntoAtOnce(boolean script, Browser browser, Page any) {
        any.navigate("/help");
        String address = any.url().replaceAll("^(https?://[^/]+).*", "$1");
        try (BrowserContext window = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(address).setJavaScriptEnabled(script))) {
            SignedInAs.signIn(context, window, ada);
            Page page = window.newPage();
            for (String path : List.of("journey/move", "journey/pause", "journey/end")) {
                page.navigate("/initiatives/" + reference + "/" + path);
                page.fill("[name='deciders[0]']", "Programme board");
                page.press("[name='deciders[0]']", "Enter");
                page.waitForURL(url -> true);
                assertThat(page.title()).as(path).startsWith("Error: ");
                page.click("button[value=name]");
                assertThat(typedInto(page)).as(path).isEqualTo("deciders[3]");
            }
            page.click("button[value=check-in]");
            assertThat(typedInto(page)).isEqualTo("checkIns[3].due.day");
            page.navigate("/initiatives/" + reference + "/edit/origin");
            int parts = page.locator("fieldset.chrysalis-part").count();
            page.click("button[value=part]");
            assertThat(typedInto(page)).isEqualTo("parts[" + parts + "].name");
            page.press("[name='parts[0].name']", "Enter");
            page.waitForURL("**/initiatives/" + reference);
        }
    }

    /** A page scrolls to where one types after it is loaded. */
    private static Object typedInto(Page page) {
        Object into = page.evaluate(TYPED_INTO);
        for (int look = 0; look < 50 && "out of sight".equals(into); look++) {
            page.waitForTimeout(100);
            into = page.evaluate(TYPED_INTO);
        }
        return into;
    }

    @Test
    void asksWhetherATextIdentifiesSomebodyOnAPageThatHoldsTheConventions(Page page) {
        page.navigate("/initiatives/" + reference + "/activities/new");
        page.fill("#wording", "Ring the girl called Amara on 07700 900123");
        ScreenCheck.after(page, () -> page.click("main form .govuk-button[type=submit]"));
        assertThat(page.locator("mark").allTextContents()).containsExactly("Amara", "07700 900123");
        page.check("#identifies-nobody");
        page.click("main form .govuk-button[type=submit]");
        assertThat(page.locator(".govuk-notification-banner--success").count()).isOne();
    }

    @Test
    void theLineStaysReadableWithOneVisitAndWithForty(Page page) {
        String young = stories.logged(ada, "Young commissioners", 0, LocalDate.of(2026, 2, 9));
        ScreenCheck.open(page, "/initiatives/" + young + "/journey");
        String old = stories.logged(ada, "Forty rounds", 0, LocalDate.of(2022, 1, 3));
        for (int i = 1; i < 40; i++) {
            stories.moved(
                    ada,
                    old,
                    new int[] {1, 2, 1, 3, 0, 0, 4, 2}[i % 8],
                    LocalDate.of(2022, 1, 3).plusDays(i * 30L),
                    "Round " + i);
        }
        ScreenCheck.open(page, "/initiatives/" + old + "/journey");
        assertThat(page.locator(".chrysalis-line__wide .chrysalis-line__visit").count())
                .isEqualTo(40);
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            assertThat(page.evaluate("""
                    () => [...document.querySelectorAll('.chrysalis-line__svg')].filter(e => e.getClientRects().length)
                      .map(svg => { const numbers = [...svg.querySelectorAll('.chrysalis-line__number')].map(t => t.getBoundingClientRect());
                        return numbers.some((a, i) => numbers.some((b, j) => i < j
                          && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)); })[0]"""))
                    .as("numbers that overlap at %d pixels", width)
                    .isEqualTo(false);
        }
        ScreenCheck.open(page, "/initiatives/" + old);
        assertThat(page.locator(".chrysalis-line__wide .chrysalis-line__visit").count())
                .as("visits drawn on the overview, which lists as many")
                .isEqualTo(page.locator(".chrysalis-visit").count())
                .isEqualTo(6);
    }

    @Test
    void anEndedJourneyHoldsTheConventions(Page page) {
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        LocalDate.of(2025, 6, 1),
                        EndingCause.CIRCUMSTANCES,
                        List.of("Programme board"),
                        "Inspection",
                        "Keep the protection as long as the pressure",
                        "",
                        "Fourteen staff",
                        List.of(new EndInitiative.PlannedCheckIn(LocalDate.of(2026, 6, 1), "Ask after a year", null)),
                        null,
                        null));
        String base = "/initiatives/" + reference;
        ScreenCheck.open(page, base + "/journey");
        ScreenCheck.open(page, base + "/journey/check-ins/" + stories.onlyId("check_in", reference));
        ScreenCheck.open(page, base + "/journey/reopen");
        ScreenCheck.open(page, base + "/journey/endings/" + stories.onlyId("ending", reference) + "/correct");
        ScreenCheck.after(page, () -> page.click("main form .govuk-button[type=submit]"));
        assertThat(page.title()).startsWith("Error: ");
    }

    @Test
    void aPauseAndWorkAlongsideArePutRightOnPagesThatHoldTheConventions(Page page) {
        alongside.begin(ada, reference, stories.stage(ada, 4).id(), LocalDate.of(2024, 9, 2));
        pauses.pause(
                ada,
                reference,
                new PauseInitiative(
                        LocalDate.of(2024, 10, 10), "Short of people", List.of("Programme board"), null, null));
        pauses.resume(ada, reference, LocalDate.of(2024, 10, 20), "Two came back");
        for (String correct : List.of("Correct the pause of 10 October 2024", "Correct work in Scaling alongside")) {
            page.navigate("/initiatives/" + reference + "/journey");
            ScreenCheck.after(page, () -> page.click("main a:has-text('" + correct + "')"));
            ScreenCheck.after(page, () -> page.click("main form .govuk-button[type=submit]"));
            assertThat(page.title()).startsWith("Error: ");
            page.fill("[name='date.day']", "11");
            page.fill("[name=why]", "The minutes give another day");
            send(page);
        }
        ScreenCheck.open(page, "/initiatives/" + reference + "/journey");
        assertThat(page.locator("main").textContent())
                .contains("Date: was 10 October 2024, is now 11 October 2024")
                .contains("Date: was 2 September 2024, is now 11 September 2024");
    }

    @Test
    void aReviewGoesFromTheFirstWordToTheMove(Page page) {
        String base = "/initiatives/" + reference;
        page.navigate(base + "/reviews/new");
        ScreenCheck.after(page, () -> page.click("main form .govuk-button"));
        ScreenCheck.after(page, () -> page.click("main >> text=People and safety"));
        page.locator("input[type=radio]").first().check();
        send(page);
        ScreenCheck.open(page, base + "/reviews/1/where-we-are");
        ScreenCheck.open(page, base + "/reviews/1/outcome");
        page.locator("[name='conditions[0].wording']").fill("Write to partners");
        ScreenCheck.after(page, () -> page.click("main form .govuk-button"));
        page.locator("[name='conditions[0].wording']").fill("");
        page.check("input[value=MOVE_ON]");
        page.fill("[name=note]", "the carers are found");
        page.locator("[name='people[0]']").fill("Programme board");
        send(page);
        ScreenCheck.open(page, base + "/reviews/1/check");
        ScreenCheck.after(page, () -> page.click("main form .govuk-button"));
        assertThat(page.inputValue("[name=reason]")).isEqualTo("the carers are found");
        ScreenCheck.after(page, () -> page.click("main form .govuk-button"));
        assertThat(page.locator("h1").textContent()).isEqualTo("You can go on");
        ScreenCheck.after(page, () -> page.click("main form .govuk-button >> nth=0"));
        assertThat(page.locator("main").textContent()).contains("Moved on to Prototyping", "Conditions");
        ScreenCheck.open(page, base + "/journey/conditions/" + firstCondition());
        ScreenCheck.open(page, base + "/reviews/1");
        ScreenCheck.open(page, base + "/reviews");
        ScreenCheck.open(page, base);
    }

    @Test
    void whoSeesToWhatIsOpenStaysOnTheWayBackAndPastAMoveOfSomebodyElse(Page page) {
        page.navigate("/initiatives/" + reference + "/journey/move");
        page.check("text=Prototyping >> nth=0");
        page.fill("[name=reason]", "the carers are found");
        page.locator("[name='deciders[0]']").fill("Programme board");
        send(page);
        page.fill("[name='open[1].due.year']", "2099");
        page.fill("[name='open[1].owner']", "Nobody whom we know");
        page.click("button[value=back]");
        assertThat(page.locator("h1").textContent()).isEqualTo("Change stage");
        page.locator("[name=met]").first().check();
        send(page);
        assertThat(page.inputValue("[name='open[0].owner']")).isEqualTo("Nobody whom we know");
        assertThat(page.inputValue("[name='open[1].owner']")).isEqualTo("Ada Admin");
        send(page);
        assertThat(page.title()).startsWith("Error: ");
        page.fill("[name='open[0].owner']", "Ada Admin");
        stories.moved(ada, reference, 0, LocalDate.of(2024, 9, 2), "Round again");
        send(page);
        assertThat(page.locator(".chrysalis-conflict").textContent()).contains("Round again");
        assertThat(page.isChecked("[name=met] >> nth=0")).isTrue();
        send(page);
        assertThat(page.locator("h1").textContent()).isEqualTo("You can go on");
        assertThat(page.inputValue("[name='open[0].owner']")).isEqualTo("Ada Admin");
        assertThat(page.inputValue("[name='open[0].due.year']")).isEqualTo("2099");
        send(page);
        assertThat(page.locator("main").textContent()).contains("Moved on to Prototyping", "2099");
    }

    @Test
    void peopleMoveWithoutScript(Browser browser, Page withScript) {
        withScript.navigate("/help");
        String address = withScript.url().replaceAll("^(https?://[^/]+).*", "$1");
        try (BrowserContext window = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(address).setJavaScriptEnabled(false))) {
            SignedInAs.signIn(context, window, ada);
            Page page = window.newPage();
            page.navigate("/initiatives/" + reference + "/journey/move");
            page.check("text=Scaling >> nth=0");
            page.fill("[name=reason]", "neighbours took it up");
            page.locator("[name='deciders[0]']").fill("Programme board");
            page.click("button[value=name]");
            assertThat(page.inputValue("[name=reason]")).isEqualTo("neighbours took it up");
            page.locator("[name='deciders[3]']").fill("Care council");
            page.click("main form .govuk-button");
            page.click("main form .govuk-button >> nth=0");
            assertThat(page.locator("main").textContent())
                    .contains("4 Scaling", ": Neighbours took it up", "Programme board; Care council");
        }
    }

    /** And waits until the page that follows is whole, so that the next check counts only its own. */
    private static void send(Page page) {
        page.click("main form .govuk-button >> nth=0");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private long firstCondition() {
        return stories.jdbc()
                .sql("select min(id) from condition where initiative_id = ?")
                .param(stories.id(reference))
                .query(Long.class)
                .single();
    }
}
