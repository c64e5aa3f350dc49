package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import java.util.Optional;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.journey.ReviewReading;
import org.chrysalis.journey.Reviews;
import org.chrysalis.journey.Standpoints.Standpoint;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Starts a review of the stage that its page showed, or leads to the one that is open. */
@Controller
@RequestMapping("/initiatives/{reference}/reviews/new")
class StartReviewController {

    private static final String PAGE = "journey/review/start";

    private final InitiativePage initiativePage;
    private final ReviewReading reading;
    private final Reviews reviews;
    private final MeanwhilePage meanwhilePage;

    StartReviewController(
            InitiativePage initiativePage, ReviewReading reading, Reviews reviews, MeanwhilePage meanwhilePage) {
        this.initiativePage = initiativePage;
        this.reading = reading;
        this.reviews = reviews;
        this.meanwhilePage = meanwhilePage;
    }

    @GetMapping
    String ask(@PathVariable String reference, Actor actor, Model page) {
        InitiativeHeader initiative = open(initiativePage, actor, reference, page);
        ReviewReading.Row draft = reading.list(initiative).stream()
                .filter(row -> !row.completed())
                .findFirst()
                .orElse(null);
        if (draft != null) {
            return "redirect:/initiatives/" + reference + "/reviews/" + draft.number();
        }
        Standpoint shows = meanwhilePage.shows(initiative);
        NoteForm form = NoteForm.on(shows.today(), 0);
        form.setShown(shows.visit());
        page.addAttribute("form", form);
        return PAGE;
    }

    @PostMapping
    Object start(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult problems,
            Model page) {
        InitiativeHeader initiative = open(initiativePage, actor, reference, page);
        if (problems.hasErrors()) {
            return PAGE;
        }
        try {
            Optional<Integer> number = Attempt.of(
                    problems,
                    () -> reviews.start(
                            actor, reference, Typed.token(form.getSubmission()), form.day(), form.getShown()));
            return number.map(started -> "redirect:/initiatives/" + reference + "/reviews/" + started)
                    .orElse(PAGE);
        } catch (Conflict met) {
            form.setShown(meanwhilePage.shows(initiative).visit());
            return meanwhilePage.step(PAGE, initiative, met, page);
        }
    }

    /** For who may review it, while it goes on. */
    static InitiativeHeader open(InitiativePage initiativePage, Actor actor, String reference, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, ReviewsController.TAB, page);
        if (!initiative.reviewableBy(actor)) {
            throw new Forbidden(Permission.RECORD_REVIEWS.name());
        }
        initiative.requireGoingOn();
        return initiative;
    }
}
