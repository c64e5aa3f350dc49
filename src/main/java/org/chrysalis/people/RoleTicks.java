package org.chrysalis.people;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Component;

/**
 * Refuses what a role must not be given and what its holder must not take from it, each beside the box of the table in
 * which it is mended: among all the boxes of all the roles nobody would find it otherwise.
 */
@Component
class RoleTicks {

    private final RoleReading reading;

    RoleTicks(RoleReading reading) {
        this.reading = reading;
    }

    /**
     * @param own whether it is the actor's own role
     * @throws Refused if the actor does not hold all that the role held or is to hold, would lock themselves out, or it
     *     would hold a permission without what that needs
     */
    void require(Actor actor, Role role, Set<Permission> granted, boolean own) {
        requireWithin(actor, role, role.permissions());
        requireWithin(actor, role, granted);
        requireNeeded(role, granted);
        if (own) {
            Administrators.lockedOutBy(role.permissions(), granted).ifPresent(key -> {
                throw new Refused(box(role.id(), key), "people.own.lock-out");
            });
        }
    }

    /** The box of the role that a permission was taken from; none if it was taken from none. */
    static Optional<String> takenBox(List<RoleChange> changes, Permission permission) {
        return changes.stream()
                .filter(change -> change.taken().contains(permission))
                .map(change -> box(change.roleId(), permission))
                .findFirst();
    }

    private static void requireWithin(Actor actor, Role role, Set<Permission> permissions) {
        String beyond = permissions.stream()
                .filter(permission -> !actor.permissions().contains(permission))
                .sorted()
                .findFirst()
                .map(permission -> box(role.id(), permission))
                .orElse(null);
        Administrators.requireWithin(actor, permissions, beyond);
    }

    private void requireNeeded(Role role, Set<Permission> granted) {
        for (Permission permission : granted) {
            Set<Permission> missing = permission.needs().stream()
                    .filter(needed -> !granted.contains(needed))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
            if (!missing.isEmpty()) {
                throw missing(role, permission, missing, "people.roles.needs");
            }
            Set<Permission> either = permission.needsOneOf();
            if (!either.isEmpty() && either.stream().noneMatch(granted::contains)) {
                throw missing(role, permission, either, "people.roles.needs-one-of");
            }
        }
    }

    private Refused missing(Role role, Permission permission, Collection<Permission> needed, String messageKey) {
        return new Refused(
                box(role.id(), needed.iterator().next()),
                messageKey,
                role.name(),
                reading.names(Set.of(permission)),
                reading.names(Set.copyOf(needed)));
    }

    private static String box(long role, Permission permission) {
        return "tick[%d-%s]".formatted(role, permission);
    }
}
