package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Recording;
import org.chrysalis.initiative.Standing;
import org.chrysalis.initiative.Status;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an initiative rest where it stands, and takes it up again there. */
@Service
@Transactional
public class Pauses {

    private static final Logger LOG = LoggerFactory.getLogger(Pauses.class);

    private final Initiatives initiatives;
    private final Standing standing;
    private final Recording recording;
    private final VisitRepository visits;
    private final PauseRepository pauses;
    private final ShownVisit shownVisit;
    private final CompletedReviews reviews;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final Clock clock;

    Pauses(
            Initiatives initiatives,
            Standing standing,
            Recording recording,
            VisitRepository visits,
            PauseRepository pauses,
            ShownVisit shownVisit,
            CompletedReviews reviews,
            Submissions submissions,
            AuditTrail audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.standing = standing;
        this.recording = recording;
        this.visits = visits;
        this.pauses = pauses;
        this.shownVisit = shownVisit;
        this.reviews = reviews;
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public void pause(Actor actor, String reference, UUID submission, PauseInitiative command) {
        submissions.carryOut(
                submission, actor.personId(), "pause " + reference, () -> pause(actor, reference, command));
    }

    /**
     * Lets it rest where it stands.
     *
     * @throws Conflict if it was moved, paused or ended since the person saw it
     * @throws Refused if it is paused or has ended, or for a day ahead, before the visit or before the last rest ended
     */
    public void pause(Actor actor, String reference, PauseInitiative command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireMovableBy(actor);
        Visit stands = visits.findStanding(initiative.organisationId(), initiative.id())
                .orElse(null);
        shownVisit.require(initiative, command.shownVisitId(), stands);
        initiative.requireGoingOn();
        Pause open =
                pauses.findOpen(initiative.organisationId(), initiative.id()).orElse(null);
        if (open != null) {
            throw command.shownVisitId() == null
                    ? new Refused(null, "journey.pause.already")
                    : new Conflict("pause", open.id());
        }
        Visit present = Objects.requireNonNull(stands);
        LocalDate today = LocalDate.now(clock);
        Day.requireBetween(present.startedOn(), command.on(), today, "date", "journey.move.date.before-visit");
        LocalDate lastEnd =
                pauses.findLastEnd(initiative.organisationId(), initiative.id()).orElse(command.on());
        Day.requireBetween(lastEnd, command.on(), today, "date", "journey.pause.date.before-resumed");
        if (command.reviewOn() != null && command.reviewOn().isBefore(command.on())) {
            throw new Refused("reviewOn", "journey.pause.review.before");
        }
        List<String> deciders = Deciders.named(command.deciders(), "deciders");
        Pause pause = pauses.saveAndFlush(new Pause(
                actor.organisationId(),
                present,
                command,
                deciders,
                reviews.id(initiative.organisationId(), initiative.id(), command.review()),
                clock.instant()));
        standing.is(initiative.organisationId(), initiative.id(), Status.PAUSED);
        audit.record(
                actor.author(),
                "initiative-paused",
                Subject.within(initiative.id(), "pause", pause.id(), initiative.reference()),
                Change.collect()
                        .field("date", null, Said.day(command.on()))
                        .field("reason", null, command.reason())
                        .field("deciders", null, Deciders.said(deciders))
                        .field("review-on", null, Said.day(command.reviewOn()))
                        .list());
        LOG.info("Initiative {} paused by {}", initiative.id(), actor.personId());
        recording.recorded(initiative.organisationId(), initiative.id());
    }

    /** For a form: done once, however often it is sent. */
    public void resume(Actor actor, String reference, UUID submission, ResumeInitiative command) {
        submissions.carryOut(
                submission, actor.personId(), "resume " + reference, () -> resume(actor, reference, command));
    }

    /** As it is known from elsewhere: nobody was shown a page. */
    public void resume(Actor actor, String reference, LocalDate on, String note) {
        resume(actor, reference, new ResumeInitiative(on, note, null));
    }

    /**
     * Goes on where it rested.
     *
     * @throws Conflict if the pause that the person saw is over
     * @throws Refused if it is not paused, or for a day ahead or before the pause began
     */
    public void resume(Actor actor, String reference, ResumeInitiative command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireMovableBy(actor);
        Pause pause =
                pauses.findOpen(initiative.organisationId(), initiative.id()).orElse(null);
        shownVisit.requirePause(initiative, command.shownPauseId(), pause);
        if (pause == null) {
            throw new Refused(null, "journey.resume.not-paused");
        }
        LocalDate on = command.on();
        String note = command.note().strip();
        Day.requireBetween(pause.startedOn(), on, LocalDate.now(clock), "date", "journey.resume.date.before-pause");
        pause.end(on, note, clock.instant());
        pauses.saveAndFlush(pause);
        standing.is(initiative.organisationId(), initiative.id(), Status.ACTIVE);
        audit.record(
                actor.author(),
                "initiative-resumed",
                Subject.within(initiative.id(), "pause", pause.id(), initiative.reference()),
                Change.collect()
                        .field("date", null, Said.day(on))
                        .field("note", null, note)
                        .list());
        LOG.info("Initiative {} resumed by {}", initiative.id(), actor.personId());
        recording.recorded(initiative.organisationId(), initiative.id());
    }
}
