package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes initiatives from stage to stage, in any direction, again or skipping, one move after another. Whoever may
 * move stages and edit the initiative may do so; nothing about a direction is refused.
 */
@Service
@Transactional
public class Journey {

    private static final Logger LOG = LoggerFactory.getLogger(Journey.class);

    private final Initiatives initiatives;
    private final Standing standing;
    private final Recording recording;
    private final Pathway pathway;
    private final VisitRepository visits;
    private final MoveRepository moves;
    private final OpenPause pause;
    private final EndingRepository endings;
    private final AlongsideVisits alongside;
    private final Conditions conditions;
    private final CompletedReviews reviews;
    private final AuditTrail audit;
    private final Clock clock;

    Journey(
            Initiatives initiatives,
            Standing standing,
            Recording recording,
            Pathway pathway,
            VisitRepository visits,
            MoveRepository moves,
            OpenPause pause,
            EndingRepository endings,
            AlongsideVisits alongside,
            Conditions conditions,
            CompletedReviews reviews,
            AuditTrail audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.standing = standing;
        this.recording = recording;
        this.pathway = pathway;
        this.visits = visits;
        this.moves = moves;
        this.pause = pause;
        this.endings = endings;
        this.alongside = alongside;
        this.conditions = conditions;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves an initiative to a stage. Work alongside in that stage ends that day, and so does a pause.
     *
     * @throws NotFound if there is no such initiative for this person
     * <p>When it moves on, each criterion of the stage that it leaves is either said to be met or becomes a condition.
     *
     * @throws Conflict if it was moved, or its stage's criteria were changed, since the person saw it
     * @throws Refused once it has ended; for a day ahead or before the present visit began; for a stage that is
     *     retired or another organisation's; without a reason or anybody who decided
     */
    public Moved move(Actor actor, String reference, MoveInitiative command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireMovableBy(actor);
        Visit present = visits.findStanding(initiative.id()).orElse(null);
        requireShown(command.shownVisitId(), present == null ? null : present.id());
        initiative.requireGoingOn();
        Visit from = Objects.requireNonNull(present);
        Day.requireBetween(
                from.startedOn(), command.on(), LocalDate.now(clock), "date", "journey.move.date.before-visit");
        StageView stage = Stages.requireInUse(pathway, actor.organisationId(), command.stageId(), "stage");
        Direction direction = direction(actor, from.stageId(), stage);
        if (direction == Direction.ON) {
            conditions.requireAnswered(actor, from.stageId(), command);
        }
        boolean resumed = pause.end(actor, initiative, command.on());
        from.end(command.on());
        visits.saveAndFlush(from);
        Moved moved = step(actor, initiative, command, from, stage, direction);
        if (direction == Direction.ON && !command.unmet().isEmpty()) {
            conditions.keepUnmet(actor, initiative, moved.moveId(), from.stageId(), command.unmet());
        }
        if (resumed) {
            standing.is(initiative.id(), Status.ACTIVE);
        }
        recording.recorded(initiative.id());
        return moved;
    }

    /**
     * Takes an ended initiative up again, in any stage. Reopening is a move.
     *
     * @throws Refused if it has not ended, for a day before it ended or ahead, and as {@link #move} does
     */
    public Moved reopen(Actor actor, String reference, MoveInitiative command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireMovableBy(actor);
        Ending ending =
                endings.findStanding(initiative.id()).orElseThrow(() -> new Refused(null, "journey.reopen.not-ended"));
        Day.requireBetween(
                ending.endedOn(), command.on(), LocalDate.now(clock), "date", "journey.reopen.date.before-ending");
        StageView stage = Stages.requireInUse(pathway, actor.organisationId(), command.stageId(), "stage");
        ending.reopen(command.on());
        endings.saveAndFlush(ending);
        standing.is(initiative.id(), Status.ACTIVE);
        Visit last = visits.findLast(initiative.id()).orElseThrow();
        Moved moved = step(actor, initiative, command, last, stage, Direction.REOPEN);
        recording.recorded(initiative.id());
        return moved;
    }

    private Moved step(
            Actor actor,
            InitiativeHeader initiative,
            MoveInitiative command,
            Visit from,
            StageView stage,
            Direction direction) {
        List<String> deciders = Deciders.named(command.deciders(), "deciders");
        String reason = command.reason().strip();
        if (reason.isEmpty()) {
            throw new Refused("reason", "journey.move.reason.empty");
        }
        boolean gaveWay = alongside.giveWay(actor, initiative, stage.id(), command.on());
        Visit to = visits.saveAndFlush(
                Visit.main(actor.organisationId(), initiative.id(), stage.id(), from.ordinal() + 1, command.on()));
        standing.standsIn(initiative.id(), stage.id(), command.on(), to.ordinal());
        if (command.alongside() != null) {
            alongside.goOnIn(actor, initiative, command.alongside(), stage.id(), command.on());
        }
        var scene = new Move.Scene(actor.organisationId(), initiative.id(), actor.personId(), clock.instant());
        Move move = new Move(to, direction, from, scene, reason, deciders);
        move.decidedIn(reviews.id(initiative.id(), command.review()));
        if (direction == Direction.ON && !command.unmet().isEmpty()) {
            move.leavesCriteriaUnmet();
        }
        moves.saveAndFlush(move);
        audit.record(
                actor.author(),
                direction == Direction.REOPEN ? "initiative-reopened" : "initiative-moved",
                Subject.within(initiative.id(), "move", move.id(), initiative.reference()),
                Change.collect()
                        .field("stage", initiative.stageName(), stage.name())
                        .field("date", null, Said.day(command.on()))
                        .field("reason", null, reason)
                        .field("deciders", null, String.join(", ", deciders))
                        .list());
        LOG.info("Initiative {} moved {} to stage {} by {}", initiative.id(), direction, stage.id(), actor.personId());
        return new Moved(move.id(), move.ordinal(), direction, stage.name(), gaveWay);
    }

    private Direction direction(Actor actor, long fromStage, StageView to) {
        int from = pathway.stage(actor.organisationId(), fromStage).ordinal();
        return to.ordinal() == from ? Direction.AGAIN : to.ordinal() > from ? Direction.ON : Direction.BACK;
    }

    /** Whoever looked at an older visit is told, rather than taking a step from where it no longer stands. */
    static void requireShown(@Nullable Long shown, @Nullable Long present) {
        if (shown != null && !shown.equals(present)) {
            throw new Conflict("visit");
        }
    }
}
