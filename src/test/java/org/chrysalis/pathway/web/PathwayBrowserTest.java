package org.chrysalis.pathway.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.pathway.PathwayFixtures;
import org.chrysalis.pathway.StageView;
import org.chrysalis.testing.BrowserTest;
import org.chrysalis.testing.ScreenCheck;
import org.chrysalis.testing.SignedInAs;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An administrator's whole way with the pathway, in a real browser. */
@BrowserTest
class PathwayBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private PathwayFixtures fixtures;

    @Autowired
    private Pathway pathway;

    @Autowired
    private ApplicationContext context;

    private TestOrganisation council;
    private long prototyping;

    @BeforeEach
    void startsFromTheFiveStages() {
        council = organisations.found();
        prototyping = fixtures.stage(council, "Prototyping");
    }

    @Test
    void changesAStageFromTheListToTheGuide(Page page, BrowserContext window) {
        SignedInAs.signIn(context, window, council.admin());
        fixtures.initiativeIn(council, prototyping);

        ScreenCheck.open(page, "/admin");
        ScreenCheck.after(page, () -> link(page, "Pathway").click());
        page.setViewportSize(360, 800);
        for (String label : List.of("Order", "Phase", "Criteria", "Initiatives now")) {
            assertThat(page.locator("#stage-" + prototyping + " [data-label='" + label + "']")
                            .isVisible())
                    .as("a phone shows " + label)
                    .isTrue();
        }
        page.setViewportSize(1280, 800);
        ScreenCheck.after(page, () -> page.locator(".govuk-back-link").click());
        assertThat(page.url()).endsWith("/admin");
        ScreenCheck.after(page, () -> link(page, "Pathway").click());
        ScreenCheck.after(page, () -> link(page, "Change Prototyping").click());
        ScreenCheck.after(page, () -> link(page, "Change name, phase or words").click());
        assertThat(page.locator("main").textContent()).contains("1 initiative stands in this stage.");
        page.getByLabel("Name").fill(" ");
        ScreenCheck.after(page, () -> button(page, "Save").click());
        assertThat(page.title()).startsWith("Error: ");
        page.getByLabel("Name").fill("Trying out");
        ScreenCheck.after(page, () -> button(page, "Save").click());

        ScreenCheck.after(page, () -> link(page, "Add a criterion").click());
        page.getByLabel("Criterion").fill("Somebody laughed.");
        page.getByLabel("Learning").check();
        ScreenCheck.after(page, () -> button(page, "Save").click());
        ScreenCheck.after(page, () -> link(page, "Retire Somebody laughed.").click());
        ScreenCheck.after(page, () -> button(page, "Retire this criterion").click());
        page.getByText("1 retired criterion").click();
        ScreenCheck.after(
                page, () -> button(page, "Bring back Somebody laughed.").click());

        ScreenCheck.after(page, () -> link(page, "Add a usual activity").click());
        page.getByLabel("Usual activity").fill("Have tea.");
        ScreenCheck.after(page, () -> button(page, "Save").click());
        ScreenCheck.after(page, () -> link(page, "Wording history").click());
        assertThat(page.locator("main").textContent()).contains("Trying out", "Before: Prototyping", "by Ada Admin");

        ScreenCheck.open(page, "/pathway");
        assertThat(page.locator("main").textContent()).contains("Trying out", "Somebody laughed.", "Have tea.");
    }

    @Test
    void addsRetiresAndBringsBackAStage(Page page, BrowserContext window) {
        SignedInAs.signIn(context, window, council.admin());
        ScreenCheck.open(page, "/admin/pathway/stages/new");
        ScreenCheck.after(page, () -> button(page, "Add this stage").click());
        page.getByLabel("Name").fill("Piloting");
        page.getByLabel("Prototyping", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Where it comes").selectOption("After Prototyping");
        ScreenCheck.after(page, () -> button(page, "Add this stage").click());
        assertThat(names()).containsSequence("Prototyping", "Piloting", "Incubation");

        ScreenCheck.after(page, () -> link(page, "Retire this stage").click());
        ScreenCheck.after(page, () -> button(page, "Retire this stage").click());
        assertThat(names()).doesNotContain("Piloting");
        link(page, "View Piloting").click();
        ScreenCheck.after(page, () -> link(page, "Bring this stage back").click());
        ScreenCheck.after(page, () -> button(page, "Bring it back").click());
        assertThat(names()).containsSequence("Prototyping", "Piloting", "Incubation");

        ScreenCheck.after(page, () -> link(page, "Start again from a template").click());
        page.getByLabel("Six stages").check();
        ScreenCheck.after(page, () -> button(page, "Start again").click());
        assertThat(names()).hasSize(6).startsWith("Mobilising");
    }

    @Test
    void movesAStageByKeyboardAgainAndAgain(Page page, BrowserContext window) {
        SignedInAs.signIn(context, window, council.admin());
        page.navigate("/admin/pathway");
        button(page, "Move down (now 2 of 5): Prototyping").focus();
        for (int place = 3; place <= 5; place++) {
            page.keyboard().press("Enter");
            page.waitForFunction(
                    "words => document.activeElement.textContent.includes(words)", "now " + place + " of 5");
        }

        assertThat(names()).endsWith("Scaling", "Prototyping");
        // There is no further down: the keyboard is at the way back.
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("stage-" + prototyping + "-up");
    }

    @Test
    void showsWhatSomebodyElseSavedMeanwhile(Page page, BrowserContext window) {
        SignedInAs.signIn(context, window, council.admin());
        page.navigate("/admin/pathway/stages/" + prototyping + "/edit");
        Page other = window.newPage();
        other.navigate("/admin/pathway/stages/" + prototyping + "/edit");
        other.getByLabel("Name").fill("Trying out");
        button(other, "Save").click();

        page.getByLabel("Name").fill("Testing");
        ScreenCheck.after(page, () -> button(page, "Save").click());
        assertThat(page.locator("main").textContent()).contains("Trying out");
        assertThat(page.getByLabel("Name").inputValue()).isEqualTo("Testing");
        button(page, "Save").click();
        assertThat(names()).contains("Testing");
    }

    @Test
    void saysWhyAStageCannotBeRetired(Page page, BrowserContext window) {
        SignedInAs.signIn(context, window, council.admin());
        ScreenCheck.open(page, "/admin/pathway/stages/" + prototyping + "/retire");
        fixtures.initiativeIn(council, prototyping);
        ScreenCheck.after(page, () -> button(page, "Retire this stage").click());
        assertThat(page.locator(".govuk-error-summary").textContent())
                .contains("1 initiative stands in this stage. Move it to another stage first.");
        ScreenCheck.open(page, "/admin/pathway/stages/" + prototyping + "/retire");
    }

    @Test
    void worksWithoutScript(Browser browser) {
        try (BrowserContext window = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setBaseURL("http://localhost:" + port))) {
            SignedInAs.signIn(context, window, council.admin());
            Page page = window.newPage();
            page.navigate("/admin/pathway");
            button(page, "Move up (now 2 of 5): Prototyping").click();
            assertThat(names()).startsWith("Prototyping", "Development");
            link(page, "Change Prototyping").click();
            link(page, "Retire this stage").click();
            button(page, "Retire this stage").click();
            assertThat(names()).startsWith("Development", "Incubation");
        }
    }

    private List<String> names() {
        return pathway.stages(council.id()).stream().map(StageView::name).toList();
    }

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .or(page.locator("main")
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName(name).setExact(true)));
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
