package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Recording;
import org.chrysalis.pathway.CriterionView;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts reviews and completes them. A completed review is a record: nothing changes it any more. */
@Service
@Transactional
public class Reviews {

    private static final Logger LOG = LoggerFactory.getLogger(Reviews.class);

    private final Initiatives initiatives;
    private final Recording recording;
    private final Pathway pathway;
    private final VisitRepository visits;
    private final ReviewRepository reviews;
    private final ReviewAnswerRepository answers;
    private final Conditions conditions;
    private final ReviewReading reading;
    private final NextReview nextReview;
    private final AuditTrail audit;
    private final Clock clock;

    Reviews(
            Initiatives initiatives,
            Recording recording,
            Pathway pathway,
            VisitRepository visits,
            ReviewRepository reviews,
            ReviewAnswerRepository answers,
            Conditions conditions,
            ReviewReading reading,
            NextReview nextReview,
            AuditTrail audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.recording = recording;
        this.pathway = pathway;
        this.visits = visits;
        this.reviews = reviews;
        this.answers = answers;
        this.conditions = conditions;
        this.reading = reading;
        this.nextReview = nextReview;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Starts a review of the stage where the initiative stands, with the criteria in their words of now. One at a
     * time: where a draft is open, that one is answered.
     *
     * @return its number
     * @throws Refused for a day ahead or before it stood in its stage, and once the initiative has ended
     */
    public int start(Actor actor, String reference, LocalDate heldOn) {
        InitiativeHeader initiative = openForReview(actor, reference);
        Review open =
                reviews.findDraft(initiative.organisationId(), initiative.id()).orElse(null);
        if (open != null) {
            return open.number();
        }
        Visit visit = visits.findStanding(initiative.organisationId(), initiative.id())
                .orElseThrow();
        requireHeldIn(visit, heldOn);
        Review review = reviews.saveAndFlush(new Review(
                actor.organisationId(),
                initiative.id(),
                reviews.lastNumber(initiative.organisationId(), initiative.id()) + 1,
                visit.id(),
                visit.stageId(),
                initiative.stageName(),
                heldOn,
                actor.personId(),
                clock.instant()));
        List<CriterionView> criteria = pathway.criteria(actor.organisationId(), visit.stageId());
        for (int i = 0; i < criteria.size(); i++) {
            answers.save(new ReviewAnswer(review.id(), i + 1, criteria.get(i)));
        }
        answers.flush();
        record(
                actor,
                initiative,
                review,
                "review-started",
                Change.collect()
                        .field("stage", null, initiative.stageName())
                        .field("date", null, Said.day(heldOn))
                        .list());
        return review.number();
    }

    /**
     * Makes the draft a record; what it asked for becomes conditions.
     *
     * @param edition the one that the person saw
     * @throws Conflict if somebody changed any part since it was shown
     * @throws Refused while nothing was decided or nobody is named who was there
     */
    public Decision complete(Actor actor, String reference, int number, int edition) {
        InitiativeHeader initiative = openForReview(actor, reference);
        Review review = draft(initiative, number);
        requireShown(review, answers.findByReviewIdOrderByOrdinal(review.id()), edition);
        Decision decision = review.decision();
        if (decision == null) {
            throw new Refused("decision", "journey.review.decision.missing");
        }
        if (review.people().isEmpty()) {
            throw new Refused("people", "journey.review.people.none");
        }
        for (Review.Asked asked : review.conditions()) {
            conditions.keep(
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
        review.complete(actor.personId(), clock.instant());
        reviews.saveAndFlush(review);
        nextReview.plan(initiative, review.nextReviewOn());
        record(
                actor,
                initiative,
                review,
                "review-completed",
                Change.collect()
                        .field("decision", null, Said.word(decision))
                        .field("note", null, review.decisionNote())
                        .field("people", null, String.join(", ", review.people()))
                        .field("next-review", null, Said.day(review.nextReviewOn()))
                        .list());
        return decision;
    }

    /**
     * Throws a draft away. Its number is given to the next one.
     *
     * @param edition the one that the person saw
     * @throws Conflict if somebody changed any part since it was shown
     */
    public void discard(Actor actor, String reference, int number, int edition) {
        InitiativeHeader initiative = openForReview(actor, reference);
        Review review = draft(initiative, number);
        List<ReviewAnswer> said = answers.findByReviewIdOrderByOrdinal(review.id());
        requireShown(review, said, edition);
        answers.deleteAll(said);
        answers.flush();
        reviews.delete(review);
        reviews.flush();
        record(actor, initiative, review, "review-discarded", List.of());
    }

    /**
     * Says when people mean to look at it together again; none to leave that open.
     *
     * @param shown the day that the person saw, if there was one
     * @throws Conflict if somebody said another day since it was shown
     */
    public void planNext(Actor actor, String reference, @Nullable LocalDate shown, @Nullable LocalDate next) {
        InitiativeHeader initiative = openForReview(actor, reference);
        LocalDate before = reading.next(initiative);
        if (Objects.equals(next, before)) {
            return;
        }
        if (!Objects.equals(shown, before)) {
            throw new Conflict("review-plan");
        }
        nextReview.plan(initiative, next);
        audit.record(
                actor.author(),
                "review-planned",
                Subject.within(initiative.id(), "initiative", initiative.id(), initiative.reference()),
                Change.collect()
                        .field("next-review", Said.day(before), Said.day(next))
                        .list());
        LOG.info("Next review of initiative {} planned by {}", initiative.id(), actor.personId());
        recording.recorded(initiative.organisationId(), initiative.id());
    }

    /** Opens it for who may review it, and keeps others from starting or completing one at the same moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    InitiativeHeader openForReview(Actor actor, String reference) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        if (!initiative.reviewableBy(actor)) {
            throw new Forbidden(Permission.RECORD_REVIEWS.name());
        }
        initiative.requireGoingOn();
        return initiative;
    }

    /** @throws Refused if it is completed: it stays as it is */
    Review draft(InitiativeHeader initiative, int number) {
        Review review = reviews.findByOrganisationIdAndInitiativeIdAndNumber(
                        initiative.organisationId(), initiative.id(), number)
                .orElseThrow(() -> new NotFound("review"));
        if (review.completed()) {
            throw new Refused(null, "journey.review.completed");
        }
        return review;
    }

    /** As {@link ReviewView#edition} counts. */
    private static void requireShown(Review review, List<ReviewAnswer> said, int edition) {
        int present =
                review.version() + said.stream().mapToInt(ReviewAnswer::version).sum();
        Conflict.unlessSame("review", edition, present);
    }

    /** @throws Refused for a day ahead, before the visit that is looked at, or on or after the next review */
    void requireHeld(InitiativeHeader initiative, Review review, LocalDate heldOn) {
        visits.findByIdAndOrganisationIdAndInitiativeId(review.visitId(), initiative.organisationId(), initiative.id())
                .ifPresent(visit -> requireHeldIn(visit, heldOn));
        LocalDate next = review.nextReviewOn();
        if (next != null && !next.isAfter(heldOn)) {
            throw new Refused("date", "journey.review.date.after-next", Day.words(next));
        }
    }

    private void requireHeldIn(Visit visit, LocalDate heldOn) {
        Day.requireBetween(visit.startedOn(), heldOn, LocalDate.now(clock), "date", "journey.review.date.before-visit");
    }

    void record(Actor actor, InitiativeHeader initiative, Review review, String action, List<Change> changes) {
        audit.record(
                actor.author(),
                action,
                Subject.within(initiative.id(), "review", review.id(), initiative.reference()),
                changes);
        LOG.info("Review {} of initiative {}: {} by {}", review.id(), initiative.id(), action, actor.personId());
        recording.recorded(initiative.organisationId(), initiative.id());
    }
}
