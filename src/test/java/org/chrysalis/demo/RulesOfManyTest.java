package org.chrysalis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chrysalis.initiative.Attention;
import org.chrysalis.initiative.AttentionRule;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rule that is asked of many initiatives at once says of each what it says of that one alone. */
@ApplicationTest
class RulesOfManyTest {

    @Autowired
    private LoadedDemonstration demonstration;

    @Autowired
    private List<AttentionRule> rules;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void load() {
        demonstration.begin(LocalDate.now(ClockConfiguration.LONDON));
    }

    @AfterEach
    void takeBack() {
        demonstration.takeBack();
    }

    @Test
    void sayTheSame() {
        long organisation = jdbc.sql("select id from organisation where code = 'MAR'")
                .query(Long.class)
                .single();
        List<Long> all = jdbc.sql("select id from initiative where organisation_id = ? order by id")
                .param(organisation)
                .query(Long.class)
                .list();
        assertThat(all).hasSizeGreaterThan(5);
        Set<String> told = new HashSet<>();
        for (AttentionRule rule : rules) {
            Map<Long, List<Attention>> together = rule.reasonsFor(organisation, all);
            for (long each : all) {
                List<Attention> alone = rule.reasonsFor(organisation, each);
                assertThat(together.getOrDefault(each, List.of()))
                        .as("%s of %d", rule.name(), each)
                        .containsExactlyInAnyOrderElementsOf(alone);
                alone.forEach(reason -> told.add(rule.name()));
            }
        }
        assertThat(told).as("rules that say something").hasSizeGreaterThan(10);
    }
}
