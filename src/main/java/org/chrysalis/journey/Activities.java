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
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do in the stage where an initiative stands: the stage's usual activities and their own, with who and
 * when. Going round a stage again begins a new list. Whoever may edit the initiative may change it.
 */
@Service
@Transactional
public class Activities {

    private static final Logger LOG = LoggerFactory.getLogger(Activities.class);

    private final Initiatives initiatives;
    private final Recording recording;
    private final Owners owners;
    private final VisitRepository visits;
    private final ActivityRepository activities;
    private final ActivityReading reading;
    private final Submissions submissions;
    private final Said said;
    private final AuditTrail audit;
    private final Clock clock;

    Activities(
            Initiatives initiatives,
            Recording recording,
            Owners owners,
            VisitRepository visits,
            ActivityRepository activities,
            ActivityReading reading,
            Submissions submissions,
            Said said,
            AuditTrail audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.recording = recording;
        this.owners = owners;
        this.visits = visits;
        this.activities = activities;
        this.reading = reading;
        this.submissions = submissions;
        this.said = said;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public long add(Actor actor, String reference, UUID submission, @Nullable Long usualId, SaveActivity command) {
        return Long.parseLong(submissions.once(
                submission,
                actor.personId(),
                "activity " + reference,
                () -> String.valueOf(add(actor, reference, usualId, command))));
    }

    /**
     * Adds one of people's own, or takes up a usual one.
     *
     * @return its id
     * @throws Conflict for a usual one that somebody took up meanwhile
     * @throws Refused for a person who is not of the organisation, or done on a day ahead; once it has ended
     */
    public long add(Actor actor, String reference, @Nullable Long usualId, SaveActivity command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireEditableBy(actor);
        Visit visit = visits.findStanding(initiative.organisationId(), initiative.id())
                .orElseThrow();
        String wording = usualId == null
                ? command.wording()
                : reading.usual(initiative, usualId).wording();
        if (usualId != null) {
            activities
                    .findByOrganisationIdAndVisitIdAndUsualActivityId(actor.organisationId(), visit.id(), usualId)
                    .ifPresent(taken -> {
                        throw new Conflict("activity", taken.id());
                    });
        }
        Activity activity = new Activity(
                actor.organisationId(),
                initiative.id(),
                visit.id(),
                usualId,
                wording,
                actor.personId(),
                clock.instant());
        return save(actor, initiative, activity, command, "activity-added");
    }

    /**
     * Says who does it, by when, whether it is done. Whoever it was given to may stay, though they have left.
     *
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused as {@link #add} does
     */
    public void change(Actor actor, String reference, long id, SaveActivity command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireEditableBy(actor);
        Activity activity = find(initiative, id);
        Conflict.unlessSame("activity", activity.id(), command.version(), activity.version());
        save(actor, initiative, activity, command, "activity-changed");
    }

    /**
     * Takes one away that was added by mistake; a usual one is then as if nobody had taken it up.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody changed it since it was shown
     */
    public void remove(Actor actor, String reference, long id, int version) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireEditableBy(actor);
        Activity activity = find(initiative, id);
        Conflict.unlessSame("activity", activity.id(), version, activity.version());
        activities.delete(activity);
        activities.flush();
        record(
                actor,
                initiative,
                activity,
                "activity-removed",
                List.of(new Change("activity", activity.wording(), null)));
    }

    private long save(
            Actor actor, InitiativeHeader initiative, Activity activity, SaveActivity command, String action) {
        boolean stays = Objects.equals(command.personId(), activity.personId());
        if (command.personId() != null && !stays) {
            owners.require(actor, initiative, command.personId(), "person", "journey.condition.owner.unknown");
        }
        LocalDate done = command.doneOn();
        if (done != null && done.isAfter(LocalDate.now(clock))) {
            throw new Refused("done", "journey.date.future");
        }
        List<Change> changes = Change.collect()
                .field(
                        "activity",
                        action.equals("activity-added") ? null : activity.wording(),
                        activity.usual() ? activity.wording() : command.wording())
                .field("person", said.name(activity.personId()), said.name(command.personId()))
                .field("due", Said.day(activity.dueOn()), Said.day(command.dueOn()))
                .field("done", Said.day(activity.doneOn()), Said.day(done))
                .field("note", activity.note(), command.note())
                .list();
        activity.reword(command.wording());
        activity.plan(command.personId(), command.dueOn());
        activity.finish(done, actor.personId(), command.note());
        Activity saved = activities.saveAndFlush(activity);
        record(actor, initiative, saved, action, changes);
        return saved.id();
    }

    private Activity find(InitiativeHeader initiative, long id) {
        return activities
                .findByIdAndOrganisationIdAndInitiativeId(id, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("activity"));
    }

    private void record(
            Actor actor, InitiativeHeader initiative, Activity activity, String action, List<Change> changes) {
        audit.record(
                actor.author(),
                action,
                Subject.within(initiative.id(), "activity", activity.id(), initiative.reference()),
                changes);
        LOG.info("Activity {} of initiative {}: {} by {}", activity.id(), initiative.id(), action, actor.personId());
        recording.recorded(initiative.organisationId(), initiative.id());
    }
}
