package org.chrysalis.readiness;

import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Owners;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Component;

/** Who may be asked to see to something after a round: whoever works here and sees what the round is about. */
@Component
class ActionOwners {

    private static final String FIELD = "owner";
    private static final String UNKNOWN = "readiness.action.owner.unknown";

    private final Directory directory;
    private final Initiatives initiatives;
    private final Owners owners;

    ActionOwners(Directory directory, Initiatives initiatives, Owners owners) {
        this.directory = directory;
        this.initiatives = initiatives;
        this.owners = owners;
    }

    /** @throws Refused for somebody who is not an active member, or does not see the initiative of the round */
    void require(Actor actor, RoundView round, long person) {
        if (round.initiativeId() != null) {
            owners.require(actor, initiatives.open(actor, round.initiativeId()), person, FIELD, UNKNOWN);
        } else if (!directory.isMember(actor, person)) {
            throw new Refused(FIELD, UNKNOWN);
        }
    }
}
