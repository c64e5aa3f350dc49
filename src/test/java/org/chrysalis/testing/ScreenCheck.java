package org.chrysalis.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.SoftAssertions;

/**
 * What every screen promises, in one call: {@code ScreenCheck.open(page, "/initiatives")}, and for an answer to a form
 * {@code ScreenCheck.after(page, () -> page.click("main form button[type=submit]"))}. Accessible by machine, valid,
 * within its weight and its ten queries, one heading, a title of its own, no sideways scrolling at 320 pixels (400% of
 * 1280) or wider, no stop of the keyboard out of sight, nothing that jumps, no complaint in the browser's console, nothing from elsewhere.
 */
public final class ScreenCheck {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");
    private static final int KILOBYTE = 1024;
    private static final int REQUESTS = 8;
    private static final int QUERIES = 10;

    /** The library that draws, which only pages with a chart load. */
    private static final int CHARTS = 80;

    /** A phone, or 400% of 1280; and where a page has begun to put things side by side. */
    private static final int[] WIDTHS = {320, 700, 1024};

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    private static final Map<String, Integer> WEIGHTS = new ConcurrentHashMap<>();

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

    private static boolean isRedirect(Response response) {
        return response.status() >= 300 && response.status() < 400;
    }

    private void check(String screen, Response document) {
        List<Response> seen = List.copyOf(responses);
        SoftAssertions softly = new SoftAssertions();
        // Beside axe, which keeps the browser busy and not this process.
        Future<List<String>> html = HtmlCheck.begin(document.text());
        softly.assertThat(faults()).as("%s: axe", screen).isEqualTo(List.of());
        if ("GET".equals(document.request().method())) {
            softly.assertThat(QueryCount.answering(
                            "GET", URI.create(document.url()).getRawPath()))
                    .as("%s: queries", screen)
                    .hasSizeLessThanOrEqualTo(QUERIES);
        }
        softly.assertThat(complaints).as("%s: console", screen).isEmpty();
        Map<?, ?> drawn = (Map<?, ?>) page.evaluate(DRAWN, document.text());
        softly.assertThat(drawn.get("headings")).as("%s: h1", screen).isEqualTo(1);
        softly.assertThat((String) drawn.get("title")).as("%s: title", screen).matches("(Error: )?.{3,} – Chrysalis");
        softly.assertThat(drawn.get("nowhere"))
                .as("%s: error links that lead nowhere", screen)
                .isEqualTo(List.of());
        softly.assertThat(((Number) drawn.get("shift")).doubleValue())
                .as("%s: layout shift", screen)
                .isLessThanOrEqualTo(0.05);
        softly.assertThat(drawn.get("late"))
                .as("%s: what keeps back the largest thing in sight", screen)
                .isEqualTo("");
        softly.assertThat(drawn.get("holdUp"))
                .as("%s: scripts that hold a page up", screen)
                .isEqualTo(List.of());
        weigh(screen, seen, softly);
        narrow(screen, softly);
        lookAway();
        softly.assertThat(html)
                .as("%s: HTML", screen)
                .succeedsWithin(LONG_ENOUGH)
                .isEqualTo(List.of());
        softly.assertAll();
    }

    // All these are asked of the page itself: a locator brings a library of its own into every page that it looks at.
    // And
    // at once: each question is a way there and back through three processes.
    private static final String WORDS = """
            {
              headings: document.querySelectorAll('h1').length,
              title: document.title,
              nowhere: [...document.querySelectorAll('.govuk-error-summary a')].map(link => link.getAttribute('href'))
                .filter(target => document.getElementById(target.substring(1)) === null),
              holdUp: [...document.querySelectorAll('script')].filter(script => script.type !== 'module')
                .map(script => script.outerHTML.substring(0, 100))
            }""";

    /**
     * How much jumped, and why the largest thing in sight could come late: unless it is words that came with the page, it waits
     * for a picture or a script. How long it took is no business of a test on a machine that does other things too.
     */
    private static final String DRAWN = """
            source => new Promise(done => {
              const words = text => text.replace(/\\s+/g, ' ').trim();
              let shift = 0;
              let largest = null;
              new PerformanceObserver(list => list.getEntries().forEach(e => shift += e.value))
                .observe({type: 'layout-shift', buffered: true});
              new PerformanceObserver(list => list.getEntries().forEach(e => largest = e))
                .observe({type: 'largest-contentful-paint', buffered: true});
              const late = () => {
                if (largest === null) return 'nothing was drawn';
                if (largest.url !== '') return 'it is fetched from ' + largest.url;
                // Words in a field are in no element that a page can see.
                if (largest.element === null) return '';
                const sent = words(new DOMParser().parseFromString(source, 'text/html').body.textContent);
                const seen = words(largest.element.textContent);
                return sent.includes(seen) ? '' : 'a script wrote ' + seen;
              };
              // What was noted so far is told to all observers at once: who knows the largest knows every shift.
              const look = patience => largest === null && patience > 0
                ? setTimeout(look, 10, patience - 1)
                : done({shift, late: late(), ...WORDS});
              setTimeout(look, 10, 1000);
            })""".replace("WORDS", WORDS);

    /** In the page itself, and only what is wrong: axe's own builder opens a page for each look and tells all it saw. */
    private Object faults() {
        page.evaluate(AXE);
        return page.evaluate(FAULTS, STANDARDS);
    }

    // Axe reads a colour anew for every element that has it, which took a third of its time: the same words mean the
    // same colour, so they are read once a page.
    private static final String AXE = AxeBuilder.getAxeScript() + """
            ;(colour => {
              const read = colour.parseString;
              const known = new Map();
              colour.parseString = function (words) {
                const {r, g, b, alpha} = known.get(words) ?? read.call(this, words);
                known.set(words, {r, g, b, alpha});
                return Object.assign(this, {r, g, b, alpha});
              };
            })(axe.commons.color.Color.prototype);
            0""";

    // A back link stands before the content, as the Design System has it: hence no rule on regions. None of the rules
    // asks for the style sheets, which would be fetched once more.
    private static final String FAULTS = """
            async standards => {
              const found = await axe.run(document, {
                runOnly: standards, resultTypes: ['violations'], rules: {region: {enabled: false}}, preload: false});
              return found.violations.map(fault =>
                fault.id + ': ' + fault.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '));
            }""";

    private void weigh(String screen, List<Response> seen, SoftAssertions softly) {
        String origin = page.url().replaceAll("^(https?://[^/]+).*", "$1");
        long requests = seen.stream().filter(response -> !isRedirect(response)).count();
        softly.assertThat(requests).as("%s: requests", screen).isLessThanOrEqualTo(REQUESTS);
        Map<String, Integer> styles = new TreeMap<>();
        Set<String> scripts = new TreeSet<>();
        for (Response response : seen) {
            String url = response.url();
            softly.assertThat(url).as(screen).startsWith(origin);
            int limit = switch (response.request().resourceType()) {
                case "document" -> 40;
                case "script" -> isOfCharts(url) ? CHARTS : 20;
                case "stylesheet" -> 20;
                default -> 0;
            };
            if (limit == 0 || isRedirect(response)) {
                continue;
            }
            int weight = weight(response);
            softly.assertThat(weight)
                    .as("%s: bytes of %s, compressed", screen, url)
                    .isLessThanOrEqualTo(limit * KILOBYTE);
            if ("stylesheet".equals(response.request().resourceType())) {
                styles.put(url, weight);
            } else if (limit == 20) {
                scripts.add(url);
            }
        }
        softly.assertThat(scripts).as("%s: scripts", screen).hasSizeLessThanOrEqualTo(1);
        if (styles.keySet().stream().noneMatch(ScreenCheck::isOfCharts)) {
            softly.assertThat(
                            styles.values().stream().mapToInt(weight -> weight).sum())
                    .as("%s: bytes of %s, compressed", screen, styles)
                    .isLessThanOrEqualTo(20 * KILOBYTE);
        }
    }

    /** What draws a picture, which only pages with one load. */
    private static boolean isOfCharts(String url) {
        return url.contains("/assets/charts-") || url.contains("/assets/timeline-");
    }

    private void narrow(String screen, SoftAssertions softly) {
        var size = page.viewportSize();
        for (int width : WIDTHS) {
            page.setViewportSize(width, 640);
            Map<?, ?> there = (Map<?, ?>) page.evaluate(NARROW);
            softly.assertThat(there.get("taken"))
                    .as("%s: width at %d pixels; too wide: %s", screen, width, there.get("wide"))
                    .isEqualTo(width);
            softly.assertThat(there.get("unseen"))
                    .as("%s: stops of the keyboard that nobody sees at %d pixels", screen, width)
                    .isEqualTo(List.of());
        }
        page.setViewportSize(size.width, size.height);
    }

    private static final String WIDE = """
            [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.chrysalis-scroll'))
              .slice(0, 3).map(e => e.tagName.toLowerCase() + '.' + e.className).join(', ')""";

    /** Links and fields within something that is there for screen readers alone: focus would vanish in it. */
    private static final String UNSEEN = """
            [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
              .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && !e.matches('.govuk-skip-link'))
              .filter(e => e.checkVisibility({visibilityProperty: true}))
              .filter(e => {
                for (let a = e; a && a !== document.body; a = a.parentElement) {
                  const box = a.getBoundingClientRect();
                  const style = getComputedStyle(a);
                  if ((box.width <= 1 || box.height <= 1) && (style.overflow !== 'visible' || style.clipPath !== 'none')) {
                    return true;
                  }
                }
                return false;
              })
              .map(e => e.tagName.toLowerCase() + '.' + e.className + ' ' + e.textContent.trim())""";

    private static final String NARROW = "() => { const taken = document.documentElement.scrollWidth;"
            + " return {taken, wide: taken === innerWidth ? 'nothing' : " + WIDE + ", unseen: " + UNSEEN + "}; }";

    /** What is named by what is in it weighs the same each time, and is handed over by the browser once. */
    private static int weight(Response response) {
        return response.url().contains("/assets/")
                ? WEIGHTS.computeIfAbsent(response.url(), any -> compressed(response.body()))
                : compressed(response.body());
    }

    private static int compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.size();
    }
}
