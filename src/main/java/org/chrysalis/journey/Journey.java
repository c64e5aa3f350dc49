package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.pathway.StageView;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes initiatives from stage to stage, in any direction, again or skipping, one move after another. Whoever may
 * move stages and edit the initiative may do so; nothing about a direction is refused.
 */
@Service
@Transactional
public class Journey {

    private final Changing changing;
    private final Pathway pathway;
    private final ShownVisit shownVisit;
    private final OpenPause pause;
    private final Conditions conditions;
    private final LeftOpen open;
    private final Steps steps;
    private final Clock clock;

    Journey(
            Changing changing,
            Pathway pathway,
            ShownVisit shownVisit,
            OpenPause pause,
            Conditions conditions,
            LeftOpen open,
            Steps steps,
            Clock clock) {
        this.changing = changing;
        this.pathway = pathway;
        this.shownVisit = shownVisit;
        this.pause = pause;
        this.conditions = conditions;
        this.open = open;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * For a form: done once, however often it is sent.
     *
     * @param closed the conditions that are said to be met as it moves
     */
    public Moved move(Actor actor, String reference, UUID submission, MoveInitiative command, Set<Long> closed) {
        return Moved.read(changing.answer(
                actor,
                submission,
                "move " + reference,
                () -> move(actor, reference, command, closed).written()));
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
        return move(actor, reference, command, Set.of());
    }

    private Moved move(Actor actor, String reference, MoveInitiative command, Set<Long> closed) {
        InitiativeHeader initiative = changing.openToMove(actor, reference);
        Wanted wanted = wanted(actor, initiative, command);
        Visit from = wanted.from();
        StageView stage = wanted.stage();
        Direction direction = wanted.direction();
        if (direction == Direction.ON) {
            conditions.requireAnswered(actor, from.stageId(), command);
        }
        open.close(actor, initiative, closed, command.on(), command.met());
        Optional<Pause> rested = pause.end(actor, initiative, command.on());
        steps.leave(from, command.on());
        Moved moved = steps.take(actor, initiative, command, from, stage, direction);
        if (direction == Direction.ON && !command.unmet().isEmpty()) {
            conditions.keepUnmet(actor, initiative, moved.moveId(), from.stageId(), command);
        }
        if (rested.isPresent()) {
            pause.closedByMove(initiative, rested.get(), moved.moveId());
        }
        changing.recorded(initiative);
        return moved;
    }

    /**
     * Before somebody is asked who sees to what is open: whatever {@link #move} would find wrong with where it stands,
     * the day, who decided or the cause is said now, and not once all of that is answered.
     *
     * @throws NotFound if there is no such initiative for this person
     * @throws Conflict if it was moved since the person saw it
     * @throws Refused once it has ended; for a day, a stage, deciders or a cause that {@link #move} refuses
     */
    public void requirePossible(Actor actor, String reference, MoveInitiative command) {
        InitiativeHeader initiative = changing.openToMove(actor, reference);
        Wanted wanted = wanted(actor, initiative, command);
        pause.on(initiative, command.on());
        steps.requireGrounds(actor, initiative, command, wanted.direction());
    }

    /**
     * Of an initiative that was opened for the person, and a day that they typed: said with whatever else is wrong with
     * what they typed, and not only once that is mended.
     *
     * @throws Refused for a day that {@link #move} refuses
     */
    @Transactional(readOnly = true)
    public void requireDay(InitiativeHeader initiative, LocalDate on) {
        Day.requireBetween(initiative.stageSince(), on, LocalDate.now(clock), "date", "journey.move.date.before-visit");
        pause.on(initiative, on);
    }

    /** A step that can be taken from where an initiative stands, as the person who asks for it saw it. */
    private record Wanted(Visit from, StageView stage, Direction direction) {}

    private Wanted wanted(Actor actor, InitiativeHeader initiative, MoveInitiative command) {
        Visit from = shownVisit.standing(initiative, command.shownVisitId());
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
