package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** Puts the days and the words of a pause and its resumption right, and keeps what stood there, who changed it and why. */
@Service
@Transactional
public class PauseCorrections {

    private static final Logger LOG = LoggerFactory.getLogger(PauseCorrections.class);

    private final Initiatives initiatives;
    private final Recording recording;
    private final VisitRepository visits;
    private final PauseRepository pauses;
    private final KeptCorrections kept;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final Clock clock;

    PauseCorrections(
            Initiatives initiatives,
            Recording recording,
            VisitRepository visits,
            PauseRepository pauses,
            KeptCorrections kept,
            Submissions submissions,
            AuditTrail audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.recording = recording;
        this.visits = visits;
        this.pauses = pauses;
        this.kept = kept;
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public void correct(Actor actor, String reference, long pauseId, UUID submission, CorrectPause command) {
        submissions.carryOut(
                submission,
                actor.personId(),
                "correct pause " + pauseId,
                () -> correct(actor, reference, pauseId, command));
    }

    /**
     * Corrects a pause. The end of one that a move or an ending closed is that one's day, and is put right with it.
     *
     * @throws NotFound if the initiative has no such pause
     * @throws Conflict if somebody corrected it or took it up again since it was shown
     * @throws Refused if nothing changes; if it would lie ahead, outside its visit, across another pause, or end before it
     *     began; without the day on which it was resumed; once the initiative has ended
     */
    public void correct(Actor actor, String reference, long pauseId, CorrectPause command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireMovableBy(actor);
        initiative.requireGoingOn();
        Pause pause = pauses.findByIdAndOrganisationIdAndInitiativeId(
                        pauseId, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("pause"));
        Conflict.unlessSame("pause", pause.id(), command.version(), pause.version());
        // Read before it changes, for a query would send the change ahead of the checks.
        List<Pause> all = pauses.findOfInitiative(initiative.organisationId(), initiative.id());
        Visit visit = visits.findByIdAndOrganisationIdAndInitiativeId(
                        pause.visitId(), initiative.organisationId(), initiative.id())
                .orElseThrow();
        Stood before = pause.stands();
        Stood after = asked(pause, command);
        if (after.equals(before)) {
            throw new Refused(null, "journey.correct.nothing");
        }
        pause.correct(after, clock.instant());
        if (!after.on().equals(before.on())
                || after.until() != null && !after.until().equals(before.until())) {
            requireFits(pause, visit, all);
        }
        pauses.saveAndFlush(pause);
        kept.ofPause(actor, pause, before, after, command.why().strip());
        audit.record(
                actor.author(),
                "pause-corrected",
                Subject.within(initiative.id(), "pause", pause.id(), initiative.reference()),
                Change.collect()
                        .field("date", Said.day(before.on()), Said.day(after.on()))
                        .field("until", Said.day(before.until()), Said.day(after.until()))
                        .field("reason", before.reason(), after.reason())
                        .field("note", before.note(), after.note())
                        .field("why", null, command.why())
                        .list());
        LOG.info("Pause {} of initiative {} corrected by {}", pause.id(), initiative.id(), actor.personId());
        recording.recorded(initiative.organisationId(), initiative.id());
    }

    private static Stood asked(Pause pause, CorrectPause command) {
        String reason = command.reason().strip();
        if (reason.isEmpty()) {
            throw new Refused("reason", "journey.pause.reason.empty");
        }
        if (!pause.resumed()) {
            return new Stood(command.on(), pause.endedOn(), reason, pause.resumeNote());
        }
        if (command.until() == null) {
            throw new Refused("until", "journey.correct.pause.until.missing");
        }
        return new Stood(command.on(), command.until(), reason, command.note().strip());
    }

    private void requireFits(Pause pause, Visit visit, List<Pause> all) {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = pause.startedOn();
        LocalDate until = pause.endedOn();
        Day.requireBetween(visit.startedOn(), on, today, "date", "journey.correct.pause.before-visit");
        if (until != null && pause.resumed()) {
            Day.requireBetween(on, until, today, "until", "journey.resume.date.before-pause");
        } else if (until != null) {
            Day.requireNotAfter(until, on, "date", "journey.correct.pause.after-end");
        }
        if (until != null && visit.endedOn() != null) {
            Day.requireNotAfter(visit.endedOn(), until, "until", "journey.correct.pause.after-visit");
        }
        if (until == null && pause.reviewOn() != null && pause.reviewOn().isBefore(on)) {
            throw new Refused("date", "journey.pause.review.before");
        }
        if (all.stream().anyMatch(other -> other.id() != pause.id() && other.overlaps(pause))) {
            throw new Refused("date", "journey.correct.pause.overlap");
        }
    }
}
