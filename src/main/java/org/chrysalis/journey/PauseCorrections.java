package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the days and the words of a pause and its resumption right, and keeps what stood there, who changed it and why.
 */
@Service
@Transactional
public class PauseCorrections {

    private final Correcting correcting;
    private final VisitRepository visits;
    private final PauseRepository pauses;
    private final Clock clock;

    PauseCorrections(Correcting correcting, VisitRepository visits, PauseRepository pauses, Clock clock) {
        this.correcting = correcting;
        this.visits = visits;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public void correct(Actor actor, String reference, long pauseId, UUID submission, CorrectPause command) {
        correcting.once(actor, submission, "pause " + pauseId, () -> correct(actor, reference, pauseId, command));
    }

    /**
     * Corrects a pause. The end of one that a move or an ending closed is that one's day, and is put right with it.
     *
     * @throws NotFound if the initiative has no such pause
     * @throws Conflict if somebody corrected it or took it up again since it was shown
     * @throws Refused if nothing changes; if it would lie ahead, outside its visit, across another pause, or end before
     *     it began; without the day on which it was resumed; once the initiative has ended
     */
    public void correct(Actor actor, String reference, long pauseId, CorrectPause command) {
        InitiativeHeader initiative = correcting.open(actor, reference);
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
        after.requireOtherThan(before, Causes.Named.NONE);
        pause.correct(after, clock.instant());
        if (!after.ofSameDay(before) || after.until() != null && !after.until().equals(before.until())) {
            requireFits(pause, visit, all);
        }
        pauses.saveAndFlush(pause);
        correcting.keep(actor, initiative, Corrected.pause(pause, before), command.why());
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
