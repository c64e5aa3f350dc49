package org.chrysalis.initiative.web;

import java.util.List;
import org.chrysalis.people.Directory.TeamOption;
import org.chrysalis.support.web.Choice;

/** The services and teams, and none of them. */
final class TeamChoices {

    private TeamChoices() {}

    static List<Choice> of(List<TeamOption> teams) {
        return Choice.withNone(
                "initiative.team.none",
                teams.stream().map(team -> Choice.of(team.id(), team.name())).toList());
    }
}
