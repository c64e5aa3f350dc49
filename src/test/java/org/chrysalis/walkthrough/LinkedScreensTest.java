package org.chrysalis.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chrysalis.people.OneTimeToken;
import org.chrysalis.people.PasswordLinks;
import org.chrysalis.testing.ScreenCheck;
import org.chrysalis.walkthrough.LinkedScreens.Linked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Screens to which a link leads: one thing of the demonstration that stands so that there is something to do. */
@WalkthroughTest
class LinkedScreensTest {

    private static final Set<Screen> ALL =
            LinkedScreens.all().stream().map(Linked::screen).collect(Collectors.toSet());

    @Autowired
    private DemonstrationBrowser people;

    @Autowired
    private LinkedScreens linkedScreens;

    @Autowired
    private ScreenLook look;

    @Autowired
    private PasswordLinks passwordLinks;

    @Autowired
    private JdbcClient jdbc;

    static Stream<Linked> screens() {
        return LinkedScreens.all().stream()
                .filter(linked -> linked.screen().path().contains(ScreenLook.WANTED));
    }

    @BeforeEach
    void loadsTheDemonstrationOnce() {
        people.loadOnce();
        jdbc.sql("""
                insert into saved_view (organisation_id, person_id, name, query)
                select o.id, p.id, 'Hubs', 'q=hub' from organisation o, person p
                where o.code = 'MAR' and p.email = 'manager@marlhaven.example' on conflict do nothing""").update();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void keepsTheBudgets(Linked linked, Browser browser) {
        look.at(linked.screen(), linkedScreens.found(linked), ALL, browser);
    }

    @Test
    void theLinksOfWhoHasNoSessionKeepThem(Browser browser) {
        String founding = OneTimeToken.fresh();
        jdbc.sql("""
                insert into set_up_link (token_hash, expires_at, further) values (?, now() + interval '1 day', true)
                on conflict (only_one) do update
                set token_hash = excluded.token_hash, expires_at = excluded.expires_at, further = true""").param(OneTimeToken.hash(founding)).update();
        String forgotten = passwordLinks
                .makeAsOperator("staff@marlhaven.example")
                .orElseThrow()
                .token();
        keepsThemBeforeAndAfter("/set-up?token=" + founding, browser);
        keepsThemBeforeAndAfter("/new-password/" + forgotten, browser);
    }

    @Test
    void aLinkOfAPulseKeepsThem(Browser browser) {
        Page page = people.page(browser, "manager", true);
        page.navigate("/initiatives/MAR-02/pulse/links");
        page.fill("main form textarea", "Somebody of the hub");
        ScreenCheck.after(page, () -> page.click("main form button[type=submit].govuk-button"));
        String address = page.content();
        assertThat(address).contains("/pulse/");
        keepsThemBeforeAndAfter(address.replaceAll("(?s).*?(/pulse/[A-Za-z0-9_-]{20,}).*", "$1"), browser);
    }

    @Test
    void theListOfOnesOrganisationsAndTheRefusalOfAPageKeepThem(Browser browser) {
        ScreenCheck.open(people.page(browser, "seconded", true), "/account/organisations");
        Page staff = people.page(browser, "staff", true);
        ScreenCheck.open(staff, "/admin/people");
        assertThat(staff.locator("h1").textContent()).contains("You do not have permission");
    }

    private void keepsThemBeforeAndAfter(String address, Browser browser) {
        Screen opened = new Screen("nobody", address, "full");
        Screen refused = new Screen("nobody", address, "sent-empty");
        Set<Screen> both = Set.of(opened, refused);
        look.at(opened, opened, both, browser);
        look.at(refused, refused, both, browser);
    }
}
