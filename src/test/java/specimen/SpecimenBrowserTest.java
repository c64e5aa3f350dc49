package specimen;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
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
                "/specimen/conflict",
                "/specimen/problem/missing",
                "/specimen/problem/unexpected",
                "/help",
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
