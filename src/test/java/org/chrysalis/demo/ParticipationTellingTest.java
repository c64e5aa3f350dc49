package org.chrysalis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

/** The demonstration has everybody who took part in its story, every partner, and what changed elsewhere. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParticipationTellingTest {

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
    void heardAsManyPeopleAsOftenAsTheStorySays() {
        JsonNode derived = scenario.path("derived");
        assertThat(derived.path("participation_events").asInt()).isEqualTo(24);
        assertThat(number("count(*)", "participation")).isEqualTo(24);
        assertThat(derived.path("participation_attendances").asInt()).isEqualTo(168);
        assertThat(number(
                        "sum(coalesce(young_people, 0) + coalesce(families, 0) + coalesce(practitioners, 0) + coalesce(partners, 0))",
                        "participation"))
                .isEqualTo(168);
    }

    @Test
    void toldAllButTwoGroupsWhatCameOfItAndAsksForThose() {
        assertThat(number("count(*) filter (where told_on is null)", "participation"))
                .isEqualTo(2);
        assertThat(jdbc.sql("""
                        select i.reference from attention a join initiative i on i.id = a.initiative_id
                        where a.rule = 'heard-not-told' and i.reference like 'MAR-%' and a.appears_on <= current_date
                        order by 1""").query(String.class).list()).containsExactly("MAR-04", "MAR-14");
    }

    @Test
    void worksWithEveryPartnerAsStronglyAsTheStorySays() {
        Map<String, String> told = new TreeMap<>();
        scenario.path("initiatives")
                .forEach(initiative -> initiative.path("partners").forEach(partner -> {
                    String word = partner.get(1).asString().replaceAll("\\W.*", "");
                    if (word.matches("Strong|Growing|Fragile")) {
                        told.put(
                                initiative.path("ref").asString() + " "
                                        + partner.get(0).asString(),
                                word.toUpperCase(Locale.ROOT));
                    }
                }));
        Map<String, String> found = new TreeMap<>();
        jdbc.sql("""
                select distinct on (p.id) i.reference || ' ' || p.name as partner, s.strength
                from partner p join initiative i on i.id = p.initiative_id join partner_strength s on s.partner_id = p.id
                where i.reference like 'MAR-%' order by p.id, s.noted_on desc, s.id desc""").query(row -> {
            found.put(row.getString("partner"), row.getString("strength"));
        });
        assertThat(found).containsAllEntriesOf(told);
        int partners = 0;
        for (JsonNode initiative : scenario.path("initiatives")) {
            partners += initiative.path("partners").size();
        }
        assertThat(found).hasSize(partners);
    }

    @Test
    void sawRipplesOfBothKinds() {
        assertThat(number("count(*) filter (where wanted = 'WANTED')", "ripple"))
                .isPositive();
        assertThat(number("count(*) filter (where wanted = 'UNWANTED')", "ripple"))
                .isPositive();
    }

    private int number(String what, String table) {
        return jdbc.sql(
                        "select %s from %s x join initiative i on i.id = x.initiative_id where i.reference like 'MAR-%%'"
                                .formatted(what, table))
                .query(Integer.class)
                .single();
    }
}
