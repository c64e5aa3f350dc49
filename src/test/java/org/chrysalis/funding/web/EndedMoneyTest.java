package org.chrysalis.funding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.funding.FundingLedger;
import org.chrysalis.funding.Horizon;
import org.chrysalis.funding.SaveHorizon;
import org.chrysalis.funding.SaveSpend;
import org.chrysalis.funding.Spending;
import org.chrysalis.funding.Sums;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.people.Actor;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.web.Dates;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Of the money of what has ended people read what was, and nothing of days to come. */
@ApplicationTest
class EndedMoneyTest {

    private static final LocalDate TODAY = LocalDate.now(ClockConfiguration.LONDON);
    private static final LocalDate UNTIL = TODAY.plusDays(123);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Endings endings;

    @Autowired
    private FundingLedger ledger;

    @Autowired
    private Spending spending;

    @Autowired
    private Horizon horizon;

    @Autowired
    private Dates dates;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOne() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 1, LocalDate.of(2024, 1, 8));
    }

    @Test
    void saysWhatWasNotSpentAndUntilWhenItWasToLast() throws Exception {
        long grant = add(Sums.named("Grant").of("60000").until(UNTIL));
        add(Sums.named("Gift").of("1000").until(TODAY.minusDays(90)));
        spending.record(ada, reference, grant, new SaveSpend(TODAY, new BigDecimal("48000"), ""));
        horizon.save(ada, reference, new SaveHorizon(TODAY.plusDays(400), new BigDecimal("5000"), 0));
        end();

        String left = "When this initiative ended, £13,000 of the £61,000 that was committed was not recorded as spent."
                + " Committed funding was to last until " + dates.date(UNTIL) + ".";
        assertThat(page("/funding")).contains(left);
        assertThat(page("/funding/horizon"))
                .contains(left)
                .contains("How long it was to last</h1>")
                .contains("Outcomes were expected by " + dates.date(TODAY.plusDays(400))
                        + ". It was said to cost £5,000" + " each month.");
        assertThat(page("/funding/" + grant))
                .contains("£12,000 of £60,000 was not recorded as spent when this initiative ended.")
                .doesNotContain("is left");
    }

    @Test
    void drawsNoMonthAndCountsNoDayToCome() throws Exception {
        add(Sums.named("Grant").of("500000").until(UNTIL));
        add(Sums.named("Later").of("900").from(UNTIL.plusDays(30)).until(UNTIL.plusDays(60)));
        add(Sums.named("Bid").hopedFor().of("900").from(UNTIL.plusDays(70)).until(UNTIL.plusDays(90)));
        horizon.save(ada, reference, new SaveHorizon(TODAY.plusDays(400), new BigDecimal("5000"), 0));
        assertThat(page("/funding/horizon")).contains("Shortfall", "id=\"runway\"", "in 123 days");
        end();

        for (String each : List.of("", "/funding", "/funding/horizon")) {
            String page = page(each);
            assertThat(page)
                    .as(each)
                    .doesNotContain("Shortfall", "id=\"runway\"", "Month by month", "How long it lasts")
                    .doesNotContain(" days", "falls short", "Nothing follows", "hoped for:", "are expected");
            assertThat(HtmlCheck.errorsIn(page)).as(each).isEmpty();
        }
        String sheet = mvc.perform(
                        get("/initiatives/" + reference + "/sheets/runway").with(signedInAs(ada)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(sheet.lines()).as("its headings and nothing else").hasSize(1);
    }

    /** Also for whoever kept the address of a figure that leaves out nothing by status. */
    @Test
    void isInNoListOfMoneyToCome() throws Exception {
        add(Sums.named("Grant").of("500000").until(UNTIL));
        add(Sums.named("A little").of("10").from(TODAY).until(UNTIL.plusDays(9)));
        List<String> figures = List.of(
                "edge." + TODAY + "." + UNTIL.plusDays(9),
                "fall." + TODAY + "." + UNTIL,
                "sum-ends." + TODAY + "." + UNTIL);
        for (String figure : figures) {
            assertThat(list(figure)).as(figure).contains("Warm hubs");
        }
        end();
        for (String figure : figures) {
            assertThat(list(figure)).as(figure).doesNotContain("Warm hubs");
        }
        assertThat(list("unending")).doesNotContain("Warm hubs");
        assertThat(list("only-hoped")).doesNotContain("Warm hubs");
    }

    @Test
    void saysSoWhereAllWasSpentWhereSomeHadNoEndAndWhereNoneWasCommitted() throws Exception {
        long grant = add(Sums.named("Grant").of("900").until(UNTIL));
        spending.record(ada, reference, grant, new SaveSpend(TODAY, new BigDecimal("900"), ""));
        add(Sums.named("Base budget").of("20000").until(null));
        end();
        assertThat(page("/funding"))
                .contains("When this initiative ended, all of the £900 that was committed was recorded as spent."
                        + " £20,000 a year was committed without an end.")
                .doesNotContain("was to last until");

        reference = stories.logged(ada, "Kinship first", 1, LocalDate.of(2024, 1, 8));
        long bid = add(
                Sums.named("Bid").hopedFor().of("900").from(TODAY.plusDays(9)).until(UNTIL));
        end();
        assertThat(page("/funding")).contains("Funding was hoped for, but none was committed.");
        assertThat(page("/funding/" + bid))
                .contains("No spending was recorded.")
                .doesNotContain("From then on");

        reference = stories.logged(ada, "Free time", 1, LocalDate.of(2024, 1, 8));
        end();
        assertThat(page("/funding")).contains("No funding is recorded.");
        assertThat(page("/funding/horizon"))
                .contains("No funding is recorded.", "Nobody said when outcomes were expected.");
    }

    private long add(Sums sum) {
        return ledger.add(ada, reference, sum.save());
    }

    @Test
    void saysOfOrdinaryPracticeWhatItHadBecomeAndNothingOfWhatMayCome() throws Exception {
        assertThat(page("/funding/ordinary")).contains(">Not yet<", "They can come in any order");
        end();
        assertThat(page("/funding/ordinary"))
                .contains(">No<", "when it ended. None is required.")
                .doesNotContain("Not yet", "can come in any order", "is becoming");
    }

    private void end() {
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
    }

    private String list(String figure) throws Exception {
        return body("/initiatives?with-money-figure=" + figure);
    }

    private String page(String path) throws Exception {
        return body("/initiatives/" + reference + path);
    }

    private String body(String address) throws Exception {
        return mvc.perform(get(address).with(signedInAs(ada)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
