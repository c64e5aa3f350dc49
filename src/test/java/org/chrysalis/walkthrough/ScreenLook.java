package org.chrysalis.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
            ScreenCheck.after(page, () -> ScreenForm.send(page, screen));
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
        Map<?, ?> said = (Map<?, ?>) page.evaluate(SAID);
        if (screen.stale()) {
            assertThat(said.get("wrong")).as("what somebody else changed").isEqualTo(true);
        }
        if (screen.refused()) {
            assertThat((String) said.get("title")).startsWith("Error: ");
            assertThat(said.get("focused")).as("focus on the error summary").isEqualTo(true);
        }
        assertThat((String) said.get("words")).as("words that nobody wrote").doesNotContain("??", "null", "{0}", "{1}");
    }

    private static final String SAID = """
            () => ({
              wrong: document.querySelector('.chrysalis-conflict, .govuk-error-summary') !== null,
              title: document.title,
              focused: document.activeElement.classList.contains('govuk-error-summary'),
              words: document.body.innerText
            })""";

    private static void withoutScript(Page plain, Screen screen) {
        assertThat(plain.navigate(screen.path()).status()).isEqualTo(screen.status());
        assertThat(plain.evaluate(VISIBLE_HEADINGS)).as("h1 without script").isEqualTo(1);
        if (screen.refused()) {
            ScreenForm.send(plain, screen);
        }
    }

    private static final String VISIBLE_HEADINGS = """
            () => [...document.querySelectorAll('h1')]
              .filter(e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0).length""";

    /** The first stop is the skip link, or what is wrong where something is, and no stop holds the focus fast. */
    private static void walkByKeyboard(Page page, Screen screen) {
        Map<?, ?> begun = (Map<?, ?>) page.evaluate(NOTE_STOPS);
        boolean wrong = (boolean) begun.get("wrong");
        int first = screen.refused() ? 0 : 1;
        for (int stop = 0; stop < first + STOPS; stop++) {
            page.keyboard().press("Tab");
        }
        @SuppressWarnings("unchecked")
        List<String> stops = (List<String>) page.evaluate("() => window.stops");
        assertThat(stops).as("stops").hasSize(first + STOPS);
        if (!screen.refused()) {
            assertThat(wrong ? (String) begun.get("focused") : stops.get(0))
                    .as("first stop")
                    .contains(wrong ? "govuk-error-summary" : "govuk-skip-link");
        }
        String before = "";
        for (String now : stops.subList(first, stops.size())) {
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

    // In the page itself: to be asked after each press took longer than the press.
    private static final String NOTE_STOPS = """
            () => {
              const focus = () => {
                const e = document.activeElement;
                return e.tagName.toLowerCase() + ' type=' + e.type + ' ' + e.className + ' '
                    + [...document.querySelectorAll('*')].indexOf(e);
              };
              window.stops = [];
              addEventListener('keyup', () => window.stops.push(focus()), true);
              return {wrong: document.querySelector('.govuk-error-summary') !== null, focused: focus()};
            }""";

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
