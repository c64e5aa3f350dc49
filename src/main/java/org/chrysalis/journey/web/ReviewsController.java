package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Owners;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.journey.ReviewReading;
import org.chrysalis.journey.Reviews;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tab with the reviews of an initiative, which says when the next one is meant to be. */
@Controller
@RequestMapping("/initiatives/{reference}/reviews")
class ReviewsController {

    static final String TAB = "reviews";

    /** As many as anybody reads who looks for somebody to ask. */
    private static final int MOST_NAMED = 5;

    private static final String NEXT = "journey/review/next";

    private final InitiativePage initiativePage;
    private final ReviewReading reading;
    private final Reviews reviews;
    private final Owners owners;

    ReviewsController(InitiativePage initiativePage, ReviewReading reading, Reviews reviews, Owners owners) {
        this.initiativePage = initiativePage;
        this.reading = reading;
        this.reviews = reviews;
        this.owners = owners;
    }

    @GetMapping
    String list(@PathVariable String reference, Actor actor, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, TAB, page);
        page.addAttribute("reviews", reading.list(initiative));
        page.addAttribute("next", reading.next(initiative));
        page.addAttribute("reviewable", !initiative.ended() && initiative.reviewableBy(actor));
        if (!initiative.ended() && !initiative.reviewableBy(actor)) {
            List<String> who = owners.who(initiative, Permission.RECORD_REVIEWS, MOST_NAMED + 1);
            page.addAttribute("who", who.stream().limit(MOST_NAMED).toList());
            page.addAttribute("others", who.size() > MOST_NAMED);
        }
        return "journey/review/list";
    }

    @GetMapping("/next")
    String askNext(@PathVariable String reference, Actor actor, Model page) {
        page.addAttribute("form", NextReviewForm.of(reading.next(open(actor, reference, page))));
        return NEXT;
    }

    @PostMapping("/next")
    Object planNext(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") NextReviewForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = open(actor, reference, page);
        LocalDate next = form.getNext().date();
        Sent sent = new Sent(NEXT, problems, page);
        return sent.to(
                () -> reviews.planNext(actor, reference, form.getShown(), next),
                meanwhile -> {
                    LocalDate now = reading.next(initiative);
                    page.addAttribute(
                            "conflict",
                            new Differences()
                                    .compare("journey.review.next.when", now, next)
                                    .after(meanwhile));
                    form.setShown(now);
                    return sent.again();
                },
                () -> {
                    Flash.success(redirect, "journey.review.next.done");
                    return "redirect:/initiatives/" + reference + "/reviews";
                });
    }

    private InitiativeHeader open(Actor actor, String reference, Model page) {
        return StartReviewController.open(initiativePage, actor, reference, page);
    }
}
