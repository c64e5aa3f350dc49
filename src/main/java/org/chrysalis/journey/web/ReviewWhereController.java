package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.ReviewDrafts;
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

/** The part of a review that says where the initiative is, and when people looked at it. */
@Controller
@RequestMapping("/initiatives/{reference}/reviews/{number}/where-we-are")
class ReviewWhereController {

    private static final String PART = "where";
    private static final String PAGE = "journey/review/where";

    private final ReviewPage reviewPage;
    private final ReviewDrafts reviews;
    private final DraftForms drafts;

    ReviewWhereController(ReviewPage reviewPage, ReviewDrafts reviews, DraftForms drafts) {
        this.reviewPage = reviewPage;
        this.reviews = reviews;
        this.drafts = drafts;
    }

    @GetMapping
    String show(@PathVariable String reference, @PathVariable int number, Actor actor, Model page) {
        ReviewView review = reviewPage.draft(actor, reference, number, page);
        WhereForm form = WhereForm.of(review);
        drafts.restore(actor, ReviewPage.draft(review, PART), form, page);
        page.addAttribute("form", form);
        return PAGE;
    }

    @PostMapping
    Object tell(
            @PathVariable String reference,
            @PathVariable int number,
            Actor actor,
            @Valid @ModelAttribute("form") WhereForm form,
            BindingResult problems,
            Model page) {
        ReviewView review = reviewPage.open(actor, reference, number, page);
        drafts.again(actor, ReviewPage.draft(review, PART), page);
        Sent sent = new Sent(PAGE, problems, page);
        return sent.to(
                () -> reviews.tell(actor, reference, number, form.toPart()),
                meanwhile -> {
                    ReviewView now = reviewPage.open(actor, reference, number, page);
                    page.addAttribute("conflict", form.differencesFrom(now).after(meanwhile));
                    form.setVersion(now.whereVersion());
                    return sent.again();
                },
                () -> {
                    drafts.done(actor, ReviewPage.draft(review, PART));
                    return "redirect:/initiatives/" + reference + "/reviews/" + number;
                });
    }
}
