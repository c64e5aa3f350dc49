package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Owners;
import org.chrysalis.pathway.CriterionTopic;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves the parts of a review as people go, in any order. Whoever may record reviews may fill in any part. */
@Service
@Transactional
public class ReviewDrafts {

    public static final int MOST_CONDITIONS = 20;

    private final OpenReviews reviews;
    private final ReviewRepository repository;
    private final ReviewAnswerRepository answers;
    private final Owners owners;
    private final Said names;

    ReviewDrafts(
            OpenReviews reviews,
            ReviewRepository repository,
            ReviewAnswerRepository answers,
            Owners owners,
            Said names) {
        this.reviews = reviews;
        this.repository = repository;
        this.answers = answers;
        this.owners = owners;
        this.names = names;
    }

    /**
     * @throws Conflict if somebody saved this part since it was shown
     * @throws Refused for a day ahead, as {@link OpenReviews#requireHeld} says, and once the review is completed
     */
    public void tell(Actor actor, String reference, int number, ReviewParts.WhereWeAre part) {
        InitiativeHeader initiative = reviews.openForReview(actor, reference);
        Review review = reviews.draft(initiative, number);
        Conflict.unlessSame("review", review.id(), part.version(), review.whereVersion());
        reviews.requireHeld(initiative, review, part.heldOn());
        List<Change> changes = Change.collect()
                .field("date", Said.day(review.heldOn()), Said.day(part.heldOn()))
                .field("where-we-are", review.whereWeAre(), part.words())
                .list();
        if (changes.isEmpty()) {
            return;
        }
        review.tell(part.heldOn(), part.words());
        repository.saveAndFlush(review);
        reviews.record(actor, initiative, review, "review-changed", changes);
    }

    /**
     * Saves what was said about criteria of one topic. Those that are not named stay as they are: two people may fill
     * in different ones at once.
     *
     * @throws Conflict if somebody saved one of these answers since it was shown
     * @throws NotFound if the review has no such topic
     */
    public void say(Actor actor, String reference, int number, CriterionTopic topic, List<ReviewParts.Said> said) {
        InitiativeHeader initiative = reviews.openForReview(actor, reference);
        Review review = reviews.draft(initiative, number);
        Map<Long, ReviewAnswer> known = answers.findByReviewIdOrderByOrdinal(review.id()).stream()
                .filter(answer -> answer.topic() == topic)
                .collect(Collectors.toMap(ReviewAnswer::id, Function.identity()));
        if (known.isEmpty()) {
            throw new NotFound("topic");
        }
        List<Change> changes = new ArrayList<>();
        for (ReviewParts.Said each : said) {
            ReviewAnswer answer = known.get(each.answerId());
            if (answer == null) {
                throw new NotFound("criterion");
            }
            Conflict.unlessSame("review", review.id(), each.version(), answer.version());
            List<Change> ofThis = Change.collect()
                    .field("answer", Said.word(answer.answer()), Said.word(each.answer()))
                    .field("evidence", answer.evidence(), each.evidence())
                    .field("note", answer.note(), each.note())
                    .list();
            if (ofThis.isEmpty()) {
                continue;
            }
            changes.addAll(
                    Change.collect().field("criterion", null, answer.wording()).list());
            changes.addAll(ofThis);
            answer.say(each.answer(), each.evidence(), each.note());
            answers.save(answer);
        }
        answers.flush();
        if (changes.isEmpty()) {
            return;
        }
        reviews.record(actor, initiative, review, "review-changed", changes);
    }

    /**
     * Saves what next and who was there.
     *
     * @throws Conflict if somebody saved this part since it was shown
     * @throws Refused for an owner who does not see the initiative, unless they were named before; for too many
     *     conditions; for a next review that is not after this one, and what is due before it
     */
    public void decide(Actor actor, String reference, int number, ReviewParts.Outcome part) {
        InitiativeHeader initiative = reviews.openForReview(actor, reference);
        Review review = reviews.draft(initiative, number);
        Conflict.unlessSame("review", review.id(), part.version(), review.outcomeVersion());
        if (part.conditions().size() > MOST_CONDITIONS) {
            throw new Refused("conditions", "journey.review.conditions.too-many", MOST_CONDITIONS);
        }
        LocalDate next = part.nextReviewOn();
        if (next != null && !next.isAfter(review.heldOn())) {
            throw new Refused("next", "journey.review.next.before", Day.words(review.heldOn()));
        }
        List<String> people = part.people().isEmpty() ? List.of() : Deciders.named(part.people(), "people");
        List<Review.Asked> asked = new ArrayList<>();
        Set<Long> there =
                review.conditions().stream().map(Review.Asked::ownerId).collect(Collectors.toSet());
        for (ReviewParts.Asked each : part.conditions()) {
            if (!there.contains(each.ownerId())) {
                owners.require(actor, initiative, each.ownerId(), "conditions", "journey.condition.owner.unknown");
            }
            Day.requireNotBefore(review.heldOn(), each.dueOn(), "conditions", Conditions.DUE_BEFORE_MADE);
            asked.add(new Review.Asked(each.wording(), each.ownerId(), each.dueOn()));
        }
        Change.Collector collected = Change.collect()
                .field("decision", Said.word(review.decision()), Said.word(part.decision()))
                .field("note", review.decisionNote(), part.note())
                .field("people", String.join("; ", review.people()), String.join("; ", people))
                .field("next-review", Said.day(review.nextReviewOn()), Said.day(part.nextReviewOn()));
        conditions(review.conditions(), asked, collected);
        List<Change> changes = collected.list();
        if (changes.isEmpty()) {
            return;
        }
        review.decide(part.decision(), part.note(), part.nextReviewOn(), people, asked);
        repository.saveAndFlush(review);
        reviews.record(actor, initiative, review, "review-changed", changes);
    }

    /** What was asked for before beside what is asked for now; what stayed is left out. */
    private void conditions(List<Review.Asked> before, List<Review.Asked> after, Change.Collector changes) {
        List<Review.Asked> gone = new ArrayList<>(before);
        gone.removeAll(after);
        List<Review.Asked> come = new ArrayList<>(after);
        come.removeAll(before);
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            changes.field(
                    "condition",
                    i < gone.size() ? words(gone.get(i)) : null,
                    i < come.size() ? words(come.get(i)) : null);
        }
    }

    /** Ask the board (Ben Brown, 1 May 2026) */
    private String words(Review.Asked asked) {
        return asked.wording() + " (" + names.name(asked.ownerId()) + ", " + Said.day(asked.dueOn()) + ")";
    }
}
