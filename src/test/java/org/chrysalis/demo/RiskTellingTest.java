package org.chrysalis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chrysalis.risk.RiskLevel;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration has every risk and experiment of its story. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RiskTellingTest {

    @Autowired
    private LoadedDemonstration demonstration;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private JsonNode scenario;

    @BeforeAll
    void load() throws Exception {
        demonstration.begin(LocalDate.now(ClockConfiguration.LONDON));
        scenario = json.readTree(new ClassPathResource("demo/scenario.json").getInputStream());
    }

    @AfterAll
    void takeBack() {
        demonstration.takeBack();
    }

    @Test
    void hasAsManyRisksOfEachKindAsTheStorySays() {
        assertThat(numbers("""
                        select case when k.people then 'People' when k.name = 'Money' then 'Finance' else k.name end as word,
                               count(*) as number
                        from risk r join risk_kind k on k.id = r.kind_id join initiative i on i.id = r.initiative_id
                        where i.reference like 'MAR-%' and r.withdrawn_at is null group by 1""")).isEqualTo(derived("risks"));
    }

    @Test
    void scoresEachFirstAsHighAsTheStorySays() {
        Map<String, Integer> told = new TreeMap<>();
        scenario.path("initiatives")
                .forEach(initiative -> initiative
                        .path("risks")
                        .forEach(risk -> told.merge(
                                initiative.path("ref").asString() + " "
                                        + risk.get(2).asString(),
                                1,
                                Integer::sum)));
        Map<String, Integer> found = new TreeMap<>();
        jdbc.sql("""
                select distinct on (s.risk_id) i.reference, s.likelihood, s.impact, s.levels
                from risk_score s join initiative i on i.id = s.initiative_id
                where i.reference like 'MAR-%' order by s.risk_id, s.id""").query(row -> {
            RiskLevel level = RiskLevel.of(row.getInt("likelihood"), row.getInt("impact"), row.getInt("levels"));
            String word = level.name().charAt(0) + level.name().substring(1).toLowerCase(java.util.Locale.ROOT);
            found.merge(row.getString("reference") + " " + word, 1, Integer::sum);
        });
        assertThat(found).isEqualTo(told);
    }

    @Test
    void scoresNoRiskTwiceOnOneDay() {
        assertThat(texts("""
                select i.reference || ' ' || r.wording from risk_score s
                join risk r on r.id = s.risk_id join initiative i on i.id = r.initiative_id
                where i.reference like 'MAR-%' group by i.reference, r.wording, s.scored_on having count(*) > 1""")).isEmpty();
    }

    @Test
    void decidedAfterExperimentsAsTheStorySays() {
        assertThat(numbers("""
                        select case when e.decision_note = 'Change the weighting' then e.decision_note
                                    else initcap(e.decision) end as word, count(*) as number
                        from experiment e join initiative i on i.id = e.initiative_id
                        where i.reference like 'MAR-%' and e.withdrawn_at is null group by 1""")).isEqualTo(derived("experiment_decisions"));
    }

    @Test
    void turnsRisksToPeopleIntoLesserOnesAndStopsEarlyOnPurpose() {
        assertThat(texts("""
                        select distinct i.reference from risk r join risk_kind k on k.id = r.kind_id and k.people
                        join initiative i on i.id = r.initiative_id
                        left join experiment e on e.risk_id = r.id
                        where r.left_kind_id is not null or e.left_kind_id is not null order by 1""")).contains("MAR-02", "MAR-04", "MAR-07", "MAR-12").hasSizeGreaterThanOrEqualTo(6);
        assertThat(texts("""
                        select i.reference from experiment e join initiative i on i.id = e.initiative_id
                        where e.stopped_early order by 1""")).containsExactly("MAR-04", "MAR-12");
    }

    @Test
    void asksForALookAtSomeOfThemInTheNextMonth() {
        assertThat(texts("""
                        select i.reference from attention a join initiative i on i.id = a.initiative_id
                        where a.rule = 'risk-look-due' and a.due_on <= current_date + 30 order by a.due_on""")).hasSizeBetween(5, 12);
    }

    private Map<String, Integer> derived(String name) {
        Map<String, Integer> expected = new TreeMap<>();
        scenario.path("derived")
                .path(name)
                .propertyStream()
                .forEach(entry -> expected.put(entry.getKey(), entry.getValue().asInt()));
        return expected;
    }

    private Map<String, Integer> numbers(String sql) {
        Map<String, Integer> found = new TreeMap<>();
        jdbc.sql(sql).query(row -> {
            found.put(row.getString("word"), row.getInt("number"));
        });
        return found;
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
