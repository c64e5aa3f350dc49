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
 * Changes the criteria of a stage, for those who may manage stages. Reviews keep the words that they were held by:
 * a change here is for the reviews to come, and every wording that stood is kept.
 */
@Service
@Transactional
public class Criteria {

    /** More than anybody goes through in one review. */
    public static final int MOST = 40;

    private final CriterionRepository criteria;
    private final StageRepository stages;
    private final Ordering ordering;
    private final Wordings wordings;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final Clock clock;

    Criteria(
            CriterionRepository criteria,
            StageRepository stages,
            Ordering ordering,
            Wordings wordings,
            Submissions submissions,
            AuditTrail audit,
            Clock clock) {
        this.criteria = criteria;
        this.stages = stages;
        this.ordering = ordering;
        this.wordings = wordings;
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return the new criterion's id; the same one when the form is sent again
     * @throws Refused if the stage has {@value #MOST} criteria
     */
    public long add(Actor actor, AddCriterion command) {
        actor.require(Permission.MANAGE_STAGES);
        ordering.hold(actor);
        Stage stage = stages.findByIdAndOrganisationId(command.stageId(), actor.organisationId())
                .orElseThrow(() -> new NotFound("stage"));
        return Long.parseLong(submissions.once(
                command.submission(),
                actor.personId(),
                "criterion " + stage.id(),
                () -> Long.toString(addOnce(actor, stage, command))));
    }

    private long addOnce(Actor actor, Stage stage, AddCriterion command) {
        refuseMoreThanMost(stage.id());
        Criterion criterion = criteria.saveAndFlush(new Criterion(
                stage.id(), ordering.next(Siblings.CRITERIA, stage.id()), command.topic(), command.wording()));
        wordings.keepCriterion(actor.author(), criterion.id());
        audit.record(
                actor.author(),
                "criterion-added",
                subject(criterion),
                Change.collect()
                        .field("stage", null, stage.name())
                        .field("topic", null, Plain.words(criterion.topic()))
                        .field("wording", null, criterion.wording())
                        .list());
        return criterion.id();
    }

    /** @throws Conflict if somebody else changed the criterion since */
    public void reword(Actor actor, RewordCriterion command) {
        Criterion criterion = held(actor, command.stageId(), command.criterionId());
        Conflict.unlessSame("criterion", criterion.id(), command.version(), criterion.version());
        List<Change> changes = Change.collect()
                .field("topic", Plain.words(criterion.topic()), Plain.words(command.topic()))
                .field("wording", criterion.wording(), command.wording())
                .list();
        if (changes.isEmpty()) {
            return;
        }
        criterion.reword(command.topic(), command.wording());
        criteria.saveAndFlush(criterion);
        wordings.keepCriterion(actor.author(), criterion.id());
        audit.record(actor.author(), "criterion-changed", subject(criterion), changes);
    }

    /**
     * Puts a criterion at a place among those of its topic, from 1; asked for twice it is there once.
     *
     * @return where it went
     */
    public Place place(Actor actor, long stageId, long criterionId, int place) {
        Criterion criterion = held(actor, stageId, criterionId);
        Place moved = ordering.placeWithinTopic(stageId, criterion.topic(), criterionId, place);
        if (moved.changed()) {
            audit.record(
                    actor.author(),
                    "criterion-moved",
                    subject(criterion),
                    Change.collect().field("place", moved.before(), moved.now()).list());
        }
        return moved;
    }

    /**
     * Takes a criterion out of the reviews to come; it can be brought back.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody reworded it since
     */
    public void retire(Actor actor, long stageId, long criterionId, int version) {
        Criterion criterion = held(actor, stageId, criterionId);
        if (!criterion.retired()) {
            Conflict.unlessSame("criterion", criterion.id(), version, criterion.version());
            criterion.retire(LocalDate.now(clock));
            criteria.saveAndFlush(criterion);
            audit.record(actor.author(), "criterion-retired", subject(criterion));
        }
    }

    /** @throws Refused if the stage has {@value #MOST} criteria by now */
    public void restore(Actor actor, long stageId, long criterionId) {
        Criterion criterion = held(actor, stageId, criterionId);
        if (criterion.retired()) {
            refuseMoreThanMost(stageId);
            criterion.restore();
            criteria.saveAndFlush(criterion);
            audit.record(actor.author(), "criterion-restored", subject(criterion));
        }
    }

    private Criterion held(Actor actor, long stageId, long criterionId) {
        actor.require(Permission.MANAGE_STAGES);
        ordering.hold(actor);
        return criteria.find(actor.organisationId(), stageId, criterionId).orElseThrow(() -> new NotFound("criterion"));
    }

    private void refuseMoreThanMost(long stageId) {
        if (criteria.countByStageIdAndRetiredOnIsNull(stageId) >= MOST) {
            throw new Refused(null, "pathway.criterion.too-many", MOST);
        }
    }

    private static Subject subject(Criterion criterion) {
        return Subject.of("criterion", criterion.id(), criterion.wording());
    }
}
