package org.chrysalis.initiative;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.chrysalis.initiative.SavedViews.SaveView;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.BrowserTest;
import org.chrysalis.testing.ScreenCheck;
import org.chrysalis.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The register's pages in a real browser: empty, full and in error; without script; what is typed and not sent. */
@BrowserTest
class InitiativeBrowserTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private House.Doors doors;

    @Autowired
    private Edits edits;

    @Autowired
    private SavedViews views;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private House house;
    private Actor staff;

    @BeforeEach
    void opensAHouse() {
        transaction.executeWithoutResult(done -> {
            house = doors.open();
            staff = house.person("Sam Staff", BuiltInRole.STAFF);
        });
    }

    @Test
    void keepsWhatEveryScreenPromisesWhenEmpty(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, house.admin);
        String bare = log(house.initiative("Bare"));
        for (String path : new String[] {
            "/initiatives?q=nothing",
            "/initiatives/new",
            "/initiatives/network",
            "/initiatives/views",
            "/initiatives/views/new?query=q%3Dhub",
            "/initiatives/" + bare,
            "/initiatives/" + bare + "/tasks",
            "/initiatives/" + bare + "/reach",
            "/initiatives/" + bare + "/history",
            "/initiatives/" + bare + "/history?kind=review"
        }) {
            ScreenCheck.open(page, path);
        }
        SignedInAs.signIn(context, window, transaction.execute(done -> doors.open().admin));
        ScreenCheck.open(page, "/initiatives");
    }

    @Test
    void keepsWhatEveryScreenPromisesWhenFull(BrowserContext window, Page page) {
        String full = fill();
        SignedInAs.signIn(context, window, house.admin);
        for (String path : new String[] {
            "/initiatives",
            "/initiatives?page=2&sort=-stage",
            "/initiatives?q=hub&status=ACTIVE&lead=" + staff.personId() + "&theme=hubs&attention=any",
            "/initiatives/views",
            "/initiatives/" + full,
            "/initiatives/" + full + "/tasks",
            "/initiatives/" + full + "/reach",
            "/initiatives/" + full + "/history",
            "/initiatives/" + full + "/edit",
            "/initiatives/" + full + "/edit/story",
            "/initiatives/" + full + "/edit/if-it-stops",
            "/initiatives/" + full + "/edit/visibility",
            "/initiatives/" + full + "/edit/origin",
            "/initiatives/" + full + "/edit/new",
            "/initiatives/" + full + "/edit/drivers",
            "/initiatives/" + full + "/edit/people",
            "/initiatives/" + full + "/edit/tags"
        }) {
            ScreenCheck.open(page, path);
        }
        SignedInAs.signIn(context, window, transaction.execute(done -> doors.open().admin));
        ScreenCheck.open(page, "/initiatives/network");
        ScreenCheck.open(page, "/initiatives/" + full);
    }

    @Test
    void breaksANameOfOneLongWord(BrowserContext window, Page page) {
        String long85 = log(house.initiative("Neighbourhood".repeat(7)).ledBy(staff));
        SignedInAs.signIn(context, window, staff);
        for (String path : new String[] {
            "/",
            "/initiatives",
            "/initiatives/" + long85 + "/history",
            "/initiatives/" + long85 + "/journey",
            "/initiatives/" + long85 + "/journey/move",
            "/initiatives/" + long85 + "/edit/story",
            "/initiatives/" + long85
        }) {
            ScreenCheck.open(page, path);
        }
    }

    @Test
    void keepsWhatEveryScreenPromisesInError(BrowserContext window, Page page) {
        String one = log(house.initiative("Warm hubs").ledBy(staff));
        SignedInAs.signIn(context, window, staff);
        page.navigate("/initiatives/new");
        page.fill("#leads0", "Nobody Here");
        ScreenCheck.after(page, () -> page.click("main button:text-is('Save'):visible"));
        page.navigate("/initiatives/new");
        page.fill("#name", "Warm hub");
        page.check("text=Prototyping");
        ScreenCheck.after(page, () -> page.click("main button:text-is('Save'):visible"));
        assertThat(page.locator("text=These look similar")).isVisible();
        assertThat(page.locator("[role=alert]")).isFocused();
        assertThat(page.locator("[role=alert]")).containsText("Nothing is saved yet.");
        assertThat(page.title()).startsWith("Not saved yet: log an initiative");

        page.navigate("/initiatives/" + one + "/edit");
        page.fill("#name", "");
        ScreenCheck.after(page, () -> page.click("main button:text-is('Save')"));
        page.navigate("/initiatives/" + one + "/edit/people");
        page.fill("#members0", "Nobody Here");
        ScreenCheck.after(page, () -> page.click("main button:text-is('Save'):visible"));
        page.navigate("/initiatives/" + one + "/reach");
        ScreenCheck.after(page, () -> page.click("main button:text-is('Add your view')"));

        page.navigate("/initiatives/" + one + "/edit/story");
        page.fill("#story", "What I typed");
        edits.save(
                house.admin,
                one,
                EditPart.STORY.version(edits.open(house.admin, one)),
                new EditInitiative.Story("What somebody else saved"));
        ScreenCheck.after(page, () -> page.click("main button:text-is('Save')"));
        assertThat(page.locator(".chrysalis-conflict")).containsText("What somebody else saved");
        assertThat(page.locator("#story")).hasValue("What I typed");
    }

    @Test
    void logsAndFindsWithoutScript(Browser browser) {
        BrowserContext window = withoutScript(browser);
        try {
            SignedInAs.signIn(context, window, staff);
            Page page = window.newPage();
            page.navigate("/initiatives/new");
            page.fill("#name", "Quiet corners");
            page.click("text=Add another person");
            assertThat(page.locator("#name")).hasValue("Quiet corners");
            assertThat(page.locator("#leads1")).isVisible();
            page.check("text=Incubation");
            // Enter in a field saves, and does not add a person.
            page.press("#name", "Enter");
            assertThat(page.locator(".govuk-notification-banner--success")).containsText("Quiet corners");

            page.navigate("/initiatives");
            page.fill("#q", "quiet");
            page.click("text=Apply >> nth=0");
            assertThat(page.url()).endsWith("#results");
            assertThat(page.locator(".chrysalis-rows tbody tr")).hasCount(1);
        } finally {
            window.close();
        }
    }

    @Test
    void showsTheTickOfABoxThatIsChosen(BrowserContext window, Page page) {
        String hubs = log(house.initiative("Warm hubs").ledBy(staff));
        SignedInAs.signIn(context, window, staff);
        page.navigate("/initiatives/" + hubs + "/edit/new");
        String tick = "getComputedStyle(document.querySelector('label[for=lenses-2]'), '::after').opacity";
        assertThat(page.evaluate(tick)).isEqualTo("0");
        page.check("#lenses-2");
        assertThat(page.evaluate(tick)).isEqualTo("1");
        page.click("main button:text-is('Save')");
        page.navigate("/initiatives/" + hubs + "/edit/new");
        assertThat(page.evaluate(tick)).isEqualTo("1");
    }

    @Test
    void putsBackWhatWasTypedBeforeACrash(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, staff);
        page.navigate("/initiatives/new");
        page.waitForResponse(answer -> answer.url().contains("/drafts/initiative-new"), () -> {
            page.fill("#changeSought", "Half a thought");
            page.press("#changeSought", "End");
        });
        page.close();

        Page again = window.newPage();
        again.navigate("/initiatives/new");
        assertThat(again.locator("#changeSought")).hasValue("Half a thought");
        assertThat(again.locator(".chrysalis-draft").first()).containsText("We kept what you typed");
        ScreenCheck.open(again, "/initiatives/new");
        again.click("text=Discard it and start again");
        assertThat(again.locator("#changeSought")).hasValue("");
    }

    @Test
    void putsBackWhatWasSentAfterTheSessionHadEnded(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, staff);
        page.navigate("/initiatives/new");
        window.clearCookies();
        page.fill("#name", "Typed too late");
        page.check("text=Incubation");
        page.click("main button:text-is('Save'):visible");
        assertThat(page.locator("#name")).hasCount(0);

        SignedInAs.signIn(context, window, staff);
        page.navigate("/initiatives/new");
        assertThat(page.locator("#name")).hasValue("Typed too late");
        assertThat(page.locator("text=Incubation >> xpath=.. >> input")).isChecked();
    }

    @Test
    void keepsNothingInTheBrowserAfterSigningOutOrSending(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, staff);
        page.navigate("/initiatives/new");
        page.fill("#name", "Well sent");
        page.check("text=Incubation");
        page.click("main button:text-is('Save'):visible");
        page.waitForURL("**/initiatives/*-01");
        assertThat((Integer) page.evaluate("sessionStorage.length + localStorage.length"))
                .isZero();
        page.evaluate("sessionStorage.setItem('draft-held:1:x', 'y')");
        page.click("text=Sign out");
        page.waitForURL("**/sign-in*");
        assertThat((Integer) page.evaluate("sessionStorage.length")).isZero();
    }

    private BrowserContext withoutScript(Browser browser) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setJavaScriptEnabled(false));
    }

    private String log(House.Draft draft) {
        return transaction.execute(done -> draft.log());
    }

    private String fill() {
        for (int i = 0; i < 30; i++) {
            log(house.initiative("Hub " + i + " for " + "very ".repeat(i % 7) + "long names")
                    .ledBy(staff));
        }
        views.save(house.admin, "q=hub", new SaveView("Hubs", true, false));
        Actor other = transaction.execute(done -> house.person("Olu Other-Withalongsurname", BuiltInRole.STAFF));
        String full = log(house.initiative("Warm hubs")
                .changing("Isolation ".repeat(40))
                .ledBy(staff, other)
                .kind(Kind.INNOVATION)
                .tagged("hubs", "kinship care")
                .seenBy(Visibility.NETWORK));
        change(full, new EditInitiative.Story("What happened.\n".repeat(30)));
        change(full, new EditInitiative.Source(Origin.ADOPTED, "From elsewhere"));
        change(full, new EditInitiative.New(java.util.List.of(Lens.values())));
        change(
                full,
                new EditInitiative.Drivers(java.util.Arrays.stream(DriverKind.values())
                        .map(kind -> new InitiativeDetails.Driver(kind, "Because"))
                        .toList()));
        change(full, new EditInitiative.IfItStops("People are told early"));
        return full;
    }

    private void change(String reference, EditInitiative edit) {
        edits.save(house.admin, reference, edit.part().version(edits.open(house.admin, reference)), edit);
    }
}
