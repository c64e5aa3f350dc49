package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.initiative.InitiativeHeader;
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
    private final CheckInRepository checkIns;
    private final EndingRepository endings;
    private final Clock clock;

    CheckIns(Promises promises, CheckInRepository checkIns, EndingRepository endings, Clock clock) {
        this.promises = promises;
        this.checkIns = checkIns;
        this.endings = endings;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public void tickOff(Actor actor, String reference, long checkInId, UUID submission, CheckInDone command) {
        promises.once(actor, submission, "check-in " + checkInId, () -> tickOff(actor, reference, checkInId, command));
    }

    /**
     * Records that somebody asked. The one thing that is still done once an initiative has ended, because that is
     * when it is due: by its owner, or by who may edit the initiative. Either may put right what was recorded before
     * once they have seen it.
     *
     * @throws NotFound if the initiative has no such check-in
     * @throws Conflict if somebody recorded it since it was shown
     * @throws Refused for a day ahead, or before the ending
     */
    public void tickOff(Actor actor, String reference, long checkInId, CheckInDone command) {
        InitiativeHeader initiative = promises.open(actor, reference);
        CheckIn checkIn = find(actor, initiative, checkInId, command.version());
        if (command.on().isAfter(LocalDate.now(clock))) {
            throw new Refused("date", "journey.date.future");
        }
        requireSinceEnding(initiative, checkIn, command.on(), "date", "journey.check-in.before-ending");
        Promised before = checkIn.promised();
        if (before.done()) {
            checkIn.correct(command.on(), command.note().strip());
        } else {
            checkIn.tickOff(command.on(), actor.personId(), command.note().strip());
        }
        checkIns.saveAndFlush(checkIn);
        promises.seenTo(actor, initiative, before, checkIn.promised(), command.why());
    }

    /** For a form: done once, however often it is sent. */
    public void takeBack(Actor actor, String reference, long checkInId, UUID submission, TakeBack command) {
        promises.once(
                actor,
                submission,
                "take back check-in " + checkInId,
                () -> takeBack(actor, reference, checkInId, command));
    }

    /**
     * Takes back that a check-in is done: somebody is to ask again, by a day. Whoever may tick it off may do so; what was
     * said stays on record.
     *
     * @throws NotFound if the initiative has no such check-in
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused while it is to be done; for an owner or a day as when it is handed over
     */
    public void takeBack(Actor actor, String reference, long checkInId, TakeBack command) {
        InitiativeHeader initiative = promises.open(actor, reference);
        CheckIn checkIn = find(actor, initiative, checkInId, command.version());
        Promised before = checkIn.promised();
        promises.requireToTakeBack(actor, initiative, before, command.ownerId());
        requireSinceEnding(initiative, checkIn, command.dueOn(), "due", "journey.end.check-ins.before-ending");
        checkIn.takeBack(command.ownerId(), command.dueOn());
        checkIns.saveAndFlush(checkIn);
        promises.takenBack(actor, initiative, before, checkIn.promised(), command.why());
    }

    /** For a form: done once, however often it is sent. */
    public void handOver(Actor actor, String reference, long checkInId, UUID submission, HandOver command) {
        promises.once(
                actor,
                submission,
                "hand over check-in " + checkInId,
                () -> handOver(actor, reference, checkInId, command));
    }

    /**
     * Gives a check-in that is still to be done to somebody else, or another day; likewise once an initiative has
     * ended.
     *
     * @throws NotFound if the initiative has no such check-in
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused once it is done; for somebody who does not see the initiative, or a day before the ending; if
     *     nothing changes
     */
    public void handOver(Actor actor, String reference, long checkInId, HandOver command) {
        InitiativeHeader initiative = promises.open(actor, reference);
        CheckIn checkIn = find(actor, initiative, checkInId, command.version());
        Promised before = checkIn.promised();
        promises.requireToHandOver(actor, initiative, before, command);
        requireSinceEnding(initiative, checkIn, command.dueOn(), "due", "journey.end.check-ins.before-ending");
        checkIn.handOver(command.ownerId(), command.dueOn());
        checkIns.saveAndFlush(checkIn);
        promises.changed(actor, initiative, "check-in-handed-over", before, checkIn.promised());
    }

    private void requireSinceEnding(
            InitiativeHeader initiative, CheckIn checkIn, LocalDate day, String field, String key) {
        endings.findByIdAndOrganisationIdAndInitiativeId(
                        checkIn.endingId(), initiative.organisationId(), initiative.id())
                .ifPresent(ending -> Day.requireNotBefore(ending.endedOn(), day, field, key));
    }

    /** As this person saw it, for who may see to it. */
    private CheckIn find(Actor actor, InitiativeHeader initiative, long id, int version) {
        CheckIn checkIn = checkIns.findByIdAndOrganisationIdAndInitiativeId(
                        id, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("check-in"));
        if (!checkIn.ownedBy(actor.personId()) && !initiative.editableBy(actor)) {
            throw new Forbidden(Permission.EDIT_ALL_INITIATIVES.name());
        }
        Conflict.unlessSame("check-in", checkIn.id(), version, checkIn.version());
        return checkIn;
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
        promises.made(actor, initiative, "check-in-promised", promised.promised());
    }
}
