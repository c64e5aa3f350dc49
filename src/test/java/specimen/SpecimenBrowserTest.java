package specimen;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.chrysalis.testing.BrowserExtension;
import org.chrysalis.testing.BrowserRequired;
import org.chrysalis.testing.HtmlCheck;
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

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/specimen",
                "/specimen?as=out",
                "/specimen/form",
                "/specimen/tab",
                "/specimen/conflict",
                "/specimen/problem/missing",
                "/specimen/problem/forbidden",
                "/specimen/problem/conflict",
                "/specimen/problem/refused",
                "/specimen/problem/unavailable",
                "/specimen/problem/unexpected",
                "/help",
                "/privacy",
                "/accessibility"
            })
    void hasNoFaultThatCanBeFoundByMachine(String path, Page page) {
        List<String> complaints = complaints(page);
        page.navigate(path);
        assertThat(faults(page)).isEmpty();
        assertThat(HtmlCheck.errorsIn(source(path, page))).isEmpty();
        // A browser also complains about the status of a problem page, which is as it should be.
        assertThat(complaints).allMatch(each -> each.contains("the server responded with a status"));
    }

    @Test
    void aFormWithProblemsHasNoFaultsAndLeadsToEachField(Page page) {
        page.navigate("/specimen/form");
        page.locator("main button[type=submit]").last().click();
        assertThat(faults(page)).isEmpty();
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-error-summary");
        for (var link : page.locator(".govuk-error-summary a").all()) {
            link.click();
            assertThat(page.evaluate("'#' + document.activeElement.id")).isEqualTo(link.getAttribute("href"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/specimen", "/specimen/form", "/specimen/tab", "/specimen/conflict", "/accessibility"})
    void fitsAPhoneAndAnEnlargedPage(String path, Page page) {
        for (int width : new int[] {320, 360, 1280}) {
            page.setViewportSize(width, 640);
            page.navigate(path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d", path, width)
                    .isEqualTo(width);
        }
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
    void theSkipLinkIsFirstAndLeadsToTheContent(Page page) {
        page.navigate("/specimen");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-skip-link");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main-content");
    }

    @Test
    void aPageKeepsToItsWeight(Page page) throws IOException {
        List<Response> responses = new ArrayList<>();
        page.onResponse(responses::add);
        page.navigate("/specimen/tab");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(responses).hasSizeLessThanOrEqualTo(8);
        for (Response response : List.copyOf(responses)) {
            int limit = response.url().endsWith(".css") || response.url().endsWith(".js") ? 20 : 40;
            assertThat(compressed(response.body())).as(response.url()).isLessThan(limit * 1024);
            assertThat(response.url()).startsWith("http://localhost:" + port);
            if (response.url().contains("/assets/")) {
                assertThat(response.headerValue("cache-control")).isEqualTo("max-age=31536000, public, immutable");
            }
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

    private static List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        return complaints;
    }

    private static List<String> faults(Page page) {
        return new AxeBuilder(page)
                        .withTags(STANDARDS)
                        // A back link stands before the content, as the Design System has it.
                        .disableRules(List.of("region"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(fault -> fault.getId() + ": " + fault.getNodes())
                        .toList();
    }

    private String source(String path, Page page) {
        return page.request().get("http://localhost:" + port + path).text();
    }

    private static int compressed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        }
        return bytes.size();
    }
}
