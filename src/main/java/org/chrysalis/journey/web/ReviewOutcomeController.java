package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import java.util.List;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.ReviewDrafts;
import org.chrysalis.journey.ReviewParts.Asked;
import org.chrysalis.journey.ReviewView;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The part of a review that says what next, who sees to what, and who was there. */
@Controller
@RequestMapping("/initiatives/{reference}/reviews/{number}/outcome")
class ReviewOutcomeController {

    private static final String PART = "outcome";
    private static final String PAGE = OutcomePage.TEMPLATE;

    private final OutcomePage outcomePage;
    private final ReviewDrafts reviews;
    private final DraftForms drafts;

    ReviewOutcomeController(OutcomePage outcomePage, ReviewDrafts reviews, DraftForms drafts) {
        this.outcomePage = outcomePage;
        this.reviews = reviews;
        this.drafts = drafts;
    }

    @GetMapping
    String show(@PathVariable String reference, @PathVariable int number, Actor actor, Model page) {
        ReviewView review = outcomePage.draft(actor, reference, number, page);
        OutcomeForm form = outcomePage.form(actor, review);
        drafts.restore(actor, ReviewPage.draft(review, PART), form, page);
        page.addAttribute("form", form);
        return PAGE;
    }

    @PostMapping(params = "then=name")
    String addName(
            @PathVariable String reference,
            @PathVariable int number,
            Actor actor,
            @ModelAttribute("form") OutcomeForm form,
            Model page) {
        openAgain(actor, reference, number, page);
        form.offerAnotherName();
        return PAGE;
    }

    @PostMapping(params = "then=condition")
    String addCondition(
            @PathVariable String reference,
            @PathVariable int number,
            Actor actor,
            @ModelAttribute("form") OutcomeForm form,
            Model page) {
        openAgain(actor, reference, number, page);
        form.offerAnotherCondition();
        return PAGE;
    }

    @PostMapping
    Object decide(
            @PathVariable String reference,
            @PathVariable int number,
            Actor actor,
            @Valid @ModelAttribute("form") OutcomeForm form,
            BindingResult problems,
            Model page) {
        ReviewView review = openAgain(actor, reference, number, page);
        List<Asked> asked = outcomePage.asked(actor, form, review, page, problems);
        form.offerFields();
        return new Sent(PAGE, problems, page)
                .to(
                        () -> reviews.decide(actor, reference, number, form.toPart(asked)),
                        meanwhile -> outcomePage.conflict(actor, reference, number, form, meanwhile, page),
                        () -> {
                            drafts.done(actor, ReviewPage.draft(review, PART));
                            return "redirect:/initiatives/" + reference + "/reviews/" + number;
                        });
    }

    /** For a form that is shown again: what is typed into it goes on being kept. */
    private ReviewView openAgain(Actor actor, String reference, int number, Model page) {
        ReviewView review = outcomePage.open(actor, reference, number, page);
        drafts.again(actor, ReviewPage.draft(review, PART), page);
        return review;
    }
}
