package org.chrysalis.participation.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.participation.Partners;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Today;
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

/** One partner: how strong the working relationship was over time, and how it is seen now. */
@Controller
@RequestMapping("/initiatives/{reference}/participation/partners/{id}")
class PartnerController {

    private static final String PAGE = "participation/partner";

    private final InitiativePage initiativePage;
    private final Partners partners;
    private final ShownPartner shown;

    PartnerController(InitiativePage initiativePage, Partners partners, ShownPartner shown) {
        this.initiativePage = initiativePage;
        this.partners = partners;
        this.shown = shown;
    }

    @GetMapping
    String show(
            @PathVariable String reference, @PathVariable long id, Actor actor, @Today LocalDate today, Model page) {
        open(actor, reference, id, page);
        page.addAttribute("form", StrengthForm.on(today));
        return PAGE;
    }

    @PostMapping("/strengths")
    String note(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") StrengthForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = open(actor, reference, id, page);
        initiative.requireEditableBy(actor);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> partners.note(
                                actor, reference, id, Typed.token(form.getSubmission()), form.toCommand()))) {
            return PAGE;
        }
        Flash.success(redirect, "participation.saved");
        return "redirect:/initiatives/" + reference + "/participation/partners/" + id;
    }

    private InitiativeHeader open(Actor actor, String reference, long id, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, ParticipationFrame.TAB, page);
        shown.fill(actor, initiative, id, page);
        return initiative;
    }
}
