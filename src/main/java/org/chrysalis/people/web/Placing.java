package org.chrysalis.people.web;

import java.util.ArrayList;
import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.people.Memberships.View;
import org.chrysalis.people.RoleOptions;
import org.chrysalis.support.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The roles and teams that a page offers. */
@Component
class Placing {

    private final RoleOptions roles;
    private final Directory directory;

    Placing(RoleOptions roles, Directory directory) {
        this.roles = roles;
        this.directory = directory;
    }

    List<Choice> roles(Actor actor) {
        return roles.grantable(actor).stream()
                .map(role -> Choice.of(role.id(), role.name())
                        .withHint(role.description().isBlank() ? null : role.description()))
                .toList();
    }

    List<Choice> teams(Actor actor) {
        return Choice.withNone(
                "people.team.none",
                directory.teams(actor).stream()
                        .map(team -> Choice.of(team.id(), team.name()))
                        .toList());
    }

    /** With the one that they are in, though that may be retired by now: saving must not take them out of it. */
    List<Choice> teams(Actor actor, View member) {
        List<Choice> choices = new ArrayList<>(teams(actor));
        Long team = member.teamId();
        String name = member.teamName();
        if (team != null && name != null && label(choices, team) == null) {
            choices.add(Choice.of(team, name));
        }
        return choices;
    }

    /** The words of what was chosen. */
    static @Nullable String label(List<Choice> choices, @Nullable Long chosen) {
        return choices.stream()
                .filter(choice -> choice.value().equals(String.valueOf(chosen)))
                .map(Choice::label)
                .findFirst()
                .orElse(null);
    }
}
