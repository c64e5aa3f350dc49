package org.chrysalis.people;

import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where people are placed in an organisation: its roles and teams. */
@Component
class Places {

    private final RoleRepository roles;
    private final TeamRepository teams;

    Places(RoleRepository roles, TeamRepository teams) {
        this.roles = roles;
        this.teams = teams;
    }

    /** @throws NotFound if the organisation has no such role */
    Role role(long organisationId, long id) {
        return roles.findByIdAndOrganisationId(id, organisationId).orElseThrow(() -> new NotFound("role"));
    }

    /** @throws NotFound if the organisation has no such team */
    Team team(long organisationId, long id) {
        return teams.findByIdAndOrganisationId(id, organisationId).orElseThrow(() -> new NotFound("team"));
    }

    /** @return none for whoever is in no team */
    @Nullable
    String teamName(long organisationId, @Nullable Long id) {
        return id == null ? null : team(organisationId, id).name();
    }
}
