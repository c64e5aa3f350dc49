package org.chrysalis.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.chrysalis.testing.ScreenCheck;
import org.springframework.stereotype.Component;

/**
 * Holds a screen in one of its states to the budgets ({@link ScreenCheck}), by keyboard and without script too. Where
 * some are asked for by their path, each leaves its pictures in {@code target/screens}: of all, they would take longer
 * than anybody looks at them.
 */
@Component
class ScreenLook {

    /** A part of the paths to be tried; all where it is empty. */
    static final String WANTED = System.getProperty("screens", "");

    private static final int STOPS = 12;

    /** One that only tells a password manager whose password it is cannot be typed into. */
    private static final String TEXTS =
            "input[type=text]:not([readonly]):visible, input[type=email]:visible, textarea:visible";

    private final DemonstrationBrowser people;

    ScreenLook(DemonstrationBrowser people) {
        this.people = people;
    }

    /**
     * @param row what is asked for
     * @param screen the same at the address to which it leads
     * @param rows all that are asked for: what one of them shows is not looked at once more for another
     */
    void at(Screen row, Screen screen, Set<Screen> rows, Browser browser) {
        Page page = people.page(browser, screen.person(), true);
        if (screen.sent() && row.isOpenedBy(rows)) {
            page.navigate(screen.path());
        } else {
            ScreenCheck.open(page, screen.path());
        }
        if (screen.sent()) {
            ScreenCheck.after(page, () -> send(page, screen));
        }
        says(page, screen);
        picture(page, screen, 1280);
        walkByKeyboard(page, screen);
        picture(page, screen, 360);
        if (screen.sent() || !row.isRefusedBy(rows)) {
            withoutScript(people.page(browser, screen.person(), false), screen);
        }
    }

    private static void says(Page page, Screen screen) {
        if (screen.stale()) {
            assertThat(page.locator(".chrysalis-conflict, .govuk-error-summary").count())
                    .as("what somebody else changed")
                    .isPositive();
        }
        if (screen.refused()) {
            assertThat(page.title()).startsWith("Error: ");
            assertThat((boolean) page.evaluate("document.activeElement.classList.contains('govuk-error-summary')"))
                    .as("focus on the error summary")
                    .isTrue();
        }
        assertThat((String) page.evaluate("document.body.innerText"))
                .as("words that nobody wrote")
                .doesNotContain("??", "null", "{0}", "{1}");
    }

    private static void withoutScript(Page plain, Screen screen) {
        assertThat(plain.navigate(screen.path()).status()).isEqualTo(screen.status());
        assertThat(plain.evaluate(VISIBLE_HEADINGS)).as("h1 without script").isEqualTo(1);
        if (screen.refused()) {
            send(plain, screen);
        }
    }

    private static final String VISIBLE_HEADINGS = """
            () => [...document.querySelectorAll('h1')]
              .filter(e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0).length""";

    /** The one that the page is about, not what withdraws it. */
    private static final String FORM =
            "main form[method=post]:has(.govuk-button):not(.chrysalis-withdraw *, .chrysalis-withdraw-line *)";

    private static void send(Page page, Screen screen) {
        Locator form = page.locator(FORM).first();
        Locator main = form.locator("button.govuk-button:not(.govuk-button--secondary)");
        Locator button = (main.count() > 0 ? main : form.locator("button.govuk-button")).first();
        if (!button.isVisible()) {
            // Behind "Change this", as some forms are on the page of what they change.
            form.locator("xpath=ancestor::details[1]/summary").click();
        }
        screen.typed().ifPresent(typed -> form.locator(TEXTS).all().forEach(field -> field.fill(typed)));
        if (screen.stale()) {
            form.locator("[name=version]").evaluate("field => field.value = '-1'");
        }
        button.click();
        if (screen.refused()) {
            page.locator(".govuk-error-summary").waitFor();
        }
    }

    /** The first stop is the skip link, or what is wrong where something is, and no stop holds the focus fast. */
    private static void walkByKeyboard(Page page, Screen screen) {
        if (!screen.refused()) {
            boolean wrong = (boolean) page.evaluate("document.querySelector('.govuk-error-summary') !== null");
            String focused = focus(page);
            page.keyboard().press("Tab");
            assertThat(wrong ? focused : focus(page))
                    .as("first stop")
                    .contains(wrong ? "govuk-error-summary" : "govuk-skip-link");
        }
        page.evaluate(NOTE_STOPS);
        for (int stop = 0; stop < STOPS; stop++) {
            page.keyboard().press("Tab");
        }
        @SuppressWarnings("unchecked")
        List<String> stops = (List<String>) page.evaluate("() => window.stops");
        assertThat(stops).as("stops").hasSize(STOPS);
        String before = "";
        for (String now : stops) {
            if (now.startsWith("body")) {
                return;
            }
            // A date field of the browser has a stop for each of its parts.
            assertThat(now.contains("type=date") ? "" : now)
                    .as("after %s", before)
                    .isNotEqualTo(before);
            before = now;
        }
    }

    private static String focus(Page page) {
        return (String) page.evaluate(FOCUS);
    }

    private static final String FOCUS = """
                () => {
                  const e = document.activeElement;
                  return e.tagName.toLowerCase() + ' type=' + e.type + ' ' + e.className + ' ' + [...document.querySelectorAll('*')].indexOf(e);
                }""";

    // In the page itself: to be asked after each press took longer than the press.
    private static final String NOTE_STOPS = "() => { window.stops = []; const focus = " + FOCUS
            + "; addEventListener('keyup', () => window.stops.push(focus()), true); }";

    private static void picture(Page page, Screen screen, int width) {
        if (WANTED.isEmpty()) {
            return;
        }
        page.setViewportSize(width, page.viewportSize().height);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", screen.fileName() + "." + width + ".png"))
                .setFullPage(true));
    }
}
