package org.chrysalis.readiness.web;

import java.util.List;
import org.chrysalis.initiative.InitiativeTab;
import org.chrysalis.people.AdminEntries;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.NavigationContributor;
import org.chrysalis.support.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where readiness is found: in the main navigation, in a tab of each initiative, and in the administration. */
@Configuration(proxyBeanMethods = false)
class ReadinessFrame {

    static final String TAB = "readiness";

    private record Tab(String messageKey, String path, int order) implements InitiativeTab {}

    @Bean
    InitiativeTab readinessTab() {
        return new Tab("readiness.tab", TAB, 650);
    }

    @Bean
    NavigationContributor readinessNavigation() {
        return () -> List.of(
                new NavigationEntry("readiness.navigation", "/readiness", 45, Permission.VIEW_INITIATIVES.name()));
    }

    @Bean
    AdminEntries readinessAdministration() {
        return () -> List.of(new AdminEntries.AdminEntry(
                "readiness.admin.title",
                "readiness.admin.what",
                ConditionsController.LIST,
                65,
                Permission.MANAGE_SETTINGS));
    }
}
