package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Random;
import java.util.regex.Pattern;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.BrowserTest;
import org.chrysalis.testing.ScreenCheck;
import org.chrysalis.testing.SignedInAs;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A manager's ten minutes: from the figures to the list behind one, to a team, to how initiatives travel, to paper. */
@BrowserTest
class PortfolioPathTest {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page[^s]");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private Actor manager;
    private Council council;

    @BeforeEach
    void fill() {
        TestOrganisation founded = organisations.found();
        manager = founded.person(BuiltInRole.MANAGER, "Alex Example");
        LocalDate today = LocalDate.now(clock);
        council = Council.of(jdbc, founded);
        transaction.executeWithoutResult(status -> {
            new MadeUpStories(council, new Random(31)).write(80, today.minusDays(420), today);
            new PortfolioRecords(council, new Random(37), today).write(council.team("Fostering"));
        });
    }

    @Test
    void runsTheMeetingFromOnePage(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, manager);
        page.navigate("/");
        page.getByRole(AriaRole.NAVIGATION).getByText("Portfolio").first().click();
        assertThat(page.title()).startsWith("Portfolio");
        page.locator("figure[data-table=stages] canvas").waitFor();

        String told = page.locator("#stages tbody tr")
                .first()
                .locator("td")
                .first()
                .locator("a")
                .innerText();
        page.locator("#stages tbody tr")
                .first()
                .locator("td")
                .first()
                .locator("a")
                .click();
        assertThat(page.locator("main").innerText()).contains(told.replaceAll("\\D.*", ""));
        assertThat(page.url()).contains("/initiatives?").contains("stage=");

        page.goBack();
        page.getByLabel("Service or team").selectOption("Fostering");
        page.getByLabel("Look back over").selectOption("The last 3 months");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(page.locator(".govuk-caption-l").innerText()).isEqualTo("Fostering");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Flow").setExact(true))
                .click();
        assertThat(page.locator("h1").innerText()).isEqualTo("How initiatives travel");
        assertThat(page.locator(".govuk-caption-l").innerText()).isEqualTo("Fostering");
        assertThat(page.getByLabel("Look back over").inputValue()).isEqualTo("quarter");
    }

    @Test
    void keepsWhatEveryScreenPromises(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, manager);
        ScreenCheck.open(page, "/portfolio");
        ScreenCheck.open(page, "/portfolio/flow");
    }

    @Test
    void saysItAllWithoutScript(Browser browser) {
        try (BrowserContext window = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setBaseURL("http://localhost:" + port))) {
            SignedInAs.signIn(context, window, manager);
            Page page = window.newPage();
            page.navigate("/portfolio");
            assertThat(page.locator("#stages").isVisible()).isTrue();
            assertThat(page.locator("canvas:visible").count()).isZero();
            assertThat(page.locator(".chrysalis-split__wide svg").isVisible()).isTrue();
            assertThat(page.locator(".chrysalis-figures section").count()).isEqualTo(12);
        }
    }

    @Test
    void printsOnTwoSidesOfA4(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, manager);
        assertThat(sheets(page, "/portfolio")).isEqualTo(2);
        assertThat(sheets(page, "/portfolio/flow")).isLessThanOrEqualTo(3);
    }

    /** However much there is: a third sheet is one that nobody takes to the meeting. */
    @Test
    void printsOnTwoSidesOfA4WhereEveryListIsAsLongAsItGets(BrowserContext window, Page page) {
        transaction.executeWithoutResult(status -> new LongestLists(council, LocalDate.now(clock)).write());
        SignedInAs.signIn(context, window, manager);
        page.navigate("/portfolio");
        assertThat(rows(page, "runway", 0)).as("quarters").isEqualTo(6);
        assertThat(rows(page, "runway", 1)).as("next edges").isEqualTo(6);
        assertThat(rows(page, "shelter", 0)).as("next to be lifted").isEqualTo(6);
        assertThat(rows(page, "draws", 0)).as("teams").isEqualTo(8);
        assertThat(rows(page, "deciding", 0)).as("levels").isGreaterThan(2);
        assertThat(rows(page, "ground", 0)).as("conditions").isGreaterThan(8);
        assertThat(page.locator("section[aria-labelledby=momentum] ul.chrysalis-figures__missing li")
                        .count())
                .as("quietest")
                .isEqualTo(5);
        assertThat(page.locator(".chrysalis-figures__endings dt").count())
                .as("endings")
                .isEqualTo(5);
        assertThat(sheets(page, "/portfolio")).isEqualTo(2);
    }

    private static int rows(Page page, String section, int table) {
        return page.locator("section[aria-labelledby=" + section + "] table")
                .nth(table)
                .locator("tbody tr")
                .count();
    }

    @Test
    void picturesBeginWhereTheTableBesideThemBegins(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, manager);
        page.navigate("/portfolio/flow");
        double picture = page.locator("svg.chrysalis-flow").boundingBox().y;
        assertThat(picture)
                .isCloseTo(
                        page.locator(".chrysalis-beside-picture > .chrysalis-scroll")
                                .boundingBox()
                                .y,
                        within(1.0));
    }

    @Test
    void theTimelineOpensOnAPhoneWhereTodayIs(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, manager);
        page.setViewportSize(360, 800);
        page.navigate("/portfolio/timeline");
        page.waitForFunction("document.querySelector('[data-recent]').scrollLeft > 0");
        assertThat(page.evaluate("""
                        (() => {
                            const region = document.querySelector('[data-recent]').getBoundingClientRect();
                            const names = document.querySelector('[data-recent] tbody th').getBoundingClientRect();
                            const today = document.querySelector('[data-recent] .chrysalis-timeline__today').getBoundingClientRect();
                            return today.left > names.right && today.right < region.right;
                        })()""")).as("today is seen beside the names").isEqualTo(true);
    }

    private static long sheets(Page page, String path) {
        page.navigate(path);
        byte[] paper = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(java.nio.file.Path.of("target", "browser", path.replace('/', '-') + ".pdf")));
        return SHEET.matcher(new String(paper, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    @Test
    void drawsItsBarsOnPaperToo(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, manager);
        page.navigate("/portfolio");
        assertThat(page.locator(".chrysalis-bars:visible").count()).isZero();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("canvas:visible").count()).isZero();
        assertThat(page.locator(".chrysalis-bars:visible").count()).isEqualTo(2);
        assertThat(page.locator(".chrysalis-bars")
                        .first()
                        .locator(".chrysalis-bars__number")
                        .allTextContents())
                .as("the numbers of the table")
                .isEqualTo(page.locator("#stages tbody tr td:nth-child(2)").allTextContents());
    }

    @Test
    void nothingHasToBeScrolledSidewaysOnAPhone(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, manager);
        page.setViewportSize(360, 800);
        for (String path : new String[] {"/portfolio", "/portfolio/flow", "/portfolio/changes"}) {
            page.navigate(path);
            assertThat(page.evaluate("""
                            [...document.querySelectorAll('.chrysalis-scroll')]
                                .filter(region => region.scrollWidth > region.clientWidth + 1)
                                .map(region => region.getAttribute('aria-label')).join()""")).as(path).isEqualTo("");
        }
        assertThat(page.evaluate("""
                        getComputedStyle(document.querySelector('.chrysalis-stacked tbody td'), '::before').content""")).as("what a cell is stands before it").isEqualTo("\"What happened: \"");
    }
}
