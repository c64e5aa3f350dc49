package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Owners;
import org.chrysalis.initiative.Recording;
import org.chrysalis.pathway.CriterionView;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is still open: kept when people go on without it, and met when somebody saw to it. */
@Service
@Transactional
public class Conditions {

    private static final Logger LOG = LoggerFactory.getLogger(Conditions.class);

    private final Initiatives initiatives;
    private final Recording recording;
    private final ConditionRepository conditions;
    private final Pathway pathway;
    private final Owners owners;
    private final Said said;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final Clock clock;

    Conditions(
            Initiatives initiatives,
            Recording recording,
            ConditionRepository conditions,
            Pathway pathway,
            Owners owners,
            Said said,
            Submissions submissions,
            AuditTrail audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.recording = recording;
        this.conditions = conditions;
        this.pathway = pathway;
        this.owners = owners;
        this.said = said;
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public void meet(Actor actor, String reference, long conditionId, UUID submission, MeetCondition command) {
        submissions.carryOut(
                submission,
                actor.personId(),
                "condition " + conditionId,
                () -> meet(actor, reference, conditionId, command));
    }

    /**
     * Records that a condition is met. Its owner and whoever may edit the initiative may say so, and put right what was
     * recorded before once they have seen it.
     *
     * @throws NotFound if the initiative has no such condition
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused once the initiative has ended; for a day that lies ahead, or before the condition was made
     */
    public void meet(Actor actor, String reference, long conditionId, MeetCondition command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        Condition condition = find(actor, initiative, conditionId, command.version());
        Day.requireBetween(
                conditions.madeOn(condition.id(), initiative.organisationId()),
                command.on(),
                LocalDate.now(clock),
                "date",
                "journey.condition.met.before-made");
        List<Change> changes = Change.collect()
                .field("condition", null, condition.wording())
                .field("date", Said.day(condition.metOn()), Said.day(command.on()))
                .field("note", condition.metNote(), command.note().strip())
                .list();
        condition.meet(command.on(), actor.personId(), command.note().strip());
        conditions.saveAndFlush(condition);
        audit.record(
                actor.author(),
                "condition-met",
                Subject.within(initiative.id(), "condition", condition.id(), initiative.reference()),
                changes);
        LOG.info("Condition {} of initiative {} met by {}", condition.id(), initiative.id(), actor.personId());
        recording.recorded(initiative.organisationId(), initiative.id());
    }

    /** For a form: done once, however often it is sent. */
    public void handOver(Actor actor, String reference, long conditionId, UUID submission, HandOver command) {
        submissions.carryOut(
                submission,
                actor.personId(),
                "hand over condition " + conditionId,
                () -> handOver(actor, reference, conditionId, command));
    }

    /**
     * Gives an open condition to somebody else, or another day: people leave, and days pass. Its owner and whoever may
     * edit the initiative may do so.
     *
     * @throws NotFound if the initiative has no such condition
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused once it is met or the initiative has ended; for somebody who is not of the organisation or
     *     does not see the initiative; if nothing changes
     */
    public void handOver(Actor actor, String reference, long conditionId, HandOver command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        Condition condition = find(actor, initiative, conditionId, command.version());
        if (condition.metOn() != null) {
            throw new Refused(null, "journey.hand-over.conditions.done");
        }
        Long owner = command.ownerId();
        if (owner == null) {
            throw new Refused("owner", "journey.condition.owner.unknown");
        }
        if (owner != condition.ownerId()) {
            owners.require(actor, initiative, owner, "owner", "journey.condition.owner.unknown");
        }
        List<Change> changes = Change.collect()
                .field("condition", null, condition.wording())
                .field("owner", said.name(condition.ownerId()), said.name(owner))
                .field("due", Said.day(condition.dueOn()), Said.day(command.dueOn()))
                .list();
        if (owner == condition.ownerId() && command.dueOn().equals(condition.dueOn())) {
            throw new Refused(null, "journey.hand-over.nothing");
        }
        condition.handOver(owner, command.dueOn());
        conditions.saveAndFlush(condition);
        audit.record(
                actor.author(),
                "condition-handed-over",
                Subject.within(initiative.id(), "condition", condition.id(), initiative.reference()),
                changes);
        LOG.info("Condition {} of initiative {} handed over by {}", condition.id(), initiative.id(), actor.personId());
        recording.recorded(initiative.organisationId(), initiative.id());
    }

    /** As this person saw it, for who may see to it. */
    private Condition find(Actor actor, InitiativeHeader initiative, long id, int version) {
        Condition condition = conditions
                .findByIdAndOrganisationIdAndInitiativeId(id, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("condition"));
        if (condition.ownerId() == actor.personId()) {
            initiative.requireGoingOn();
        } else {
            initiative.requireEditableBy(actor);
        }
        Conflict.unlessSame("condition", condition.id(), version, condition.version());
        return condition;
    }

    /**
     * Whoever was asked about the criteria has said of each, as they stand now, that it is met or who sees to it.
     *
     * @throws Conflict if one was left out, because it was added meanwhile or by whoever made the request
     */
    void requireAnswered(Actor actor, long stageId, MoveInitiative command) {
        Set<Long> met = command.met();
        if (met == null) {
            return;
        }
        Set<Long> open = command.unmet().stream()
                .map(MoveInitiative.UnmetCriterion::criterionId)
                .collect(Collectors.toSet());
        boolean answered = pathway.criteria(actor.organisationId(), stageId).stream()
                .map(CriterionView::id)
                .allMatch(criterion -> met.contains(criterion) != open.contains(criterion));
        if (!answered) {
            throw new Conflict("criterion");
        }
    }

    /** Keeps each criterion that a move on left unmet, in the words of that day. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keepUnmet(
            Actor actor,
            InitiativeHeader initiative,
            long moveId,
            long stageId,
            List<MoveInitiative.UnmetCriterion> unmet) {
        Map<Long, CriterionView> criteria = pathway.criteria(actor.organisationId(), stageId).stream()
                .collect(Collectors.toMap(CriterionView::id, Function.identity()));
        for (MoveInitiative.UnmetCriterion open : unmet) {
            CriterionView criterion = criteria.get(open.criterionId());
            if (criterion == null) {
                throw new Conflict("criterion");
            }
            owners.require(actor, initiative, open.ownerId(), "owner", "journey.condition.owner.unknown");
            keep(
                    actor,
                    initiative,
                    Condition.ofMove(
                            actor.organisationId(),
                            initiative.id(),
                            moveId,
                            criterion.id(),
                            criterion.wording(),
                            open.ownerId(),
                            open.dueOn()));
        }
    }

    /** Whoever names its owner has seen to it that they see the initiative, or did when they were named. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Actor actor, InitiativeHeader initiative, Condition condition) {
        conditions.saveAndFlush(condition);
        audit.record(
                actor.author(),
                "condition-kept",
                Subject.within(initiative.id(), "condition", condition.id(), initiative.reference()),
                Change.collect()
                        .field("condition", null, condition.wording())
                        .field("owner", null, said.name(condition.ownerId()))
                        .field("due", null, Said.day(condition.dueOn()))
                        .list());
        LOG.info("Condition {} of initiative {} kept by {}", condition.id(), initiative.id(), actor.personId());
    }
}
