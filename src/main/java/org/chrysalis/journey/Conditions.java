package org.chrysalis.journey;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.journey.Promises.Held;
import org.chrysalis.pathway.CriterionView;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is still open: kept when people go on without it, and met when somebody saw to it. */
@Service
@Transactional
public class Conditions {

    /** What is asked for is due on the day on which it is asked for, or later. */
    static final String DUE_BEFORE_MADE = PromiseKind.CONDITION.dueTooEarlyKey();

    private final Promises promises;
    private final PromiseTrail trail;
    private final ConditionRepository conditions;
    private final Pathway pathway;

    Conditions(Promises promises, PromiseTrail trail, ConditionRepository conditions, Pathway pathway) {
        this.promises = promises;
        this.trail = trail;
        this.conditions = conditions;
        this.pathway = pathway;
    }

    /**
     * Records that a condition is met. Its owner and whoever may edit the initiative may say so, and put right what was
     * recorded before once they have seen it.
     *
     * @throws NotFound if the initiative has no such condition
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused once the initiative has ended; for a day that lies ahead, or before the condition was made; for a
     *     correction without why, or that changes nothing
     */
    public void meet(Actor actor, String reference, long conditionId, SeeTo command) {
        promises.seeTo(hold(actor, reference, conditionId, command.version()), command);
    }

    /**
     * Takes back that a condition is met: it is open again, for somebody who sees it. Whoever may say that it is met
     * may do so; what was said stays on record.
     *
     * @throws NotFound if the initiative has no such condition
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused while it is open or once the initiative has ended; where a later move asked for the same anew;
     *     for an owner or a day as when it is handed over
     */
    public void takeBack(Actor actor, String reference, long conditionId, TakeBack command) {
        Held<Condition> held = hold(actor, reference, conditionId, command.version());
        requireNotAskedAnew(held.initiative(), held.promise());
        promises.takeBack(held, command);
    }

    private void requireNotAskedAnew(InitiativeHeader initiative, Condition condition) {
        Long criterion = condition.criterionId();
        if (criterion != null
                && open(initiative, criterion)
                        .filter(other -> other.id() != condition.id())
                        .isPresent()) {
            throw new Refused(null, "journey.take-back.asked-anew");
        }
    }

    private Optional<Condition> open(InitiativeHeader initiative, long criterion) {
        return conditions.findFirstByOrganisationIdAndInitiativeIdAndCriterionIdAndMetOnIsNullOrderByIdDesc(
                initiative.organisationId(), initiative.id(), criterion);
    }

    /**
     * Gives an open condition to somebody else, or another day: people leave, and days pass. Its owner and whoever may
     * edit the initiative may do so.
     *
     * @throws NotFound if the initiative has no such condition
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused once it is met or the initiative has ended; for nobody, and for somebody who is not of the
     *     organisation or does not see the initiative; for another day that is before the condition was made; if
     *     nothing changes
     */
    public void handOver(Actor actor, String reference, long conditionId, HandOver command) {
        promises.handOver(hold(actor, reference, conditionId, command.version()), command);
    }

    /** As this person saw it, for who may see to it. */
    private Held<Condition> hold(Actor actor, String reference, long id, int version) {
        InitiativeHeader initiative = promises.open(actor, reference);
        Condition condition = conditions
                .findByIdAndOrganisationIdAndInitiativeId(id, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("condition"));
        if (condition.ownerId() == actor.personId()) {
            initiative.requireGoingOn();
        } else {
            initiative.requireEditableBy(actor);
        }
        Conflict.unlessSame("condition", condition.id(), version, condition.version());
        return new Held<>(
                actor,
                initiative,
                condition,
                conditions.madeOn(id, initiative.organisationId()),
                () -> conditions.saveAndFlush(condition));
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

    /**
     * Keeps each criterion that a move on left unmet, in the words of that day. One that an earlier move left open and
     * nobody has met since is not asked for a second time: it goes on, seen to by whom and when this move says.
     *
     * @throws Refused for an owner who does not see the initiative, unless they have it already; for a day before the
     *     move
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void keepUnmet(Actor actor, InitiativeHeader initiative, long moveId, long stageId, MoveInitiative command) {
        Map<Long, CriterionView> criteria = pathway.criteria(actor.organisationId(), stageId).stream()
                .collect(Collectors.toMap(CriterionView::id, Function.identity()));
        for (MoveInitiative.UnmetCriterion open : command.unmet()) {
            CriterionView criterion = criteria.get(open.criterionId());
            if (criterion == null) {
                throw new Conflict("criterion");
            }
            Condition before = open(initiative, criterion.id()).orElse(null);
            if (before == null || before.ownerId() != open.ownerId()) {
                promises.requireOwner(actor, initiative, open.ownerId(), "owner", "journey.condition.owner.unknown");
            }
            Day.requireNotBefore(command.on(), open.dueOn(), "due", DUE_BEFORE_MADE);
            if (before == null) {
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
            } else {
                goOn(actor, initiative, before, open);
            }
        }
    }

    private void goOn(
            Actor actor, InitiativeHeader initiative, Condition condition, MoveInitiative.UnmetCriterion open) {
        Promised before = condition.promised();
        if (before.ownedBy(open.ownerId()) && before.dueOn().equals(open.dueOn())) {
            return;
        }
        condition.handOver(open.ownerId(), open.dueOn());
        conditions.saveAndFlush(condition);
        trail.handedOver(actor, initiative, before, condition.promised());
    }

    /** What a review asked for is asked for from the day on which it was completed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keepAsked(Actor actor, InitiativeHeader initiative, Review review) {
        for (Review.Asked asked : review.conditions()) {
            keep(
                    actor,
                    initiative,
                    Condition.ofReview(
                            actor.organisationId(),
                            initiative.id(),
                            review.id(),
                            asked.wording(),
                            asked.ownerId(),
                            asked.dueOn()));
        }
    }

    /** Whoever names its owner has seen to it that they see the initiative, or did when they were named. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Actor actor, InitiativeHeader initiative, Condition condition) {
        conditions.saveAndFlush(condition);
        trail.made(actor, initiative, "condition-kept", condition.promised());
    }
}
