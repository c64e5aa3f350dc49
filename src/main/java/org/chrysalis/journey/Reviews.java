package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.pathway.CriterionView;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts reviews and completes them. A completed review is a record: nothing changes it any more. */
@Service
@Transactional
public class Reviews {

    private final OpenReviews open;
    private final Pathway pathway;
    private final ReviewRepository reviews;
    private final ReviewAnswerRepository answers;
    private final Conditions conditions;
    private final LeftOpen before;
    private final NextReview nextReview;
    private final Clock clock;

    Reviews(
            OpenReviews open,
            Pathway pathway,
            ReviewRepository reviews,
            ReviewAnswerRepository answers,
            Conditions conditions,
            LeftOpen before,
            NextReview nextReview,
            Clock clock) {
        this.open = open;
        this.pathway = pathway;
        this.reviews = reviews;
        this.answers = answers;
        this.conditions = conditions;
        this.before = before;
        this.nextReview = nextReview;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public int start(Actor actor, String reference, UUID submission, LocalDate heldOn, @Nullable Long shownVisit) {
        return Integer.parseInt(open.answer(
                actor,
                submission,
                "review " + reference,
                () -> String.valueOf(start(actor, reference, heldOn, shownVisit))));
    }

    /** As it is known from elsewhere: nobody was shown a page. */
    public int start(Actor actor, String reference, LocalDate heldOn) {
        return start(actor, reference, heldOn, null);
    }

    /**
     * Starts a review of the stage where the initiative stands, with the criteria in their words of now. One at a
     * time: where a draft is open, that one is answered.
     *
     * @param shownVisit the visit that the person saw it in; none where nobody was shown a page
     * @return its number
     * @throws Conflict if it was moved since the person saw it
     * @throws Refused for a day ahead or before it stood in its stage, and once the initiative has ended
     */
    public int start(Actor actor, String reference, LocalDate heldOn, @Nullable Long shownVisit) {
        InitiativeHeader initiative = open.openForReview(actor, reference);
        Visit visit = open.standing(initiative, shownVisit);
        Review going =
                reviews.findDraft(initiative.organisationId(), initiative.id()).orElse(null);
        if (going != null) {
            return going.number();
        }
        open.requireHeldIn(visit, heldOn);
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
        open.record(
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

    /** The same, and nothing that was open before is closed. */
    public void complete(Actor actor, String reference, int number, int edition) {
        complete(actor, reference, number, edition, Set.of());
    }

    /**
     * Makes the draft a record; what it asked for becomes conditions.
     *
     * @param edition the one that the person saw
     * @param closed the conditions from before that people say are met
     * @throws Conflict if somebody changed any part since it was shown
     * @throws Refused while nothing was decided, nobody is named who was there or something is due before the review
     */
    public void complete(Actor actor, String reference, int number, int edition, Set<Long> closed) {
        InitiativeHeader initiative = open.openForReview(actor, reference);
        Review review = open.draft(initiative, number);
        List<ReviewAnswer> said = answers.findByReviewIdOrderByOrdinal(review.id());
        requireShown(review, said, edition);
        Decision decision = review.decision();
        if (decision == null) {
            throw new Refused("decision", "journey.review.decision.missing");
        }
        if (review.people().isEmpty()) {
            throw new Refused("people", "journey.review.people.none");
        }
        before.close(actor, initiative, closed, review.heldOn(), ReviewAnswer.met(said));
        review.conditions()
                .forEach(asked ->
                        Day.requireNotBefore(review.heldOn(), asked.dueOn(), "conditions", Conditions.DUE_BEFORE_MADE));
        review.complete(actor.personId(), clock.instant());
        reviews.saveAndFlush(review);
        LocalDate plannedBefore = nextReview.planned(initiative);
        nextReview.plan(initiative, review.nextReviewOn());
        open.tell(
                actor,
                initiative,
                review,
                "review-completed",
                Change.collect()
                        .field("decision", null, Said.word(decision))
                        .field("note", null, review.decisionNote())
                        .field("people", null, String.join("; ", review.people()))
                        .field("next-review", Said.day(plannedBefore), Said.day(review.nextReviewOn()))
                        .list());
        conditions.keepAsked(actor, initiative, review);
        open.recorded(initiative);
    }

    /**
     * Sets a draft aside that nobody will complete, also once the initiative has ended: it would stand there as not
     * completed until somebody reopens it. The history says that there was one; its number is given to the next.
     *
     * @param edition the one that the person saw
     * @throws Conflict if somebody changed any part since it was shown
     */
    public void discard(Actor actor, String reference, int number, int edition) {
        InitiativeHeader initiative = open.openAlsoEnded(actor, reference);
        Review review = open.draft(initiative, number);
        List<ReviewAnswer> said = answers.findByReviewIdOrderByOrdinal(review.id());
        requireShown(review, said, edition);
        answers.deleteAll(said);
        answers.flush();
        reviews.delete(review);
        reviews.flush();
        open.record(actor, initiative, review, "review-discarded", List.of());
    }

    /**
     * Says when people mean to look at it together again; none to leave that open.
     *
     * @param shown the day that the person saw, if there was one
     * @throws Conflict if somebody said another day since it was shown
     * @throws Refused for a day that is over
     */
    public void planNext(Actor actor, String reference, @Nullable LocalDate shown, @Nullable LocalDate next) {
        InitiativeHeader initiative = open.openForReview(actor, reference);
        nextReview.change(actor, initiative, shown, next);
    }

    /** As {@link ReviewView#edition} counts. */
    private static void requireShown(Review review, List<ReviewAnswer> said, int edition) {
        int present =
                review.version() + said.stream().mapToInt(ReviewAnswer::version).sum();
        Conflict.unlessSame("review", review.id(), edition, present);
    }
}
