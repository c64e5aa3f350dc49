package org.chrysalis.pathway;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.pathway.Ordering.Siblings;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what people usually do in a stage, for those who may manage stages. Suggestions, no duties: what an
 * initiative took up stays with it. Every wording that stood is kept.
 */
@Service
@Transactional
public class UsualActivities {

    /** More than anybody reads. */
    public static final int MOST = 40;

    private final UsualActivityRepository activities;
    private final StageRepository stages;
    private final Ordering ordering;
    private final Wordings wordings;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final Clock clock;

    UsualActivities(
            UsualActivityRepository activities,
            StageRepository stages,
            Ordering ordering,
            Wordings wordings,
            Submissions submissions,
            AuditTrail audit,
            Clock clock) {
        this.activities = activities;
        this.stages = stages;
        this.ordering = ordering;
        this.wordings = wordings;
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return the new activity's id; the same one when the form is sent again
     * @throws Refused if the stage has {@value #MOST} activities
     */
    public long add(Actor actor, AddUsualActivity command) {
        actor.require(Permission.MANAGE_STAGES);
        ordering.hold(actor);
        Stage stage = stages.findByIdAndOrganisationId(command.stageId(), actor.organisationId())
                .orElseThrow(() -> new NotFound("stage"));
        return Long.parseLong(submissions.once(
                command.submission(),
                actor.personId(),
                "usual-activity " + stage.id(),
                () -> Long.toString(addOnce(actor, stage, command))));
    }

    private long addOnce(Actor actor, Stage stage, AddUsualActivity command) {
        refuseMoreThanMost(stage.id());
        UsualActivity activity = activities.saveAndFlush(
                new UsualActivity(stage.id(), ordering.next(Siblings.ACTIVITIES, stage.id()), command.wording()));
        wordings.keepActivity(actor.author(), activity.id());
        audit.record(
                actor.author(),
                "usual-activity-added",
                subject(activity),
                Change.collect()
                        .field("stage", null, stage.name())
                        .field("wording", null, activity.wording())
                        .list());
        return activity.id();
    }

    /** @throws Conflict if somebody else changed the activity since */
    public void reword(Actor actor, RewordUsualActivity command) {
        UsualActivity activity = held(actor, command.stageId(), command.activityId());
        Conflict.unlessSame("usual-activity", activity.id(), command.version(), activity.version());
        List<Change> changes = Change.collect()
                .field("wording", activity.wording(), command.wording())
                .list();
        if (changes.isEmpty()) {
            return;
        }
        activity.reword(command.wording());
        activities.saveAndFlush(activity);
        wordings.keepActivity(actor.author(), activity.id());
        audit.record(actor.author(), "usual-activity-changed", subject(activity), changes);
    }

    /**
     * Puts an activity at a place among those of its stage, from 1; asked for twice it is there once.
     *
     * @return where it went
     */
    public Place place(Actor actor, long stageId, long activityId, int place) {
        UsualActivity activity = held(actor, stageId, activityId);
        Place moved = ordering.place(Siblings.ACTIVITIES, stageId, activityId, place);
        if (moved.changed()) {
            audit.record(
                    actor.author(),
                    "usual-activity-moved",
                    subject(activity),
                    Change.collect().field("place", moved.before(), moved.now()).list());
        }
        return moved;
    }

    /**
     * Stops suggesting it; it can be brought back.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody reworded it since
     */
    public void retire(Actor actor, long stageId, long activityId, int version) {
        UsualActivity activity = held(actor, stageId, activityId);
        if (!activity.retired()) {
            Conflict.unlessSame("usual-activity", activity.id(), version, activity.version());
            activity.retire(LocalDate.now(clock));
            activities.saveAndFlush(activity);
            audit.record(actor.author(), "usual-activity-retired", subject(activity));
        }
    }

    /** @throws Refused if the stage has {@value #MOST} activities by now */
    public void restore(Actor actor, long stageId, long activityId) {
        UsualActivity activity = held(actor, stageId, activityId);
        if (activity.retired()) {
            refuseMoreThanMost(stageId);
            activity.restore();
            activities.saveAndFlush(activity);
            audit.record(actor.author(), "usual-activity-restored", subject(activity));
        }
    }

    private UsualActivity held(Actor actor, long stageId, long activityId) {
        actor.require(Permission.MANAGE_STAGES);
        ordering.hold(actor);
        return activities
                .find(actor.organisationId(), stageId, activityId)
                .orElseThrow(() -> new NotFound("usual-activity"));
    }

    private void refuseMoreThanMost(long stageId) {
        if (activities.countByStageIdAndRetiredOnIsNull(stageId) >= MOST) {
            throw new Refused(null, "pathway.activity.too-many", MOST);
        }
    }

    private static Subject subject(UsualActivity activity) {
        return Subject.of("usual-activity", activity.id(), activity.wording());
    }
}
