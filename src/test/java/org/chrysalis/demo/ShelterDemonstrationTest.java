package org.chrysalis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** The shelter of the demonstration: every protection as the story tells it, moved to today. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShelterDemonstrationTest {

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);
    private final Shift shift = Shift.between(LocalDate.of(2026, 8, 31), today);

    @Autowired
    private LoadedDemonstration demonstration;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private JsonNode scenario;

    @BeforeAll
    void load() throws Exception {
        demonstration.begin(today);
        scenario = json.readTree(new ClassPathResource("demo/scenario.json").getInputStream());
    }

    @AfterAll
    void takeBack() {
        demonstration.takeBack();
    }

    /** The one that became ordinary policy has no day in the story; the demonstration gives it one. */
    @Test
    void hasEveryProtectionOfTheStory() {
        List<String> told = new ArrayList<>();
        for (JsonNode initiative : scenario.path("initiatives")) {
            for (JsonNode protection : initiative.path("protections")) {
                String outcome = protection.path(3).asString();
                String to = outcome.equals("Now ordinary policy")
                        ? "2025-12-01"
                        : protection.path(2).asString();
                told.add(String.join(
                        "|",
                        initiative.path("ref").asString(),
                        protection.path(0).asString(),
                        shift.day(protection.path(1).asString()).toString(),
                        to.isEmpty() ? "" : shift.day(to).toString(),
                        outcome.toLowerCase().contains("in place") && !outcome.startsWith("Lifted")
                                ? "stands"
                                : "lifted"));
            }
        }
        assertThat(told).hasSize(18);
        assertThat(texts("""
                        select concat_ws('|', i.reference, p.what, p.starts_on, coalesce(p.lifted_on, p.ends_on)::text,
                                         case when coalesce(p.lifted_on, p.ends_on) is null then '' end,
                                         case when p.lifted_on is null then 'stands' else 'lifted' end)
                        from protection p join initiative i on i.id = p.initiative_id
                        where i.reference like 'MAR-%'""")).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void asksForThePlanThatIsMissing() {
        assertThat(texts("""
                        select a.rule || ' ' || i.reference from attention a join initiative i on i.id = a.initiative_id
                        where i.reference like 'MAR-%' and a.appears_on <= current_date
                          and a.rule in ('protection-lifts', 'protection-without-plan') order by 1""")).containsExactly("protection-without-plan MAR-05");
    }

    /** What the story says of lifting too early, and one where it held. */
    @Test
    void liftedTwoCloseToAMoveOn() {
        assertThat(texts("""
                        select distinct i.reference from protection p join initiative i on i.id = p.initiative_id
                        join move m on m.initiative_id = i.id and m.direction = 'ON'
                                   and abs(m.moved_on - p.lifted_on) <= 14
                        where i.reference like 'MAR-%' order by 1""")).containsExactly("MAR-03", "MAR-06");
    }

    @Test
    void takesRolesFromElsewhere() {
        assertThat(texts("""
                        select i.reference || ' ' || sum(d.days_a_week) from draw d
                        join initiative i on i.id = d.initiative_id
                        where i.reference like 'MAR-%' and d.starts_on <= current_date
                          and (d.ends_on is null or d.ends_on >= current_date)
                        group by i.reference order by 1"""))
                .containsExactly(
                        "MAR-01 0.5",
                        "MAR-02 21.0",
                        "MAR-03 1.0",
                        "MAR-04 5.0",
                        "MAR-05 3.0",
                        "MAR-06 10.0",
                        "MAR-10 1.0",
                        "MAR-14 0.4");
        assertThat(texts("select count(*) from draw d join initiative i on i.id = d.initiative_id"
                        + " where i.reference like 'MAR-%'"))
                .containsExactly("24");
    }

    @Test
    void showsHowOrdinaryEachHasBecome() {
        assertThat(texts("""
                        select i.reference || ' ' || count(*) from ordinary_mark k
                        join initiative i on i.id = k.initiative_id
                        where i.reference like 'MAR-%' and k.unmarked_at is null group by i.reference order by 1""")).containsExactly("MAR-01 2", "MAR-03 2", "MAR-06 3", "MAR-07 4", "MAR-08 4", "MAR-13 3");
        assertThat(texts("""
                        select i.reference || ' ' || k.wording from ordinary_mark k
                        join initiative i on i.id = k.initiative_id
                        where i.reference like 'MAR-%' and k.unmarked_at is not null""")).containsExactly("MAR-03 Supervised as usual");
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
