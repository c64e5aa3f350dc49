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

/** The demonstration looked at its ground in five rounds, and people there did not agree. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadinessTellingTest {

    @Autowired
    private LoadedDemonstration demonstration;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void load() {
        demonstration.begin(LocalDate.now(ClockConfiguration.LONDON));
    }

    @AfterAll
    void takeBack() {
        demonstration.takeBack();
    }

    @Test
    void beganFiveRoundsOfWhichOneTakesAnswers() {
        assertThat(texts("""
                        select r.subject || case when r.closed_on is null then ' open ' else ' closed ' end
                               || (select count(*) from readiness_sheet s where s.round_id = r.id and s.complete)
                        from readiness_round r join organisation o on o.id = r.organisation_id and o.code = 'MAR'
                        order by r.starts_on"""))
                .containsExactly(
                        "ORGANISATION closed 11",
                        "INITIATIVE closed 6",
                        "INITIATIVE closed 4",
                        "INITIATIVE closed 5",
                        "ORGANISATION closed 12",
                        "INITIATIVE closed 8",
                        "TEAM open 1");
    }

    /** The context check of the story: when, and what lay in the middle of what people said. */
    @Test
    void looksAtTheWholeOrganisationTwiceAsTheStorySays() {
        Shift shift = Shift.between(LocalDate.of(2026, 8, 31), LocalDate.now(ClockConfiguration.LONDON));
        assertThat(texts("""
                        select r.starts_on::text from readiness_round r
                        join organisation o on o.id = r.organisation_id and o.code = 'MAR'
                        where r.subject = 'ORGANISATION' order by 1"""))
                .containsExactly(
                        shift.day("2023-11-06").toString(),
                        shift.day("2026-06-18").toString());
        assertThat(texts("""
                        select c.name || ' ' || string_agg(trunc(c.middle)::int::text, ' to ' order by c.starts_on)
                        from (select r.starts_on, x.name, x.ordinal,
                                     percentile_cont(0.5) within group (order by a.score) as middle
                              from readiness_round r
                              join organisation o on o.id = r.organisation_id and o.code = 'MAR'
                              join readiness_round_condition x on x.round_id = r.id
                              join readiness_answer a on a.round_condition_id = x.id and a.score is not null
                              where r.subject = 'ORGANISATION' group by 1, 2, 3) c
                        group by c.name, c.ordinal order by c.ordinal"""))
                .contains(
                        "Learning culture 2 to 4",
                        "Leadership is shared 2 to 3",
                        "Safe to try 2 to 3",
                        "Flexible budgets 2 to 2",
                        "Working with other agencies 3 to 4",
                        "Stable staffing 1 to 2",
                        "Headspace 1 to 3",
                        "Young people’s power 2 to 3");
    }

    /** It was entered, and closed, when the council took up Chrysalis: its name says why that was so much later. */
    @Test
    void namesTheRoundThatWasAskedBeforeThereWasChrysalis() {
        Shift shift = Shift.between(LocalDate.of(2026, 8, 31), LocalDate.now(ClockConfiguration.LONDON));
        assertThat(texts("""
                        select r.name from readiness_round r
                        join organisation o on o.id = r.organisation_id and o.code = 'MAR'
                        where r.closed_on > r.ends_on + 30""")).containsExactly(shift.text("November 2023") + ", on paper");
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
