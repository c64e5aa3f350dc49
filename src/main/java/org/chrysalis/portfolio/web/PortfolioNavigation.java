package org.chrysalis.portfolio.web;

import java.util.List;
import java.util.Map;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.PortfolioSections;
import org.chrysalis.support.web.NavigationContributor;
import org.chrysalis.support.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** Home for everybody; the board and the portfolio for those who may see dashboards. */
@Component
class PortfolioNavigation implements NavigationContributor {

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry("portfolio.navigation.home", "/", 10, null),
                new NavigationEntry("portfolio.navigation.stages", "/stages", 30, Permission.VIEW_DASHBOARDS.name()),
                new NavigationEntry(
                        "portfolio.navigation.portfolio", "/portfolio", 40, Permission.VIEW_DASHBOARDS.name()));
    }

    @Override
    public Map<String, String> elsewhere() {
        return Map.of(PortfolioSections.path(PortfolioSections.COMPARE), "/portfolio");
    }
}
