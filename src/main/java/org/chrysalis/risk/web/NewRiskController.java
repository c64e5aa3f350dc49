package org.chrysalis.risk.web;

import jakarta.validation.Valid;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.risk.Risks;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
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

/** Records a risk with everything that is known of it. */
@Controller
@RequestMapping("/initiatives/{reference}/risks/new")
class NewRiskController {

    private static final String PAGE = "risk/risk-new";

    private final InitiativePage initiativePage;
    private final Risks risks;
    private final RiskPage riskPage;

    NewRiskController(InitiativePage initiativePage, Risks risks, RiskPage riskPage) {
        this.initiativePage = initiativePage;
        this.risks = risks;
        this.riskPage = riskPage;
    }

    @KeepsDraft
    @GetMapping
    String ask(@PathVariable String reference, Actor actor, Model page) {
        page.addAttribute("form", new RiskForm());
        InitiativeHeader initiative = initiativePage.open(actor, reference, RiskFrame.TAB, page);
        initiative.requireEditableBy(actor);
        riskPage.whole(actor, initiative, null, page);
        return PAGE;
    }

    /** From the one line of the list: what was typed there is put into it. */
    @KeepsDraft
    @PostMapping(params = "then=whole")
    String whole(@PathVariable String reference, Actor actor, Model page) {
        return ask(reference, actor, page);
    }

    @KeepsDraft
    @PostMapping
    String add(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") RiskForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, RiskFrame.TAB, page);
        initiative.requireEditableBy(actor);
        Long owner = riskPage.ownerOf(actor, form, null, problems);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> risks.add(actor, reference, Typed.token(form.getSubmission()), form.toCommand(owner)))) {
            riskPage.whole(actor, initiative, null, page);
            return PAGE;
        }
        Flash.success(redirect, "risk.added");
        return "redirect:/initiatives/" + reference + "/risks";
    }
}
