package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Standing;
import org.chrysalis.initiative.Status;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.pathway.StageView;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes up again what has ended. Whoever may move stages and edit the initiative may do so. */
@Service
@Transactional
public class Reopening {

    private final Changing changing;
    private final Standing standing;
    private final Pathway pathway;
    private final ShownVisit shownVisit;
    private final EndingRepository endings;
    private final Steps steps;
    private final Clock clock;

    Reopening(
            Changing changing,
            Standing standing,
            Pathway pathway,
            ShownVisit shownVisit,
            EndingRepository endings,
            Steps steps,
            Clock clock) {
        this.changing = changing;
        this.standing = standing;
        this.pathway = pathway;
        this.shownVisit = shownVisit;
        this.endings = endings;
        this.steps = steps;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public void reopen(Actor actor, String reference, UUID submission, MoveInitiative command) {
        changing.once(actor, submission, "reopen " + reference, () -> reopen(actor, reference, command));
    }

    /**
     * Takes an ended initiative up again, in any stage. Reopening is a move.
     *
     * @throws Conflict if it was reopened since the person saw it, though it may have ended again
     * @throws Refused if it has not ended, for a day before it ended or ahead, and as {@link Journey#move} does
     */
    public Moved reopen(Actor actor, String reference, MoveInitiative command) {
        InitiativeHeader initiative = changing.openToMove(actor, reference);
        Visit last = shownVisit.last(initiative, command.shownVisitId());
        Ending ending = endings.findStanding(initiative.organisationId(), initiative.id())
                .orElseThrow(() -> initiative.refused("journey.reopen.not-ended"));
        requireDay(ending, command.on());
        StageView stage = Stages.requireInUse(pathway, actor.organisationId(), command.stageId(), "stage");
        ending.reopen(command.on(), clock.instant());
        endings.saveAndFlush(ending);
        standing.is(initiative.organisationId(), initiative.id(), Status.ACTIVE);
        Moved moved = steps.take(actor, initiative, command, last, stage, Direction.REOPEN);
        changing.recorded(initiative);
        return moved;
    }

    /**
     * Of an initiative that was opened for the person, and a day that they typed.
     *
     * @throws Refused for a day that {@link #reopen} refuses
     */
    @Transactional(readOnly = true)
    public void requireDay(InitiativeHeader initiative, LocalDate on) {
        endings.findStanding(initiative.organisationId(), initiative.id()).ifPresent(ending -> requireDay(ending, on));
    }

    private void requireDay(Ending ending, LocalDate on) {
        Day.requireBetween(ending.endedOn(), on, LocalDate.now(clock), "date", "journey.reopen.date.before-ending");
    }
}
