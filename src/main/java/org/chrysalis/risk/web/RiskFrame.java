package org.chrysalis.risk.web;

import java.util.List;
import org.chrysalis.initiative.InitiativeTab;
import org.chrysalis.people.AdminEntries;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where risks and experiments are found: their tab with its two pages, and what administrators choose. */
@Configuration(proxyBeanMethods = false)
class RiskFrame {

    static final String TAB = "risks";

    private record Tab(String messageKey, String path, int order) implements InitiativeTab {}

    @Bean
    InitiativeTab risksTab() {
        return new Tab("risk.tab", TAB, 400);
    }

    @Bean
    AdminEntries riskAdministration() {
        return () -> List.of(new AdminEntries.AdminEntry(
                "risk.admin.title", "risk.admin.what", "/admin/risk", 60, Permission.MANAGE_SETTINGS));
    }

    /** The two pages of the tab. */
    static List<NavigationItem> sections(String reference, boolean experiments) {
        String risks = "/initiatives/" + reference + "/" + TAB;
        return List.of(
                new NavigationItem("risk.tab", risks, !experiments),
                new NavigationItem("risk.experiments.title", risks + "/experiments", experiments));
    }
}
