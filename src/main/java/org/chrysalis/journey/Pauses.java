package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Standing;
import org.chrysalis.initiative.Status;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an initiative rest where it stands, and takes it up again there. */
@Service
@Transactional
public class Pauses {

    private final Changing changing;
    private final Standing standing;
    private final PauseRepository pauses;
    private final ShownVisit shownVisit;
    private final Grounds grounds;
    private final Clock clock;

    Pauses(
            Changing changing,
            Standing standing,
            PauseRepository pauses,
            ShownVisit shownVisit,
            Grounds grounds,
            Clock clock) {
        this.changing = changing;
        this.standing = standing;
        this.pauses = pauses;
        this.shownVisit = shownVisit;
        this.grounds = grounds;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public void pause(Actor actor, String reference, UUID submission, PauseInitiative command) {
        changing.once(actor, submission, "pause " + reference, () -> pause(actor, reference, command));
    }

    /**
     * Lets it rest where it stands.
     *
     * @throws Conflict if it was moved, paused or ended since the person saw it
     * @throws Refused if it is paused or has ended, or for a day ahead, before the visit or before the last rest ended
     */
    public void pause(Actor actor, String reference, PauseInitiative command) {
        InitiativeHeader initiative = changing.openToMove(actor, reference);
        Visit present = shownVisit.standing(initiative, command.shownVisitId());
        Pause open =
                pauses.findOpen(initiative.organisationId(), initiative.id()).orElse(null);
        if (open != null) {
            throw command.shownVisitId() == null
                    ? new Refused(null, "journey.pause.already")
                    : new Conflict("pause", open.id());
        }
        requireDays(initiative, present.startedOn(), command.on(), command.reviewOn());
        Grounds.Given given = grounds.ofPause(initiative, command);
        Pause pause = pauses.saveAndFlush(
                new Pause(actor.organisationId(), present, command, given.deciders(), given.review(), clock.instant()));
        standing.is(initiative.organisationId(), initiative.id(), Status.PAUSED);
        changing.record(
                actor,
                initiative,
                "initiative-paused",
                initiative.part("pause", pause.id()),
                Change.collect()
                        .field("date", null, Said.day(command.on()))
                        .field("reason", null, command.reason())
                        .field("deciders", null, given.saidDeciders())
                        .field("review-on", null, Said.day(command.reviewOn()))
                        .list());
    }

    /**
     * Of an initiative that was opened for the person, and days that they typed.
     *
     * @param reviewOn when it is to be looked at again, if that was said
     * @throws Refused for a day that {@link #pause} refuses
     */
    @Transactional(readOnly = true)
    public void requireDays(InitiativeHeader initiative, LocalDate on, @Nullable LocalDate reviewOn) {
        requireDays(initiative, initiative.stageSince(), on, reviewOn);
    }

    private void requireDays(InitiativeHeader initiative, LocalDate began, LocalDate on, @Nullable LocalDate reviewOn) {
        Day.requireBetween(began, on, LocalDate.now(clock), "date", "journey.move.date.before-visit");
        pauses.findLastEnd(initiative.organisationId(), initiative.id())
                .ifPresent(end -> Day.requireNotBefore(end, on, "date", "journey.pause.date.before-resumed"));
        if (reviewOn != null && reviewOn.isBefore(on)) {
            throw new Refused("reviewOn", "journey.pause.review.before");
        }
    }

    /** For a form: done once, however often it is sent. */
    public void resume(Actor actor, String reference, UUID submission, ResumeInitiative command) {
        changing.once(actor, submission, "resume " + reference, () -> resume(actor, reference, command));
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
        InitiativeHeader initiative = changing.openToMove(actor, reference);
        Pause pause =
                pauses.findOpen(initiative.organisationId(), initiative.id()).orElse(null);
        shownVisit.requirePause(initiative, command.shownPauseId(), pause);
        if (pause == null) {
            throw initiative.refused("journey.resume.not-paused");
        }
        LocalDate on = command.on();
        String note = command.note().strip();
        requireResumed(pause.startedOn(), on);
        pause.end(on, note, clock.instant());
        pauses.saveAndFlush(pause);
        standing.is(initiative.organisationId(), initiative.id(), Status.ACTIVE);
        changing.record(
                actor,
                initiative,
                "initiative-resumed",
                initiative.part("pause", pause.id()),
                Change.collect()
                        .field("date", null, Said.day(on))
                        .field("note", null, note)
                        .list());
    }

    /**
     * Of an initiative that was opened for the person, and a day that they typed.
     *
     * @throws Refused for a day that {@link #resume} refuses
     */
    public void requireResumed(InitiativeHeader initiative, LocalDate on) {
        if (initiative.pausedSince() != null) {
            requireResumed(initiative.pausedSince(), on);
        }
    }

    private void requireResumed(LocalDate began, LocalDate on) {
        Day.requireBetween(began, on, LocalDate.now(clock), "date", "journey.resume.date.before-pause");
    }
}
