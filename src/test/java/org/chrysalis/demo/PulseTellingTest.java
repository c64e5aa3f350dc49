package org.chrysalis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chrysalis.initiative.PersonalAttention;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Housekeeping;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration has teams that were asked: over time, once by too few, and one that is asked now. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PulseTellingTest {

    @Autowired
    private LoadedDemonstration demonstration;

    @Autowired
    private List<Housekeeping> chores;

    @Autowired
    private List<PersonalAttention> personal;

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
    void askedFourTeamsOverTime() {
        assertThat(rounds("true")).isEqualTo(Map.of("MAR-01", 4, "MAR-02", 7, "MAR-07", 1, "MAR-11", 2));
        assertThat(rounds("t.answers >= 3")).isEqualTo(Map.of("MAR-01", 3, "MAR-02", 6, "MAR-07", 1, "MAR-11", 2));
    }

    @Test
    void askedOnceWhereTooFewAnswered() {
        assertThat(rounds("t.answers < 3 and r.closes_on < current_date")).isEqualTo(Map.of("MAR-01", 1));
    }

    @Test
    void asksOneTeamNow() {
        assertThat(rounds("r.closes_on >= current_date")).isEqualTo(Map.of("MAR-02", 1));
        assertThat(asked()).containsExactly("initiatives/MAR-02/pulse/answer manager@marlhaven.example");
    }

    @Test
    void remindsTheTeamThatWasLastAskedInSpring() {
        assertThat(reasons("pulse-quiet")).containsExactly("MAR-01 the leads");
    }

    @Test
    void forgetsWhoAnsweredInWhatHasClosed() {
        chores.stream()
                .filter(chore -> chore.what().contains("pulse"))
                .forEach(chore -> assertThat(chore.removeExpired(1_000)).isPositive());

        assertThat(jdbc.sql("""
                        select count(*) from pulse_taken p join pulse_round r on r.id = p.round_id
                        where r.closes_on < current_date""").query(Integer.class).single()).isZero();
    }

    private Map<String, Integer> rounds(String condition) {
        Map<String, Integer> found = new TreeMap<>();
        jdbc.sql("""
                select i.reference, count(*) as number from pulse_round r
                join pulse_tally t on t.round_id = r.id join initiative i on i.id = r.initiative_id
                where (i.reference like 'MAR-%%' or i.reference like 'SKE-%%') and %s group by i.reference""".formatted(condition)).query(row -> {
            found.put(row.getString("reference"), row.getInt("number"));
        });
        return found;
    }

    private List<String> asked() {
        String each = personal.stream().map(PersonalAttention::sql).collect(Collectors.joining(" union all "));
        List<String> asked = new ArrayList<>();
        jdbc.sql("""
                select p.id, p.email, m.organisation_id from person p join membership m on m.person_id = p.id
                where p.email like '%@marlhaven.example' order by p.email""").query(row -> {
            String email = row.getString("email");
            jdbc.sql("select path from (" + each + ") x where x.rule = 'pulse-asked'")
                    .param("organisation", row.getLong("organisation_id"))
                    .param("me", row.getLong("id"))
                    .param("today", LocalDate.now(ClockConfiguration.LONDON))
                    .query(String.class)
                    .list()
                    .forEach(path -> asked.add(path + " " + email));
        });
        return asked;
    }

    private List<String> reasons(String rule) {
        return jdbc.sql("""
                        select i.reference || ' ' || coalesce(p.email, 'the leads')
                        from attention a join initiative i on i.id = a.initiative_id left join person p on p.id = a.person_id
                        where a.rule = :rule and a.appears_on <= current_date and i.reference like 'MAR-%'
                          and (a.due_on is null or a.due_on >= current_date) order by 1""").param("rule", rule).query(String.class).list();
    }
}
