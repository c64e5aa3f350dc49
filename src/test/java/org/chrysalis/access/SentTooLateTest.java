package org.chrysalis.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.BrowserTest;
import org.chrysalis.testing.ScreenCheck;
import org.chrysalis.testing.SignedInAs;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was typed outlives a session that ended meanwhile, also without script. */
@BrowserTest
class SentTooLateTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation council;
    private Actor admin;

    @BeforeEach
    void found() {
        council = organisations.found();
        admin = council.admin();
    }

    @Test
    void isSentAgainAfterSigningIn(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, admin);
        page.navigate("/admin/teams");
        page.fill("#name", "Edge of care & \"kin\"");
        endSessions();
        ScreenCheck.after(page, () -> page.click("main form button[type=submit] >> nth=0"));
        assertThat(page.locator("h1")).hasText("Sign in");
        assertThat(page.locator("main")).containsText("Nothing has been lost");
        assertThat(page.locator("main")).containsText("Edge of care & \"kin\"");

        page.fill("#email", email());
        page.fill("#password", "not the right one at all");
        page.click("main form button[type=submit] >> nth=0");
        page.fill("#password", TestOrganisations.PASSWORD);
        ScreenCheck.after(page, () -> page.click("main form button[type=submit] >> nth=0"));
        assertThat(page.locator("h1")).hasText("Send your answers again");

        page.click("main form button[type=submit]");
        assertThat(page.locator("h1")).hasText("Teams");
        assertThat(page.locator("main")).containsText("Edge of care & \"kin\"");
        page.navigate("/sign-in/again");
        assertThat(page.locator("h1")).not().hasText("Send your answers again");
    }

    @Test
    void isSentAgainWhereItWasWritten(BrowserContext window, Page page) {
        TestOrganisation second = organisations.found();
        second.alsoHere(admin, BuiltInRole.ADMIN);
        signIn(page);
        goOver(page, second);
        page.navigate("/admin/teams");
        page.fill("#name", "Edge of care");
        endSessions();
        page.click("main form button[type=submit] >> nth=0");
        signIn(page);
        assertThat(page.locator("h1")).hasText("Send your answers again");
        page.click("main form button[type=submit]");
        assertThat(page.locator("main")).containsText("Edge of care");
        assertThat(page.locator(".chrysalis-header__organisation")).hasText("Council " + second.code());
    }

    @Test
    void isNotSavedInAnotherOrganisationThatWasGoneOverTo(BrowserContext window, Page page) {
        TestOrganisation second = organisations.found();
        second.alsoHere(admin, BuiltInRole.ADMIN);
        SignedInAs.signIn(context, window, admin);
        page.navigate("/admin/teams");
        page.fill("#name", "Edge of care");
        Page other = window.newPage();
        goOver(other, second);

        ScreenCheck.after(page, () -> page.click("main form button[type=submit] >> nth=0"));
        assertThat(page.locator("h1")).hasText("You wrote this in another organisation");
        assertThat(page.locator("main")).containsText("Edge of care");
        ScreenCheck.after(page, () -> page.click("text=Switch to Council " + council.code()));
        assertThat(page.locator("h1")).hasText("Send your answers again");
        page.click("main form button[type=submit]");
        assertThat(page.locator("main")).containsText("Edge of care");
        assertThat(page.locator(".chrysalis-header__organisation")).hasText("Council " + council.code());

        goOver(page, second);
        page.navigate("/admin/teams");
        assertThat(page.locator("main")).not().containsText("Edge of care");
        ScreenCheck.open(page, "/initiatives/" + council.code() + "-01");
        page.click("text=Switch to Council " + council.code());
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/initiatives/" + council.code() + "-01"));
    }

    private void goOver(Page page, TestOrganisation organisation) {
        page.navigate("/account");
        page.click("text=Switch to Council " + organisation.code());
    }

    private void signIn(Page page) {
        if (!page.url().contains("/admin/")) {
            page.navigate("/sign-in");
        }
        page.fill("#email", email());
        page.fill("#password", TestOrganisations.PASSWORD);
        page.click("main form button[type=submit] >> nth=0");
    }

    private String email() {
        return jdbc.sql("select email from person where id = :id")
                .param("id", admin.personId())
                .query(String.class)
                .single();
    }

    private void endSessions() {
        jdbc.sql("delete from spring_session where principal_name = :person")
                .param("person", String.valueOf(admin.personId()))
                .update();
    }
}
