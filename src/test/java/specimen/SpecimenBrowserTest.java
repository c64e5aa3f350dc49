package specimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.chrysalis.testing.BrowserExtension;
import org.chrysalis.testing.BrowserRequired;
import org.chrysalis.testing.ScreenCheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every component in a real browser: what SCREENS asks of each screen is asked of its parts first. */
@Tag("browser")
@SpringBootTest(classes = SpecimenApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith({BrowserRequired.class, BrowserExtension.class})
class SpecimenBrowserTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/specimen",
                "/specimen/form",
                "/specimen/tab",
                "/specimen/charts",
                "/specimen/conflict",
                "/specimen/problem/missing",
                "/specimen/problem/unexpected",
                "/accessibility"
            })
    void keepsWhatEveryScreenPromises(String path, Page page) {
        ScreenCheck.open(page, path);
    }

    @Test
    void aFormWithProblemsKeepsThemTooAndLeadsToEachField(Page page) {
        page.navigate("/specimen/form");
        ScreenCheck.after(
                page, () -> page.locator("main button[type=submit]").last().click());
        assertThat(page.title()).startsWith("Error: ");
        page.reload();
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-error-summary");
        for (var link : page.locator(".govuk-error-summary a").all()) {
            link.click();
            assertThat(page.evaluate("'#' + document.activeElement.id")).isEqualTo(link.getAttribute("href"));
        }
    }

    @Test
    void aPageThatComesLateBreaksThePromise(Page page) {
        stands(page, "/specimen/written", "text/html", late("""
                <script>addEventListener('load', () => document.querySelector('p').textContent = 'Written by a script. '.repeat(20))</script>
                <p style="font-size: 3em"></p>"""));
        assertThatThrownBy(() -> ScreenCheck.open(page, "/specimen/written"))
                .hasMessageContaining("a script wrote Written by a script")
                .hasMessageContaining("<script>addEventListener('load'");

        stands(page, "/specimen/picture.svg", "image/svg+xml", """
                <svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><!--%s--><rect width="900" height="600"/></svg>
                """.formatted(noise()));
        stands(page, "/specimen/fetched", "text/html", late("<img src=\"/specimen/picture.svg\" alt=\"A square\">"));
        assertThatThrownBy(() -> ScreenCheck.open(page, "/specimen/fetched"))
                .hasMessageContaining("it is fetched from")
                .hasMessageContaining("/specimen/picture.svg");
    }

    @Test
    void allStylesOfAPageTogetherKeepToTheirWeight(Page page) {
        for (String each : List.of("one", "two")) {
            stands(page, "/specimen/" + each + ".css", "text/css", "/*" + noise() + "*/");
        }
        stands(page, "/specimen/styled", "text/html", late("""
                <link rel="stylesheet" href="/specimen/one.css"><link rel="stylesheet" href="/specimen/two.css">"""));
        assertThatThrownBy(() -> ScreenCheck.open(page, "/specimen/styled"))
                .hasMessageContaining("/specimen/one.css=")
                .hasMessageContaining("/specimen/two.css=")
                .hasMessageNotContaining("bytes of http");
    }

    private static void stands(Page page, String path, String type, String body) {
        page.route(
                "**" + path,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType(type + "; charset=utf-8")
                        .setBody(body)));
    }

    private static String late(String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>Late – Chrysalis</title></head><body><main><h1>Late</h1>"
                + body + "</main></body></html>";
    }

    /** Some 14 KB that nothing makes smaller. */
    private static String noise() {
        byte[] bytes = new byte[14_000];
        new Random(1).nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void worksWithoutScript(Browser browser) {
        BrowserContext window = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setBaseURL("http://localhost:" + port));
        Page page = window.newPage();
        page.navigate("/specimen/form");
        page.locator("#name").fill("Warm hubs");
        page.locator("main button[type=submit]").last().click();
        assertThat(page.locator(".govuk-error-summary a").count()).isEqualTo(6);
        assertThat(page.locator("#name").inputValue()).isEqualTo("Warm hubs");
        assertThat(page.locator(".govuk-service-navigation__link").first().isVisible())
                .isTrue();
        window.close();
    }

    @Test
    void drawsEveryKindOfChartFromTheTableBesideIt(Page page) {
        page.navigate("/specimen/charts");
        for (String kind : List.of("line", "bar", "radar")) {
            assertThat(inks(page, ".chrysalis-chart--" + kind + " canvas"))
                    .as(kind)
                    .contains(kind.equals("bar") ? "23,80,74" : "14,53,49");
        }
        assertThat(inks(page, ".chrysalis-chart--line canvas"))
                .as("the band that lies behind")
                .contains("230,240,238");
        assertThat(page.locator("canvas").first().getAttribute("aria-label"))
                .isEqualTo("Nights in care. The table on this page has the same numbers.");
        assertThat(page.locator("link[href*='/assets/charts-']").count()).isEqualTo(4);
    }

    @Test
    void theScaleReachesTheLinesAcrossAndSaysItsUnit(Page page) {
        page.navigate("/specimen/charts");
        assertThat(ofFirst(page, "[chart.scales.y.min <= 12, chart.scales.y.max >= 150]"))
                .isEqualTo(List.of(true, true));
        assertThat(ofFirst(page, "chart.options.scales.y.title.text")).isEqualTo("nights");
        assertThat((int) ofFirst(page, """
                [...chart.ctx.getImageData(0, Math.round(chart.scales.y.getPixelForValue(12)), chart.width, 1).data]
                  .filter((part, at, row) => at % 4 === 0 && part === 80 && row[at + 1] === 90 && row[at + 2] === 95).length"""))
                .as("ink along the line of the target")
                .isGreaterThan(100);
    }

    @Test
    void wordsOfABandStandAboveThePictureWhereNoPointCoversThem(Page page) {
        page.navigate("/specimen/charts");
        assertThat((int) ofFirst(page, "Math.round(chart.chartArea.top)")).isGreaterThanOrEqualTo(20);
    }

    @Test
    void aPhoneIsToldBothEndsOfATime(Page page) {
        page.setViewportSize(360, 800);
        page.navigate("/specimen/charts");
        assertThat((int) ofFirst(page, "chart.scales.x.ticks.length")).isGreaterThanOrEqualTo(2);
    }

    /** Some browsers would write "Sept". */
    @Test
    void shortensMonthsAsThePagesDo(Page page) {
        page.navigate("/specimen/charts");
        assertThat(ofFirst(page, "[20332, 20333].map(day => chart.options.scales.x.ticks.callback(day)).join()"))
                .isEqualTo("Sep 2025,2 Sep 2025");
    }

    @Test
    void noPointCoversTheWordsBesideADay(Page page) {
        page.navigate("/specimen/charts");
        assertThat((int) ofFirst(page, WORDS_UNDER_POINTS)).isZero();
    }

    // All points of a line just before the day, where the words would begin: they have to give way.
    private static final String WORDS_UNDER_POINTS = """
                (() => {
                  const words = [];
                  const { ctx, scales: { x, y } } = chart;
                  const write = ctx.fillText;
                  ctx.fillText = function (text, ...at) {
                    const { b, e, f } = ctx.getTransform();
                    if (b !== 0) words.push({ x: e, foot: f, top: f - ctx.measureText(text).width });
                    return write.call(ctx, text, ...at);
                  };
                  const day = x.getPixelForValue(new Date('2025-11-03').getTime() / 86400000);
                  const point = { x: x.getValueForPixel(day - 9), y: y.min + (y.max - y.min) / 8 };
                  chart.data.datasets[0].data = chart.data.datasets[0].data.map(() => point);
                  chart.update('none');
                  words.length = 0;
                  chart.draw();
                  ctx.fillText = write;
                  const points = chart.getDatasetMeta(0).data;
                  if (words.length === 0) return -1;
                  return words.filter((word) => points.some((point) =>
                    point.x > word.x - 14 && point.x < word.x && point.y > word.top && point.y < word.foot)).length;
                })()""";

    private static Object ofFirst(Page page, String what) {
        return page.evaluate(
                "() => { const chart = Chart.getChart(document.querySelector('.chrysalis-chart--line canvas')); return "
                        + what + "; }");
    }

    @Test
    void takesNoPlaceForAPictureOfNothing(Page page) {
        page.navigate("/specimen/charts");
        assertThat(page.locator("figure[data-table='nothing-yet']").isVisible()).isFalse();
        assertThat(page.locator("figure[data-table='nights']").isVisible()).isTrue();
    }

    @Test
    void withoutScriptATableStandsWithoutItsPicture(Browser browser) {
        BrowserContext window = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setBaseURL("http://localhost:" + port));
        Page page = window.newPage();
        page.navigate("/specimen/charts");
        assertThat(page.locator("figure[data-table='nights']").isVisible()).isFalse();
        assertThat(page.locator("#nights").isVisible()).isTrue();
        window.close();
    }

    @Test
    void onlyPagesWithAChartLoadWhatDrawsIt(Page page) {
        for (String path : List.of("/specimen", "/specimen/form", "/specimen/tab")) {
            page.navigate(path);
            assertThat(page.locator("script[src], link[rel=stylesheet]").count())
                    .as(path)
                    .isEqualTo(2);
        }
    }

    /** The colours on a canvas, each as it is drawn at least a few times. */
    @SuppressWarnings("unchecked")
    private static List<String> inks(Page page, String canvas) {
        return (List<String>) page.locator(canvas).first().evaluate("""
                canvas => {
                  const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                  const seen = new Map();
                  for (let at = 0; at < data.length; at += 4) {
                    const ink = data.slice(at, at + 3).join(',');
                    seen.set(ink, (seen.get(ink) ?? 0) + (data[at + 3] === 255 ? 1 : 0));
                  }
                  return [...seen].filter(([, times]) => times > 20).map(([ink]) => ink);
                }""");
    }

    @Test
    void theSkipLinkIsFirstAndLeadsToTheContent(Page page) {
        page.navigate("/specimen");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-skip-link");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main-content");
    }

    @Test
    void assetsAreKeptForGood(Page page) {
        page.navigate("/specimen");
        for (String name : List.of("link[rel=stylesheet]", "script[type=module]")) {
            String address = page.locator(name).getAttribute(name.startsWith("link") ? "href" : "src");
            var answer = page.request().get("http://localhost:" + port + address);
            assertThat(address).matches("/assets/chrysalis-[0-9a-f]{32}\\.(css|js)");
            assertThat(answer.headers()).containsEntry("cache-control", "max-age=31536000, public, immutable");
        }
    }

    @Test
    void servesNothingOfTheCrown(Page page) {
        for (String path : List.of(
                "/webjars/govuk-frontend/5.14.0/dist/govuk/assets/images/favicon.ico",
                "/assets/fonts/light-94a07e06a1-v2.woff2")) {
            assertThat(page.request().get("http://localhost:" + port + path).status())
                    .isEqualTo(404);
        }
        assertThat(page.request()
                        .get("http://localhost:" + port + "/assets/chrysalis.css")
                        .text())
                .doesNotContain("GDS Transport", "@font-face");
    }
}
