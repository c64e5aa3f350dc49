package org.chrysalis.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.portfolio.FilledCouncil;
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

/** A manager's ten minutes before the board: choose, look, comment, publish, print. */
@BrowserTest
class PackPathTest {

    private static final String PICTURES = System.getProperty("screens", "");

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

    @BeforeEach
    void fill() {
        TestOrganisation founded = organisations.found();
        manager = founded.person(BuiltInRole.MANAGER, "Alex Example");
        LocalDate today = LocalDate.now(clock);
        transaction.executeWithoutResult(written -> FilledCouncil.of(jdbc, founded, 60, today));
    }

    @Test
    void takesThePaperToTheBoard(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, manager);
        page.navigate("/portfolio");
        link(page, "Board packs");
        press(page, "Put a board pack together");
        assertThat(page.getByLabel("Pipeline").isChecked()).isTrue();
        assertThat(page.getByLabel("Pipeline")
                        .evaluate("box => getComputedStyle(box.nextElementSibling, '::after').opacity"))
                .as("the tick of a chosen box is seen")
                .hasToString("1");
        page.getByLabel("Title").fill("Innovation board, March");
        page.getByLabel("Opening comment (optional)").fill("Two things matter.\nBoth are about people.");
        press(page, "Continue");
        String draft = page.url();
        ScreenCheck.open(page, draft.substring(draft.indexOf("/portfolio")));
        picture(page, "preview");
        link(page, "Write comments on the sections");
        ScreenCheck.open(page, page.url().substring(page.url().indexOf("/portfolio")));
        page.getByLabel("Risks, people first").fill("Fewer than in autumn.");
        press(page, "Save and look at it");
        assertThat(page.locator("main").innerText()).contains("Fewer than in autumn.");
        press(page, "Publish this pack");

        assertThat(page.url()).endsWith("/portfolio/packs/1");
        assertThat(page.locator("main").innerText()).contains("Pack 1 published", "published by Alex Example");
        ScreenCheck.open(page, "/portfolio/packs/1");
        ScreenCheck.open(page, "/portfolio/packs");
        picture(page, "list");
        page.navigate("/portfolio/packs/1");
        picture(page, "pack");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".govuk-service-navigation").isVisible()).isFalse();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Correct this pack"))
                        .isVisible())
                .isFalse();
        if (!PICTURES.isEmpty()) {
            page.pdf(new Page.PdfOptions().setPath(Path.of("target", "screens", "pack.pdf")));
        }
    }

    @Test
    void doesAllOfItWithoutScript(Browser browser) {
        try (BrowserContext window = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setBaseURL("http://localhost:" + port))) {
            SignedInAs.signIn(context, window, manager);
            Page page = window.newPage();
            page.navigate("/portfolio/packs/new");
            page.getByLabel("Title").fill("Without script");
            press(page, "Continue");
            press(page, "Publish this pack");
            assertThat(page.locator("h1").innerText()).isEqualTo("Without script");
            press(page, "Correct this pack");
            press(page, "Continue");
            press(page, "Publish this pack");
            assertThat(page.locator("main").innerText()).contains("Corrects pack 1, published on ");
        }
    }

    @Test
    void findsAgainWhatWasTypedAndNotSent(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, manager);
        page.navigate("/portfolio/packs/new");
        type(page, "Opening comment (optional)", "Half a thought");
        page.navigate("/portfolio/packs/new");
        assertThat(page.getByLabel("Opening comment (optional)").inputValue()).isEqualTo("Half a thought");
        assertThat(page.locator("main").innerText()).contains("We kept what you typed");
        page.getByLabel("Title").fill("Board");
        press(page, "Continue");
        String draft = page.url();
        page.navigate("/portfolio/packs/new");
        assertThat(page.getByLabel("Opening comment (optional)").inputValue()).isEmpty();

        page.navigate(draft + "/comments");
        type(page, "Risks, people first", "Fewer than in autumn.");
        page.navigate(draft + "/edit");
        page.getByLabel("Pipeline").uncheck();
        press(page, "Continue");
        page.navigate(draft + "/comments");
        assertThat(page.getByLabel("Risks, people first").inputValue())
                .as("under its own section, though others were chosen meanwhile")
                .isEqualTo("Fewer than in autumn.");
        assertThat(page.getByLabel("What changed").inputValue()).isEmpty();
        press(page, "Save and look at it");
        assertThat(page.locator(".chrysalis-conflict").innerText()).contains("Fewer than in autumn.");
        press(page, "Save and look at it");
        assertThat(page.url()).isEqualTo(draft);
        assertThat(page.locator("main").innerText()).contains("Fewer than in autumn.");
    }

    private static void type(Page page, String label, String words) {
        page.waitForResponse(
                answer -> answer.url().contains("/drafts/") && answer.status() == 204,
                () -> page.getByLabel(label).fill(words));
    }

    private static void link(Page page, String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void press(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void picture(Page page, String name) {
        if (!PICTURES.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screens", "packs-" + name + ".png"))
                    .setFullPage(true));
        }
    }
}
