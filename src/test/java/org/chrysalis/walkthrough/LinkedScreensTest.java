package org.chrysalis.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chrysalis.people.OneTimeToken;
import org.chrysalis.people.PasswordLinks;
import org.chrysalis.testing.ScreenCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Screens to which a link leads: one thing of the demonstration that stands so that there is something to do. */
@WalkthroughTest
class LinkedScreensTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String LINE =
            "(select l.stage_id, l.id as %s, l.id, s.organisation_id from %s l join stage s on s.id = l.stage_id"
                    + " where l.retired_on is null) x %%s";
    private static final String OF_MARLHAVEN =
            "join initiative i on i.id = x.initiative_id and i.reference like 'MAR-%'";
    private static final String MARLHAVEN = "join organisation o on o.id = x.organisation_id and o.code = 'MAR'";

    @Autowired
    private DemonstrationBrowser people;

    @Autowired
    private PasswordLinks passwordLinks;

    @Autowired
    private JdbcClient jdbc;

    /**
     * @param route the pattern of its address
     * @param from the table and what has to be true of its row {@code x}, whose columns are the numbers in the address
     */
    record Linked(String person, String route, String from) {

        private static final String INITIATIVE = "/initiatives/{reference}/";

        boolean ofInitiative() {
            return route.startsWith(INITIATIVE);
        }

        @Override
        public String toString() {
            return route + " as " + person;
        }
    }

    static List<Linked> screens() {
        List<Linked> screens = new ArrayList<>();
        String open = "condition x %s and i.status <> 'ENDED' where x.met_on is null";
        String due = "check_in x %s where x.done_on is null";
        String marked = "(select marker_id as id, initiative_id from ordinary_mark where unmarked_at is null) x %s";
        ofInitiative(screens, "journey/resume", "pause x %s where x.ended_on is null");
        ofInitiative(screens, "journey/conditions/{id}", open);
        ofInitiative(screens, "journey/conditions/{id}/hand-over", open);
        ofInitiative(screens, "journey/check-ins/{id}/hand-over", due);
        ofInitiative(screens, "evidence/{id}/edit", "evidence x %s where x.withdrawn_at is null");
        ofInitiative(screens, "evidence/measures/{id}/edit", "measure x %s where x.withdrawn_at is null");
        ofInitiative(
                screens,
                "evidence/measures/{id}/readings/{readingId}",
                "(select measure_id as id, id as reading_id, initiative_id from reading where withdrawn_at is null) x"
                        + " %s");
        ofInitiative(screens, "funding/{id}/change", "funding x %s where x.withdrawn_at is null");
        ofInitiative(
                screens,
                "funding/protections/{id}/lift",
                "protection x %s where x.withdrawn_at is null and x.lifted_on is null");
        ofInitiative(screens, "funding/ordinary/{id}", marked);
        ofInitiative(screens, "funding/ordinary/{id}/unmark", marked);
        ofInitiative(screens, "participation/ripples/{id}", "ripple x %s where x.withdrawn_at is null");
        ofInitiative(screens, "participation/partners/{id}/change", "partner x %s where x.withdrawn_at is null");
        ofInitiative(
                screens,
                "pulse/{round}",
                "(select id, id as round, initiative_id from pulse_round where closes_on < current_date) x %s");
        screens.add(new Linked(
                "admin",
                "/admin/people/{id}/deactivate",
                "membership x %s join person p on p.id = x.person_id and p.email like 'kinship-team%%'"));
        screens.add(new Linked("admin", "/admin/teams/{id}", "team x %s where not x.retired"));
        screens.add(new Linked("admin", "/admin/teams/{id}/retire", "team x %s where not x.retired"));
        String criterion = LINE.formatted("criterion_id", "criterion");
        String activity = LINE.formatted("activity_id", "usual_activity");
        String stages = "/admin/pathway/stages/{stageId}/";
        screens.add(new Linked("admin", stages + "criteria/{criterionId}/edit", criterion));
        screens.add(new Linked("admin", stages + "activities/{activityId}/edit", activity));
        screens.add(new Linked("admin", stages + "activities/{activityId}/retire", activity));
        screens.add(new Linked("admin", "/admin/context/{id}", "context_event x %s where x.withdrawn_at is null"));
        screens.add(new Linked("admin", "/admin/risk/kinds/{id}", "risk_kind x %s where not x.retired"));
        screens.add(new Linked("admin", "/admin/ordinary-practice/{id}", "ordinary_marker x %s where not x.retired"));
        screens.add(new Linked(
                "manager",
                "/attachments/{kind}/{subject}",
                "(select 'evidence' as kind, id as subject, organisation_id, id from evidence where"
                        + " withdrawn_at is null) x %s"));
        screens.add(new Linked("manager", "/initiatives/views/{id}", "saved_view x %s"));
        screens.add(new Linked(
                "manager",
                "/comments/{id}/edit",
                "comment x %s join person p on p.id = x.written_by and p.email like 'manager@%%' where"
                        + " x.withdrawn_at is null"));
        return screens;
    }

    private static void ofInitiative(List<Linked> screens, String path, String from) {
        screens.add(new Linked("manager", Linked.INITIATIVE + path, from));
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
    void keepsTheBudgets(Linked screen, Browser browser) {
        ScreenCheck.open(people.page(browser, screen.person(), true), address(screen));
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
        Page page = people.page(browser, "nobody", true);
        ScreenCheck.open(page, "/set-up?token=" + founding);
        assertThat(page.title()).startsWith("Set up an organisation");
        ScreenCheck.after(page, () -> page.click("main form button[type=submit].govuk-button"));
        assertThat(page.title()).startsWith("Error: ");
        ScreenCheck.open(page, "/new-password/" + forgotten);
    }

    @Test
    void aLinkOfAPulseKeepsThem(Browser browser) {
        Page page = people.page(browser, "manager", true);
        page.navigate("/initiatives/MAR-02/pulse/links");
        page.fill("main form textarea", "Somebody of the hub");
        ScreenCheck.after(page, () -> page.click("main form button[type=submit].govuk-button"));
        String address = page.content();
        assertThat(address).contains("/pulse/");
        ScreenCheck.open(
                people.page(browser, "nobody", true), address.replaceAll("(?s).*?(/pulse/[A-Za-z0-9_-]{20,}).*", "$1"));
    }

    @Test
    void theListOfOnesOrganisationsAndTheRefusalOfAPageKeepThem(Browser browser) {
        ScreenCheck.open(people.page(browser, "seconded", true), "/account/organisations");
        Page staff = people.page(browser, "staff", true);
        ScreenCheck.open(staff, "/admin/people");
        assertThat(staff.locator("h1").textContent()).contains("You do not have permission");
    }

    /** Each variable of the route is a column of what was found: {@code {readingId}} is {@code x.reading_id}. */
    private String address(Linked screen) {
        String address = ":route";
        for (MatchResult variable : VARIABLE.matcher(screen.route()).results().toList()) {
            String name = variable.group(1);
            String column = name.equals("reference")
                    ? "i.reference"
                    : "x." + name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            address = "replace(%s, '{%s}', %s::text)".formatted(address, name, column);
        }
        return jdbc.sql("select " + address + " from "
                        + screen.from().formatted(screen.ofInitiative() ? OF_MARLHAVEN : MARLHAVEN)
                        + " order by x.id limit 1")
                .param("route", screen.route())
                .query(String.class)
                .single();
    }
}
