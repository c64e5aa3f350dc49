package org.chrysalis.journey;

import java.util.Objects;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The visit from which a step is taken, as the person saw it: whoever looked at an older one is told, rather than
 * taking a step from where an initiative no longer stands. Callers have authorised and hold the initiative.
 */
@Component
class ShownVisit {

    private final VisitRepository visits;
    private final MoveRepository moves;
    private final EndingRepository endings;

    ShownVisit(VisitRepository visits, MoveRepository moves, EndingRepository endings) {
        this.visits = visits;
        this.moves = moves;
        this.endings = endings;
    }

    /**
     * The one in which it stands.
     *
     * @param shown the visit that the page showed; none where it showed none
     * @throws Conflict about the move or the ending that came between
     * @throws Refused once it has ended
     */
    Visit standing(InitiativeHeader initiative, @Nullable Long shown) {
        Visit present = visits.findStanding(initiative.organisationId(), initiative.id())
                .orElse(null);
        require(initiative, shown, present);
        initiative.requireGoingOn();
        return Objects.requireNonNull(present);
    }

    /**
     * The last one of an initiative that has ended.
     *
     * @param shown the visit that the page showed; none where it showed none
     * @throws Conflict about the move that came between
     */
    Visit last(InitiativeHeader initiative, @Nullable Long shown) {
        Visit last =
                visits.findLast(initiative.organisationId(), initiative.id()).orElseThrow();
        require(initiative, shown, last);
        return last;
    }

    /** @param present the one in which it stands; once it has ended none, or the one that the ending closed */
    private void require(InitiativeHeader initiative, @Nullable Long shown, @Nullable Visit present) {
        if (shown == null || present != null && present.id() == shown) {
            return;
        }
        if (initiative.ended() || present == null) {
            throw ended(initiative);
        }
        throw moves.findByOrganisationIdAndToVisitId(initiative.organisationId(), present.id())
                .map(move -> new Conflict("move", move.id()))
                .orElseGet(() -> new Conflict("visit"));
    }

    /**
     * @param shown the pause that the page showed; none where it showed none
     * @param present the one in which it rests; none where it goes on or has ended
     * @throws Conflict about the pause that came between, or about what ended the one that was shown
     */
    void requirePause(InitiativeHeader initiative, @Nullable Long shown, @Nullable Pause present) {
        if (shown == null || present != null && present.id() == shown) {
            return;
        }
        if (initiative.ended()) {
            throw ended(initiative);
        }
        throw new Conflict("pause", present == null ? shown : present.id());
    }

    private Conflict ended(InitiativeHeader initiative) {
        return endings.findStanding(initiative.organisationId(), initiative.id())
                .map(ending -> new Conflict("ending", ending.id()))
                .orElseGet(() -> new Conflict("visit"));
    }
}
