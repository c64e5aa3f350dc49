package org.chrysalis.initiative;

import java.util.ArrayList;
import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Component;

/** What a change of an initiative may name, and whom it may not leave out. */
@Component
class EditRules {

    private final Directory directory;
    private final OriginParts originParts;
    private final Owners owners;

    EditRules(Directory directory, OriginParts originParts, Owners owners) {
        this.directory = directory;
        this.originParts = originParts;
        this.owners = owners;
    }

    /**
     * Who is there already may stay, though they have left the organisation.
     *
     * @throws Refused if a person or the team is not the organisation's, or an earlier attempt is not to be seen; if it
     *     would be hidden from somebody who sees to something open of it
     */
    void require(Actor actor, InitiativeHeader initiative, EditInitiative edit, InitiativeDetails before) {
        if (edit instanceof EditInitiative.Words words) {
            Long team = words.teamId();
            if (team != null && !team.equals(before.teamId()) && !directory.isTeam(actor, team)) {
                throw new Refused("teamId", "initiative.team.unknown");
            }
        } else if (edit instanceof EditInitiative.Source source) {
            originParts.require(actor, initiative, source, before);
        } else if (edit instanceof EditInitiative.People people) {
            List<Long> there = team(before);
            requirePeople(actor, "leads", people.leads(), there);
            requirePeople(actor, "members", people.members(), there);
            if (initiative.visibility() == Visibility.TEAM) {
                List<Long> team = new ArrayList<>(people.leads());
                team.addAll(people.members());
                requireOwners(initiative, team, "members", "initiative.team.owners");
            }
        } else if (edit instanceof EditInitiative.SeenBy seenBy
                && seenBy.visibility() == Visibility.TEAM
                && initiative.visibility() != Visibility.TEAM) {
            requireOwners(initiative, team(before), "visibility", "initiative.visibility.owners");
        }
    }

    private void requirePeople(Actor actor, String field, List<Long> chosen, List<Long> there) {
        for (long person : chosen) {
            if (!there.contains(person) && !directory.isMember(actor, person)) {
                throw new Refused(field, "initiative.leads.unknown");
            }
        }
    }

    private static List<Long> team(InitiativeDetails initiative) {
        List<Long> team = new ArrayList<>();
        initiative.leads().forEach(person -> team.add(person.id()));
        initiative.members().forEach(person -> team.add(person.id()));
        return team;
    }

    private void requireOwners(InitiativeHeader initiative, List<Long> team, String field, String key) {
        List<String> left = owners.outsideTeam(initiative, team);
        if (!left.isEmpty()) {
            throw new Refused(field, key, left.size(), String.join("; ", left));
        }
    }
}
