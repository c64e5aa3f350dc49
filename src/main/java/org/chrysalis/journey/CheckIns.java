package org.chrysalis.journey;

import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.journey.Promises.Held;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the promise, made when an initiative ends, that somebody asks afterwards how the people in it are. */
@Service
@Transactional
public class CheckIns {

    /** As many promises as one ending can hold. */
    public static final int MOST = 10;

    private final Promises promises;
    private final PromiseTrail trail;
    private final CheckInRepository checkIns;
    private final EndingRepository endings;

    CheckIns(Promises promises, PromiseTrail trail, CheckInRepository checkIns, EndingRepository endings) {
        this.promises = promises;
        this.trail = trail;
        this.checkIns = checkIns;
        this.endings = endings;
    }

    /**
     * Records that somebody asked. The one thing that is still done once an initiative has ended, because that is
     * when it is due: by its owner, or by who may edit the initiative. Either may put right what was recorded before
     * once they have seen it.
     *
     * @throws NotFound if the initiative has no such check-in
     * @throws Conflict if somebody recorded it since it was shown
     * @throws Refused for a day ahead, or before the ending; for a correction without why, or that changes nothing
     */
    public void tickOff(Actor actor, String reference, long checkInId, SeeTo command) {
        promises.seeTo(hold(actor, reference, checkInId, command.version()), command);
    }

    /**
     * Takes back that a check-in is done: somebody is to ask again, by a day. Whoever may tick it off may do so; what
     * was said stays on record.
     *
     * @throws NotFound if the initiative has no such check-in
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused while it is to be done; for an owner or a day as when it is handed over
     */
    public void takeBack(Actor actor, String reference, long checkInId, TakeBack command) {
        promises.takeBack(hold(actor, reference, checkInId, command.version()), command);
    }

    /**
     * Gives a check-in that is still to be done to somebody else, or another day; likewise once an initiative has
     * ended.
     *
     * @throws NotFound if the initiative has no such check-in
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused once it is done; for somebody who does not see the initiative, or another day that is before the
     *     ending; if nothing changes
     */
    public void handOver(Actor actor, String reference, long checkInId, HandOver command) {
        promises.handOver(hold(actor, reference, checkInId, command.version()), command);
    }

    /** As this person saw it, for who may see to it. */
    private Held<CheckIn> hold(Actor actor, String reference, long id, int version) {
        InitiativeHeader initiative = promises.open(actor, reference);
        CheckIn checkIn = checkIns.findByIdAndOrganisationIdAndInitiativeId(
                        id, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("check-in"));
        if (!checkIn.ownedBy(actor.personId()) && !initiative.editableBy(actor)) {
            throw new Forbidden(Permission.EDIT_ALL_INITIATIVES.name());
        }
        Conflict.unlessSame("check-in", checkIn.id(), version, checkIn.version());
        Ending ending = endings.findByIdAndOrganisationIdAndInitiativeId(
                        checkIn.endingId(), initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("ending"));
        return new Held<>(actor, initiative, checkIn, ending.endedOn(), () -> checkIns.saveAndFlush(checkIn));
    }

    /** @throws Refused for more than one ending can hold */
    static void requireFew(List<EndInitiative.PlannedCheckIn> planned) {
        if (planned.size() > MOST) {
            throw new Refused("checkIns", "journey.end.check-ins.too-many", MOST);
        }
    }

    /** @throws Refused if one is due before the ending, or its owner does not see the initiative */
    @Transactional(propagation = Propagation.MANDATORY)
    void promise(Actor actor, InitiativeHeader initiative, Ending ending, List<EndInitiative.PlannedCheckIn> planned) {
        for (EndInitiative.PlannedCheckIn each : planned) {
            promise(actor, initiative, ending, each);
        }
    }

    private void promise(
            Actor actor, InitiativeHeader initiative, Ending ending, EndInitiative.PlannedCheckIn planned) {
        if (planned.dueOn().isBefore(ending.endedOn())) {
            throw new Refused("checkIns", "journey.end.check-ins.before-ending");
        }
        if (planned.ownerId() != null) {
            promises.requireOwner(actor, initiative, planned.ownerId(), "checkIns", "journey.end.check-ins.owner");
        }
        CheckIn promised =
                checkIns.saveAndFlush(new CheckIn(actor.organisationId(), initiative.id(), ending.id(), planned));
        trail.made(actor, initiative, "check-in-promised", promised.promised());
    }
}
