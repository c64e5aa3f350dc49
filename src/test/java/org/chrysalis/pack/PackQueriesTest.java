package org.chrysalis.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chrysalis.initiative.SavedViews;
import org.chrysalis.initiative.SavedViews.SaveView;
import org.chrysalis.people.Actor;
import org.chrysalis.portfolio.FilledCouncil;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.QueryCount;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** How many queries the preview of a pack with everything in it asks, whatever it is of. */
@ApplicationTest
class PackQueriesTest {

    private static final int MOST = 10;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private PackDrafts drafts;

    @Autowired
    private SavedViews views;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private TestOrganisation founded;
    private LocalDate today;
    private Actor manager;

    @BeforeEach
    void found() {
        founded = organisations.found();
        today = LocalDate.now(clock);
        manager = founded.manager();
    }

    @Test
    void asksTenAtMostOfManyInitiatives() throws Exception {
        transaction.executeWithoutResult(written -> FilledCouncil.of(jdbc, founded, 40, today));
        assertTenAtMost(founded.team("Edge of care"));
    }

    /** These are in none of its figures, which is known before they are read. */
    @Test
    void asksTenAtMostWhereFewAreKeptToTheirTeams() throws Exception {
        long team = founded.team("Edge of care");
        transaction.executeWithoutResult(written -> {
            FilledCouncil council = FilledCouncil.of(jdbc, founded, 40, today);
            jdbc.sql(
                            "update initiative set visibility = 'ORGANISATION' where organisation_id = ? and status <> 'ENDED'")
                    .param(founded.id())
                    .update();
            council.openOfATeam(team, today);
            council.keptAndBusy(team, today);
        });
        assertTenAtMost(team);
    }

    @Test
    void asksTenAtMostWhereThereIsNothing() throws Exception {
        assertTenAtMost(founded.team("Edge of care"));
    }

    private void assertTenAtMost(long team) throws Exception {
        long view = views.save(manager, "kind=INNOVATION", new SaveView("Tomorrow", false, false))
                .id();
        for (PackScope scope : List.of(
                PackScope.ORGANISATION,
                new PackScope(PackScope.Kind.TEAM, team),
                new PackScope(PackScope.Kind.VIEW, view))) {
            for (PackPeriod period : List.of(PackPeriod.YEAR, PackPeriod.EVER)) {
                assertTenAtMost(scope, period, null);
                assertTenAtMost(scope, period, today.minusDays(30));
                assertTenAtMost(scope, period, today.minusDays(3000));
            }
        }
    }

    private void assertTenAtMost(PackScope scope, PackPeriod period, @Nullable LocalDate day) throws Exception {
        PackPlan plan =
                new PackPlan("Everything", scope, period, null, List.of(PackSection.values()), "", Map.of(), day);
        long draft = drafts.start(manager, UUID.randomUUID(), plan);
        List<String> sent = QueryCount.during(
                () -> mvc.perform(get("/portfolio/packs/drafts/" + draft).with(signedInAs(manager)))
                        .andExpect(status().isOk()));
        assertThat(sent).as("%s, %s, %s", scope, period, day).hasSizeLessThanOrEqualTo(MOST);
    }
}
