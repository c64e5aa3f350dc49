package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises one more check-in after an ending: what people need shows itself later. */
@Service
@Transactional
public class LaterCheckIns {

    private final Changing changing;
    private final EndingRepository endings;
    private final CheckIns checkIns;
    private final CheckInRepository promised;
    private final Clock clock;

    LaterCheckIns(
            Changing changing, EndingRepository endings, CheckIns checkIns, CheckInRepository promised, Clock clock) {
        this.changing = changing;
        this.endings = endings;
        this.checkIns = checkIns;
        this.promised = promised;
        this.clock = clock;
    }

    /**
     * Adds it, once however often the form is sent, and by whom the ending may be corrected: after the one that
     * stands, though the initiative is read-only; after an earlier one while the initiative goes on.
     *
     * @throws NotFound if there is no such initiative that the person may see, or it has no such ending
     * @throws Forbidden without the permission to move it
     * @throws Refused if it is due before the ending or on a day that is over, its owner does not see the initiative,
     *     the ending holds as many as one can; after an earlier ending, once the initiative has ended again
     */
    public void add(
            Actor actor, String reference, long endingId, UUID submission, EndInitiative.PlannedCheckIn planned) {
        changing.once(
                actor, submission, "check-in of ending " + endingId, () -> add(actor, reference, endingId, planned));
    }

    private void add(Actor actor, String reference, long endingId, EndInitiative.PlannedCheckIn planned) {
        InitiativeHeader initiative = changing.openToMove(actor, reference);
        Ending ending = endings.findByIdAndOrganisationIdAndInitiativeId(
                        endingId, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("ending"));
        if (ending.reopenedOn() != null) {
            initiative.requireGoingOn();
        }
        if (promised.countByOrganisationIdAndEndingId(initiative.organisationId(), endingId) >= CheckIns.MOST) {
            throw new Refused(null, "journey.end.check-ins.too-many", CheckIns.MOST);
        }
        requireToCome(ending, planned.dueOn());
        checkIns.promise(actor, initiative, ending, List.of(planned));
        changing.recorded(initiative);
    }

    /** Whoever adds one means to ask: unlike those entered with an ending that is entered late, it lies ahead. */
    private void requireToCome(Ending ending, LocalDate due) {
        if (due.isBefore(ending.endedOn())) {
            throw new Refused("due", "journey.end.check-ins.before-ending");
        }
        if (due.isBefore(LocalDate.now(clock))) {
            throw new Refused("due", "journey.check-in.new.past");
        }
    }
}
