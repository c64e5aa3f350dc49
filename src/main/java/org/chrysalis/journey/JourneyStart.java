package org.chrysalis.journey;

import java.time.Clock;
import java.util.List;
import org.chrysalis.initiative.InitiativeLogged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the first visit of an initiative in the transaction that logs it. */
@Component
class JourneyStart {

    /** Shown through the messages: a start has no reason that anybody was asked for. */
    static final String REASON = "Started";

    private final VisitRepository visits;
    private final MoveRepository moves;
    private final Clock clock;

    JourneyStart(VisitRepository visits, MoveRepository moves, Clock clock) {
        this.visits = visits;
        this.moves = moves;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void open(InitiativeLogged logged) {
        long organisation = logged.actor().organisationId();
        Visit first = visits.saveAndFlush(
                Visit.main(organisation, logged.initiativeId(), logged.stageId(), 1, logged.since()));
        var scene = new Move.Scene(
                organisation, logged.initiativeId(), logged.actor().personId(), clock.instant());
        moves.saveAndFlush(new Move(first, Direction.START, null, scene, REASON, List.of()));
    }
}
