package org.chrysalis.pathway.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import org.chrysalis.pathway.PathwayAdmin;
import org.chrysalis.pathway.PathwayAdmin.StageRow;
import org.chrysalis.pathway.PathwayRestart;
import org.chrysalis.pathway.PathwayTemplate;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts the pathway again from a template, while no initiative is on it. */
@Controller
@RequestMapping("/admin/pathway/start-again")
class StartAgainController {

    private final PathwayRestart restart;
    private final PathwayAdmin pathway;

    StartAgainController(PathwayRestart restart, PathwayAdmin pathway) {
        this.restart = restart;
        this.pathway = pathway;
    }

    @GetMapping
    String ask(Actor actor, Model page) {
        page.addAttribute("form", new StartAgainForm());
        return fill(actor, page);
    }

    @PostMapping
    String start(
            @Valid @ModelAttribute("form") StartAgainForm form,
            BindingResult problems,
            Actor actor,
            Model page,
            RedirectAttributes redirect) {
        if (problems.hasErrors()
                || Attempt.refused(problems, () -> restart.startFrom(actor, form.getSubmission(), form.chosen()))) {
            return fill(actor, page);
        }
        Flash.success(redirect, "pathway.start-again.done");
        return "redirect:/admin/pathway";
    }

    private String fill(Actor actor, Model page) {
        List<StageRow> stages = pathway.stages(actor);
        page.addAttribute("possible", restart.possible(actor));
        page.addAttribute(
                "stageCount", stages.stream().filter(stage -> !stage.retired()).count());
        page.addAttribute(
                "templates",
                Arrays.stream(PathwayTemplate.values())
                        .map(template -> Choice.message(template, template.messageKey())
                                .withHint(String.join(", ", restart.stagesOf(template))))
                        .toList());
        return "pathway/start-again";
    }
}
