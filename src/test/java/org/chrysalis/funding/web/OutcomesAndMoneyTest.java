package org.chrysalis.funding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import org.chrysalis.funding.FundingLedger;
import org.chrysalis.funding.Horizon;
import org.chrysalis.funding.SaveHorizon;
import org.chrysalis.funding.Sums;
import org.chrysalis.people.Actor;
import org.chrysalis.risk.RiskStories;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.web.Dates;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Whether money is there when outcomes are expected, said on its page and under what needs attention. */
@ApplicationTest
@Transactional
class OutcomesAndMoneyTest {

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private RiskStories stories;

    @Autowired
    private FundingLedger ledger;

    @Autowired
    private Horizon horizon;

    @Autowired
    private Dates dates;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOne() {
        ada = organisations.found().admin();
        reference = stories.logged(ada);
    }

    @Test
    void saysThatNothingIsCommittedUntilOutcomesAreExpected() throws Exception {
        LocalDate begins = today.plusDays(60);
        funded(begins, begins.plusDays(400));
        expected(begins.minusDays(1));
        assertThat(page("/funding/horizon"))
                .contains("Outcomes are expected by " + dates.date(begins.minusDays(1))
                        + ", but from today nothing is committed until " + dates.date(begins) + ".")
                .doesNotContain("before the funding ends");
        assertThat(page(""))
                .contains("Outcomes are expected by " + dates.date(begins.minusDays(1))
                        + ", but committed funding starts only on " + dates.date(begins));
    }

    @Test
    void saysWhereTheMoneyEndsOnTheVeryDay() throws Exception {
        LocalDate last = today.plusDays(60);
        funded(today.minusDays(60), last);
        expected(last);
        assertThat(page("/funding/horizon"))
                .contains("Outcomes are expected by " + dates.date(last) + ", the day on which the funding ends.")
                .doesNotContain("before the funding ends");
    }

    /** Of a day that is past nobody says that it will be. */
    @Test
    void asksInWordsThatAreTrueOfMoneyThatHasEnded() throws Exception {
        LocalDate last = today.minusDays(60);
        funded(today.minusDays(400), last);
        expected(today.plusDays(60));
        assertThat(page(""))
                .contains("Outcomes are expected by " + dates.date(today.plusDays(60))
                        + ", after the last day of committed funding, " + dates.date(last))
                .doesNotContain("committed funding ends on");
    }

    private void funded(LocalDate from, LocalDate to) {
        ledger.add(ada, reference, Sums.named("Grant").from(from).until(to).save());
    }

    private void expected(LocalDate outcomes) {
        horizon.save(ada, reference, new SaveHorizon(outcomes, null, 0));
    }

    private String page(String path) throws Exception {
        return mvc.perform(get("/initiatives/" + reference + path).with(signedInAs(ada)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
