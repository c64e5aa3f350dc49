package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.MoveChoices.Offer;
import org.chrysalis.journey.Reopening;
import org.chrysalis.journey.Standpoints.Standpoint;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes an ended initiative up again: a move like any other, from the ending to a stage. */
@Controller
@RequestMapping("/initiatives/{reference}/journey/reopen")
class ReopenController {

    private static final String DRAFT = "journey-reopen";
    private static final String PAGE = "journey/reopen";

    private final MovePage movePage;
    private final Reopening reopening;
    private final MeanwhilePage meanwhilePage;
    private final DraftForms drafts;

    ReopenController(MovePage movePage, Reopening reopening, MeanwhilePage meanwhilePage, DraftForms drafts) {
        this.movePage = movePage;
        this.reopening = reopening;
        this.meanwhilePage = meanwhilePage;
        this.drafts = drafts;
    }

    @GetMapping
    String show(@PathVariable String reference, Actor actor, Model page) {
        Offer offer = open(actor, reference, page);
        Standpoint shows = meanwhilePage.shows(offer.initiative());
        MoveForm form = new MoveForm();
        form.setDate(DateInput.of(shows.today()));
        form.setStage(offer.initiative().stageId());
        drafts.restore(actor, DraftForms.name(DRAFT, reference), form, page);
        form.setShownVisit(shows.visit());
        form.offerNames();
        page.addAttribute("form", form);
        return PAGE;
    }

    @PostMapping(params = "then=name")
    String addName(@PathVariable String reference, Actor actor, @ModelAttribute("form") MoveForm form, Model page) {
        movePage.offer(actor, reference, page);
        drafts.again(actor, DraftForms.name(DRAFT, reference), page);
        form.offerAnotherName();
        return PAGE;
    }

    @PostMapping
    Object reopen(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") MoveForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        movePage.offer(actor, reference, page);
        drafts.again(actor, DraftForms.name(DRAFT, reference), page);
        form.offerNames();
        form.requireSomebody(problems);
        return new Sent(PAGE, problems, page)
                .to(
                        () -> reopening.reopen(actor, reference, Typed.token(form.getSubmission()), form.toReopening()),
                        met -> {
                            InitiativeHeader now =
                                    movePage.offer(actor, reference, page).initiative();
                            if (now.ended()) {
                                form.setShownVisit(meanwhilePage.shows(now).visit());
                            }
                            return meanwhilePage.reopened(PAGE, now, met, page);
                        },
                        () -> {
                            drafts.done(actor, DraftForms.name(DRAFT, reference));
                            Flash.success(redirect, "journey.reopen.done");
                            return "redirect:/initiatives/" + reference + "/journey";
                        });
    }

    private Offer open(Actor actor, String reference, Model page) {
        Offer offer = movePage.offer(actor, reference, page);
        if (!offer.initiative().ended()) {
            throw offer.initiative().refused("journey.reopen.not-ended");
        }
        return offer;
    }
}
