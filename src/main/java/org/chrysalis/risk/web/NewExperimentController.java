package org.chrysalis.risk.web;

import jakarta.validation.Valid;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.risk.Experiments;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
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

/** Records an experiment with everything that is known of it. */
@Controller
@RequestMapping("/initiatives/{reference}/risks/experiments/new")
class NewExperimentController {

    private static final String PAGE = "risk/experiment-new";

    private final InitiativePage initiativePage;
    private final Experiments experiments;
    private final ExperimentPage experimentPage;

    NewExperimentController(InitiativePage initiativePage, Experiments experiments, ExperimentPage experimentPage) {
        this.initiativePage = initiativePage;
        this.experiments = experiments;
        this.experimentPage = experimentPage;
    }

    /** @param risk the one from whose page somebody comes to test something; it is chosen already */
    @KeepsDraft
    @GetMapping
    String ask(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Long risk,
            Actor actor,
            Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, RiskFrame.TAB, page);
        initiative.requireEditableBy(actor);
        ExperimentForm form = new ExperimentForm();
        form.setRisk(risk);
        page.addAttribute("form", form);
        experimentPage.fill(initiative, null, page);
        return PAGE;
    }

    /** From the one line of the list: what was typed there is put into it. */
    @KeepsDraft
    @PostMapping(params = "then=whole")
    String whole(@PathVariable String reference, Actor actor, Model page) {
        return ask(reference, null, actor, page);
    }

    @KeepsDraft
    @PostMapping
    String add(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") ExperimentForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, RiskFrame.TAB, page);
        initiative.requireEditableBy(actor);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> experiments.add(actor, reference, Typed.token(form.getSubmission()), form.toCommand()))) {
            experimentPage.fill(initiative, null, page);
            return PAGE;
        }
        Flash.success(redirect, "risk.experiment.added");
        return "redirect:/initiatives/" + reference + "/risks/experiments";
    }
}
