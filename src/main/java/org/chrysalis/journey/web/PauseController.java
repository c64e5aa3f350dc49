package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.MoveChoices;
import org.chrysalis.journey.Pauses;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an initiative rest. */
@Controller
@RequestMapping("/initiatives/{reference}/journey/pause")
class PauseController {

    private static final String DRAFT = "journey-pause";
    private static final String PAGE = "journey/pause";

    private final PausePage pausePage;
    private final Pauses pauses;
    private final MeanwhilePage meanwhilePage;
    private final DraftForms drafts;

    PauseController(PausePage pausePage, Pauses pauses, MeanwhilePage meanwhilePage, DraftForms drafts) {
        this.pausePage = pausePage;
        this.pauses = pauses;
        this.meanwhilePage = meanwhilePage;
        this.drafts = drafts;
    }

    @GetMapping
    String show(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Integer review,
            Actor actor,
            Model page) {
        PauseForm form = pausePage.begin(actor, reference, review, page);
        Long shown = form.getShownVisit();
        drafts.restore(actor, DraftForms.name(DRAFT, reference), form, page);
        // What belongs to this showing of the page is no part of a draft.
        form.setReview(review);
        form.setShownVisit(shown);
        form.offerNames();
        page.addAttribute("form", form);
        return PAGE;
    }

    /** The page's other button: one more field for a name, and everything typed stays. */
    @PostMapping(params = "then=name")
    String addName(@PathVariable String reference, Actor actor, @ModelAttribute("form") PauseForm form, Model page) {
        pausePage.open(actor, reference, page);
        drafts.again(actor, DraftForms.name(DRAFT, reference), page);
        form.offerAnotherName();
        return PAGE;
    }

    @PostMapping
    Object pause(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") PauseForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        pausePage.open(actor, reference, page);
        drafts.again(actor, DraftForms.name(DRAFT, reference), page);
        form.offerNames();
        form.requireSomebody(problems);
        return new Sent(PAGE, problems, page)
                .to(
                        () -> pauses.pause(actor, reference, Typed.token(form.getSubmission()), form.toCommand()),
                        met -> {
                            MoveChoices.Offer now = pausePage.open(actor, reference, page);
                            form.setShownVisit(now.visit());
                            return meanwhilePage.paused(PAGE, now.initiative(), form, met, page);
                        },
                        () -> {
                            drafts.done(actor, DraftForms.name(DRAFT, reference));
                            Flash.success(redirect, "journey.pause.done");
                            return "redirect:/initiatives/" + reference + "/journey";
                        });
    }
}
