package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.web.Dates;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What ended and goes on again, among the endings. */
@ApplicationTest
@Transactional
class ReopenedTest {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Dates dates;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Actor manager;
    private LocalDate today;
    private LocalDate reopened;

    @BeforeEach
    void tell() {
        TestOrganisation founded = organisations.found();
        manager = founded.person(BuiltInRole.MANAGER);
        today = LocalDate.now(clock);
        reopened = today.minusDays(20);
        Council council = Council.of(jdbc, founded);
        council.started("Goes on", today.minusDays(200), "Development")
                .ended(today.minusDays(60))
                .reopened(reopened, "Development")
                .write();
        council.started("Ended again", today.minusDays(200), "Development")
                .ended(today.minusDays(50))
                .reopened(today.minusDays(40), "Development")
                .ended(today.minusDays(5))
                .write();
        for (int number = 0; number < 4; number++) {
            council.started("Over " + number, today.minusDays(200), "Development")
                    .ended(today.minusDays(100))
                    .write();
        }
        founded.recorded();
    }

    @Test
    void saysOfEachEndingWhetherItGoesOnAgain() throws Exception {
        Farewells farewells = shown(today);
        assertThat(farewells.initiatives()).isEqualTo(6);
        assertThat(farewells.endings()).isEqualTo(7);
        assertThat(farewells.reopened()).isEqualTo(1);
        assertThat(farewells.latest())
                .extracting(ending -> ending.name() + " " + ending.reopenedOn())
                .startsWith("Ended again null", "Ended again " + today.minusDays(40), "Goes on " + reopened);
        String page = mvc.perform(get("/portfolio").with(signedInAs(manager)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .as("two were reopened, and one of them ended again")
                .contains("6 initiatives ended in the period. 1 of them goes on again.")
                .contains("For another reason.", "Reopened on " + dates.shortDate(reopened) + ".");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
    }

    @Test
    void saysNothingOfAReopeningThatLiesAhead() {
        Farewells farewells = shown(reopened.minusDays(1));
        assertThat(farewells.reopened()).as("but the other one").isEqualTo(1);
        assertThat(farewells.latest())
                .filteredOn(ending -> ending.name().equals("Goes on"))
                .singleElement()
                .extracting(Farewells.Ending::reopenedOn)
                .isNull();
    }

    @Test
    void saysOfTheOnlyOneThatItGoesOn() throws Exception {
        TestOrganisation small = organisations.found();
        Council others = Council.of(jdbc, small);
        others.started("Goes on", today.minusDays(200), "Development")
                .ended(today.minusDays(60))
                .reopened(reopened, "Development")
                .write();
        for (int number = 0; number < 5; number++) {
            others.started("Runs " + number, today.minusDays(200), "Development")
                    .write();
        }
        small.recorded();
        assertThat(mvc.perform(get("/portfolio").with(signedInAs(small.person(BuiltInRole.MANAGER))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("1 initiative ended in the period. It goes on again.");
    }

    private Farewells shown(LocalDate day) {
        return portfolios
                .show(manager, InitiativeFilter.NONE, Period.Length.YEAR, day)
                .farewells();
    }
}
