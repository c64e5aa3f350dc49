package org.chrysalis.people.web;

import java.util.List;
import org.chrysalis.people.AdminEntries;
import org.chrysalis.people.Administration;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.NavigationContributor;
import org.chrysalis.support.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** "Admin" in the main navigation, and what this feature has behind it. */
@Component
class AdminNavigation implements NavigationContributor, AdminEntries {

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("people.admin.title", "/admin", 90, Administration.ANY));
    }

    @Override
    public List<AdminEntry> entries() {
        return List.of(
                new AdminEntry(
                        "people.organisation.title",
                        "people.organisation.what",
                        "/admin/organisation",
                        10,
                        Permission.MANAGE_SETTINGS),
                new AdminEntry("people.list.title", "people.list.what", "/admin/people", 20, Permission.MANAGE_PEOPLE),
                new AdminEntry("people.teams.title", "people.teams.what", "/admin/teams", 30, Permission.MANAGE_PEOPLE),
                new AdminEntry("people.roles.title", "people.roles.what", "/admin/roles", 40, Permission.MANAGE_ROLES),
                new AdminEntry("people.audit.title", "people.audit.what", "/admin/audit", 90, Permission.VIEW_AUDIT));
    }
}
