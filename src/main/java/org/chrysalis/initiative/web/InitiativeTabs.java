package org.chrysalis.initiative.web;

import org.chrysalis.initiative.InitiativeTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tabs that the register itself brings: the first and the last. */
@Configuration(proxyBeanMethods = false)
class InitiativeTabs {

    private record Tab(String messageKey, String path, int order) implements InitiativeTab {}

    @Bean
    InitiativeTab overviewTab() {
        return new Tab("initiative.overview.tab", "", 0);
    }

    @Bean
    InitiativeTab historyTab() {
        return new Tab("initiative.history.tab", "history", 1000);
    }
}
