package org.chrysalis.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Sends the form that a page is about, as somebody does with a mouse. What is there is asked of the page itself, at once: a
 * locator brings a library of its own into every page that it looks at, and each question is a way there and back
 * through three processes.
 */
final class ScreenForm {

    // The form that the page is about, not what withdraws it. A field that only tells a password manager whose password
    // it is
    // cannot be typed into. It is typed as a browser types, which keeps to the longest that a field takes.
    private static final String FILL = """
            ({typed, stale}) => {
              const seen = e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0;
              const form = document.querySelector('main form[method=post]:has(.govuk-button)'
                + ':not(.chrysalis-withdraw *, .chrysalis-withdraw-line *)');
              const button = form.querySelector('button.govuk-button:not(.govuk-button--secondary)')
                ?? form.querySelector('button.govuk-button');
              if (!seen(button)) {
                const summary = form.closest('details').querySelector(':scope > summary');
                summary.setAttribute('data-look', 'opens');
                return {closed: true};
              }
              if (typed !== null) {
                const texts = 'input[type=text]:not([readonly]), input[type=email], textarea';
                [...form.querySelectorAll(texts)].filter(seen).forEach(field => {
                  field.focus();
                  field.select();
                  document.execCommand(typed === '' ? 'delete' : 'insertText', false, typed);
                });
              }
              if (stale) {
                form.querySelector('[name=version]').value = '-1';
              }
              button.scrollIntoView({block: 'center', behavior: 'instant'});
              const box = button.getBoundingClientRect();
              const at = {x: box.x + box.width / 2, y: box.y + box.height / 2};
              return {closed: false, ...at, free: button.contains(document.elementFromPoint(at.x, at.y))};
            }""";

    private static final String REFUSAL_IS_SEEN = """
            () => document.querySelector('.govuk-error-summary')?.checkVisibility({visibilityProperty: true}) ?? false""";

    private ScreenForm() {}

    /** Returns when what was answered is there. */
    static void send(Page page, Screen screen) {
        Map<?, ?> button = fill(page, screen);
        if ((boolean) button.get("closed")) {
            // Behind "Change this", as some forms are on the page of what they change.
            page.locator("[data-look=opens]").click();
            button = fill(page, screen);
        }
        assertThat(button.get("free")).as("the button can be pressed").isEqualTo(true);
        double x = ((Number) button.get("x")).doubleValue();
        double y = ((Number) button.get("y")).doubleValue();
        AtomicBoolean answered = new AtomicBoolean();
        Consumer<Frame> watch = frame -> answered.set(true);
        page.onFrameNavigated(watch);
        page.mouse().click(x, y);
        page.waitForCondition(answered::get);
        page.offFrameNavigated(watch);
        page.waitForLoadState(LoadState.LOAD);
        if (screen.refused()) {
            assertThat(page.evaluate(REFUSAL_IS_SEEN))
                    .as("what is wrong is said")
                    .isEqualTo(true);
        }
    }

    private static Map<?, ?> fill(Page page, Screen screen) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("typed", screen.typed().orElse(null));
        wanted.put("stale", screen.stale());
        return (Map<?, ?>) page.evaluate(FILL, wanted);
    }
}
