package org.chrysalis.portfolio;

import java.util.List;
import org.chrysalis.initiative.Attention;
import org.chrysalis.initiative.AttentionRule;
import org.chrysalis.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Rules whose reasons tests write themselves: two for everybody, one for those who see money. */
@TestConfiguration(proxyBeanMethods = false)
class TestRules {

    private record Rule(String name, boolean money) implements AttentionRule {

        @Override
        public String part() {
            return "funding";
        }

        @Override
        public List<Attention> reasonsFor(long organisationId, long initiativeId) {
            return List.of();
        }

        @Override
        public @Nullable Permission takes() {
            return money ? Permission.VIEW_MONEY : null;
        }
    }

    @Bean
    AttentionRule sooner() {
        return new Rule("sooner", false);
    }

    @Bean
    AttentionRule later() {
        return new Rule("later", false);
    }

    @Bean
    AttentionRule money() {
        return new Rule("money", true);
    }
}
