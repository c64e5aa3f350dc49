package org.chrysalis.journey;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Standing;
import org.chrysalis.pathway.StageView;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The step from one main visit to the next, whatever led to it. Callers have authorised and hold the initiative. */
@Component
class Steps {

    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

    private final Standing standing;
    private final VisitRepository visits;
    private final MoveRepository moves;
    private final AlongsideVisits alongside;
    private final CompletedReviews reviews;
    private final Causes causes;
    private final AuditTrail audit;
    private final Clock clock;

    Steps(
            Standing standing,
            VisitRepository visits,
            MoveRepository moves,
            AlongsideVisits alongside,
            CompletedReviews reviews,
            Causes causes,
            AuditTrail audit,
            Clock clock) {
        this.standing = standing;
        this.visits = visits;
        this.moves = moves;
        this.alongside = alongside;
        this.reviews = reviews;
        this.causes = causes;
        this.audit = audit;
        this.clock = clock;
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
        List<String> deciders = Deciders.named(command.deciders(), "deciders");
        String reason = command.reason().strip();
        if (reason.isEmpty()) {
            throw new Refused("reason", "journey.move.reason.empty");
        }
        String cause = causes.namedForMove(actor, command.contextEventId(), direction);
        Visit to = visits.saveAndFlush(
                Visit.main(actor.organisationId(), initiative.id(), stage.id(), from.ordinal() + 1, command.on()));
        standing.standsIn(initiative.organisationId(), initiative.id(), stage.id(), command.on(), to.ordinal());
        var scene = new Move.Scene(actor.organisationId(), initiative.id(), actor.personId(), clock.instant());
        Move move = new Move(to, direction, from, scene, reason, deciders);
        move.decidedIn(reviews.id(initiative.organisationId(), initiative.id(), command.review()));
        move.broughtAboutBy(command.contextEventId());
        if (direction == Direction.ON && !command.unmet().isEmpty()) {
            move.leavesCriteriaUnmet();
        }
        moves.saveAndFlush(move);
        boolean gaveWay = alongside.giveWay(actor, initiative, move, stage.id());
        if (command.alongside() != null) {
            alongside.goOnIn(actor, initiative, move, command.alongside(), stage.id(), gaveWay);
        }
        audit.record(
                actor.author(),
                direction == Direction.REOPEN ? "initiative-reopened" : "initiative-moved",
                Subject.within(initiative.id(), "move", move.id(), initiative.reference()),
                changes(initiative, stage, command, deciders, cause));
        LOG.info("Initiative {} moved {} to stage {} by {}", initiative.id(), direction, stage.id(), actor.personId());
        return new Moved(move.id(), move.ordinal(), direction, stage.name(), gaveWay);
    }

    /** @throws Refused for a cause that {@link #take} refuses */
    void requireCause(Actor actor, MoveInitiative command, Direction direction) {
        causes.namedForMove(actor, command.contextEventId(), direction);
    }

    /** The stage it left and the one it came to are both named, also where they are the same. */
    private static List<Change> changes(
            InitiativeHeader initiative,
            StageView stage,
            MoveInitiative command,
            List<String> deciders,
            @Nullable String cause) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("stage", initiative.stageName(), stage.name()));
        changes.addAll(Change.collect()
                .field("date", null, Said.day(command.on()))
                .field("reason", null, command.reason().strip())
                .field("deciders", null, Deciders.said(deciders))
                .field("context", null, cause)
                .list());
        return changes;
    }
}
