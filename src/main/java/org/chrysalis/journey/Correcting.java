package org.chrysalis.journey;

import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Recording;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What every correction of a journey does alike, whatever it puts right: a form is carried out once, by somebody who
 * may move the initiative; what stood there is kept with who changed it and why, and the trail and the reasons for
 * attention hear of it.
 */
@Component
class Correcting {

    private static final Logger LOG = LoggerFactory.getLogger(Correcting.class);

    private final Initiatives initiatives;
    private final KeptCorrections kept;
    private final Recording recording;
    private final Submissions submissions;
    private final AuditTrail audit;

    Correcting(
            Initiatives initiatives,
            KeptCorrections kept,
            Recording recording,
            Submissions submissions,
            AuditTrail audit) {
        this.initiatives = initiatives;
        this.kept = kept;
        this.recording = recording;
        this.submissions = submissions;
        this.audit = audit;
    }

    /** @param which names what is put right, among all that this person may send */
    void once(Actor actor, UUID submission, String which, Runnable correction) {
        submissions.carryOut(submission, actor.personId(), "correct " + which, correction);
    }

    /**
     * Opens the initiative, and holds it until the correction is done.
     *
     * @throws NotFound if there is none that the person may see
     * @throws Forbidden without the permission to move it
     */
    InitiativeHeader open(Actor actor, String reference) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireMovableBy(actor);
        return initiative;
    }

    /** Once what was put right is in the database. */
    void keep(Actor actor, InitiativeHeader initiative, Corrected corrected, String why) {
        kept.keep(actor, corrected, why.strip());
        audit.record(
                actor.author(),
                corrected.part().event(),
                Subject.within(initiative.id(), corrected.part().subject(), corrected.id(), initiative.reference()),
                corrected.told().field("why", null, why.strip()).list());
        LOG.info(
                "{} {} of initiative {} corrected by {}",
                corrected.part().subject(),
                corrected.id(),
                initiative.id(),
                actor.personId());
        recording.recorded(initiative.organisationId(), initiative.id());
    }
}
