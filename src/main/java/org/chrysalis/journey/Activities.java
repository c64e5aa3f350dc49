package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Owners;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do in the stage where an initiative stands: the stage's usual activities and their own, with who and
 * when. Each visit has a list of its own, and what is open when an initiative moves stays to be done. Whoever may edit
 * the initiative may change it.
 */
@Service
@Transactional
public class Activities {

    private final Changing changing;
    private final Owners owners;
    private final ShownVisit shownVisit;
    private final ActivityRepository activities;
    private final ActivityReading reading;
    private final Said said;
    private final Clock clock;

    Activities(
            Changing changing,
            Owners owners,
            ShownVisit shownVisit,
            ActivityRepository activities,
            ActivityReading reading,
            Said said,
            Clock clock) {
        this.changing = changing;
        this.owners = owners;
        this.shownVisit = shownVisit;
        this.activities = activities;
        this.reading = reading;
        this.said = said;
        this.clock = clock;
    }

    /**
     * For a form: done once, however often it is sent.
     *
     * @param shown the visit for which it was meant: the one in which it stood when the form was shown; none where it
     *     showed none
     * @throws Conflict about the move that came between; and as the other does
     */
    public long add(
            Actor actor,
            String reference,
            UUID submission,
            @Nullable Long usualId,
            @Nullable Long shown,
            SaveActivity command) {
        return changing.make(
                actor, submission, "activity " + reference, () -> begin(actor, reference, usualId, shown, command));
    }

    /**
     * Adds one of people's own, or takes up a usual one.
     *
     * @return its id
     * @throws Conflict for a usual one that somebody took up meanwhile
     * @throws Refused for a person who is not of the organisation, or done on a day ahead; once it has ended
     */
    public long add(Actor actor, String reference, @Nullable Long usualId, SaveActivity command) {
        return begin(actor, reference, usualId, null, command);
    }

    private long begin(
            Actor actor, String reference, @Nullable Long usualId, @Nullable Long shown, SaveActivity command) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Visit visit = shownVisit.standing(initiative, shown);
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
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
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
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Activity activity = find(initiative, id);
        Conflict.unlessSame("activity", activity.id(), version, activity.version());
        activities.delete(activity);
        activities.flush();
        changing.record(
                actor,
                initiative,
                "activity-removed",
                initiative.part("activity", activity.id()),
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
        changing.record(actor, initiative, action, initiative.part("activity", saved.id()), changes);
        return saved.id();
    }

    private Activity find(InitiativeHeader initiative, long id) {
        return activities
                .findByIdAndOrganisationIdAndInitiativeId(id, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("activity"));
    }
}
