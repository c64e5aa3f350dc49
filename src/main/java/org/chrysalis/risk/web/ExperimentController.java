package org.chrysalis.risk.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.risk.ExperimentView;
import org.chrysalis.risk.Experiments;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
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

/** One experiment: what was tested and what came of it for whoever sees it, its form for whoever may change it. */
@Controller
@RequestMapping("/initiatives/{reference}/risks/experiments/{id}")
class ExperimentController {

    private final InitiativePage initiativePage;
    private final Experiments experiments;
    private final ExperimentPage experimentPage;
    private final ShownExperiment shown;

    ExperimentController(
            InitiativePage initiativePage,
            Experiments experiments,
            ExperimentPage experimentPage,
            ShownExperiment shown) {
        this.initiativePage = initiativePage;
        this.experiments = experiments;
        this.experimentPage = experimentPage;
        this.shown = shown;
    }

    @KeepsDraft
    @GetMapping
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, RiskFrame.TAB, page);
        ExperimentView experiment = shown.one(initiative, id);
        boolean changeable = !initiative.ended() && initiative.editableBy(actor);
        if (changeable) {
            page.addAttribute("form", ExperimentForm.of(experiment));
        }
        return page(actor, initiative, experiment, changeable, page);
    }

    @KeepsDraft
    @PostMapping
    String change(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") ExperimentForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, RiskFrame.TAB, page);
        initiative.requireEditableBy(actor);
        page.addAttribute("changing", true);
        ExperimentView experiment = shown.one(initiative, id);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(problems, () -> experiments.change(actor, reference, id, form.toCommand()))) {
                return page(actor, initiative, experiment, true, page);
            }
        } catch (Conflict meanwhile) {
            ExperimentView now = shown.one(initiative, id);
            String again = page(actor, initiative, now, true, page);
            page.addAttribute(
                    "conflict", experimentPage.differences(now, form, page).after(meanwhile));
            form.setVersion(now.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return again;
        }
        boolean praised = form.isStoppedEarly() && !shown.one(initiative, id).harmed();
        Flash.success(redirect, praised ? "risk.experiment.changed.early" : "risk.experiment.changed");
        return "redirect:/initiatives/" + reference + "/risks/experiments";
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        experiments.withdraw(actor, reference, id, version);
        Flash.success(redirect, "risk.experiment.withdrawn");
        return "redirect:/initiatives/" + reference + "/risks/experiments";
    }

    private String page(
            Actor actor, InitiativeHeader initiative, ExperimentView experiment, boolean changeable, Model page) {
        if (changeable) {
            experimentPage.fill(initiative, experiment, page);
        }
        return shown.page(actor, initiative, experiment, changeable, page);
    }
}
