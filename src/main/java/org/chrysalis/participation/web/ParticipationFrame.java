package org.chrysalis.participation.web;

import java.util.List;
import org.chrysalis.initiative.InitiativeTab;
import org.chrysalis.support.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What participation adds to the frame of an initiative's pages: one tab, and the pages under it. */
@Configuration(proxyBeanMethods = false)
class ParticipationFrame {

    static final String TAB = "participation";
    static final String PARTNERS = "/partners";
    static final String RIPPLES = "/ripples";

    private record Tab(String messageKey, String path, int order) implements InitiativeTab {}

    @Bean
    InitiativeTab participationTab() {
        return new Tab("participation.tab", TAB, 600);
    }

    /** @param current the end of the path of the page that is shown; empty for the first */
    static List<NavigationItem> sections(String reference, String current) {
        return List.of(
                section("participation.section.heard", reference, "", current),
                section("participation.section.partners", reference, PARTNERS, current),
                section("participation.section.ripples", reference, RIPPLES, current));
    }

    private static NavigationItem section(String messageKey, String reference, String path, String current) {
        return new NavigationItem(messageKey, "/initiatives/" + reference + "/" + TAB + path, path.equals(current));
    }
}
