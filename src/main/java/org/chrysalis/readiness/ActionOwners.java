package org.chrysalis.readiness;

import java.util.Objects;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Owners;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Component;

/** Who may be asked to do something about the ground: of an initiative, whoever sees it; of all else, every member. */
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

    /** @throws Refused for somebody who is not an active member, or does not see the initiative that the round is about */
    void require(Actor actor, RoundView round, long person) {
        if (round.ofInitiative()) {
            String reference = Objects.requireNonNull(round.reference());
            owners.require(actor, initiatives.open(actor, reference), person, FIELD, UNKNOWN);
        } else if (!directory.isMember(actor, person)) {
            throw new Refused(FIELD, UNKNOWN);
        }
    }
}
