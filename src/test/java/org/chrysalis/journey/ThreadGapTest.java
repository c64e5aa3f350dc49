package org.chrysalis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chrysalis.initiative.Attention;
import org.chrysalis.initiative.House;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A gap in a thread is asked about some weeks after somebody could have filled it. */
@ApplicationTest
@Transactional
class ThreadGapTest {

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private House.Doors doors;

    @Autowired
    private ThreadGap rule;

    @Autowired
    private JdbcClient jdbc;

    private Actor lead;
    private long id;

    @BeforeEach
    void logsOneThatBeganLongAgo() {
        House house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.MANAGER);
        String reference =
                house.initiative("Warm hubs").since("2025-01-06").ledBy(lead).log();
        id = jdbc.sql("select id from initiative where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    @Test
    void doesNotAskOnTheDayOnWhichAnOldInitiativeIsLogged() {
        assertThat(rule.reasonsFor(lead.organisationId(), id))
                .extracting(Attention::appearsOn)
                .containsExactly(today.plusDays(ThreadGap.DAYS));
    }

    @Test
    void asksSomeWeeksAfterTheStageBeganWhereItWasLoggedBefore() {
        jdbc.sql("update initiative set logged_at = '2024-11-04 10:00+00' where id = ?")
                .param(id)
                .update();
        assertThat(rule.reasonsFor(lead.organisationId(), id)).singleElement().satisfies(reason -> {
            assertThat(reason.appearsOn()).isEqualTo(LocalDate.of(2025, 1, 6).plusDays(ThreadGap.DAYS));
            assertThat(reason.arguments()).startsWith("2025-01-06");
        });
    }
}
