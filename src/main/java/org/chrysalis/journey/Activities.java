package org.chrysalis.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Recording;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.pathway.UsualActivityView;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private static final int MOST = 200;

    private static final String ACTIVITY = """
            select a.id, a.usual_activity_id, a.wording, p.name as person_name, a.due_on, a.done_on, d.name as done_by,
                   a.note, a.version
            from activity a
            left join person p on p.id = a.person_id
            left join person d on d.id = a.done_by\s""";

    private final Initiatives initiatives;
    private final Recording recording;
    private final Pathway pathway;
    private final Directory directory;
    private final VisitRepository visits;
    private final ActivityRepository activities;
    private final JdbcClient jdbc;
    private final Said said;
    private final AuditTrail audit;
    private final Clock clock;

    Activities(
            Initiatives initiatives,
            Recording recording,
            Pathway pathway,
            Directory directory,
            VisitRepository visits,
            ActivityRepository activities,
            JdbcClient jdbc,
            Said said,
            AuditTrail audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.recording = recording;
        this.pathway = pathway;
        this.directory = directory;
        this.visits = visits;
        this.activities = activities;
        this.jdbc = jdbc;
        this.said = said;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of the present visit, or the last one once it has ended: the usual ones in their order, then people's own. */
    @Transactional(readOnly = true)
    public List<ActivityView> of(InitiativeHeader initiative) {
        return jdbc.sql("""
                select a.id, coalesce(a.usual_activity_id, u.id) as usual_activity_id, coalesce(a.wording, u.wording) as wording,
                       p.name as person_name, a.due_on, a.done_on, d.name as done_by, coalesce(a.note, '') as note,
                       coalesce(a.version, 0) as version
                from (select * from activity where visit_id = (
                          select v.id from visit v where v.initiative_id = :initiative and v.organisation_id = :organisation and v.main
                          order by v.ordinal desc limit 1)) a
                full join (select * from usual_activity where stage_id = :stage and retired_on is null) u
                    on u.id = a.usual_activity_id
                left join person p on p.id = a.person_id
                left join person d on d.id = a.done_by
                order by u.ordinal nulls last, a.id
                limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("stage", initiative.stageId())
                .param("most", MOST)
                .query((row, number) -> view(row))
                .list();
    }

    /** What was begun in stages in which work goes on alongside, by the name of the stage: it goes on with the work. */
    @Transactional(readOnly = true)
    public Map<String, List<ActivityView>> alongside(InitiativeHeader initiative) {
        Map<String, List<ActivityView>> found = new LinkedHashMap<>();
        jdbc.sql("""
                select s.name as stage_name, a.id, a.usual_activity_id, a.wording, p.name as person_name, a.due_on,
                       a.done_on, d.name as done_by, a.note, a.version
                from visit side
                join stage s on s.id = side.stage_id
                join lateral (
                    select v.id from visit v
                    where v.initiative_id = side.initiative_id and v.main and v.stage_id = side.stage_id
                    order by v.ordinal desc limit 1) v on true
                join activity a on a.visit_id = v.id
                left join person p on p.id = a.person_id
                left join person d on d.id = a.done_by
                where side.initiative_id = :initiative and side.organisation_id = :organisation
                  and not side.main and side.ended_on is null
                order by s.ordinal, a.id
                limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", MOST)
                .query(row -> {
                    found.computeIfAbsent(row.getString("stage_name"), stage -> new ArrayList<>())
                            .add(view(row));
                });
        return found;
    }

    /** @throws NotFound if the initiative has no such activity */
    @Transactional(readOnly = true)
    public ActivityView one(InitiativeHeader initiative, long id) {
        return jdbc.sql(ACTIVITY
                        + "where a.id = :id and a.initiative_id = :initiative and a.organisation_id = :organisation")
                .param("id", id)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(() -> new NotFound("activity"));
    }

    /** @throws NotFound unless it is a usual activity of the stage where the initiative stands */
    @Transactional(readOnly = true)
    public UsualActivityView usual(InitiativeHeader initiative, long usualId) {
        return pathway.usualActivities(initiative.organisationId(), initiative.stageId()).stream()
                .filter(usual -> usual.id() == usualId)
                .findFirst()
                .orElseThrow(() -> new NotFound("usual-activity"));
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
        Visit visit = visits.findStanding(initiative.id()).orElseThrow();
        String wording =
                usualId == null ? command.wording() : usual(initiative, usualId).wording();
        if (usualId != null
                && activities
                        .findByVisitIdAndUsualActivityId(visit.id(), usualId)
                        .isPresent()) {
            throw new Conflict("activity");
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
     * Says who does it, by when, whether it is done.
     *
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused as {@link #add} does
     */
    public void change(Actor actor, String reference, long id, SaveActivity command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireEditableBy(actor);
        Activity activity = find(initiative, id);
        Conflict.unlessSame("activity", command.version(), activity.version());
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
        Conflict.unlessSame("activity", version, activity.version());
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
        if (command.personId() != null && !directory.isMember(actor, command.personId())) {
            throw new Refused("person", "journey.condition.owner.unknown");
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
        return activities.findByIdAndInitiativeId(id, initiative.id()).orElseThrow(() -> new NotFound("activity"));
    }

    private void record(
            Actor actor, InitiativeHeader initiative, Activity activity, String action, List<Change> changes) {
        audit.record(
                actor.author(),
                action,
                Subject.within(initiative.id(), "activity", activity.id(), initiative.reference()),
                changes);
        LOG.info("Activity {} of initiative {}: {} by {}", activity.id(), initiative.id(), action, actor.personId());
        recording.recorded(initiative.id());
    }

    private ActivityView view(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate done = row.getObject("done_on", LocalDate.class);
        return new ActivityView(
                row.getObject("id", Long.class),
                row.getObject("usual_activity_id", Long.class),
                row.getString("wording"),
                row.getString("person_name"),
                due,
                done,
                row.getString("done_by"),
                row.getString("note"),
                done == null && due != null && due.isBefore(LocalDate.now(clock)),
                row.getInt("version"));
    }
}
