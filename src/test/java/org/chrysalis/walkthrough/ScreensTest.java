package org.chrysalis.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

    /** Rows of their own, by which a form is checked as it opens: it need not be once more before it is sent. */
    private static final Set<Screen> OPENED = Set.copyOf(Screen.all());

    private static final int STOPS = 12;

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
        String path = people.path(screen);
        if (screen.sent() && OPENED.contains(screen.opened())) {
            page.navigate(path);
        } else {
            ScreenCheck.open(page, path);
        }
        if (screen.sent()) {
            ScreenCheck.after(page, () -> send(page, screen));
        }
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
        picture(page, screen, 1280);
        walkByKeyboard(page, screen);
        picture(page, screen, 360);

        Page plain = people.page(browser, screen.person(), false);
        assertThat(plain.navigate(path).status()).isEqualTo(screen.status());
        assertThat(plain.evaluate(VISIBLE_HEADINGS)).as("h1 without script").isEqualTo(1);
        if (screen.refused()) {
            send(plain, screen);
        }
    }

    private static final String VISIBLE_HEADINGS = """
            () => [...document.querySelectorAll('h1')]
              .filter(e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0).length""";

    private static void send(Page page, Screen screen) {
        Locator form = page.locator("main form[method=post]:has(.govuk-button)").first();
        screen.typed()
                .ifPresent(
                        typed -> form.locator("input[type=text]:visible, input[type=email]:visible, textarea:visible")
                                .all()
                                .forEach(field -> field.fill(typed)));
        if (screen.stale()) {
            form.locator("[name=version]").evaluate("field => field.value = '-1'");
        }
        Locator first = form.locator("button.govuk-button:not(.govuk-button--secondary)");
        (first.count() > 0 ? first : form.locator("button.govuk-button"))
                .first()
                .click();
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
