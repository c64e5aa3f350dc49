package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Recording;
import org.chrysalis.initiative.Standing;
import org.chrysalis.initiative.Status;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends initiatives, and keeps the promise that somebody asks afterwards how the people in them are. */
@Service
@Transactional
public class Endings {

    private static final Logger LOG = LoggerFactory.getLogger(Endings.class);

    /** As many promises as one ending can hold. */
    public static final int MOST_CHECK_INS = 10;

    private final Initiatives initiatives;
    private final Standing standing;
    private final Recording recording;
    private final Directory directory;
    private final VisitRepository visits;
    private final OpenPause pause;
    private final AlongsideVisits alongsideVisits;
    private final EndingRepository endings;
    private final CheckInRepository checkIns;
    private final CompletedReviews reviews;
    private final Said said;
    private final AuditTrail audit;
    private final Clock clock;

    Endings(
            Initiatives initiatives,
            Standing standing,
            Recording recording,
            Directory directory,
            VisitRepository visits,
            OpenPause pause,
            AlongsideVisits alongsideVisits,
            EndingRepository endings,
            CheckInRepository checkIns,
            CompletedReviews reviews,
            Said said,
            AuditTrail audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.standing = standing;
        this.recording = recording;
        this.directory = directory;
        this.visits = visits;
        this.pause = pause;
        this.alongsideVisits = alongsideVisits;
        this.endings = endings;
        this.checkIns = checkIns;
        this.reviews = reviews;
        this.said = said;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends an initiative: every visit and a pause end that day, and it is read-only until reopened.
     *
     * @throws Conflict if it was moved since the person saw it
     * @throws Refused if it has ended, for a day ahead or before the present visit, the pause or work alongside began
     */
    public void end(Actor actor, String reference, EndInitiative command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireMovableBy(actor);
        Visit present = visits.findStanding(initiative.id()).orElse(null);
        Journey.requireShown(command.shownVisitId(), present == null ? null : present.id());
        initiative.requireGoingOn();
        if (command.checkIns().size() > MOST_CHECK_INS) {
            throw new Refused("checkIns", "journey.end.check-ins.too-many", MOST_CHECK_INS);
        }
        close(actor, initiative, command.on());
        List<String> deciders = Deciders.named(command.deciders(), "deciders");
        Ending ending = endings.saveAndFlush(new Ending(
                actor.organisationId(),
                initiative.id(),
                command,
                deciders,
                reviews.id(initiative.id(), command.review())));
        for (EndInitiative.PlannedCheckIn planned : command.checkIns()) {
            promise(actor, initiative, ending, planned);
        }
        standing.is(initiative.id(), Status.ENDED);
        audit.record(
                actor.author(),
                "initiative-ended",
                Subject.within(initiative.id(), "ending", ending.id(), initiative.reference()),
                Change.collect()
                        .field("date", null, Said.day(command.on()))
                        .field("cause", null, Said.word(command.cause()))
                        .field("deciders", null, String.join(", ", deciders))
                        .field("why", null, command.why())
                        .field("learned", null, command.learned())
                        .field("continues", null, command.continues())
                        .field("care", null, command.care())
                        .list());
        LOG.info("Initiative {} ended by {}", initiative.id(), actor.personId());
        recording.recorded(initiative.id());
    }

    /**
     * Records that somebody asked. The one thing that is still done once an initiative has ended, because that is
     * when it is due: by its owner, or by who may edit the initiative.
     *
     * @throws NotFound if the initiative has no such check-in
     * @throws Conflict if somebody recorded it since it was shown
     */
    public void tickOff(Actor actor, String reference, long checkInId, CheckInDone command) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        CheckIn checkIn = checkIns.findByIdAndInitiativeId(checkInId, initiative.id())
                .orElseThrow(() -> new NotFound("check-in"));
        if (!checkIn.ownedBy(actor.personId()) && !initiative.editableBy(actor)) {
            throw new Forbidden(Permission.EDIT_ALL_INITIATIVES.name());
        }
        if (checkIn.done() || checkIn.version() != command.version()) {
            throw new Conflict("check-in");
        }
        if (command.on().isAfter(LocalDate.now(clock))) {
            throw new Refused("date", "journey.date.future");
        }
        checkIn.tickOff(command.on(), actor.personId(), command.note().strip());
        checkIns.saveAndFlush(checkIn);
        audit.record(
                actor.author(),
                "check-in-done",
                Subject.within(initiative.id(), "check-in", checkIn.id(), initiative.reference()),
                Change.collect()
                        .field("check-in", null, checkIn.what())
                        .field("date", null, Said.day(command.on()))
                        .field("note", null, command.note())
                        .list());
        recording.recorded(initiative.id());
    }

    private void close(Actor actor, InitiativeHeader initiative, LocalDate day) {
        Visit present = visits.findStanding(initiative.id()).orElseThrow();
        Day.requireBetween(present.startedOn(), day, LocalDate.now(clock), "date", "journey.move.date.before-visit");
        pause.end(actor, initiative, day);
        for (Visit alongside : visits.findOpenAlongside(initiative.id())) {
            if (day.isBefore(alongside.startedOn())) {
                throw new Refused("date", "journey.end.date.before-alongside", Day.words(alongside.startedOn()));
            }
            alongsideVisits.end(actor, initiative, alongside, day, "date");
        }
        present.end(day);
        visits.saveAndFlush(present);
    }

    private void promise(
            Actor actor, InitiativeHeader initiative, Ending ending, EndInitiative.PlannedCheckIn planned) {
        if (planned.dueOn().isBefore(ending.endedOn())) {
            throw new Refused("checkIns", "journey.end.check-ins.before-ending");
        }
        if (planned.ownerId() != null && !directory.isMember(actor, planned.ownerId())) {
            throw new Refused("checkIns", "journey.end.check-ins.owner");
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
    }
}
