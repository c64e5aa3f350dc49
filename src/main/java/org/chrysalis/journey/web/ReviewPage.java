package org.chrysalis.journey.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.web.Talk;
import org.chrysalis.journey.LeftOpen;
import org.chrysalis.journey.ReviewReading;
import org.chrysalis.journey.ReviewView;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Opens a review for the pages on which people fill it in. */
@Component
class ReviewPage {

    private final Initiatives initiatives;
    private final ReviewReading reading;
    private final LeftOpen open;
    private final StillOpenWords stillOpen;
    private final Talk talk;

    ReviewPage(Initiatives initiatives, ReviewReading reading, LeftOpen open, StillOpenWords stillOpen, Talk talk) {
        this.initiatives = initiatives;
        this.reading = reading;
        this.open = open;
        this.stillOpen = stillOpen;
        this.talk = talk;
    }

    /** How much is said of reviews, for the record of a completed one. */
    void talk(InitiativeHeader initiative, Model page) {
        talk.of(initiative, page, "review");
    }

    /**
     * A draft, for who may fill it in. Puts {@code initiative}, {@code reference} and {@code review} into the model.
     *
     * @throws Refused once it is completed, or the initiative has ended
     */
    ReviewView draft(Actor actor, String reference, int number, Model page) {
        ReviewView review = open(actor, reference, number, page);
        initiative(page).requireGoingOn();
        review.requireDraft(initiative(page));
        return review;
    }

    /** The one that was opened for this page. */
    static InitiativeHeader initiative(Model page) {
        return (InitiativeHeader) Objects.requireNonNull(page.getAttribute("initiative"));
    }

    /** What completing it means for others: what it closes, and what nobody plans any more. */
    void check(Actor actor, ReviewView review, Model page) {
        before(actor, review, page);
        page.addAttribute("unplanned", unplanned(review, page));
    }

    /** A later day that was planned for looking at it again, where this review names none. */
    private @Nullable LocalDate unplanned(ReviewView review, Model page) {
        LocalDate planned = review.nextReviewOn() == null ? reading.next(initiative(page)) : null;
        return planned != null && planned.isAfter(review.heldOn()) ? planned : null;
    }

    /** What was left open before, of which this review says that it is met: some of it this person may close. */
    private void before(Actor actor, ReviewView review, Model page) {
        InitiativeHeader initiative = initiative(page);
        List<LeftOpen.Open> before = open.besides(initiative, review.id());
        page.addAttribute("stillOpen", stillOpen.choices(actor, initiative, before));
        page.addAttribute(
                "othersSeeTo",
                before.stream()
                        .filter(each -> !each.closableBy(actor, initiative))
                        .toList());
    }

    /**
     * By which what is typed into a part of this review is kept; another review may get its number once it is thrown
     * away.
     */
    static String draft(ReviewView review, String part) {
        return "journey-review-" + review.id() + "-" + part;
    }

    /**
     * A review of any state, for who may fill one in. What is sent into one that was completed, or of an initiative
     * that ended, is refused by the service, beside what was typed.
     */
    ReviewView open(Actor actor, String reference, int number, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        if (!initiative.reviewableBy(actor)) {
            throw new Forbidden(Permission.RECORD_REVIEWS.name());
        }
        ReviewView review = reading.review(initiative, number);
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        page.addAttribute("review", review);
        return review;
    }
}
