package org.chrysalis.funding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.context.ContextEvents;
import org.chrysalis.context.ContextKind;
import org.chrysalis.context.SaveContextEvent;
import org.chrysalis.funding.FundingLedger;
import org.chrysalis.funding.FundingReading;
import org.chrysalis.funding.FundingView;
import org.chrysalis.funding.Horizon;
import org.chrysalis.funding.SaveHorizon;
import org.chrysalis.funding.SaveSpend;
import org.chrysalis.funding.Spending;
import org.chrysalis.funding.Sums;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.web.Dates;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of money as people use them. */
@ApplicationTest
class FundingPagesTest {

    private static final LocalDate TODAY = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Endings endings;

    @Autowired
    private ContextEvents events;

    @Autowired
    private FundingLedger ledger;

    @Autowired
    private Spending spending;

    @Autowired
    private Horizon horizon;

    @Autowired
    private FundingReading reading;

    @Autowired
    private Dates dates;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOne() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 1, LocalDate.of(2024, 1, 8));
    }

    /** A small sum that goes on hides no large one that ends, wherever money is looked at. */
    @Test
    void tellsOfTheDayOnWhichMostOfItEnds() throws Exception {
        String even = stories.logged(ada, "Kinship first", 1, LocalDate.of(2024, 1, 8));
        LocalDate day = TODAY.plusDays(40);
        add(reference, Sums.named("Grant").of("500000").until(day));
        add(reference, Sums.named("A little").of("20000").until(null));
        add(even, Sums.named("Grant").until(day));
        add(even, Sums.named("As much").of("20000").until(null));

        String told = "Most of it ends on " + dates.date(day)
                + ", in 40 days: after that at most £20,000 a year is committed.";
        assertThat(page(ada, "/funding")).contains(told, "govuk-warning-text", "Showing 1 to 2 of 2");
        assertThat(page(ada, "")).contains(told);
        String address = "/initiatives?with-funding-before=";
        assertThat(list(ada, address + day)).contains("Warm hubs").doesNotContain("Kinship first");
        assertThat(list(ada, address + day.minusDays(1))).contains("No initiatives match");
        assertThat(list(ada, "/initiatives?with-money-figure=fall." + TODAY + "." + day))
                .contains("Warm hubs")
                .doesNotContain("Kinship first");
        for (int others = 0; others < 8; others++) {
            stories.logged(ada, "Another " + others, 1, LocalDate.of(2024, 1, 8));
        }
        String portfolio = list(ada, "/portfolio");
        assertThat(portfolio.substring(portfolio.indexOf("Most of the money ends, and less goes on")))
                .containsSubsequence("Warm hubs", "£500,000", "£20,000", "with-money-figure=fall." + TODAY);
    }

    @Test
    void narrowsTheListToWhatEndsByADayForThoseWhoSeeMoney() throws Exception {
        String lasting = stories.logged(ada, "Kinship first", 1, LocalDate.of(2024, 1, 8));
        add(reference, Sums.named("Grant").until(TODAY.plusDays(40)));
        add(lasting, Sums.named("Reserve").until(TODAY.plusDays(41)));
        String address = "/initiatives?with-funding-before=" + TODAY.plusDays(40);

        assertThat(list(ada, address)).contains("Warm hubs").doesNotContain("Kinship first");
        assertThat(list(ada, address)).contains("Funding, or most of it, ends by: " + dates.date(TODAY.plusDays(40)));
        assertThat(list(ada, "/initiatives?with-funding-before=soon")).contains("No initiatives match");
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        TODAY,
                        EndingCause.PLANNED_STOP,
                        List.of("Programme board"),
                        "Planned",
                        "",
                        "",
                        "",
                        List.of(),
                        null,
                        null));
        assertThat(list(ada, address)).contains("No initiatives match");
        Actor staff = stories.colleague(ada, "Bea Beech", Set.of(Permission.VIEW_INITIATIVES));
        assertThat(list(staff, address))
                .contains("takes the permission “View money”, which you do not have")
                .doesNotContain("Warm hubs");
    }

    private void add(String to, Sums sum) {
        ledger.add(ada, to, sum.save());
    }

    private String list(Actor actor, String address) throws Exception {
        return mvc.perform(get(address).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void invitesWhereNothingIsRecorded() throws Exception {
        assertThat(page(ada, "/funding")).contains("Add what pays for it").doesNotContain("Nothing follows it");
        assertThat(page(ada, "")).doesNotContain("All funding");
    }

    @Test
    void addsASumByOneLineAndOnlyOnce() throws Exception {
        MockHttpServletRequestBuilder line = line().param("source", "Health board")
                .param("amount", "£60,000.50")
                .param("to.day", "31")
                .param("to.month", "3")
                .param("to.year", String.valueOf(TODAY.getYear() + 1))
                .param("submission", UUID.randomUUID().toString());
        mvc.perform(line).andExpect(redirectedUrl(path("/funding")));
        mvc.perform(line).andExpect(redirectedUrl(path("/funding")));
        assertThat(sums()).hasSize(1);
        FundingView sum = sums().get(0);
        assertThat(sum.amount()).isEqualByComparingTo("60000.50");
        assertThat(sum.committed()).isTrue();
        assertThat(sum.startsOn()).isEqualTo(TODAY);
        assertThat(page(ada, "/funding")).contains("Health board", "£60,000.50", "Nothing follows it.");
    }

    @Test
    void saysAtOnceAllThatIsWrong() throws Exception {
        add(reference, Sums.named("Grant").until(TODAY.plusDays(30)));
        long id = sums().get(0).id();
        for (String form : List.of("/funding/new", "/funding/" + id + "/change")) {
            for (String amount : List.of("5000", "lots")) {
                String answer = answer(post(path(form))
                        .param("source", "")
                        .param("amount", amount)
                        .param("from.day", "1")
                        .param("from.month", "4")
                        .param("from.year", "2027")
                        .param("to.day", "31")
                        .param("to.month", "3")
                        .param("to.year", "2027")
                        .param("version", "0")
                        .with(signedInAs(ada))
                        .with(csrf()));
                assertThat(answer).contains("Enter where the money comes from", "href=\"#to.day\"");
                assertThat(answer.contains("href=\"#amount\"")).isEqualTo(amount.equals("lots"));
                assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
            }
        }
        assertThat(sums()).hasSize(1);
    }

    @Test
    void asksByTheOneLineWhenItEndsOrThatItDoesNot() throws Exception {
        String unsaid = answer(line().param("source", "Gift").param("amount", "5000"));
        assertThat(unsaid).contains("Enter the date when it ends, or choose “No end”", "href=\"#to", "value=\"Gift\"");
        assertThat(HtmlCheck.errorsIn(unsaid)).isEmpty();
        String both = answer(line().param("source", "Gift")
                .param("amount", "5000")
                .param("to.day", "31")
                .param("to.month", "3")
                .param("to.year", "2030")
                .param("noEnd", "true"));
        assertThat(both).contains("Enter a date or choose “No end”, not both", "checked=\"checked\"");
        assertThat(sums()).isEmpty();
        mvc.perform(line().param("source", "Gift").param("amount", "5000").param("noEnd", "true"))
                .andExpect(redirectedUrl(path("/funding")));
        assertThat(sums()).extracting(FundingView::endsOn).containsOnlyNulls();
        add(reference, Sums.named("Grant").until(TODAY.plusDays(30)));
        assertThat(page(ada, "/funding"))
                .contains("we cannot tell when all of it ends. The rest ends by " + dates.date(TODAY.plusDays(30))
                        + ", in 30 days.");
    }

    @Test
    void warnsOfATimeWithoutMoneyOnceItIsNear() throws Exception {
        add(reference, Sums.named("Grant").until(TODAY.plusDays(90)));
        add(reference, Sums.named("Later").from(TODAY.plusDays(200)).until(TODAY.plusDays(500)));
        assertThat(page(ada, "/funding")).contains("nothing is committed.").doesNotContain("govuk-warning-text");
        add(reference, Sums.named("Grant").until(TODAY.plusDays(89)));
        reading.of(ada, initiatives.open(ada, reference)).stream()
                .filter(sum -> TODAY.plusDays(90).equals(sum.endsOn()))
                .forEach(sum -> ledger.withdraw(ada, reference, sum.id(), sum.version()));
        assertThat(page(ada, "/funding")).contains("govuk-warning-text");
    }

    private String answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void keepsWhatWasTypedBesideTheError() throws Exception {
        String answer = mvc.perform(line().param("source", "Health board").param("amount", "60k"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer)
                .contains("The amount must be pounds and pence", "value=\"60k\"", "value=\"Health board\"")
                .contains("href=\"#amount\"");
        assertThat(sums()).isEmpty();
    }

    @Test
    void saysWhenTheMoneyEndsAndWhatFollowsOnItsPageAndOnTheOverview() throws Exception {
        ledger.add(ada, reference, Sums.named("Grant").until(TODAY.plusDays(74)).save());
        assertThat(page(ada, "/funding")).contains("in 74 days", "Nothing follows it.");
        assertThat(page(ada, "")).contains("in 74 days", "Funding ends in 74 days and nothing follows it");
        ledger.add(
                ada,
                reference,
                Sums.named("Lottery bid")
                        .hopedFor()
                        .of("5000")
                        .from(TODAY.plusDays(75))
                        .until(null)
                        .save());
        assertThat(page(ada, "/funding")).contains("What follows is only hoped for: Lottery bid, £5,000 a year");
    }

    /** Whoever has it open in two windows is not told that it was somebody else. */
    @Test
    void saysWhoseTheOtherVersionIs() throws Exception {
        long id = ledger.add(ada, reference, Sums.named("Grant").save());
        ledger.change(ada, reference, id, Sums.named("Another grant").save(0));
        MockHttpServletRequestBuilder mine =
                full("/funding/" + id + "/change").param("source", "My grant").param("version", "0");
        assertThat(conflict(mine))
                .contains("You changed this in another window", "Saved in the other window")
                .doesNotContain("Someone else changed this", "Saved by someone else");
        Actor ben = stories.colleague(
                ada,
                "Ben Brown",
                Set.of(Permission.VIEW_INITIATIVES, Permission.VIEW_MONEY, Permission.EDIT_ALL_INITIATIVES));
        ledger.change(ben, reference, id, Sums.named("Their grant").save(1));
        assertThat(conflict(mine))
                .contains("Someone else changed this", "The last change was made by Ben Brown", "Saved by someone else")
                .doesNotContain("another window");
    }

    private String conflict(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void showsBothVersionsToTheSecond() throws Exception {
        long id = ledger.add(ada, reference, Sums.named("Grant").save());
        ledger.change(ada, reference, id, Sums.named("Their grant").save(0));
        String answer = mvc.perform(full("/funding/" + id + "/change")
                        .param("source", "My grant")
                        .param("version", "0"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("Their grant", "My grant").contains("name=\"version\" value=\"1\"");
        mvc.perform(full("/funding/" + id + "/change")
                        .param("source", "My grant")
                        .param("sameAmount", "true")
                        .param("version", "1"))
                .andExpect(redirectedUrl(path("/funding/" + id)));
    }

    /** Of each year without an end, in all with one: the same number would mean something else. */
    @Test
    void asksOnceForTheAmountWhenItsEndTurnsWhatItMeans() throws Exception {
        long id = ledger.add(
                ada,
                reference,
                Sums.named("Base budget").of("155000").until(null).save());
        String change = "/funding/" + id + "/change";
        assertThat(page(ada, change)).doesNotContain("sameAmount");
        MockHttpServletRequestBuilder ending = changing(change, "155,000", 0)
                .param("to.day", "31")
                .param("to.month", "3")
                .param("to.year", "2028");
        String asked = answer(ending);
        assertThat(asked)
                .contains(
                        "£155,000 was the amount for each year. How much is it in all, until 31 March 2028?",
                        "href=\"#amount\"")
                .contains("name=\"sameAmount\"", "value=\"155,000\"", "value=\"2028\"", "What it is for, as typed");
        assertThat(HtmlCheck.errorsIn(asked)).isEmpty();
        assertThat(sums()).extracting(FundingView::endsOn).containsOnlyNulls();
        mvc.perform(ending.param("sameAmount", "true")).andExpect(redirectedUrl(path("/funding/" + id)));
        assertThat(sums()).extracting(FundingView::endsOn).containsExactly(LocalDate.of(2028, 3, 31));

        assertThat(answer(changing(change, "155000.00", 1)))
                .contains("£155,000 was the amount in all, until 31 March 2028. How much is it a year?");
        mvc.perform(changing(change, "77500", 1)).andExpect(redirectedUrl(path("/funding/" + id)));
        assertThat(sums()).extracting(FundingView::endsOn).containsOnlyNulls();
        mvc.perform(changing(change, "77500", 2)).andExpect(redirectedUrl(path("/funding/" + id)));
    }

    private MockHttpServletRequestBuilder changing(String page, String amount, int version) {
        return send(page)
                .param("source", "Base budget")
                .param("conditions", "What it is for, as typed")
                .param("amount", amount)
                .param("from.day", "1")
                .param("from.month", "1")
                .param("from.year", "2024")
                .param("version", String.valueOf(version));
    }

    @Test
    void recordsSpendingAndSaysWhatIsLeft() throws Exception {
        long id = ledger.add(ada, reference, Sums.named("Grant").of("900").save());
        mvc.perform(send("/funding/" + id + "/spending")
                        .param("amount", "600")
                        .param("spentBy.day", "30")
                        .param("spentBy.month", "6")
                        .param("spentBy.year", "2024"))
                .andExpect(redirectedUrl(path("/funding/" + id)));
        String shown = page(ada, "/funding/" + id);
        assertThat(shown).contains("£300 of £900 is left.", "30 Jun 2024");
        assertThat(shown)
                .as("a line is withdrawn in two steps")
                .containsSubsequence("<details", "Entered by mistake?", "/withdraw\"", "</details>");
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
    }

    @Test
    void asksForNoSpendingBeforeTheMoneyStarts() throws Exception {
        LocalDate start = TODAY.plusDays(20);
        long id = ledger.add(
                ada,
                reference,
                Sums.named("Next grant").from(start).until(start.plusYears(1)).save());
        assertThat(page(ada, "/funding/" + id))
                .contains("From then on spending can be recorded here.")
                .doesNotContain("Record spending", "No spending is recorded yet");
    }

    @Test
    void holdsOutcomesAgainstTheMoney() throws Exception {
        ledger.add(ada, reference, Sums.named("Grant").until(TODAY.plusDays(30)).save());
        LocalDate outcomes = TODAY.plusDays(40);
        mvc.perform(send("/funding/horizon")
                        .param("version", "0")
                        .param("need", "4,000")
                        .param("outcomes.day", String.valueOf(outcomes.getDayOfMonth()))
                        .param("outcomes.month", String.valueOf(outcomes.getMonthValue()))
                        .param("outcomes.year", String.valueOf(outcomes.getYear())))
                .andExpect(redirectedUrl(path("/funding/horizon")));
        assertThat(page(ada, "/funding/horizon"))
                .contains(
                        "10 days after committed funding ends",
                        "data-value=\"4000.00\"",
                        "Committed funding first falls short in");
    }

    @Test
    void holdsOutcomesAgainstTheEndOfMostOfTheMoneyThoughASmallSumGoesOn() throws Exception {
        add(reference, Sums.named("Grant").of("1450000").until(TODAY.plusDays(120)));
        add(reference, Sums.named("Friends").of("500").until(null));
        horizon.save(ada, reference, new SaveHorizon(TODAY.plusDays(700), null, 0));
        assertThat(page(ada, "/funding/horizon"))
                .contains("580 days after most of the committed funding ends.")
                .doesNotContain("Some of the funding has no end.");
    }

    @Test
    void tellsInThePastOfOutcomesThatWereToBeSeenByNow() throws Exception {
        add(reference, Sums.named("Grant").until(TODAY.minusDays(100)));
        horizon.save(ada, reference, new SaveHorizon(TODAY.minusDays(20), null, 0));
        assertThat(page(ada, "/funding/horizon"))
                .contains("Outcomes were expected by", "80 days after committed funding ended.")
                .doesNotContain("Outcomes are expected");
        add(reference, Sums.named("Later").from(TODAY.minusDays(5)).until(TODAY.plusDays(200)));
        assertThat(page(ada, "/funding/horizon"))
                .contains("Outcomes were expected by")
                .doesNotContain("before the funding ends");
    }

    /** On the last day of a month the next one is the first, and whole. */
    @Test
    void saysInWordsWhatIsLeftOfTheRunningMonthAndDrawsWholeMonthsAlone() throws Exception {
        add(reference, Sums.named("Grant").from(TODAY).until(TODAY.plusDays(300)));
        LocalDate begins = TODAY.plusDays(1);
        boolean part = begins.getDayOfMonth() > 1;
        int days = begins.lengthOfMonth() - begins.getDayOfMonth() + 1;
        String rest = days == 1 ? ", the last day" : ", the last " + days + " days";
        String page = page(ada, "/funding/horizon");
        String months = page.substring(page.indexOf("id=\"runway\""));
        List<String> rows = List.of(months.substring(months.indexOf("<tbody")).split("<tr ", 4));
        assertThat(rows.get(1))
                .contains("datetime=\"" + begins + "\">" + dates.month(begins) + (part ? rest : "") + "</time>");
        assertThat(rows.get(1).contains("data-value")).isNotEqualTo(part);
        assertThat(rows.get(2)).contains("data-value=\"");
        assertThat(page.contains("The first month is what is left of it after today: only that part of the money and of"
                        + " the cost counts."))
                .isEqualTo(part);
    }

    @Test
    void drawsTheMonthsBeforeWhatIsKnownToCome() throws Exception {
        assertThat(page(ada, "/funding/horizon")).doesNotContain("runway-behind");
        LocalDate budget = TODAY.plusDays(100);
        events.add(
                ada, UUID.randomUUID(), new SaveContextEvent(budget, ContextKind.BUDGET_ROUND, "Budget round", "", 0));
        add(reference, Sums.named("Grant").until(TODAY.plusDays(200)));
        String drawn = page(ada, "/funding/horizon");
        assertThat(drawn)
                .contains("id=\"runway-behind\"", "data-mark=\"" + budget + "\"", "Budget round")
                .contains("data-band=\"");
        assertThat(HtmlCheck.errorsIn(drawn)).isEmpty();
    }

    @Test
    void showsNothingOfItToThoseWhoDoNotSeeMoney() throws Exception {
        ledger.add(
                ada,
                reference,
                Sums.named("Secret grant").until(TODAY.plusDays(74)).save());
        Actor reader = stories.colleague(ada, "Rae Reader", Set.of(Permission.VIEW_INITIATIVES));
        mvc.perform(get(path("/funding")).with(signedInAs(reader)))
                .andExpect(redirectedUrl(path("/funding/protections")));
        mvc.perform(get(path("/funding/horizon")).with(signedInAs(reader))).andExpect(status().isForbidden());
        assertThat(page(reader, "/funding/protections"))
                .doesNotContain("Secret grant", "/funding/horizon", ">Funding<");
        assertThat(page(reader, "")).doesNotContain("Secret grant", "74 days", "Funding ends", "Committed money");
        assertThat(page(reader, "/history")).doesNotContain("Secret grant", "£1,000");
        assertThat(page(ada, "/history")).contains("Secret grant", "£1,000");
    }

    /** How many sums there are is something about money, too. */
    @Test
    void tellsThoseAloneWhoSeeMoneyThatASheetOfItWasTaken() throws Exception {
        ledger.add(ada, reference, Sums.named("Grant").save());
        for (String sheet : List.of("funding", "spending", "runway")) {
            mvc.perform(get(path("/sheets/" + sheet)).with(signedInAs(ada))).andExpect(status().isOk());
        }
        Actor reader = stories.colleague(ada, "Rae Reader", Set.of(Permission.VIEW_INITIATIVES));
        String taken = "/history?kind=record-exported";
        assertThat(page(ada, taken)).contains("Part of the record exported", "Part: “Money month by month”");
        assertThat(page(reader, taken)).doesNotContain("Part of the record exported");
        assertThat(page(ada, "/history")).contains("<option value=\"funding\"");
        assertThat(page(reader, "/history")).doesNotContain("<option value=\"funding\"", "<option value=\"spend\"");
    }

    @Test
    void tellsItsOwnPeopleWhenTheMoneyEndsAndNobodyElse() throws Exception {
        Set<Permission> staff =
                Set.of(Permission.VIEW_INITIATIVES, Permission.CREATE_INITIATIVES, Permission.EDIT_OWN_INITIATIVES);
        Actor lee = stories.colleague(ada, "Lee Lead", staff);
        Actor sam = stories.colleague(ada, "Sam Staff", staff);
        reference = stories.logged(lee, "Kinship first", 1, LocalDate.of(2024, 1, 8));
        ledger.add(lee, reference, Sums.named("Grant").until(TODAY.plusDays(20)).save());
        ledger.add(
                lee,
                reference,
                Sums.named("Bid").hopedFor().until(TODAY.plusDays(400)).save());
        String sentence = "Funding ends in 20 days. What follows is only hoped for: “Bid”";
        assertThat(page(lee, "")).contains(sentence);
        assertThat(home(lee)).contains(sentence);
        for (String seen : List.of(page(sam, ""), home(sam), page(sam, "/history"), list(sam))) {
            assertThat(seen).doesNotContain("Bid", "Funding ends", dates.date(TODAY.plusDays(20)));
        }
    }

    @Test
    void answersWithFewQueries() throws Exception {
        for (int i = 0; i < 20; i++) {
            long id = ledger.add(ada, reference, Sums.named("Grant " + i).save());
            spending.record(ada, reference, id, new SaveSpend(LocalDate.of(2024, 6, 30), BigDecimal.ONE, ""));
        }
        horizon.save(ada, reference, new SaveHorizon(TODAY, BigDecimal.TEN, 0));
        for (String page : List.of(
                "/funding", "/funding/horizon", "/funding/" + sums().get(0).id())) {
            assertThat(QueryCount.during(() -> page(ada, page))).as(page).hasSizeLessThanOrEqualTo(10);
        }
        assertThat(QueryCount.during(() -> page(ada, "")))
                .as("of the overview")
                .filteredOn(sql -> sql.contains("from funding"))
                .hasSize(1);
    }

    private List<FundingView> sums() {
        return reading.of(ada, initiatives.open(ada, reference));
    }

    private String page(Actor actor, String page) throws Exception {
        return mvc.perform(get(path(page)).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String home(Actor actor) throws Exception {
        return mvc.perform(get("/").with(signedInAs(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String list(Actor actor) throws Exception {
        return mvc.perform(get("/initiatives").with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder line() {
        return send("/funding")
                .param("from.day", String.valueOf(TODAY.getDayOfMonth()))
                .param("from.month", String.valueOf(TODAY.getMonthValue()))
                .param("from.year", String.valueOf(TODAY.getYear()));
    }

    private MockHttpServletRequestBuilder full(String page) {
        return send(page)
                .param("amount", "1000")
                .param("from.day", "1")
                .param("from.month", "1")
                .param("from.year", "2024");
    }

    private MockHttpServletRequestBuilder send(String page) {
        return post(path(page)).with(signedInAs(ada)).with(csrf());
    }

    private String path(String page) {
        return "/initiatives/" + reference + page;
    }
}
