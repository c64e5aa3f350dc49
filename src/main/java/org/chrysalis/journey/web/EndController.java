package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.EndInitiative.PlannedCheckIn;
import org.chrysalis.journey.Endings;
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

/** Ends an initiative: why, what was learned, what carries on, and how people are looked after. */
@Controller
@RequestMapping("/initiatives/{reference}/journey/end")
class EndController {

    private final EndPage endPage;
    private final StepForms forms;
    private final Endings endings;

    EndController(EndPage endPage, StepForms forms, Endings endings) {
        this.endPage = endPage;
        this.forms = forms;
        this.endings = endings;
    }

    @GetMapping
    String show(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Integer review,
            Actor actor,
            Model page) {
        EndForm form = endPage.begin(actor, reference, review, page);
        Long visit = form.getShownVisit();
        String template = forms.show(shown(actor, reference, page), form);
        form.setReview(review);
        form.setShownVisit(visit);
        form.offerNames();
        return template;
    }

    /** The page's other button: one more check-in, and everything typed stays. */
    @PostMapping(params = "then=check-in")
    String addCheckIn(@PathVariable String reference, Actor actor, @ModelAttribute("form") EndForm form, Model page) {
        endPage.open(actor, reference, page);
        form.offerNames();
        form.offerAnotherCheckIn();
        return forms.again(shown(actor, reference, page));
    }

    /** Likewise one more field for a name. */
    @PostMapping(params = "then=name")
    String addName(@PathVariable String reference, Actor actor, @ModelAttribute("form") EndForm form, Model page) {
        endPage.open(actor, reference, page);
        form.offerAnotherName();
        return forms.again(shown(actor, reference, page));
    }

    @PostMapping
    Object end(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") EndForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = endPage.open(actor, reference, page).initiative();
        form.offerNames();
        form.requireSomebody(problems);
        List<PlannedCheckIn> promised = endPage.promised(actor, initiative, form, problems);
        StepForms.sayToo(problems, form.getDate(), day -> endings.requireDay(initiative, day));
        return forms.send(
                shown(actor, reference, page),
                problems,
                redirect,
                () -> endings.end(actor, reference, form.token(), form.toCommand(promised)),
                meanwhile -> endPage.conflict(actor, reference, form, meanwhile, page));
    }

    private static Shown shown(Actor actor, String reference, Model page) {
        return new Shown(
                actor,
                reference,
                EndPage.TEMPLATE,
                DraftForms.name("journey-end", reference),
                "journey.end.done",
                page);
    }
}
