package org.chrysalis.initiative;

import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What every change of an initiative does alike, whatever feature it belongs to: a form is carried out once; the
 * initiative is opened for somebody who may change it, and held until the change is done; the trail, the log and the
 * reasons for attention hear of it. Callers bring the transaction.
 */
@Component
public class Changing {

    private static final Logger LOG = LoggerFactory.getLogger(Changing.class);

    private final Initiatives initiatives;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final Recording recording;

    Changing(Initiatives initiatives, Submissions submissions, AuditTrail audit, Recording recording) {
        this.initiatives = initiatives;
        this.submissions = submissions;
        this.audit = audit;
        this.recording = recording;
    }

    /** @param form names it, among all that this person may send */
    public void once(Actor actor, UUID submission, String form, Runnable change) {
        submissions.carryOut(submission, actor.personId(), form, change);
    }

    /** The same for what makes something and answers with its id: a form sent again is told that of the first. */
    public long make(Actor actor, UUID submission, String form, LongSupplier change) {
        return submissions.make(submission, actor.personId(), form, change);
    }

    /** The same for what answers in words. */
    public String answer(Actor actor, UUID submission, String form, Supplier<String> change) {
        return submissions.once(submission, actor.personId(), form, change);
    }

    /**
     * Opens it for somebody who sees it; what else they need for the change is for the caller to ask.
     *
     * @throws NotFound if there is none that the person may see
     */
    public InitiativeHeader open(Actor actor, String reference) {
        return initiatives.openForMove(actor, reference);
    }

    /**
     * Opens it for the form of such a change, without holding it: somebody may be long at it.
     *
     * @throws NotFound if there is none that the person may see
     * @throws Forbidden without the permission to edit it
     * @throws Refused once it has ended
     */
    public InitiativeHeader openForForm(Actor actor, String reference) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        initiative.requireEditableBy(actor);
        return initiative;
    }

    /**
     * Opens it for a change of what is recorded of it.
     *
     * @throws NotFound if there is none that the person may see
     * @throws Forbidden without the permission to edit it
     * @throws Refused once it has ended
     */
    public InitiativeHeader openToEdit(Actor actor, String reference) {
        InitiativeHeader initiative = open(actor, reference);
        initiative.requireEditableBy(actor);
        return initiative;
    }

    /**
     * Opens it for a step of its journey, also once it has ended: reopening is a step.
     *
     * @throws NotFound if there is none that the person may see
     * @throws Forbidden without the permission to move it
     */
    public InitiativeHeader openToMove(Actor actor, String reference) {
        InitiativeHeader initiative = open(actor, reference);
        initiative.requireMovableBy(actor);
        return initiative;
    }

    /**
     * The change is made and in the database.
     *
     * @param action what happened, as the trail names it
     * @param part what was changed: {@link InitiativeHeader#part}
     */
    public void record(Actor actor, InitiativeHeader initiative, String action, Subject part, List<Change> changes) {
        tell(actor, initiative, action, part, changes);
        recorded(initiative);
    }

    /** The same for one step of several: {@link #recorded} is said once, after the last. */
    public void tell(Actor actor, InitiativeHeader initiative, String action, Subject part, List<Change> changes) {
        audit.record(actor.author(), action, part, changes);
        LOG.info("{} {} of initiative {}: {} by {}", part.kind(), part.id(), initiative.id(), action, actor.personId());
    }

    /** The reasons for attention are worked out again, and the time since anything was recorded starts anew. */
    public void recorded(InitiativeHeader initiative) {
        recording.recorded(initiative.organisationId(), initiative.id());
    }
}
