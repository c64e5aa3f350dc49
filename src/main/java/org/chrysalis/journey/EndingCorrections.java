package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Recording;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the day, the reason or the cause of an ending right, and keeps what stood there before, who changed it and why. */
@Service
@Transactional
public class EndingCorrections {

    private static final Logger LOG = LoggerFactory.getLogger(EndingCorrections.class);

    private final Initiatives initiatives;
    private final Recording recording;
    private final EndingRepository endings;
    private final ClosedByEnding closed;
    private final Causes causes;
    private final KeptCorrections kept;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final Clock clock;

    EndingCorrections(
            Initiatives initiatives,
            Recording recording,
            EndingRepository endings,
            ClosedByEnding closed,
            Causes causes,
            KeptCorrections kept,
            Submissions submissions,
            AuditTrail audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.recording = recording;
        this.endings = endings;
        this.closed = closed;
        this.causes = causes;
        this.kept = kept;
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public void correct(Actor actor, String reference, long endingId, UUID submission, CorrectEnding command) {
        submissions.carryOut(
                submission,
                actor.personId(),
                "correct ending " + endingId,
                () -> correct(actor, reference, endingId, command));
    }

    /**
     * Corrects an ending; with its day what it closed shifts. The one that stands can be corrected while the
     * initiative is read-only, because that is when people see what is wrong; an earlier one while it goes on.
     *
     * @throws NotFound if the initiative has no such ending
     * @throws Conflict if somebody corrected it, or reopened the initiative, since it was shown
     * @throws Refused if nothing changes; if the day lies ahead, before what the ending closed began, or after the
     *     reopening or the first check-in; an earlier ending, once the initiative has ended again
     */
    public void correct(Actor actor, String reference, long endingId, CorrectEnding command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireMovableBy(actor);
        Ending ending = endings.findByIdAndOrganisationIdAndInitiativeId(
                        endingId, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("ending"));
        Conflict.unlessSame("ending", ending.id(), command.version(), ending.version());
        if (ending.reopenedOn() != null) {
            initiative.requireGoingOn();
        }
        LocalDate before = ending.endedOn();
        String reasonBefore = ending.why();
        String reason = command.reason().strip();
        Causes.Named cause = causes.corrected(actor, ending.contextEventId(), command.contextEventId());
        if (before.equals(command.on()) && reasonBefore.equals(reason) && !cause.changed()) {
            throw new Refused(null, "journey.correct.nothing");
        }
        Shifted shifted =
                before.equals(command.on()) ? Shifted.NOTHING : closed.shift(actor, initiative, ending, command.on());
        ending.correct(command.on(), reason, cause.event(), clock.instant());
        endings.saveAndFlush(ending);
        kept.ofEnding(actor, ending, before, reasonBefore, command.why().strip(), cause, shifted);
        Change.Collector changes = Change.collect()
                .field("date", Said.day(before), Said.day(command.on()))
                .field("reason", reasonBefore, reason)
                .field("context", cause.before(), cause.after());
        shifted.tell(changes, before, command.on());
        audit.record(
                actor.author(),
                "ending-corrected",
                Subject.within(initiative.id(), "ending", ending.id(), initiative.reference()),
                changes.field("why", null, command.why()).list());
        LOG.info("Ending {} of initiative {} corrected by {}", ending.id(), initiative.id(), actor.personId());
        recording.recorded(initiative.organisationId(), initiative.id());
    }
}
