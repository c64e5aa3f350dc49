package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.EndInitiative.PlannedCheckIn;
import org.chrysalis.journey.Endings;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Flash;
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

    private static final String DRAFT = "journey-end";
    private static final String PAGE = EndPage.TEMPLATE;

    private final EndPage endPage;
    private final Endings endings;
    private final DraftForms drafts;

    EndController(EndPage endPage, Endings endings, DraftForms drafts) {
        this.endPage = endPage;
        this.endings = endings;
        this.drafts = drafts;
    }

    @GetMapping
    String show(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Integer review,
            Actor actor,
            Model page) {
        EndForm form = endPage.begin(actor, reference, review, page);
        Long shown = form.getShownVisit();
        drafts.restore(actor, DraftForms.name(DRAFT, reference), form, page);
        // What belongs to this showing of the page is no part of a draft.
        form.setReview(review);
        form.setShownVisit(shown);
        form.offerNames();
        page.addAttribute("form", form);
        return PAGE;
    }

    /** The page's other button: one more check-in, and everything typed stays. */
    @PostMapping(params = "then=check-in")
    String addCheckIn(@PathVariable String reference, Actor actor, @ModelAttribute("form") EndForm form, Model page) {
        openAgain(actor, reference, page);
        form.offerNames();
        form.offerAnotherCheckIn();
        return PAGE;
    }

    /** Likewise one more field for a name. */
    @PostMapping(params = "then=name")
    String addName(@PathVariable String reference, Actor actor, @ModelAttribute("form") EndForm form, Model page) {
        openAgain(actor, reference, page);
        form.offerAnotherName();
        return PAGE;
    }

    @PostMapping
    Object end(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") EndForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = openAgain(actor, reference, page);
        form.offerNames();
        form.requireSomebody(problems);
        List<PlannedCheckIn> promised = endPage.promised(actor, initiative, form, problems);
        return new Sent(PAGE, problems, page)
                .to(
                        () -> endings.end(actor, reference, form.token(), form.toCommand(promised)),
                        meanwhile -> endPage.conflict(actor, reference, form, meanwhile, page),
                        () -> {
                            drafts.done(actor, DraftForms.name(DRAFT, reference));
                            Flash.success(redirect, "journey.end.done");
                            return "redirect:/initiatives/" + reference + "/journey";
                        });
    }

    /** For a form that is shown again: what is typed into it goes on being kept. */
    private InitiativeHeader openAgain(Actor actor, String reference, Model page) {
        InitiativeHeader initiative = endPage.open(actor, reference, page).initiative();
        drafts.again(actor, DraftForms.name(DRAFT, reference), page);
        return initiative;
    }
}
