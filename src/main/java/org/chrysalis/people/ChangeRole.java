package org.chrysalis.people;

import java.util.Set;

/** Asks that a role hold exactly these permissions. @param version as it was shown */
public record ChangeRole(long roleId, int version, Set<Permission> permissions) {

    public ChangeRole {
        permissions = Set.copyOf(permissions);
    }
}
