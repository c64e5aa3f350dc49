package org.chrysalis.walkthrough;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each kind of user comes for, from signing in to seeing it done, as they would do it. */
@WalkthroughTest
class WholePathsTest {

    @Autowired
    private DemonstrationBrowser people;

    @Autowired
    private Clock clock;

    @BeforeEach
    void loadsTheDemonstrationOnce() {
        people.loadOnce();
    }

    @Test
    void staffLogAnInitiativeAndMoveItOnWithScriptAndWithout(Browser browser) {
        for (boolean script : new boolean[] {true, false}) {
            String name = script ? "Night bus for care leavers" : "Doorstep libraries on estates";
            try (BrowserContext window = people.window(browser, "staff", 1280, script)) {
                Page page = window.newPage();
                page.navigate("/initiatives/new");
                forgetDraft(page);
                page.getByLabel("What is it called?").fill(name);
                page.getByLabel("What are you trying to change?")
                        .fill("Young people miss work for want of a ride home.");
                page.getByLabel("Development").check();
                button(page, "Save").click();
                assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                        .containsText(name);
                String reference = page.url().replaceAll(".*/initiatives/", "");

                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change stage"))
                        .or(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change stage")))
                        .first()
                        .click();
                page.locator("input[name=stage]").nth(1).check();
                page.locator("input[name=met]").all().forEach(criterion -> criterion.check());
                page.getByLabel("Why is it moving?").fill("two depots said yes");
                page.getByLabel("Person or body 1").fill("Programme board");
                button(page, "Change stage").click();
                assertThat(page.locator("body")).containsText("Moved on to Prototyping");

                page.navigate("/initiatives/" + reference + "/journey");
                assertThat(page.locator("main")).containsText("2 visits");
                assertThat(page.locator("main")).containsText(": Two depots said yes");
                page.navigate("/initiatives?q=" + name.replace(' ', '+'));
                assertThat(page.locator("table")).containsText(reference);
                assertThat(page.locator("table")).containsText("Prototyping");
            }
        }
    }

    @Test
    void aManagerReviewsAStageFromTheBoardAndTheConditionComesUp(Browser browser) {
        try (BrowserContext window = people.window(browser, "manager", 1280, true)) {
            Page page = window.newPage();
            page.navigate("/stages");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Safer Places"))
                    .first()
                    .click();
            page.getByText("Start a review").first().click();
            button(page, "Start").click();
            page.waitForURL(url -> url.matches(".*/reviews/[0-9]+"));
            String review = page.url();
            page.navigate(review + "/outcome");
            page.getByLabel("Stay", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByLabel("Person or body 1").first().fill("Programme board");
            page.getByLabel("What needs to be done?").first().fill("Ask the night workers what they need");
            LocalDate soon = LocalDate.now(clock).plusDays(7);
            var due = page.locator("input[name='conditions[0].due.day']");
            due.fill(String.valueOf(soon.getDayOfMonth()));
            page.locator("input[name='conditions[0].due.month']").fill(String.valueOf(soon.getMonthValue()));
            page.locator("input[name='conditions[0].due.year']").fill(String.valueOf(soon.getYear()));
            page.locator("input[name='conditions[0].owner']").fill("Head of service, adolescents");
            page.locator("main form button.govuk-button").first().click();
            page.waitForURL(url -> !url.endsWith("/outcome"));
            page.navigate(review + "/check");
            button(page, "Complete the review").click();
            assertThat(page.locator("body")).containsText("The review is completed");
            page.navigate("/");
            assertThat(page.locator("main")).containsText("Ask the night workers what they need");
        }
    }

    @Test
    void anAdminAddsAStageAndInvitesSomebodyWhoComesIn(Browser browser) {
        String link;
        try (BrowserContext window = people.window(browser, "newcomer", 1280, true)) {
            Page page = window.newPage();
            page.navigate("/admin/pathway/stages/new");
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Handing over");
            page.getByLabel("Scaling", new Page.GetByLabelOptions().setExact(true))
                    .check();
            button(page, "Add this stage").click();
            page.navigate("/admin/pathway");
            assertThat(page.locator("main")).containsText("Handing over");

            page.navigate("/admin/people/invite");
            page.getByLabel("Email address").fill("somebody.new." + System.nanoTime() + "@council.example");
            page.getByLabel("Staff").check();
            button(page, "Make the link").click();
            link = page.getByLabel("Link", new Page.GetByLabelOptions().setExact(true))
                    .inputValue();
        }
        try (BrowserContext window = people.window(browser, "nobody", 360, true)) {
            Page page = window.newPage();
            page.navigate(link.replaceAll("^https?://[^/]+", ""));
            page.getByLabel("Your name").fill("Sam Newcomer");
            page.locator("input[name=password]").fill("quiet lanterns at noon");
            page.press("input[name=password]", "Enter");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("attention");
            page.navigate("/admin");
            assertThat(page).hasTitle("You do not have permission to see this – Chrysalis");
        }
    }

    @Test
    void whatWasTypedSurvivesACrashOfTheBrowser(Browser browser) {
        try (BrowserContext window = people.window(browser, "staff", 1280, true)) {
            Page page = window.newPage();
            page.navigate("/initiatives/new");
            page.waitForResponse(
                    response -> response.url().contains("/drafts/"),
                    () -> page.getByLabel("What is it called?").pressSequentially("Kitchen table reviews"));
        }
        try (BrowserContext window = people.window(browser, "staff", 1280, false)) {
            Page page = window.newPage();
            page.navigate("/initiatives/new");
            assertThat(page.getByLabel("What is it called?").inputValue()).startsWith("Kitchen table");
        }
    }

    /** Other tests type into the same person's forms. */
    private static void forgetDraft(Page page) {
        var discard = page.getByText("Discard it and start again");
        if (discard.count() > 0) {
            discard.click();
            assertThat(discard).hasCount(0);
        }
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(name)
                                .setExact(true))
                .last();
    }
}
