package org.chrysalis.demo;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Actors;
import org.chrysalis.people.Arrivals;
import org.chrysalis.people.Credentials;
import org.chrysalis.people.Directory;
import org.chrysalis.people.FoundOrganisation;
import org.chrysalis.people.Invitations;
import org.chrysalis.people.InvitePerson;
import org.chrysalis.people.Organisations;
import org.chrysalis.people.RoleOptions;
import org.chrysalis.people.Teams;
import org.springframework.stereotype.Component;

/** Founds an organisation of the demonstration and brings its people in, by the way that everybody comes in. */
@Component
class Cast {

    private final Organisations organisations;
    private final Credentials credentials;
    private final Teams teams;
    private final RoleOptions roles;
    private final Invitations invitations;
    private final Arrivals arrivals;
    private final Actors actors;
    private final Directory directory;

    Cast(
            Organisations organisations,
            Credentials credentials,
            Teams teams,
            RoleOptions roles,
            Invitations invitations,
            Arrivals arrivals,
            Actors actors,
            Directory directory) {
        this.organisations = organisations;
        this.credentials = credentials;
        this.teams = teams;
        this.roles = roles;
        this.invitations = invitations;
        this.arrivals = arrivals;
        this.actors = actors;
        this.directory = directory;
    }

    /** A council and those in it, by the keys of the story. */
    record Council(long id, Map<String, Actor> people, Map<String, Long> teams) {

        Actor person(String key) {
            return Objects.requireNonNull(people.get(key), key);
        }

        List<Long> personIds(List<String> keys) {
            return keys.stream().map(key -> person(key).personId()).toList();
        }
    }

    /**
     * @param staging its people; the first is its first administrator
     * @param services the teams that there are besides those of the people
     * @param passwordHash for all of them
     */
    Council found(
            String code, String name, String pathway, Staging staging, Set<String> services, String passwordHash) {
        List<Staging.Player> players = staging.people();
        Staging.Player first = players.get(0);
        Actor admin = organisations.found(
                new FoundOrganisation(code, name, first.address(staging.domain()), first.name(), pathway));
        credentials.choosePassword(admin.personId(), passwordHash);
        Set<String> all = new LinkedHashSet<>(services);
        players.stream().map(Staging.Player::team).filter(Objects::nonNull).forEach(all::add);
        all.forEach(team -> teams.add(admin, UUID.randomUUID(), team));
        Map<String, Long> teamIds = directory.teams(admin).stream()
                .collect(Collectors.toMap(Directory.TeamOption::name, Directory.TeamOption::id));
        Map<String, Long> roleIds = roles.grantable(admin).stream()
                .collect(Collectors.toMap(RoleOptions.RoleOption::name, RoleOptions.RoleOption::id));
        Map<String, Actor> people = new HashMap<>();
        people.put(first.key(), admin);
        for (Staging.Player player : players.subList(1, players.size())) {
            people.put(player.key(), arrive(admin, player, staging.domain(), roleIds, teamIds, passwordHash));
        }
        return new Council(admin.organisationId(), people, teamIds);
    }

    private Actor arrive(
            Actor admin,
            Staging.Player player,
            String domain,
            Map<String, Long> roleIds,
            Map<String, Long> teamIds,
            String passwordHash) {
        Long team = player.team() == null ? null : teamIds.get(player.team());
        Invitations.Link link = invitations.invite(
                admin,
                new InvitePerson(
                        UUID.randomUUID(),
                        player.address(domain),
                        player.name(),
                        Objects.requireNonNull(roleIds.get(player.role())),
                        team));
        String token = Objects.requireNonNull(link.token());
        // Somebody of both councils comes to the second with the account that they have.
        Arrivals.Arrived arrived = credentials
                .find(player.address(domain))
                .map(known -> arrivals.arriveAgain(token, known.personId()))
                .orElseGet(() -> arrivals.arriveNew(token, player.name(), passwordHash));
        return actors.find(arrived.personId(), arrived.organisationId()).orElseThrow();
    }
}
