package org.chrysalis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** The demonstration looked at its ground in five rounds, and people there did not agree. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadinessTellingTest {

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private TransactionStatus transaction;

    @BeforeAll
    void load() {
        transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        demonstration.load(LocalDate.now(ClockConfiguration.LONDON));
        jdbc.sql("set constraints all immediate").update();
    }

    @AfterAll
    void takeBack() {
        transactions.rollback(transaction);
    }

    @Test
    void beganFiveRoundsOfWhichOneTakesAnswers() {
        assertThat(texts("""
                        select r.subject || case when r.closed_on is null then ' open ' else ' closed ' end
                               || (select count(*) from readiness_sheet s where s.round_id = r.id and s.complete)
                        from readiness_round r join organisation o on o.id = r.organisation_id and o.code = 'MAR'
                        order by r.starts_on"""))
                .containsExactly(
                        "INITIATIVE closed 6",
                        "ORGANISATION closed 11",
                        "ORGANISATION closed 12",
                        "INITIATIVE closed 8",
                        "TEAM open 1");
    }

    @Test
    void looksAtTheWholeOrganisationSixMonthsAndAMonthBeforeToday() {
        LocalDate today = LocalDate.now(ClockConfiguration.LONDON);
        List<LocalDate> closed = jdbc.sql("""
                        select r.closed_on from readiness_round r
                        join organisation o on o.id = r.organisation_id and o.code = 'MAR'
                        where r.subject = 'ORGANISATION' order by 1""").query(LocalDate.class).list();
        assertThat(closed.get(0)).isBetween(today.minusMonths(7), today.minusMonths(5));
        assertThat(closed.get(1)).isBetween(today.minusMonths(2), today.minusDays(20));
    }

    @Test
    void lookedAtHarbourHouseBeforeItEnded() {
        assertThat(texts("""
                        select i.reference from readiness_round r join initiative i on i.id = r.initiative_id
                        join ending e on e.initiative_id = i.id where r.closed_on < e.ended_on""")).containsExactly("MAR-11");
    }

    @Test
    void differsWithinEachRound() {
        assertThat(jdbc.sql("""
                        select count(*) from (
                            select a.round_condition_id from readiness_answer a
                            join organisation o on o.id = a.organisation_id and o.code = 'MAR'
                            group by 1 having max(a.score) - min(a.score) >= 2) wide""").query(Integer.class).single()).isGreaterThan(20);
        assertThat(texts("""
                        select a.reason from readiness_answer a
                        join organisation o on o.id = a.organisation_id and o.code = 'MAR' where a.reason <> ''""")).hasSizeGreaterThan(60);
    }

    @Test
    void promisedSevenThingsOfWhichTwoAreDoneAndOneIsOverdue() {
        assertThat(texts("""
                        select case when done_on is not null then 'done' when due_on < current_date then 'overdue'
                                    else 'to come' end from readiness_action a
                        join organisation o on o.id = a.organisation_id and o.code = 'MAR' order by 1""")).containsExactly("done", "done", "overdue", "to come", "to come", "to come", "to come");
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
