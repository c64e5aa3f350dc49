package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Owners;
import org.chrysalis.initiative.Recording;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the promise, made when an initiative ends, that somebody asks afterwards how the people in it are. */
@Service
@Transactional
public class CheckIns {

    /** As many promises as one ending can hold. */
    public static final int MOST = 10;

    private static final Logger LOG = LoggerFactory.getLogger(CheckIns.class);

    private final Initiatives initiatives;
    private final Recording recording;
    private final Owners owners;
    private final CheckInRepository checkIns;
    private final EndingRepository endings;
    private final Said said;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final Clock clock;

    CheckIns(
            Initiatives initiatives,
            Recording recording,
            Owners owners,
            CheckInRepository checkIns,
            EndingRepository endings,
            Said said,
            Submissions submissions,
            AuditTrail audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.recording = recording;
        this.owners = owners;
        this.checkIns = checkIns;
        this.endings = endings;
        this.said = said;
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public void tickOff(Actor actor, String reference, long checkInId, UUID submission, CheckInDone command) {
        submissions.carryOut(
                submission,
                actor.personId(),
                "check-in " + checkInId,
                () -> tickOff(actor, reference, checkInId, command));
    }

    /**
     * Records that somebody asked. The one thing that is still done once an initiative has ended, because that is
     * when it is due: by its owner, or by who may edit the initiative. Either may put right what was recorded before once
     * they have seen it.
     *
     * @throws NotFound if the initiative has no such check-in
     * @throws Conflict if somebody recorded it since it was shown
     */
    public void tickOff(Actor actor, String reference, long checkInId, CheckInDone command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        CheckIn checkIn = find(actor, initiative, checkInId, command.version());
        if (command.on().isAfter(LocalDate.now(clock))) {
            throw new Refused("date", "journey.date.future");
        }
        List<Change> changes = Change.collect()
                .field("check-in", null, checkIn.what())
                .field("date", Said.day(checkIn.doneOn()), Said.day(command.on()))
                .field("note", checkIn.note(), command.note().strip())
                .list();
        checkIn.tickOff(command.on(), actor.personId(), command.note().strip());
        checkIns.saveAndFlush(checkIn);
        audit.record(
                actor.author(),
                "check-in-done",
                Subject.within(initiative.id(), "check-in", checkIn.id(), initiative.reference()),
                changes);
        LOG.info("Check-in {} of initiative {} done by {}", checkIn.id(), initiative.id(), actor.personId());
        recording.recorded(initiative.organisationId(), initiative.id());
    }

    /** For a form: done once, however often it is sent. */
    public void handOver(Actor actor, String reference, long checkInId, UUID submission, HandOver command) {
        submissions.carryOut(
                submission,
                actor.personId(),
                "hand over check-in " + checkInId,
                () -> handOver(actor, reference, checkInId, command));
    }

    /**
     * Gives a check-in that is still to be done to somebody else, or another day; likewise once an initiative has ended.
     *
     * @throws NotFound if the initiative has no such check-in
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused once it is done; for somebody who does not see the initiative, or a day before the ending; if
     *     nothing changes
     */
    public void handOver(Actor actor, String reference, long checkInId, HandOver command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        CheckIn checkIn = find(actor, initiative, checkInId, command.version());
        if (checkIn.doneOn() != null) {
            throw new Refused(null, "journey.hand-over.check-ins.done");
        }
        Long owner = command.ownerId();
        boolean stays = Objects.equals(owner, checkIn.ownerId());
        if (owner != null && !stays) {
            owners.require(actor, initiative, owner, "owner", "journey.condition.owner.unknown");
        }
        endings.findByIdAndOrganisationIdAndInitiativeId(
                        checkIn.endingId(), initiative.organisationId(), initiative.id())
                .filter(ending -> command.dueOn().isBefore(ending.endedOn()))
                .ifPresent(ending -> {
                    throw new Refused("due", "journey.end.check-ins.before-ending");
                });
        if (stays && command.dueOn().equals(checkIn.dueOn())) {
            throw new Refused(null, "journey.hand-over.nothing");
        }
        List<Change> changes = Change.collect()
                .field("check-in", null, checkIn.what())
                .field("owner", said.name(checkIn.ownerId()), said.name(owner))
                .field("due", Said.day(checkIn.dueOn()), Said.day(command.dueOn()))
                .list();
        checkIn.handOver(owner, command.dueOn());
        checkIns.saveAndFlush(checkIn);
        audit.record(
                actor.author(),
                "check-in-handed-over",
                Subject.within(initiative.id(), "check-in", checkIn.id(), initiative.reference()),
                changes);
        LOG.info("Check-in {} of initiative {} handed over by {}", checkIn.id(), initiative.id(), actor.personId());
        recording.recorded(initiative.organisationId(), initiative.id());
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
            owners.require(actor, initiative, planned.ownerId(), "checkIns", "journey.end.check-ins.owner");
        }
        CheckIn promised =
                checkIns.saveAndFlush(new CheckIn(actor.organisationId(), initiative.id(), ending.id(), planned));
        audit.record(
                actor.author(),
                "check-in-promised",
                Subject.within(initiative.id(), "check-in", promised.id(), initiative.reference()),
                Change.collect()
                        .field("check-in", null, planned.what())
                        .field("owner", null, said.name(planned.ownerId()))
                        .field("due", null, Said.day(planned.dueOn()))
                        .list());
        LOG.info("Check-in {} of initiative {} promised by {}", promised.id(), initiative.id(), actor.personId());
    }
}
