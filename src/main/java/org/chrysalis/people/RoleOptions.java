package org.chrysalis.people;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roles that somebody who manages people may give: those that permit no more than their own. */
@Service
@Transactional(readOnly = true)
public class RoleOptions {

    private final RoleRepository roles;

    RoleOptions(RoleRepository roles) {
        this.roles = roles;
    }

    public record RoleOption(long id, String name, String description) {}

    public List<RoleOption> grantable(Actor actor) {
        actor.require(Permission.MANAGE_PEOPLE);
        return roles.findByOrganisationIdOrderByName(actor.organisationId()).stream()
                .filter(role -> actor.permissions().containsAll(role.permissions()))
                .map(role -> new RoleOption(role.id(), role.name(), role.description()))
                .toList();
    }
}
