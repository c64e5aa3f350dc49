package org.chrysalis.walkthrough;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.chrysalis.initiative.House;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.BrowserTest;
import org.chrysalis.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody typed into the record's forms when the page went away: found again by them, and by nobody else. */
@BrowserTest
class RecordDraftsTest {

    private static final String WORDS = "Half a thought";

    /** In milliseconds, for which nobody waits: a while longer than the page waits for the next key. */
    private static final int AFTER_A_PAUSE = 1_600;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private House.Doors doors;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private Actor lead;
    private String place;

    @BeforeEach
    void logsAnInitiative() {
        transaction.executeWithoutResult(done -> {
            house = doors.open();
            lead = house.person("Lea Lead", BuiltInRole.MANAGER);
            place = "/initiatives/"
                    + house.initiative("Warm hubs")
                            .since("2024-01-08")
                            .ledBy(lead)
                            .log();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/evidence/new, found",
        "/evidence/measures/new, name",
        "/risks/new, wording",
        "/risks/experiments/new, question",
        "/funding/new, source",
        "/funding/protections/new, what",
        "/funding/draw/new, role",
        "/participation/new, what",
        "/participation/partners/new, name",
        "/participation/ripples/new, what"
    })
    void comesBackToTheFormItWasTypedInto(String form, String field, BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, lead);
        type(page, place + form, field);
        page.close();

        Page again = window.newPage();
        again.navigate(place + form);
        assertThat(again.locator("main form[data-draft] [name=" + field + "]")).hasValue(WORDS);
        assertThat(again.locator(".chrysalis-draft").first()).containsText("We kept what you typed");
        again.click("text=Discard it and start again");
        assertThat(again.locator("main form[data-draft] [name=" + field + "]")).hasValue("");
        assertThat(again.locator(".chrysalis-draft")).hasCount(0);
    }

    /** The telephone number in a statement is the organisation's own, and comes back whole. */
    @ParameterizedTest
    @CsvSource({
        "/admin/readiness, explanation, Half a thought, Add a condition",
        "/admin/readiness/{condition}, explanation, Half a thought, Save",
        "/admin/organisation/statements/accessibility, words[contact], Ring us on 07700 900123, Save"
    })
    void comesBackToTheFormsOfWhoeverAdministers(
            String form, String field, String words, String save, BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, house.admin);
        String path = form.replace("{condition}", String.valueOf(condition()));
        String typed = "main form[data-draft] [name='" + field + "']";
        page.navigate(path);
        String before = page.locator(typed).inputValue();
        page.clock().install();
        page.waitForResponse(answer -> answer.url().contains("/drafts/") && answer.status() == 204, () -> {
            page.fill(typed, words);
            page.clock().fastForward(AFTER_A_PAUSE);
        });
        page.close();

        Page again = window.newPage();
        again.navigate(path);
        assertThat(again.locator(".chrysalis-draft").first()).containsText("We kept what you typed");
        assertThat(again.locator(typed)).hasValue(words);
        again.click("text=Discard it and start again");
        assertThat(again.locator(typed)).hasValue(before);

        again.fill(typed, words);
        if (again.locator("#name").count() > 0) {
            again.fill("#name", "Room to think");
        }
        again.click("main form[data-draft] button:text-is('" + save + "')");
        again.navigate(path);
        assertThat(again.locator(".chrysalis-draft__status")).hasCount(1);
        assertThat(drafts(house.admin)).isZero();
    }

    private long condition() {
        return jdbc.sql("select min(id) from readiness_condition where organisation_id = :organisation")
                .param("organisation", house.admin.organisationId())
                .query(Long.class)
                .single();
    }

    @Test
    void isSentByEnterAndNotThrownAway(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, lead);
        type(page, place + "/activities/new", "wording");
        page.navigate(place + "/activities/new");
        assertThat(page.locator(".chrysalis-draft").first()).containsText("We kept what you typed");
        page.press("#wording", "Enter");
        assertThat(page.locator(".govuk-notification-banner--success")).isVisible();
        assertThat(page.locator("main")).containsText(WORDS);
    }

    @Test
    void isSeenByNobodyElseAndGoneOnceItWasSaved(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, lead);
        type(page, place + "/risks/new", "wording");
        SignedInAs.signIn(context, window, house.admin);
        page.navigate(place + "/risks/new");
        assertThat(page.locator("#wording")).hasValue("");

        SignedInAs.signIn(context, window, lead);
        page.navigate(place + "/risks/new");
        page.check("#kind");
        page.click("main button:text-is('Save')");
        assertThat(page.locator("main")).containsText(WORDS);
        page.navigate(place + "/risks/new");
        assertThat(page.locator("#wording")).hasValue("");
        assertThat(drafts(lead)).isZero();
        assertThat((Integer) page.evaluate("sessionStorage.length + localStorage.length"))
                .isZero();
    }

    @Test
    void opensTheFormThatIsFoldedAwayAndKeepsItsVersion(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, lead);
        page.navigate(place + "/risks");
        page.fill("#wording", "A young person goes missing");
        page.selectOption("#kind", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.click("main .chrysalis-quick button");
        page.click("text=A young person goes missing");
        String risk = page.url();
        page.click("text=Change this risk");
        type(page, null, "measures");

        change(page, risk, "Somebody else was quicker");
        page.navigate(risk);
        assertThat(page.locator("#measures")).isVisible();
        assertThat(page.locator("#measures")).hasValue(WORDS);
        page.click("main form[data-draft] button:text-is('Save')");
        assertThat(page.locator(".chrysalis-conflict")).containsText("Somebody else was quicker");
        assertThat(page.locator("#measures")).hasValue(WORDS);
    }

    @Test
    void aBoxThatWasUntickedStaysSo(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, lead);
        page.navigate(place + "/participation/new");
        page.fill("#what", "Wrote the job advert");
        page.fill("#howManyFAMILIES", "6");
        page.check("#inWhat");
        page.click("main form[data-draft] button:text-is('Save')");
        String entry = (String)
                page.evaluate(
                        "() => [...document.querySelectorAll('main a')].map(link => link.pathname).find(path => /participation.[0-9]+$/.test(path))");
        page.navigate(entry);
        assertThat(page.locator("main form[data-draft] #inWhat")).isChecked();
        page.waitForResponse(
                answer -> answer.url().contains("/drafts/") && answer.status() == 204, () -> page.uncheck("#inWhat"));
        page.close();

        Page again = window.newPage();
        again.navigate(entry);
        assertThat(again.locator(".chrysalis-draft").first()).containsText("We kept what you typed");
        assertThat(again.locator("main form[data-draft] #inWhat")).not().isChecked();
    }

    @Test
    void leavesItAloneWhereALineIsAddedMeanwhile(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, lead);
        type(page, place + "/participation/new", "changed");
        page.navigate(place + "/participation");
        page.fill("#what", "Wrote the job advert");
        page.fill("#howManyFAMILIES", "6");
        page.click("main .chrysalis-quick button");
        assertThat(page.locator("main")).containsText("Wrote the job advert");
        page.navigate(place + "/participation/new");
        assertThat(page.locator("#changed")).hasValue(WORDS);
    }

    @Test
    void keepsNoTelephoneNumberThatNobodyConfirmed(BrowserContext window, Page page) {
        SignedInAs.signIn(context, window, lead);
        page.navigate(place + "/evidence/new");
        page.waitForResponse(
                answer -> answer.url().contains("/drafts/"),
                () -> page.fill("#detail", "Call 07700 900123 about the hub"));
        assertThat(jdbc.sql("select content::text from draft where person_id = :person")
                        .param("person", lead.personId())
                        .query(String.class)
                        .single())
                .contains("about the hub")
                .doesNotContain("900123");
    }

    /** @param path where the form is; the page that is open if there is none */
    private static void type(Page page, @org.jspecify.annotations.Nullable String path, String field) {
        if (path != null) {
            page.navigate(path);
        }
        page.clock().install();
        page.waitForResponse(answer -> answer.url().contains("/drafts/") && answer.status() == 204, () -> {
            page.fill("main form[data-draft] [name=" + field + "]", WORDS);
            page.clock().fastForward(AFTER_A_PAUSE);
        });
    }

    /** Somebody else saves the same risk from a page of their own. */
    private void change(Page page, String risk, String measures) {
        try (BrowserContext other = page.context()
                .browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            SignedInAs.signIn(context, other, house.admin);
            Page theirs = other.newPage();
            theirs.navigate(risk);
            theirs.click("text=Change this risk");
            theirs.fill("#measures", measures);
            theirs.click("main form button:text-is('Save')");
        }
    }

    private long drafts(Actor of) {
        return jdbc.sql("select count(*) from draft where person_id = :person")
                .param("person", of.personId())
                .query(Long.class)
                .single();
    }
}
