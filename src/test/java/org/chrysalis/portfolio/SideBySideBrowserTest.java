package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Random;
import org.chrysalis.people.Actor;
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

/** Initiatives side by side and over the years in a real browser: without script, on a phone and on paper. */
@BrowserTest
class SideBySideBrowserTest {

    private static final int NARROW = 320;

    /** A4 on its side, in the pixels of a page, without its margins. */
    private static final int PAPER = 1047;

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

    private Council council;
    private Actor manager;

    @BeforeEach
    void fill() {
        TestOrganisation founded = organisations.found();
        LocalDate today = LocalDate.now(clock);
        council = Council.of(jdbc, founded);
        manager = founded.manager();
        transaction.executeWithoutResult(status -> {
            Random random = new Random(8);
            new MadeUpStories(council, random).write(30, today.minusDays(900), today);
            Records records = new Records(council, random, today);
            council.stories.forEach(records::write);
        });
    }

    @Test
    void choosesAndComparesWithoutScript(Browser browser) {
        try (BrowserContext window = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setBaseURL("http://localhost:" + port))) {
            SignedInAs.signIn(context, window, manager);
            Page page = window.newPage();
            page.navigate("/compare");
            page.getByLabel("Find initiatives by name").fill("story 003");
            page.getByText("Search", new Page.GetByTextOptions().setExact(true)).click();
            page.getByLabel("Story 003").check();
            page.getByLabel("Find initiatives by name").fill("story 007");
            page.getByText("Search", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.getByLabel("Story 003").isChecked()).isTrue();
            page.getByLabel("Story 007").check();
            page.getByText("Put side by side").click();

            assertThat(page.locator(".chrysalis-compare thead a").allInnerTexts())
                    .containsExactly("Story 003", "Story 007");
            assertThat(page.url())
                    .endsWith(
                            "/compare?initiative=" + reference("Story 003") + "&initiative=" + reference("Story 007"));
            page.locator("summary").click();
            assertThat(page.getByLabel("Story 007").isChecked()).isTrue();
        }
    }

    @Test
    void standsWhatEachSaysUnderTheRowsNameOnAPhone(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, manager);
        page.setViewportSize(NARROW, 800);
        ScreenCheck.open(page, compared());
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
        assertThat(page.locator(".chrysalis-compare thead a").first().isVisible())
                .isTrue();
        picture(page, "compare-narrow");
    }

    @Test
    void saysThatMoreThanFourAreTooManyWithTheFocusOnIt(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, manager);
        ScreenCheck.open(page, compared() + "&initiative=" + council.stories.get(12).reference);
        assertThat(page.title()).startsWith("Error: ");
        page.locator(".govuk-error-summary a").click();
        assertThat(page.evaluate("document.activeElement.type")).isEqualTo("checkbox");
        picture(page, "compare-five");
    }

    @Test
    void printsOnASheetThatLiesOnItsSide(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, manager);
        for (String path : new String[] {compared(), "/portfolio/timeline"}) {
            page.setViewportSize(PAPER, 718);
            page.navigate(path);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= " + PAPER))
                    .as(path)
                    .isEqualTo(true);
            assertThat(page.locator("main form:visible").count()).isZero();
            picture(page, "print" + path);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    @Test
    void scrollsTheTimelineByKeyboardOnAPhone(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, manager);
        page.setViewportSize(NARROW, 800);
        ScreenCheck.open(page, "/portfolio/timeline?zoom=quarter");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
        page.locator("main .chrysalis-scroll").first().focus();
        page.keyboard().press("ArrowRight");
        page.waitForCondition(() ->
                ((Number) page.evaluate("document.querySelector('main .chrysalis-scroll').scrollLeft")).doubleValue()
                        > 0);
        picture(page, "timeline-narrow");
    }

    private String reference(String name) {
        return jdbc.sql("select reference from initiative where organisation_id = ? and name = ?")
                .param(council.id)
                .param(name)
                .query(String.class)
                .single();
    }

    private String compared() {
        return "/compare?initiative=" + council.stories.get(1).reference + "&initiative="
                + council.stories.get(4).reference + "&initiative=" + council.stories.get(6).reference
                + "&initiative=" + council.stories.get(9).reference;
    }

    /** Kept for whoever wants to look: the last run's screens under {@code target/browser}. */
    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "browser", name.replaceAll("[^a-z0-9]+", "-") + ".png")));
    }
}
