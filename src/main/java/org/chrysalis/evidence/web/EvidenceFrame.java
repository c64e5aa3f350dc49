package org.chrysalis.evidence.web;

import java.util.List;
import org.chrysalis.initiative.InitiativeTab;
import org.chrysalis.support.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tab of evidence, with its two lists. */
@Configuration(proxyBeanMethods = false)
class EvidenceFrame {

    static final String TAB = "evidence";

    private record Tab(String messageKey, String path, int order) implements InitiativeTab {}

    @Bean
    InitiativeTab evidenceTab() {
        return new Tab("evidence.tab", TAB, 300);
    }

    /** @param measures whether the page belongs to what is measured */
    static List<NavigationItem> sections(String reference, boolean measures) {
        String own = "/initiatives/" + reference + "/evidence";
        return List.of(
                new NavigationItem("evidence.tab", own, !measures),
                new NavigationItem("evidence.measures.title", own + "/measures", measures));
    }
}
