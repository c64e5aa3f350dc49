package org.chrysalis.initiative.web;

import java.util.List;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.NavigationContributor;
import org.chrysalis.support.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The register's place in the main navigation. */
@Component
class InitiativeNavigation implements NavigationContributor {

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry("initiative.navigation", "/initiatives", 20, Permission.VIEW_INITIATIVES.name()));
    }
}
