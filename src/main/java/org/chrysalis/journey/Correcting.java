package org.chrysalis.journey;

import java.util.UUID;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.springframework.stereotype.Component;

/**
 * What every correction of a journey does alike, whatever it puts right, besides what every change does: whoever may
 * move the initiative may correct it, and what stood there is kept with who changed it and why.
 */
@Component
class Correcting {

    private final Changing changing;
    private final KeptCorrections kept;
    private final Said words;

    Correcting(Changing changing, KeptCorrections kept, Said words) {
        this.changing = changing;
        this.kept = kept;
        this.words = words;
    }

    /** @param which names what is put right, among all that this person may send */
    void once(Actor actor, UUID submission, String which, Runnable correction) {
        changing.once(actor, submission, "correct " + which, correction);
    }

    /**
     * Opens the initiative, and holds it until the correction is done.
     *
     * @throws NotFound if there is none that the person may see
     * @throws Forbidden without the permission to move it
     */
    InitiativeHeader open(Actor actor, String reference) {
        return changing.openToMove(actor, reference);
    }

    /** Once what was put right is in the database. */
    void keep(Actor actor, InitiativeHeader initiative, Corrected corrected, String why) {
        kept.keep(actor, corrected, why.strip());
        changing.record(
                actor,
                initiative,
                corrected.part().event(),
                initiative.part(corrected.part().subject(), corrected.id()),
                corrected.told(words).field("why", null, why.strip()).list());
    }
}
