package org.chrysalis.risk.web;

import jakarta.validation.Valid;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.risk.ExperimentReading;
import org.chrysalis.risk.Experiments;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.Paging;
import org.chrysalis.support.web.QueryString;
import org.chrysalis.support.web.Typed;
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

/** The page with the experiments, and one line that adds another. */
@Controller
@RequestMapping("/initiatives/{reference}/risks/experiments")
class ExperimentsController {

    private final InitiativePage initiativePage;
    private final Experiments experiments;
    private final ExperimentReading reading;

    ExperimentsController(InitiativePage initiativePage, Experiments experiments, ExperimentReading reading) {
        this.initiativePage = initiativePage;
        this.experiments = experiments;
        this.reading = reading;
    }

    @GetMapping
    String list(
            @PathVariable String reference,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            @ModelAttribute("form") ExperimentForm form,
            Model model) {
        return show(initiativePage.open(actor, reference, RiskFrame.TAB, model), page, actor, model);
    }

    @PostMapping
    String add(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") ExperimentForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, RiskFrame.TAB, model);
        initiative.requireEditableBy(actor);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> experiments.add(actor, reference, Typed.token(form.getSubmission()), form.toCommand()))) {
            return show(initiative, 1, actor, model);
        }
        Flash.success(redirect, "risk.experiment.added");
        return "redirect:/initiatives/" + reference + "/risks/experiments";
    }

    private String show(InitiativeHeader initiative, int number, Actor actor, Model model) {
        ExperimentReading.Counts counts = reading.counts(initiative);
        Paging paging = Paging.of(number, counts.total());
        model.addAttribute("counts", counts);
        model.addAttribute("experiments", reading.of(initiative, paging));
        model.addAttribute("paging", paging);
        model.addAttribute(
                "pages",
                PageLinks.of(paging, QueryString.of("/initiatives/" + initiative.reference() + "/risks/experiments")));
        model.addAttribute("sections", RiskFrame.sections(initiative.reference(), true));
        model.addAttribute("exportable", actor.may(Permission.EXPORT));
        model.addAttribute("changeable", !initiative.ended() && initiative.editableBy(actor));
        return "risk/experiments";
    }
}
