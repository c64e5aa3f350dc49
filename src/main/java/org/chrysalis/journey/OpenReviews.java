package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens reviews for whoever fills them in, on days that they can be of, and writes down what was done to them. */
@Component
class OpenReviews {

    private final Changing changing;
    private final VisitRepository visits;
    private final ShownVisit shownVisit;
    private final ReviewRepository reviews;
    private final Clock clock;

    OpenReviews(
            Changing changing, VisitRepository visits, ShownVisit shownVisit, ReviewRepository reviews, Clock clock) {
        this.changing = changing;
        this.visits = visits;
        this.shownVisit = shownVisit;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    String answer(Actor actor, UUID submission, String form, Supplier<String> change) {
        return changing.answer(actor, submission, form, change);
    }

    /** Opens it for who may review it, and keeps others from starting or completing one at the same moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    InitiativeHeader openForReview(Actor actor, String reference) {
        InitiativeHeader initiative = openAlsoEnded(actor, reference);
        initiative.requireGoingOn();
        return initiative;
    }

    /** The same, also where it has ended: what was never completed may still be set aside. */
    @Transactional(propagation = Propagation.MANDATORY)
    InitiativeHeader openAlsoEnded(Actor actor, String reference) {
        InitiativeHeader initiative = changing.open(actor, reference);
        if (!initiative.reviewableBy(actor)) {
            throw new Forbidden(Permission.RECORD_REVIEWS.name());
        }
        return initiative;
    }

    /** @throws org.chrysalis.support.Conflict if it stands elsewhere than the person saw it */
    Visit standing(InitiativeHeader initiative, @Nullable Long shown) {
        return shownVisit.standing(initiative, shown);
    }

    /** @throws Refused if it is completed: it stays as it is */
    Review draft(InitiativeHeader initiative, int number) {
        Review review = reviews.findByOrganisationIdAndInitiativeIdAndNumber(
                        initiative.organisationId(), initiative.id(), number)
                .orElseThrow(() -> new NotFound("review"));
        if (review.completed()) {
            throw ReviewView.completed(initiative, number);
        }
        return review;
    }

    /**
     * @throws Refused for a day ahead, before the visit that is looked at, on or after the next review, or after
     *     something is due that it asks for
     */
    void requireHeld(InitiativeHeader initiative, Review review, LocalDate heldOn) {
        visits.findByIdAndOrganisationIdAndInitiativeId(review.visitId(), initiative.organisationId(), initiative.id())
                .ifPresent(visit -> requireHeldIn(visit, heldOn));
        LocalDate next = review.nextReviewOn();
        if (next != null && !next.isAfter(heldOn)) {
            throw new Refused("date", "journey.review.date.after-next", Day.words(next));
        }
        review.conditions().stream()
                .map(Review.Asked::dueOn)
                .min(Comparator.naturalOrder())
                .filter(due -> !heldOn.equals(review.heldOn()))
                .ifPresent(due -> Day.requireNotAfter(due, heldOn, "date", "journey.review.date.after-due"));
    }

    /** @throws Refused for a day ahead, or before the visit */
    void requireHeldIn(Visit visit, LocalDate heldOn) {
        Day.requireBetween(visit.startedOn(), heldOn, LocalDate.now(clock), "date", "journey.review.date.before-visit");
    }

    void record(Actor actor, InitiativeHeader initiative, Review review, String action, List<Change> changes) {
        tell(actor, initiative, review, action, changes);
        recorded(initiative);
    }

    /** Before what follows from it, which is told after it; {@link #recorded} is said once all of that is. */
    void tell(Actor actor, InitiativeHeader initiative, Review review, String action, List<Change> changes) {
        changing.tell(actor, initiative, action, initiative.part("review", review.id()), changes);
    }

    void recorded(InitiativeHeader initiative) {
        changing.recorded(initiative);
    }
}
