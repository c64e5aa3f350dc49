package org.chrysalis.people;

import java.util.EnumSet;
import java.util.Set;

/**
 * The codes that the program asks for. Each is also a row with its name and description; roles are sets of these
 * rows, and which role holds which is data. A test holds the two lists against each other.
 */
public enum Permission {
    VIEW_INITIATIVES,
    VIEW_ALL_INITIATIVES,
    CREATE_INITIATIVES,
    EDIT_OWN_INITIATIVES,
    EDIT_ALL_INITIATIVES,
    MOVE_STAGES,
    RECORD_REVIEWS,
    VIEW_DASHBOARDS,
    VIEW_MONEY,
    EXPORT,
    PUBLISH_PACKS,
    IMPORT,
    MANAGE_STAGES,
    MANAGE_PEOPLE,
    MANAGE_ROLES,
    MANAGE_SETTINGS,
    VIEW_AUDIT;

    /** Without these it leads nowhere: a role that holds it holds them too. */
    public Set<Permission> needs() {
        return switch (this) {
            case VIEW_INITIATIVES, MANAGE_STAGES, MANAGE_PEOPLE, MANAGE_ROLES, MANAGE_SETTINGS, VIEW_AUDIT -> Set.of();
            case PUBLISH_PACKS -> Set.of(VIEW_INITIATIVES, VIEW_DASHBOARDS);
            default -> Set.of(VIEW_INITIATIVES);
        };
    }

    /** Without any one of these it leads nowhere either, where there are some. */
    public Set<Permission> needsOneOf() {
        return this == MOVE_STAGES ? EnumSet.of(EDIT_OWN_INITIATIVES, EDIT_ALL_INITIATIVES) : Set.of();
    }
}
