package org.chrysalis.evidence.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Objects;
import org.chrysalis.initiative.House;
import org.chrysalis.testing.BrowserTest;
import org.chrysalis.testing.ScreenCheck;
import org.chrysalis.testing.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Adding a measure by its line in a real browser, without a mouse. */
@BrowserTest
class MeasureBrowserTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private House.Doors doors;

    @Autowired
    private TransactionTemplate transaction;

    /** The Enter key says nothing of whom it is measured for, and so it may not decide that. */
    @Test
    void savesByEnterOnlyWhatWasChosen(BrowserContext window, Page page) {
        House house = Objects.requireNonNull(transaction.execute(done -> doors.open()));
        String reference = Objects.requireNonNull(
                transaction.execute(done -> house.initiative("The Landing").log()));
        SignedInAs.signIn(context, window, house.admin);
        page.navigate("/initiatives/" + reference + "/evidence/measures");
        page.focus("#name");
        page.keyboard().type("Placement moves in a year");
        ScreenCheck.after(page, () -> page.keyboard().press("Enter"));

        assertThat(page.locator(".govuk-error-summary")).containsText("Choose what kind of measure it is");
        assertThat(page.locator("#name")).hasValue("Placement moves in a year");

        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#frame")).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(page.locator(".govuk-notification-banner")).isVisible();
        assertThat(page.locator("section", new Page.LocatorOptions().setHasText("What the system must report"))
                        .last())
                .containsText("Placement moves in a year");
    }
}
