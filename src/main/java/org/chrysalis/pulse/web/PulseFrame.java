package org.chrysalis.pulse.web;

import org.chrysalis.initiative.InitiativeTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pulse adds to the frame of an initiative's pages: one tab. */
@Configuration(proxyBeanMethods = false)
class PulseFrame {

    static final String TAB = "pulse";

    private record Tab(String messageKey, String path, int order) implements InitiativeTab {}

    @Bean
    InitiativeTab pulseTab() {
        return new Tab("pulse.tab", TAB, 620);
    }

    /** Where the rounds of an initiative are. */
    static String page(String reference) {
        return "/initiatives/" + reference + "/" + TAB;
    }
}
