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

/** Home and board in a real browser: empty, full and in error; on a phone, without script and on paper. */
@BrowserTest
class PortfolioBrowserTest {

    private static final int NARROW = 320;

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

    private TestOrganisation founded;
    private LocalDate today;

    @BeforeEach
    void found() {
        founded = organisations.found();
        today = LocalDate.now(clock);
    }

    @Test
    void keepsWhatEveryScreenPromisesWhenEmpty(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, founded.admin());
        for (String path : new String[] {
            "/", "/attention?group=recent", "/stages", "/stages?theme=x", "/stages?view=table", "/stages?asOf.day=40"
        }) {
            ScreenCheck.open(page, path);
            picture(page, "empty" + path);
        }
    }

    @Test
    void keepsWhatEveryScreenPromisesWhenFull(BrowserContext window, Page page) {
        Actor manager = fill();
        SignedInAs.signIn(context, window, manager);
        LocalDate day = today.minusDays(90);
        for (String path : new String[] {
            "/",
            "/attention?group=overdue&page=2",
            "/attention?group=mine",
            "/stages",
            "/stages?by=phase&kind=INNOVATION",
            "/stages?view=table",
            "/stages?column=" + Council.of(jdbc, founded).stages.get("Scaling"),
            "/stages?asOf.day=" + day.getDayOfMonth() + "&asOf.month=" + day.getMonthValue() + "&asOf.year="
                    + day.getYear()
        }) {
            ScreenCheck.open(page, path);
            picture(page, "full" + path);
        }
    }

    @Test
    void aViewMayHaveALongNameOfOneWord(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, founded.admin());
        for (String name : new String[] {"Donaudampfschifffahrt".repeat(3).substring(0, 60), "Long words ".repeat(5)}) {
            page.navigate("/initiatives/views/new?query=kind%3DINNOVATION");
            page.fill("#name", name);
            page.click("main form .govuk-button[type=submit]");
        }
        for (String path : new String[] {"/initiatives", "/portfolio", "/portfolio/changes", "/portfolio/flow"}) {
            ScreenCheck.open(page, path);
            assertThat(page.locator("main").textContent()).as(path).contains("Donaudampf", "Long words");
        }
    }

    @Test
    void standsTheColumnsUnderOneAnotherOnAPhone(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, fill());
        page.setViewportSize(NARROW, 800);
        page.navigate("/stages");
        picture(page, "narrow-stages");
        assertThat(page.evaluate("document.querySelector('.chrysalis-board').scrollWidth"
                        + " <= document.querySelector('.chrysalis-board').clientWidth"))
                .isEqualTo(true);
        assertThat(page.locator(".chrysalis-board__heading").count()).isEqualTo(5);
    }

    @Test
    void scrollsByKeyboardWhereColumnsDoNotFit(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, fill());
        page.setViewportSize(700, 800);
        page.navigate("/stages");
        page.locator(".chrysalis-board").focus();
        page.keyboard().press("ArrowRight");
        page.waitForCondition(() ->
                ((Number) page.evaluate("document.querySelector('.chrysalis-board').scrollLeft")).doubleValue() > 0);
    }

    @Test
    void filtersAndLooksBackWithoutScript(Browser browser) {
        Actor manager = fill();
        LocalDate day = today.minusDays(30);
        try (BrowserContext window = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setBaseURL("http://localhost:" + port))) {
            SignedInAs.signIn(context, window, manager);
            Page page = window.newPage();
            page.navigate("/stages");
            page.locator("summary").click();
            page.getByLabel("Innovation").check();
            page.getByLabel("Day").fill(String.valueOf(day.getDayOfMonth()));
            page.getByLabel("Month").fill(String.valueOf(day.getMonthValue()));
            page.getByLabel("Year").fill(String.valueOf(day.getYear()));
            page.locator("main form button").click();

            assertThat(page.locator(".chrysalis-past").isVisible()).isTrue();
            assertThat(page.locator(".moj-filter__tag").textContent())
                    .contains("Improvement or innovation: Innovation");
            page.getByText("Table").click();
            assertThat(page.locator("table").isVisible()).isTrue();
            page.getByText("Back to today").click();
            assertThat(page.locator(".chrysalis-past").count()).isZero();
            assertThat(page.locator(".moj-filter__tag").count()).isOne();
        }
    }

    @Test
    void fitsEveryColumnOnPaper(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, fill());
        page.navigate("/stages");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(1047, 718);
        picture(page, "print-stages");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= 1047"))
                .isEqualTo(true);
        assertThat(page.locator(".chrysalis-views").isVisible()).isFalse();
    }

    /** Kept for whoever wants to look: the last run's screens under {@code target/browser}. */
    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "browser", name.replaceAll("[^a-z0-9]+", "-") + ".png")));
    }

    private Actor fill() {
        Actor manager = founded.person(BuiltInRole.MANAGER, "Alex Example");
        Actor lead = founded.person(BuiltInRole.STAFF, "Sam Placeholder");
        Council council = Council.of(jdbc, founded);
        transaction.executeWithoutResult(status -> {
            new MadeUpStories(council, new Random(5)).write(150, today.minusDays(420), today);
            int number = 0;
            for (Story story : council.stories) {
                story.person(lead.personId(), "LEAD");
                if (++number % 9 == 0) {
                    story.person(manager.personId(), "MEMBER");
                }
                if (number % 3 != 0) {
                    council.attention(story, "review-due", today, today.plusDays(number - 60L), null);
                    council.attention(story, "no-lead", today, null, number % 20 == 1 ? manager.personId() : null);
                }
            }
            jdbc.sql(
                            "update initiative set kind = 'INNOVATION' where organisation_id = ? and number % 2 = 0 and status <> 'ENDED'")
                    .param(council.id)
                    .update();
        });
        return manager;
    }
}
