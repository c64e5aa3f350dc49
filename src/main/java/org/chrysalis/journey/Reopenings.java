package org.chrysalis.journey;

import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which ending each reopening followed. Days do not say it: an ending that is taken back twice on one day shares both of
 * its days with another. The first reopening followed the first ending, and so on. Callers have authorised and hold the
 * initiative.
 */
@Component
class Reopenings {

    private final EndingRepository endings;
    private final MoveRepository moves;

    Reopenings(EndingRepository endings, MoveRepository moves) {
        this.endings = endings;
        this.moves = moves;
    }

    /** The ending after which this move took the initiative up again. */
    Ending endingBefore(InitiativeHeader initiative, Move reopening) {
        List<Long> all = reopenings(initiative).stream().map(Move::id).toList();
        return endings.findInOrder(initiative.organisationId(), initiative.id()).get(all.indexOf(reopening.id()));
    }

    Around around(InitiativeHeader initiative, Ending ending) {
        List<Move> all = reopenings(initiative);
        int place = endings.findInOrder(initiative.organisationId(), initiative.id()).stream()
                .map(Ending::id)
                .toList()
                .indexOf(ending.id());
        return new Around(place == 0 ? null : all.get(place - 1), place < all.size() ? all.get(place) : null);
    }

    /**
     * The reopenings around an ending.
     *
     * @param before none of the first ending
     * @param after none while the ending stands
     */
    record Around(@Nullable Move before, @Nullable Move after) {

        /** Whether a visit was recorded between them. What went on alongside then ended with this ending, or before. */
        boolean recorded(Visit visit) {
            return (before == null || visit.id() > before.toVisitId()) && !recordedAfter(visit);
        }

        /** Whether it was recorded once the initiative was taken up again. */
        boolean recordedAfter(Visit visit) {
            return after != null && visit.id() >= after.toVisitId();
        }
    }

    private List<Move> reopenings(InitiativeHeader initiative) {
        return moves.findByOrganisationIdAndInitiativeIdAndDirectionOrderByOrdinal(
                initiative.organisationId(), initiative.id(), Direction.REOPEN);
    }
}
