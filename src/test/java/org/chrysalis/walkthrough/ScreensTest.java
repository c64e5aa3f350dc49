package org.chrysalis.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.chrysalis.testing.ScreenCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The budgets that every screen keeps in every state ({@link ScreenCheck}), by keyboard and without script too. A new
 * screen is a new row of {@code screens/<feature>.csv}. Where some are asked for by their path, each leaves its pictures
 * in {@code target/screens}: of all, they would take longer than anybody looks at them.
 */
@WalkthroughTest
class ScreensTest {

    /** A part of the paths to be tried; all where it is empty. */
    private static final String WANTED = System.getProperty("screens", "");

    @Autowired
    private DemonstrationBrowser people;

    @Autowired
    private ScreenIds ids;

    static Stream<Screen> screens() {
        return Screen.all().stream().filter(screen -> screen.path().contains(WANTED));
    }

    @BeforeEach
    void loadsTheDemonstrationOnce() {
        people.loadOnce();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void keepsTheBudgets(Screen named, Browser browser) {
        Screen screen = ids.resolved(named);
        Page page = people.page(browser, screen.person(), true);
        ScreenCheck.open(page, screen.path());
        if (screen.emptied()) {
            ScreenCheck.after(page, () -> sendEmpty(page));
            assertThat(page.title()).startsWith("Error: ");
            assertThat((boolean) page.evaluate("document.activeElement.classList.contains('govuk-error-summary')"))
                    .as("focus on the error summary")
                    .isTrue();
        }
        assertThat(page.locator("body").innerText())
                .as("words that nobody wrote")
                .doesNotContain("??", "null", "{0}", "{1}");
        picture(page, screen, 1280);
        walkByKeyboard(page, screen);
        page.setViewportSize(360, 780);
        picture(page, screen, 360);

        Page plain = people.page(browser, screen.person(), false);
        assertThat(plain.navigate(screen.path()).status()).isEqualTo(screen.status());
        assertThat(plain.locator("h1:visible").count()).as("h1 without script").isEqualTo(1);
        if (screen.emptied()) {
            sendEmpty(plain);
        }
    }

    private static void sendEmpty(Page page) {
        Locator form = page.locator("main form[method=post]:has(.govuk-button)").first();
        for (Locator field : form.locator("input[type=text]:visible, input[type=email]:visible, textarea:visible")
                .all()) {
            field.fill("");
        }
        form.locator("button.govuk-button:not(.govuk-button--secondary)")
                .first()
                .click();
        page.locator(".govuk-error-summary").waitFor();
    }

    /** The first stop is the skip link, or what is wrong where something is, and no stop holds the focus fast. */
    private static void walkByKeyboard(Page page, Screen screen) {
        if (!screen.emptied()) {
            boolean wrong = page.locator(".govuk-error-summary").count() > 0;
            String focused = focus(page);
            page.keyboard().press("Tab");
            assertThat(wrong ? focused : focus(page))
                    .as("first stop")
                    .contains(wrong ? "govuk-error-summary" : "govuk-skip-link");
        }
        String before = "";
        for (int stop = 0; stop < 12; stop++) {
            page.keyboard().press("Tab");
            String now = focus(page);
            if (now.startsWith("body")) {
                return;
            }
            // A date field of the browser has a stop for each of its parts.
            assertThat(now.contains("type=date") ? "" : now).as("stop %d", stop).isNotEqualTo(before);
            before = now;
        }
    }

    private static String focus(Page page) {
        return (String) page.evaluate("""
                () => {
                  const e = document.activeElement;
                  return e.tagName.toLowerCase() + ' type=' + e.type + ' ' + e.className + ' ' + [...document.querySelectorAll('*')].indexOf(e);
                }""");
    }

    private static void picture(Page page, Screen screen, int width) {
        if (WANTED.isEmpty()) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", screen.fileName() + "." + width + ".png"))
                .setFullPage(true));
    }
}
