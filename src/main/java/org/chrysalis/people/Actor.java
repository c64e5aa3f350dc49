package org.chrysalis.people;

import java.util.Set;
import org.chrysalis.audit.Author;
import org.chrysalis.support.Forbidden;

/**
 * A person acting in one of their organisations, with what their role permits at this moment. Every service asks it;
 * every query is scoped to its organisation.
 */
public record Actor(
        long personId, String name, long organisationId, String organisationCode, Set<Permission> permissions) {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether a page that asks for this permission, and for what it needs, would let them in. */
    public boolean reaches(Permission permission) {
        return may(permission) && permissions.containsAll(permission.needs());
    }

    /** @throws Forbidden unless the role holds the permission */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new Forbidden(permission.name());
        }
    }

    public Author author() {
        return new Author(organisationId, personId, name);
    }
}
