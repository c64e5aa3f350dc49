package org.chrysalis.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chrysalis.testing.BrowserTest;
import org.chrysalis.testing.ScreenCheck;
import org.chrysalis.testing.SignedInAs;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What administrators see, and how one comes in, in a real browser. */
@BrowserTest
class AdminScreensTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Teams teams;

    private TestOrganisation council;

    @BeforeEach
    void found() {
        council = organisations.found();
        council.person(BuiltInRole.MANAGER, "Morwenna Pascoe");
        council.person(BuiltInRole.STAFF, "Tomos Llewellyn-Featherstonehaugh");
        teams.add(council.admin(), UUID.randomUUID(), "Edge of care and family support");
    }

    @Test
    void adminScreensKeepTheirPromises(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, council.admin());
        invite("nia@council.example");
        for (String path :
                new String[] {"/admin/people", "/admin/people?q=nobody-of-this-name", "/admin/teams", "/admin/audit"}) {
            ScreenCheck.open(page, path);
            picture(page, path);
        }
    }

    @Test
    void refusalsKeepTheirPromises(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, council.admin());
        page.navigate("/admin/organisation");
        page.fill("#accent", "#ffff00");
        ScreenCheck.after(page, () -> page.click("main form button[type=submit]"));
        page.navigate("/account/password");
        page.fill("#present", TestOrganisations.PASSWORD);
        page.fill("#password", "Password2026!");
        ScreenCheck.after(page, () -> page.click("main form button[type=submit]"));
    }

    @Test
    void whoWouldLoseWhatIsSaidOnAPage(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, council.admin());
        page.navigate("/admin/roles");
        page.uncheck("#tick" + council.role(BuiltInRole.MANAGER) + "-VIEW_MONEY");
        ScreenCheck.after(page, () -> page.click("main form button[type=submit]"));
        assertThat(page.locator("main")).containsText("1 person has this role: Morwenna Pascoe");
        picture(page, "/roles-losses");
        page.click("text=Save and take this away");
        assertThat(page.locator("main")).containsText("Manager may no longer: View money.");
        page.navigate("/admin/people");
        page.click("text=Morwenna Pascoe");
        page.locator("label", new Page.LocatorOptions().setHasText("Viewer")).click();
        ScreenCheck.after(page, () -> page.click("main form button[type=submit]"));
        assertThat(page.locator("h1")).hasText("Give Morwenna Pascoe the role Viewer?");
        picture(page, "/member-losses");
        page.click("text=Save the role");
        assertThat(page.locator("main")).containsText("Morwenna Pascoe has the role Viewer and works in no team");
    }

    @Test
    void statementsAreCompletedInAPage(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, council.admin());
        page.navigate("/admin/organisation");
        ScreenCheck.after(page, () -> page.click("text=Change >> nth=1"));
        page.locator("textarea").first().fill("Data team, data@council.example");
        ScreenCheck.after(page, () -> page.click("main form button[type=submit]"));
        assertThat(page.locator("main")).containsText("Data team, data@council.example");
    }

    @Test
    void somebodyInvitedComesIn(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, council.admin());
        page.navigate("/admin/people/invite");
        page.fill("#email", "nia." + council.code() + "@council.example");
        page.locator("label", new Page.LocatorOptions().setHasText("Staff")).click();
        ScreenCheck.after(page, () -> page.click("main form button[type=submit]"));
        picture(page, "/invited");
        String link = page.inputValue("#link");
        window.clearCookies();
        ScreenCheck.open(page, link);
        picture(page, "/invitation");
        ScreenCheck.after(page, () -> page.click("main form button[type=submit]"));
        assertThat(page).hasTitle(Pattern.compile("^Error: .*"));
        page.fill("#name", "Nia Newcomer");
        page.fill("#password", "nine velvet tractors");
        page.click("main form button[type=submit]");
        assertThat(page.locator(".chrysalis-header__person")).containsText("Nia Newcomer");
        ScreenCheck.open(page, "/admin");
    }

    @Test
    void aStrangerSignsInAndGoesOnWhereTheyWanted(Page page) {
        page.navigate("/account/name");
        assertThat(page).hasTitle("Sign in – Chrysalis");
        ScreenCheck.after(page, () -> page.click("main form button[type=submit]"));
        picture(page, "/sign-in-refused");
        page.fill("#email", organisations.emailOf(council.admin()));
        page.fill("#password", TestOrganisations.PASSWORD);
        page.click("main form button[type=submit]");
        assertThat(page.locator("h1")).hasText("Change your name");
        ScreenCheck.open(page, "/invitation/nonsense");
    }

    private void invite(String email) {
        Objects.requireNonNull(invitations
                .invite(
                        council.admin(),
                        new InvitePerson(UUID.randomUUID(), email, "", council.role(BuiltInRole.STAFF), null))
                .token());
    }

    /** For whoever wants to look. */
    private static void picture(Page page, String path) {
        String name = path.replaceAll("[^a-z-]+", "_");
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screens", name + "-" + width + ".png"))
                    .setFullPage(true));
        }
        page.setViewportSize(1280, 900);
    }
}
