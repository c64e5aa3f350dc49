package org.chrysalis.walkthrough;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chrysalis.demo.Demonstration;
import org.chrysalis.demo.DemonstrationInSteps;
import org.chrysalis.people.Organisations;
import org.chrysalis.testing.TestOrganisations;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens windows for the people of the demonstration, each signed in once by the form. */
@Component
class DemonstrationBrowser {

    private static final String PASSWORD = "chrysalis-demo-2026";

    private final Environment environment;
    private final TestOrganisations organisations;
    private final Organisations founded;
    private final Demonstration demonstration;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, String> sessions = new ConcurrentHashMap<>();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    DemonstrationBrowser(
            Environment environment,
            TestOrganisations organisations,
            Organisations founded,
            Demonstration demonstration,
            JdbcClient jdbc,
            Clock clock) {
        this.environment = environment;
        this.organisations = organisations;
        this.founded = founded;
        this.demonstration = demonstration;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Beside whatever other tests left: the demonstration's organisations have codes of their own. */
    synchronized void loadOnce() {
        if (founded.idOf("MAR").isEmpty()) {
            DemonstrationInSteps.load(demonstration, LocalDate.now(clock));
        }
    }

    /** Where a screen is: a draft has a number that depends on what was there before. */
    Screen found(Screen screen) {
        if (!screen.path().contains("{pack-draft}")) {
            return screen;
        }
        String draft = jdbc.sql("""
                select min(d.id)::text from pack_draft d
                join organisation o on o.id = d.organisation_id where o.code = 'MAR'""").query(String.class).single();
        return screen.at(screen.path().replace("{pack-draft}", draft));
    }

    /** A window of this width in which the person is signed in, or nobody. */
    BrowserContext window(Browser browser, String person, int width, boolean script) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setBaseURL(address())
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setJavaScriptEnabled(script)
                .setViewportSize(width, 900);
        if (!"nobody".equals(person)) {
            options.setStorageState(sessions.computeIfAbsent(person, name -> signIn(browser, name)));
        }
        return browser.newContext(options);
    }

    /**
     * A page of 1280 by 900 pixels in which the person is signed in, opened once: of what one screen could leave to the
     * next, only the session stays.
     */
    Page page(Browser browser, String person, boolean script) {
        Page page = pages.computeIfAbsent(
                person + " " + script,
                name -> window(browser, person, 1280, script).newPage());
        page.setViewportSize(1280, 900);
        if (script && page.url().startsWith("http")) {
            page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }");
        }
        return page;
    }

    String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    private String signIn(Browser browser, String person) {
        boolean newcomer = "newcomer".equals(person);
        String email = newcomer
                ? "admin@" + organisations.found().code().toLowerCase(java.util.Locale.ROOT) + ".example"
                : person + "@marlhaven.example";
        try (BrowserContext window = browser.newContext(new Browser.NewContextOptions().setBaseURL(address()))) {
            Page page = window.newPage();
            page.navigate("/sign-in");
            page.fill("input[name=email]", email);
            page.fill("input[name=password]", newcomer ? TestOrganisations.PASSWORD : PASSWORD);
            page.press("input[name=password]", "Enter");
            page.waitForURL(url -> !url.contains("/sign-in"));
            return window.storageState();
        }
    }
}
