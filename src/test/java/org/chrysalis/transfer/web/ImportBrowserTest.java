package org.chrysalis.transfer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chrysalis.testing.BrowserTest;
import org.chrysalis.testing.ScreenCheck;
import org.chrysalis.testing.SignedInAs;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BrowserTest
class ImportBrowserTest {

    private static final String FILE = """
            Name,What it tries to change,Stage,In this stage since,Team,Budget
            Warm hubs,Help before it is asked for,Incubation,2026-01-12,Housing,1
            Pods,,Nowhere,Q3 2025,,2
            warm hubs,,Scaling,2026-01-12,,3
            A name that is rather long because somebody wrote the whole idea of it into the cell,,Embedding,March 2025,,
            """;

    @TempDir
    private Path folder;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestOrganisations organisations;

    @Test
    void bringsAFileFromUploadToDone(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, organisations.found().admin());
        ScreenCheck.open(page, "/import");
        assertThat(page.locator("header [aria-current]").allTextContents()).containsExactly("Admin");
        shoot(page, "upload");
        ScreenCheck.after(page, () -> page.click("main form button[type=submit]"));
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose a file");
        shoot(page, "error");
        choose(page, FILE);
        ScreenCheck.after(page, () -> page.click("main form button[type=submit]"));
        assertThat(page.locator("h1").textContent()).isEqualTo("Check what would be imported");
        assertThat(page.locator("header [aria-current]").allTextContents()).containsExactly("Admin");
        shoot(page, "check");
        ScreenCheck.open(page, "/import");
        shoot(page, "waiting");
        ScreenCheck.after(page, () -> page.click("text=Go on with it"));
        ScreenCheck.after(page, () -> page.click("text=Ready (2)"));
        shoot(page, "ready");
        page.check("main input[type=checkbox]");
        ScreenCheck.after(page, () -> page.click("text=Yes, import the 2 that are ready and those that are ticked"));
        assertThat(page.locator("h1").textContent()).isEqualTo("3 initiatives imported");
        shoot(page, "done");
        ScreenCheck.after(page, () -> page.click("text=Undo this import"));
        assertThat(page.locator("h1").textContent()).isEqualTo("Undo this import?");
        shoot(page, "undo");
        ScreenCheck.after(page, () -> page.click("text=Yes, remove 3 initiatives"));
        assertThat(page.locator("main").textContent()).contains("3 initiatives from our list.csv", "(undone)");
        shoot(page, "undone");
    }

    @Test
    void worksWithoutScriptAndSaysWhenAFileIsFarTooLarge(Browser browser) {
        try (BrowserContext window = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setBaseURL(address()))) {
            SignedInAs.signIn(context, window, organisations.found().admin());
            Page page = window.newPage();
            page.navigate("/import");
            choose(page, FILE.repeat(40_000).substring(0, 6_000_000));
            page.click("main form button[type=submit]");
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("smaller than 5 MB");
            choose(page, FILE.repeat(100_000).substring(0, 27_500_000));
            page.click("main form button[type=submit]");
            assertThat(page.locator("h1").textContent()).isEqualTo("The file is too large");
        }
    }

    private String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** From the disk, as people do: megabytes in a message of the browser's own take it minutes. */
    private void choose(Page page, String text) {
        try {
            page.setInputFiles("input[type=file]", Files.writeString(folder.resolve("our list.csv"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void shoot(Page page, String name) {
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "browser", "import-" + name + "-" + width + ".png")));
        }
    }
}
