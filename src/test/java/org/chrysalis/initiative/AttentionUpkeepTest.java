package org.chrysalis.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What older rules wrote of attention does not stay after an upgrade. */
@ApplicationTest
@Transactional
class AttentionUpkeepTest {

    @Autowired
    private House.Doors doors;

    @Autowired
    private AttentionUpkeep upkeep;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private long first;
    private long second;

    @BeforeEach
    void logsTwoOfWhichOlderRulesWrote() {
        house = doors.open();
        first = id(house.initiative("Warm hubs").log());
        second = id(house.initiative("Kinship first").log());
        jdbc.sql("delete from attention where initiative_id in (?, ?)")
                .params(first, second)
                .update();
        jdbc.sql("""
                insert into attention (organisation_id, initiative_id, rule, appears_on, path, arguments)
                select organisation_id, id, 'of-before', current_date, '', '[]' from initiative where id in (?, ?)""").params(first, second).update();
    }

    @Test
    void worksOutAFewAtATimeWhatOlderRulesWrote() {
        cameTo(upkeep.present(), first - 1);

        assertThat(upkeep.goOn(1)).isEqualTo(1);
        assertThat(rules(first)).contains("no-lead").doesNotContain("of-before");
        assertThat(rules(second)).containsExactly("of-before");
        assertThat(upkeep.goOn(20)).isEqualTo(1);
        assertThat(rules(second)).contains("no-lead").doesNotContain("of-before");
        assertThat(upkeep.goOn(20)).isZero();
    }

    @Test
    void doesNothingOnceAllIsAsTheRulesSay() {
        cameTo(upkeep.present(), null);

        assertThat(upkeep.goOn(20)).isZero();
        assertThat(rules(first)).containsExactly("of-before");
    }

    @Test
    void beginsAnewWhenTheRulesAreOthers() {
        cameTo("others", null);

        assertThat(upkeep.goOn(1)).isEqualTo(1);
        assertThat(jdbc.sql("select rules from attention_upkeep")
                        .query(String.class)
                        .single())
                .isEqualTo(upkeep.present());
        assertThat(jdbc.sql("select reached from attention_upkeep")
                        .query(Long.class)
                        .single())
                .isEqualTo(jdbc.sql("select min(id) from initiative")
                        .query(Long.class)
                        .single());
    }

    @Test
    void worksOutAnewWhatLapsedByADayThatCame() {
        jdbc.sql("update attention set lapses_on = current_date - 1 where initiative_id = ?")
                .param(first)
                .update();
        jdbc.sql("update attention set lapses_on = current_date + 2 where initiative_id = ?")
                .param(second)
                .update();
        String before = recorded();

        assertThat(upkeep.lapsed(20)).isPositive();
        assertThat(rules(first)).contains("no-lead").doesNotContain("of-before");
        assertThat(rules(second)).containsExactly("of-before");
        assertThat(upkeep.lapsed(20)).isZero();
        assertThat(recorded()).isEqualTo(before);
    }

    @Test
    void saysNothingOfWhenAnythingWasRecorded() {
        String before = recorded();
        cameTo(upkeep.present(), first - 1);
        upkeep.goOn(20);
        assertThat(recorded()).isEqualTo(before);
    }

    private void cameTo(String rules, @org.jspecify.annotations.Nullable Long reached) {
        jdbc.sql("update attention_upkeep set rules = :rules, reached = :reached")
                .param("rules", rules)
                .param("reached", reached, java.sql.Types.BIGINT)
                .update();
    }

    private String recorded() {
        return jdbc.sql("select string_agg(last_recorded_at::text, ' ' order by id) from initiative where id in (?, ?)")
                .params(first, second)
                .query(String.class)
                .single();
    }

    private List<String> rules(long initiative) {
        return jdbc.sql("select rule from attention where initiative_id = ? order by rule")
                .param(initiative)
                .query(String.class)
                .list();
    }

    private long id(String reference) {
        return jdbc.sql("select id from initiative where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }
}
