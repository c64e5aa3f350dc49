package org.chrysalis.journey.web;

import java.util.Set;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.journey.Decision;
import org.chrysalis.journey.ReviewReading;
import org.chrysalis.journey.ReviewView;
import org.chrysalis.journey.Reviews;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One review: its task list while it is a draft, the record once it is completed. */
@Controller
@RequestMapping("/initiatives/{reference}/reviews/{number}")
class ReviewController {

    private static final String NONE_SHOWN = "-1";

    private final InitiativePage initiativePage;
    private final ReviewPage reviewPage;
    private final ReviewReading reading;
    private final Reviews reviews;

    ReviewController(InitiativePage initiativePage, ReviewPage reviewPage, ReviewReading reading, Reviews reviews) {
        this.initiativePage = initiativePage;
        this.reviewPage = reviewPage;
        this.reading = reading;
        this.reviews = reviews;
    }

    @GetMapping
    String show(@PathVariable String reference, @PathVariable int number, Actor actor, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, ReviewsController.TAB, page);
        ReviewView review = reading.review(initiative, number);
        page.addAttribute("review", review);
        page.addAttribute("reviewable", !initiative.ended() && initiative.reviewableBy(actor));
        page.addAttribute("movable", !initiative.ended() && initiative.movableBy(actor));
        page.addAttribute("discardable", initiative.reviewableBy(actor));
        page.addAttribute("reopenable", initiative.ended() && initiative.movableBy(actor));
        Decision decision = review.decision();
        page.addAttribute("nextStep", decision == null ? "" : nextStep(initiative, decision));
        if (!review.completed()) {
            return "journey/review/tasks";
        }
        reviewPage.talk(initiative, page);
        return "journey/review/record";
    }

    @GetMapping("/check")
    String check(@PathVariable String reference, @PathVariable int number, Actor actor, Model page) {
        reviewPage.check(actor, reviewPage.draft(actor, reference, number, page), page);
        return "journey/review/check";
    }

    @PostMapping("/complete")
    String complete(
            @PathVariable String reference,
            @PathVariable int number,
            @RequestParam(defaultValue = NONE_SHOWN) int edition,
            @RequestParam(defaultValue = "") Set<@Nullable Long> closed,
            Actor actor,
            Model page,
            RedirectAttributes redirect) {
        String review = "/initiatives/" + reference + "/reviews/" + number;
        ReviewView shown = reviewPage.open(actor, reference, number, page);
        try {
            reviews.complete(actor, reference, number, edition, Set.copyOf(Typed.ticked(closed)));
        } catch (Refused refusal) {
            // Not by this form: whoever did it, it is done, and the record says so.
            if (shown.completed()) {
                return "redirect:" + review;
            }
            throw refusal;
        }
        Flash.success(redirect, "journey.review.done");
        Decision decision = shown.decision();
        InitiativeHeader initiative = ReviewPage.initiative(page);
        String step = decision == null ? "" : nextStep(initiative, decision);
        boolean goesOn = !step.isEmpty() && initiative.movableBy(actor);
        return "redirect:" + (goesOn ? "/initiatives/" + reference + "/journey/" + step + "?review=" + number : review);
    }

    @PostMapping("/discard")
    String discard(
            @PathVariable String reference,
            @PathVariable int number,
            @RequestParam(defaultValue = NONE_SHOWN) int edition,
            Actor actor,
            RedirectAttributes redirect) {
        reviews.discard(actor, reference, number, edition);
        Flash.success(redirect, "journey.review.discarded");
        return "redirect:/initiatives/" + reference + "/reviews";
    }

    /** The page of the journey on which the decision is carried out; none to stay, or to pause what is paused. */
    private static String nextStep(InitiativeHeader initiative, Decision decision) {
        return switch (decision) {
            case MOVE_ON, GO_BACK -> "move";
            case PAUSE -> initiative.paused() ? "" : Kebab.of(decision);
            case END -> Kebab.of(decision);
            case STAY -> "";
        };
    }
}
