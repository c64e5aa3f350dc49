package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.MoveChoices;
import org.chrysalis.journey.Pauses;
import org.chrysalis.journey.web.StepForms.Shown;
import org.chrysalis.people.Actor;
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

    private static final String PAGE = "journey/pause";

    private final PausePage pausePage;
    private final StepForms forms;
    private final Pauses pauses;
    private final MeanwhilePage meanwhilePage;

    PauseController(PausePage pausePage, StepForms forms, Pauses pauses, MeanwhilePage meanwhilePage) {
        this.pausePage = pausePage;
        this.forms = forms;
        this.pauses = pauses;
        this.meanwhilePage = meanwhilePage;
    }

    @GetMapping
    String show(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Integer review,
            Actor actor,
            Model page) {
        PauseForm form = pausePage.begin(actor, reference, review, page);
        Long visit = form.getShownVisit();
        String template = forms.show(shown(actor, reference, page), form);
        form.setReview(review);
        form.setShownVisit(visit);
        form.offerNames();
        return template;
    }

    /** The page's other button: one more field for a name, and everything typed stays. */
    @PostMapping(params = "then=name")
    String addName(@PathVariable String reference, Actor actor, @ModelAttribute("form") PauseForm form, Model page) {
        pausePage.open(actor, reference, page);
        form.offerAnotherName();
        return forms.again(shown(actor, reference, page));
    }

    @PostMapping
    Object pause(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") PauseForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = pausePage.open(actor, reference, page).initiative();
        form.offerNames();
        form.requireSomebody(problems);
        StepForms.sayToo(
                problems,
                form.getDate(),
                day -> pauses.requireDays(initiative, day, form.getReviewOn().date()));
        return forms.send(
                shown(actor, reference, page),
                problems,
                redirect,
                () -> pauses.pause(actor, reference, form.token(), form.toCommand()),
                met -> {
                    MoveChoices.Offer now = pausePage.open(actor, reference, page);
                    form.setShownVisit(now.visit());
                    return meanwhilePage.paused(PAGE, now.initiative(), form, met, page);
                });
    }

    private static Shown shown(Actor actor, String reference, Model page) {
        return new Shown(
                actor, reference, PAGE, DraftForms.name("journey-pause", reference), "journey.pause.done", page);
    }
}
