package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.MoveChoices.Offer;
import org.chrysalis.journey.Reopening;
import org.chrysalis.journey.Standpoints.Standpoint;
import org.chrysalis.journey.web.StepForms.Shown;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.DateInput;
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

    private static final String PAGE = "journey/reopen";

    private final MovePage movePage;
    private final StepForms forms;
    private final Reopening reopening;
    private final MeanwhilePage meanwhilePage;

    ReopenController(MovePage movePage, StepForms forms, Reopening reopening, MeanwhilePage meanwhilePage) {
        this.movePage = movePage;
        this.forms = forms;
        this.reopening = reopening;
        this.meanwhilePage = meanwhilePage;
    }

    @GetMapping
    String show(@PathVariable String reference, Actor actor, Model page) {
        Offer offer = open(actor, reference, page);
        Standpoint shows = meanwhilePage.shows(offer.initiative());
        MoveForm form = new MoveForm();
        form.setDate(DateInput.of(shows.today()));
        form.setStage(offer.initiative().stageId());
        String template = forms.show(shown(actor, reference, page), form);
        form.setShownVisit(shows.visit());
        form.offerNames();
        return template;
    }

    /** The page's other button: one more field for a name, and everything typed stays. */
    @PostMapping(params = "then=name")
    String addName(@PathVariable String reference, Actor actor, @ModelAttribute("form") MoveForm form, Model page) {
        movePage.offer(actor, reference, page);
        form.offerAnotherName();
        return forms.again(shown(actor, reference, page));
    }

    @PostMapping
    Object reopen(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") MoveForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = movePage.offer(actor, reference, page).initiative();
        form.offerNames();
        form.requireSomebody(problems);
        StepForms.sayToo(problems, form.getDate(), day -> reopening.requireDay(initiative, day));
        return forms.send(
                shown(actor, reference, page),
                problems,
                redirect,
                () -> reopening.reopen(actor, reference, form.token(), form.toReopening()),
                met -> {
                    InitiativeHeader now =
                            movePage.offer(actor, reference, page).initiative();
                    if (now.ended()) {
                        form.setShownVisit(meanwhilePage.shows(now).visit());
                    }
                    return meanwhilePage.reopened(PAGE, now, met, page);
                });
    }

    private static Shown shown(Actor actor, String reference, Model page) {
        return new Shown(
                actor, reference, PAGE, DraftForms.name("journey-reopen", reference), "journey.reopen.done", page);
    }

    private Offer open(Actor actor, String reference, Model page) {
        Offer offer = movePage.offer(actor, reference, page);
        if (!offer.initiative().ended()) {
            throw offer.initiative().refused("journey.reopen.not-ended");
        }
        return offer;
    }
}
