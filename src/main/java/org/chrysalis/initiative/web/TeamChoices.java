package org.chrysalis.initiative.web;

import java.util.ArrayList;
import java.util.List;
import org.chrysalis.initiative.InitiativeDetails;
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

    /** With the one that it is in, though that may be retired by now. */
    static List<Choice> of(List<TeamOption> teams, InitiativeDetails now) {
        List<Choice> choices = new ArrayList<>(of(teams));
        Long team = now.teamId();
        String name = now.teamName();
        if (team != null && name != null && teams.stream().noneMatch(option -> option.id() == team)) {
            choices.add(Choice.of(team, name));
        }
        return choices;
    }
}
