package org.chrysalis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chrysalis.evidence.EvidenceKind;
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

/** What the demonstration measured and found out, held against the story. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceDemonstrationTest {

    @Autowired
    private LoadedDemonstration demonstration;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @BeforeAll
    void load() {
        demonstration.begin(LocalDate.now(ClockConfiguration.LONDON));
    }

    @AfterAll
    void takeBack() {
        demonstration.takeBack();
    }

    @Test
    void everyExperimentOfTheStoryYieldedEvidence() throws Exception {
        JsonNode story = json.readTree(new ClassPathResource("demo/scenario.json").getInputStream());
        List<String> told = new ArrayList<>();
        for (JsonNode initiative : story.path("initiatives")) {
            for (JsonNode experiment : initiative.path("experiments")) {
                told.add(initiative.path("ref").asString() + " "
                        + experiment.path(2).asString());
            }
        }
        int decided = story.path("derived")
                .path("experiment_decisions")
                .valueStream()
                .mapToInt(JsonNode::asInt)
                .sum();
        assertThat(told).hasSize(decided);
        assertThat(texts("""
                select i.reference || ' ' || e.found from evidence e join initiative i on i.id = e.initiative_id
                where i.reference like 'MAR-%'""")).containsAll(told).hasSize(decided + 10);
        assertThat(texts("""
                select e.says || ' ' || e.found from evidence e join initiative i on i.id = e.initiative_id
                where i.reference = 'MAR-01' order by e.found_on"""))
                .containsExactly(
                        "NO_DIFFERENCE 32 finished; no change in observed practice",
                        "CONTRADICTS Booster training took people away from their team, and what it taught was not used afterwards",
                        "SUPPORTS Observed use rose from 4 in 20 visits to 13 in 20");
    }

    @Test
    void keepsWhatSpeaksAgainstIt() {
        assertThat(texts("""
                select e.says || ' ' || count(*) from evidence e join initiative i on i.id = e.initiative_id
                where i.reference like 'MAR-%' group by e.says order by 1""")).containsExactly("CONTRADICTS 7", "MIXED 7", "NO_DIFFERENCE 1", "SUPPORTS 14");
    }

    @Test
    void namesTheExperimentThatYieldedAResult() {
        assertThat(numbers("""
                select count(distinct e.experiment_id) from evidence e
                join initiative i on i.id = e.initiative_id where i.reference like 'MAR-%'""")).as("of the 19 experiments of the story").containsExactly(19);
    }

    @Test
    void saysWhichCriterionOrMeasureMuchOfItIsAbout() {
        assertThat(numbers("""
                select count(*) from evidence e join initiative i on i.id = e.initiative_id
                where i.reference like 'MAR-%' and (e.criterion_id is not null or e.measure_id is not null)""")).containsExactly(15);
        assertThat(texts("""
                select e.found from evidence e join initiative i on i.id = e.initiative_id
                where i.reference = 'MAR-02' and e.criterion_id is null and e.measure_id is null""")).isEmpty();
    }

    /** Nobody who looks finds a kind that is offered and never used, or a strength that only the form knows. */
    @Test
    void holdsEveryKindOfEvidenceAndWhatWasComparedAndTestedByOthers() {
        assertThat(texts("""
                select distinct e.kind from evidence e join initiative i on i.id = e.initiative_id
                where i.reference like 'MAR-%'"""))
                .containsExactlyInAnyOrder(
                        Arrays.stream(EvidenceKind.values()).map(Enum::name).toArray(String[]::new));
        assertThat(numbers("""
                select distinct e.standard from evidence e join initiative i on i.id = e.initiative_id
                where i.reference like 'MAR-%' order by 1""")).containsExactly(1, 2, 3, 4);
    }

    /** Its whole point is one number, which the story gives at both ends. */
    @Test
    void readsTheCaseloadFromWhatItWasToWhatItIs() {
        assertThat(texts("""
                select m.baseline::int || ' to ' || m.target::int || ', now ' || (
                    select r.value::int from reading r where r.measure_id = m.id order by r.read_on desc limit 1)
                from measure m join initiative i on i.id = m.initiative_id
                where i.reference = 'MAR-13' and m.baseline is not null""")).containsExactly("24 to 17, now 18");
        assertThat(texts("""
                select e.found from evidence e join initiative i on i.id = e.initiative_id
                join measure m on m.id = e.measure_id where i.reference = 'MAR-13'""")).containsExactly("Average caseload is 18");
    }

    @Test
    void putsFilesBesideWhatWasRecorded() {
        assertThat(texts("""
                select i.reference || ' ' || a.subject_kind || ' ' || a.name from attachment a
                join audit_entry t on t.subject_kind = a.subject_kind and t.subject_id = a.subject_id and t.action = 'file-added'
                join initiative i on i.id = t.initiative_id
                where i.reference like 'MAR-%' order by 1"""))
                .containsExactly(
                        "MAR-01 evidence observation-sheet.pdf",
                        "MAR-02 evidence how-we-counted.pdf",
                        "MAR-02 experiment outreach-log.csv",
                        "MAR-02 risk return-plan.pdf",
                        "MAR-07 evidence old-pathway.png",
                        "MAR-11 participation house-rules.pdf",
                        "MAR-12 evidence eighteen-chronologies.csv");
    }

    @Test
    void measuresWhatMattersToPeopleWhereverItMeasures() {
        assertThat(texts("""
                select i.reference || ' ' || count(*) filter (where m.frame = 'MATTERS') || ' ' || count(*) filter (where m.frame = 'REPORTED')
                from measure m join initiative i on i.id = m.initiative_id
                where i.reference like 'MAR-%' group by i.reference order by 1"""))
                .containsExactly(
                        "MAR-01 1 2",
                        "MAR-02 1 1",
                        "MAR-03 1 1",
                        "MAR-05 1 1",
                        "MAR-06 1 1",
                        "MAR-07 2 1",
                        "MAR-08 1 1",
                        "MAR-09 1 1",
                        "MAR-13 1 1");
        assertThat(
                        numbers(
                                "select count(*) from reading r join initiative i on i.id = r.initiative_id where i.reference like 'MAR-%'"))
                .containsExactly(78);
        assertThat(texts("""
                select i.reference || ' ' || a.rule from attention a join initiative i on i.id = a.initiative_id
                where a.rule in ('reading-due', 'target-due') and a.appears_on <= current_date and i.reference like 'MAR-%'""")).containsExactly("MAR-08 reading-due");
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private List<Integer> numbers(String sql) {
        return jdbc.sql(sql).query(Integer.class).list();
    }
}
