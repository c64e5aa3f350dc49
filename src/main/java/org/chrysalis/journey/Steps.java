package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Standing;
import org.chrysalis.pathway.StageView;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Component;

/** The step from one main visit to the next, whatever led to it. Callers have authorised and hold the initiative. */
@Component
class Steps {

    private final Standing standing;
    private final VisitRepository visits;
    private final MoveRepository moves;
    private final AlongsideVisits alongside;
    private final Grounds grounds;
    private final Changing changing;
    private final Clock clock;

    Steps(
            Standing standing,
            VisitRepository visits,
            MoveRepository moves,
            AlongsideVisits alongside,
            Grounds grounds,
            Changing changing,
            Clock clock) {
        this.standing = standing;
        this.visits = visits;
        this.moves = moves;
        this.alongside = alongside;
        this.grounds = grounds;
        this.changing = changing;
        this.clock = clock;
    }

    /** A move ends the visit that it leaves. */
    void leave(Visit from, LocalDate day) {
        from.end(day);
        visits.saveAndFlush(from);
    }

    /**
     * Opens the visit that follows and keeps the move that led to it.
     *
     * @param from the visit before, which is over
     * @throws Refused without a reason or anybody who decided; for a cause that the organisation does not have, or of a
     *     step that is not one back
     */
    Moved take(
            Actor actor,
            InitiativeHeader initiative,
            MoveInitiative command,
            Visit from,
            StageView stage,
            Direction direction) {
        Grounds.Given given = grounds.ofMove(actor, initiative, command, direction);
        String reason = command.reason().strip();
        if (reason.isEmpty()) {
            throw new Refused("reason", "journey.move.reason.empty");
        }
        Visit to = visits.saveAndFlush(
                Visit.main(actor.organisationId(), initiative.id(), stage.id(), from.ordinal() + 1, command.on()));
        standing.standsIn(initiative.organisationId(), initiative.id(), stage.id(), command.on(), to.ordinal());
        var scene = new Move.Scene(actor.organisationId(), initiative.id(), actor.personId(), clock.instant());
        Move move = new Move(to, direction, from, scene, reason, given.deciders());
        move.decidedIn(given.review());
        move.broughtAboutBy(command.contextEventId());
        if (direction == Direction.ON && !command.unmet().isEmpty()) {
            move.leavesCriteriaUnmet();
        }
        moves.saveAndFlush(move);
        changing.tell(
                actor,
                initiative,
                direction == Direction.REOPEN ? "initiative-reopened" : "initiative-moved",
                initiative.part("move", move.id()),
                changes(initiative, stage, command, given));
        boolean gaveWay = alongside.giveWay(actor, initiative, move, stage.id());
        if (command.alongside() != null) {
            alongside.goOnIn(actor, initiative, move, command.alongside(), stage.id(), gaveWay);
        }
        return new Moved(move.id(), move.ordinal(), direction, stage.name(), gaveWay);
    }

    /** @throws Refused for the grounds for which {@link #take} refuses it */
    void requireGrounds(Actor actor, InitiativeHeader initiative, MoveInitiative command, Direction direction) {
        grounds.ofMove(actor, initiative, command, direction);
    }

    /** The stage it left and the one it came to are both named, also where they are the same. */
    private static List<Change> changes(
            InitiativeHeader initiative, StageView stage, MoveInitiative command, Grounds.Given given) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("stage", initiative.stageName(), stage.name()));
        changes.addAll(Change.collect()
                .field("date", null, Said.day(command.on()))
                .field("reason", null, command.reason().strip())
                .field("deciders", null, given.saidDeciders())
                .field("context", null, given.cause())
                .list());
        return changes;
    }
}
