package specimen;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.chrysalis.testing.BrowserExtension;
import org.chrysalis.testing.BrowserRequired;
import org.chrysalis.testing.ScreenCheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/** A page that keeps nothing of what every screen promises: what is asked of screens finds all of it, as it opens and as an answer. */
@Tag("browser")
@SpringBootTest(classes = SpecimenApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith({BrowserRequired.class, BrowserExtension.class})
class BrokenPromisesTest {

    private static final String BROKEN = """
            <!DOCTYPE html>
            <html lang="en">
            <head><title>Broken</title>
            <style>.hidden {position: absolute; width: 1px; height: 1px; overflow: hidden}</style></head>
            <body><main><h1>One</h1><h1>Two</h1>
            <div class="govuk-error-summary"><a href="#nowhere">Enter a name</a></div>
            <p class="pale" style="color: #bbb">Words that few can read</p>
            <input id="nameless">
            <nonsense>No such element</nonsense>
            <div class="broad" style="width: 900px">Too wide</div>
            <p class="hidden"><a class="lost" href="/">Lost</a></p>
            <script>console.error('A complaint')</script>
            </main></body></html>""";

    @Test
    void areAllFoundWhenThePageOpens(Page page) {
        stands(page);
        assertThatThrownBy(() -> ScreenCheck.open(page, "/specimen/broken"))
                .hasMessageContaining("color-contrast: <p class=\"pale\"")
                .hasMessageContaining("label: <input id=\"nameless\">")
                .hasMessageContaining("Element “nonsense” not allowed")
                .hasMessageContaining("A complaint")
                .hasMessageContaining(": h1")
                .hasMessageContaining(": title")
                .hasMessageContaining("#nowhere")
                .hasMessageContaining("width at 320 pixels; too wide: div.broad")
                .hasMessageContaining("a.lost Lost");
    }

    @Test
    void areFoundInAnAnswerToo(Page page) {
        stands(page);
        page.navigate("/specimen");
        assertThatThrownBy(() -> ScreenCheck.after(page, () -> page.navigate("/specimen/broken")))
                .hasMessageContaining("color-contrast: <p class=\"pale\"")
                .hasMessageContaining("label: <input id=\"nameless\">")
                .hasMessageContaining("width at 320 pixels; too wide: div.broad");
    }

    private static void stands(Page page) {
        page.route(
                "**/specimen/broken",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(BROKEN)));
    }
}
