package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Recording;
import org.chrysalis.initiative.Standing;
import org.chrysalis.initiative.Status;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.pathway.StageView;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes initiatives from stage to stage, in any direction, again or skipping, one move after another. Whoever may
 * move stages and edit the initiative may do so; nothing about a direction is refused.
 */
@Service
@Transactional
public class Journey {

    private final Initiatives initiatives;
    private final Standing standing;
    private final Recording recording;
    private final Pathway pathway;
    private final VisitRepository visits;
    private final ShownVisit shownVisit;
    private final OpenPause pause;
    private final Conditions conditions;
    private final Steps steps;
    private final Submissions submissions;
    private final Clock clock;

    Journey(
            Initiatives initiatives,
            Standing standing,
            Recording recording,
            Pathway pathway,
            VisitRepository visits,
            ShownVisit shownVisit,
            OpenPause pause,
            Conditions conditions,
            Steps steps,
            Submissions submissions,
            Clock clock) {
        this.initiatives = initiatives;
        this.standing = standing;
        this.recording = recording;
        this.pathway = pathway;
        this.visits = visits;
        this.shownVisit = shownVisit;
        this.pause = pause;
        this.conditions = conditions;
        this.steps = steps;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public Moved move(Actor actor, String reference, UUID submission, MoveInitiative command) {
        return Moved.read(submissions.once(
                submission,
                actor.personId(),
                "move " + reference,
                () -> move(actor, reference, command).written()));
    }

    /**
     * Moves an initiative to a stage. Work alongside in that stage ends that day, and so does a pause. When it moves
     * on, each criterion of the stage that it leaves is either said to be met or becomes a condition.
     *
     * @throws NotFound if there is no such initiative for this person
     * @throws Conflict if it was moved, or its stage's criteria were changed, since the person saw it
     * @throws Refused once it has ended; for a day ahead, before the present visit began or before the last pause
     *     ended; for a stage that is retired or another organisation's; without a reason or anybody who decided; for
     *     what is open that is due before it
     */
    public Moved move(Actor actor, String reference, MoveInitiative command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireMovableBy(actor);
        Wanted wanted = wanted(actor, initiative, command);
        Visit from = wanted.from();
        StageView stage = wanted.stage();
        Direction direction = wanted.direction();
        if (direction == Direction.ON) {
            conditions.requireAnswered(actor, from.stageId(), command);
        }
        Optional<Pause> rested = pause.end(actor, initiative, command.on());
        from.end(command.on());
        visits.saveAndFlush(from);
        Moved moved = steps.take(actor, initiative, command, from, stage, direction);
        if (direction == Direction.ON && !command.unmet().isEmpty()) {
            conditions.keepUnmet(actor, initiative, moved.moveId(), from.stageId(), command);
        }
        if (rested.isPresent()) {
            pause.closedByMove(rested.get(), moved.moveId());
            standing.is(initiative.organisationId(), initiative.id(), Status.ACTIVE);
        }
        recording.recorded(initiative.organisationId(), initiative.id());
        return moved;
    }

    /**
     * Before somebody is asked who sees to what is open: whatever {@link #move} would find wrong with where it stands,
     * the day or the cause is said now, and not once all of that is answered.
     *
     * @throws NotFound if there is no such initiative for this person
     * @throws Conflict if it was moved since the person saw it
     * @throws Refused once it has ended; for a day, a stage or a cause that {@link #move} refuses
     */
    @Transactional(readOnly = true)
    public void requirePossible(Actor actor, String reference, MoveInitiative command) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        initiative.requireMovableBy(actor);
        Wanted wanted = wanted(actor, initiative, command);
        pause.on(initiative, command.on());
        steps.requireCause(actor, command, wanted.direction());
    }

    /** A step that can be taken from where an initiative stands, as the person who asks for it saw it. */
    private record Wanted(Visit from, StageView stage, Direction direction) {}

    private Wanted wanted(Actor actor, InitiativeHeader initiative, MoveInitiative command) {
        Visit present = visits.findStanding(initiative.organisationId(), initiative.id())
                .orElse(null);
        shownVisit.require(initiative, command.shownVisitId(), present);
        initiative.requireGoingOn();
        Visit from = Objects.requireNonNull(present);
        Day.requireBetween(
                from.startedOn(), command.on(), LocalDate.now(clock), "date", "journey.move.date.before-visit");
        StageView stage = Stages.requireInUse(pathway, actor.organisationId(), command.stageId(), "stage");
        return new Wanted(from, stage, direction(actor, from.stageId(), stage));
    }

    private Direction direction(Actor actor, long fromStage, StageView to) {
        int from = pathway.stage(actor.organisationId(), fromStage).ordinal();
        return to.ordinal() == from ? Direction.AGAIN : to.ordinal() > from ? Direction.ON : Direction.BACK;
    }
}
