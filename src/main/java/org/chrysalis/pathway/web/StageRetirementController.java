package org.chrysalis.pathway.web;

import org.chrysalis.pathway.PathwayAdmin;
import org.chrysalis.pathway.Stages;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a stage out of use and brings it back, each after a page that says what that does. */
@Controller
@RequestMapping("/admin/pathway/stages/{stageId}")
class StageRetirementController {

    private final PathwayAdmin pathway;
    private final Stages stages;

    StageRetirementController(PathwayAdmin pathway, Stages stages) {
        this.pathway = pathway;
        this.stages = stages;
    }

    @GetMapping("/retire")
    String askToRetire(@PathVariable long stageId, Actor actor, Model page) {
        return ask("pathway/retire-stage", stageId, actor, page);
    }

    @PostMapping("/retire")
    String retire(
            @PathVariable long stageId,
            @ModelAttribute("form") StateForm form,
            BindingResult problems,
            Actor actor,
            Model page,
            RedirectAttributes redirect) {
        if (problems.hasErrors() || Attempt.refused(problems, () -> stages.retire(actor, stageId, form.getVersion()))) {
            return show("pathway/retire-stage", stageId, actor, page);
        }
        Flash.success(redirect, "pathway.stage.retired", name(actor, stageId));
        return "redirect:/admin/pathway";
    }

    @GetMapping("/restore")
    String askToRestore(@PathVariable long stageId, Actor actor, Model page) {
        return ask("pathway/restore-stage", stageId, actor, page);
    }

    @PostMapping("/restore")
    String restore(
            @PathVariable long stageId,
            @ModelAttribute("form") StateForm form,
            BindingResult problems,
            Actor actor,
            Model page,
            RedirectAttributes redirect) {
        if (problems.hasErrors() || Attempt.refused(problems, () -> stages.restore(actor, stageId))) {
            return show("pathway/restore-stage", stageId, actor, page);
        }
        Flash.success(redirect, "pathway.stage.restored", name(actor, stageId));
        return "redirect:/admin/pathway";
    }

    private String ask(String view, long stageId, Actor actor, Model page) {
        page.addAttribute(
                "form", StateForm.of(pathway.stage(actor, stageId).stage().version()));
        return show(view, stageId, actor, page);
    }

    private String show(String view, long stageId, Actor actor, Model page) {
        page.addAttribute("whole", pathway.stage(actor, stageId));
        page.addAttribute("board", actor.may(Permission.VIEW_DASHBOARDS));
        return view;
    }

    private String name(Actor actor, long stageId) {
        return pathway.stage(actor, stageId).stage().name();
    }
}
