package org.chrysalis.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What somebody is told waits for them is called as whoever wrote it down called it. */
@ApplicationTest
@Transactional
class WaitingNoticesTest {

    @Autowired
    private House.Doors doors;

    @Autowired
    private WaitingNotices notices;

    @Autowired
    private JdbcClient jdbc;

    private Actor told;
    private long initiative;

    @BeforeEach
    void opens() {
        House house = doors.open();
        told = house.person("Lea Lead", BuiltInRole.STAFF);
        initiative = jdbc.sql("select id from initiative where reference = ?")
                .param(house.initiative("Warm hubs").log())
                .query(Long.class)
                .single();
    }

    @Test
    void bySayingTheWordsAndNeitherTheDayNorTheNumberBesideThem() {
        assertThat(called("activity-due", "[\"Ask them\"]")).isEqualTo("Ask them");
        assertThat(called("partner-fragile", "[\"2026-03-31\", \"Police\"]")).isEqualTo("Police");
        assertThat(called("review-draft-open", "[\"2026-03-31\", \"2\"]")).isNull();
    }

    @Test
    void andNothingIsOfWhatSomePeopleAreNotToKnow() {
        assertThat(called("funding-ends-in-hope", "[\"A charity\"]")).isNull();
    }

    private @Nullable String called(String rule, String arguments) {
        jdbc.sql("delete from attention where initiative_id = ?")
                .param(initiative)
                .update();
        jdbc.sql("""
                insert into attention (organisation_id, initiative_id, rule, appears_on, due_on, person_id, path,
                                       arguments, rank)
                values (:organisation, :initiative, :rule, :day, :day, :person, '', :arguments::jsonb, 2)""")
                .param("organisation", told.organisationId())
                .param("initiative", initiative)
                .param("rule", rule)
                .param("day", LocalDate.of(2026, 3, 31))
                .param("person", told.personId())
                .param("arguments", arguments)
                .update();
        return notices.rows(told.organisationId(), List.of(initiative))
                .get(initiative)
                .get(0)
                .what();
    }
}
