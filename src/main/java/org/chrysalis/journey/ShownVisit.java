package org.chrysalis.journey;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.support.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whoever looked at an older visit, rather than taking a step from where an initiative no longer stands. */
@Component
class ShownVisit {

    private final MoveRepository moves;
    private final EndingRepository endings;

    ShownVisit(MoveRepository moves, EndingRepository endings) {
        this.moves = moves;
        this.endings = endings;
    }

    /**
     * @param shown the visit that the page showed; none where it showed none
     * @param present the one in which it stands; once it has ended none, or the one that the ending closed
     * @throws Conflict about the move or the ending that came between
     */
    void require(InitiativeHeader initiative, @Nullable Long shown, @Nullable Visit present) {
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
