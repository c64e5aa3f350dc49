package org.chrysalis.people;

import static org.chrysalis.people.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** The roles that a new organisation begins with; from then on they are data like any other. */
public enum BuiltInRole {
    STAFF(
            "Staff",
            "Log initiatives and keep their own up to date.",
            EnumSet.of(VIEW_INITIATIVES, CREATE_INITIATIVES, EDIT_OWN_INITIATIVES, MOVE_STAGES)),
    MANAGER(
            "Manager",
            "See and edit every initiative, review stages, see dashboards and money.",
            EnumSet.of(
                    VIEW_INITIATIVES,
                    CREATE_INITIATIVES,
                    EDIT_OWN_INITIATIVES,
                    MOVE_STAGES,
                    VIEW_ALL_INITIATIVES,
                    EDIT_ALL_INITIATIVES,
                    RECORD_REVIEWS,
                    VIEW_DASHBOARDS,
                    VIEW_MONEY,
                    EXPORT,
                    PUBLISH_PACKS)),
    ADMIN(
            "Admin",
            "Everything, the organisation’s stages, people, roles and settings included.",
            EnumSet.allOf(Permission.class)),
    VIEWER("Viewer", "Look, and change nothing.", EnumSet.of(VIEW_INITIATIVES, VIEW_DASHBOARDS));

    private final String title;
    private final String description;
    private final Set<Permission> permissions;

    BuiltInRole(String title, String description, Set<Permission> permissions) {
        this.title = title;
        this.description = description;
        this.permissions = permissions;
    }

    public String title() {
        return title;
    }

    Role in(long organisationId) {
        return new Role(organisationId, title, description, true, permissions);
    }
}
