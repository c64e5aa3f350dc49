package org.chrysalis.testing;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;

/**
 * What every screen promises, in one call: {@code ScreenCheck.open(page, "/initiatives")}, and for an answer to a form
 * {@code ScreenCheck.after(page, () -> page.click("main form button[type=submit]"))}. Accessible by machine, valid,
 * within its weight and its ten queries, one heading, a title of its own, no sideways scrolling at 320 pixels (400% of
 * 1280) or wider, no stop of the keyboard out of sight, nothing that jumps, no complaint in the browser's console, nothing from elsewhere.
 */
public final class ScreenCheck {

    private static final int QUERIES = 10;

    /** A phone, or 400% of 1280; and where a page has begun to put things side by side. */
    private static final int[] WIDTHS = {320, 700, 1024};

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    private final Page page;
    private final List<Response> responses = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Consumer<Response> answers = responses::add;
    private final Consumer<String> errors = complaints::add;
    private final Consumer<ConsoleMessage> messages = this::note;

    private ScreenCheck(Page page) {
        this.page = page;
    }

    /** Goes to the path and checks what is there. */
    public static void open(Page page, String path) {
        ScreenCheck check = new ScreenCheck(page);
        check.check(path, check.watch(() -> page.navigate(path)));
    }

    /** Does something that leads to a page, such as sending a form, and checks that page. */
    public static void after(Page page, Runnable action) {
        ScreenCheck check = new ScreenCheck(page);
        Response document = check.watch(action);
        check.check("after " + page.url(), document);
    }

    private Response watch(Runnable visit) {
        ScreenScript.layReady(page);
        page.onResponse(answers);
        page.onPageError(errors);
        page.onConsoleMessage(messages);
        QueryCount.forget();
        Response document = page.waitForResponse(ScreenCheck::isDocument, visit);
        document.finished();
        page.waitForLoadState(LoadState.LOAD);
        return document;
    }

    /** The same page may show another screen next, which is checked by itself. */
    private void lookAway() {
        page.offResponse(answers);
        page.offPageError(errors);
        page.offConsoleMessage(messages);
    }

    private void note(ConsoleMessage message) {
        // A browser complains about the status of a problem page too, which is as it should be.
        if (List.of("error", "warning").contains(message.type())
                && !message.text().contains("the server responded with a status")) {
            complaints.add(message.text());
        }
    }

    /** A page, rather than what it needs or what led to it. */
    private static boolean isDocument(Response response) {
        return "document".equals(response.request().resourceType()) && !isRedirect(response);
    }

    static boolean isRedirect(Response response) {
        return response.status() >= 300 && response.status() < 400;
    }

    private void check(String screen, Response document) {
        List<Response> answered = List.copyOf(responses);
        SoftAssertions softly = new SoftAssertions();
        String source = document.text();
        // Beside axe, which keeps the browser busy and not this process.
        Future<List<String>> html = HtmlCheck.begin(source);
        Map<?, ?> there = ScreenScript.all(page, source);
        softly.assertThat(there.get("faults")).as("%s: axe", screen).isEqualTo(List.of());
        if ("GET".equals(document.request().method())) {
            softly.assertThat(QueryCount.answering(
                            "GET", URI.create(document.url()).getRawPath()))
                    .as("%s: queries", screen)
                    .hasSizeLessThanOrEqualTo(QUERIES);
        }
        softly.assertThat(complaints).as("%s: console", screen).isEmpty();
        softly.assertThat(there.get("headings")).as("%s: h1", screen).isEqualTo(1);
        softly.assertThat((String) there.get("title")).as("%s: title", screen).matches("(Error: )?.{3,} – Chrysalis");
        softly.assertThat(there.get("nowhere"))
                .as("%s: error links that lead nowhere", screen)
                .isEqualTo(List.of());
        softly.assertThat(((Number) there.get("shift")).doubleValue())
                .as("%s: layout shift", screen)
                .isLessThanOrEqualTo(0.05);
        softly.assertThat(there.get("late"))
                .as("%s: what keeps back the largest thing in sight", screen)
                .isEqualTo("");
        softly.assertThat(there.get("holdUp"))
                .as("%s: scripts that hold a page up", screen)
                .isEqualTo(List.of());
        ScreenWeight.check(screen, page.url(), answered, document, source, softly);
        narrow(screen, softly);
        lookAway();
        softly.assertThat(html)
                .as("%s: HTML", screen)
                .succeedsWithin(LONG_ENOUGH)
                .isEqualTo(List.of());
        softly.assertAll();
    }

    private void narrow(String screen, SoftAssertions softly) {
        var size = page.viewportSize();
        for (int width : WIDTHS) {
            page.setViewportSize(width, 640);
            Map<?, ?> there = ScreenScript.narrow(page);
            softly.assertThat(there.get("taken"))
                    .as("%s: width at %d pixels; too wide: %s", screen, width, there.get("wide"))
                    .isEqualTo(width);
            softly.assertThat(there.get("unseen"))
                    .as("%s: stops of the keyboard that nobody sees at %d pixels", screen, width)
                    .isEqualTo(List.of());
        }
        page.setViewportSize(size.width, size.height);
    }
}
