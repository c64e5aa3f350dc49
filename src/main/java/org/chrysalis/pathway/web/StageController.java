package org.chrysalis.pathway.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chrysalis.pathway.PathwayAdmin;
import org.chrysalis.pathway.PathwayAdmin.StageRow;
import org.chrysalis.pathway.PathwayAdmin.WholeStage;
import org.chrysalis.pathway.Phase;
import org.chrysalis.pathway.StageView;
import org.chrysalis.pathway.Stages;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds a stage, shows one whole, and changes its words. */
@Controller
class StageController {

    private final PathwayAdmin pathway;
    private final Stages stages;
    private final MessageSource messages;

    StageController(PathwayAdmin pathway, Stages stages, MessageSource messages) {
        this.pathway = pathway;
        this.stages = stages;
        this.messages = messages;
    }

    @ModelAttribute("phases")
    List<Choice> phases() {
        return Choice.all(Phase.class, "pathway.phase.");
    }

    @GetMapping("/admin/pathway/stages/{stageId}")
    String show(@PathVariable long stageId, Actor actor, Model page) {
        page.addAttribute("whole", pathway.stage(actor, stageId));
        return "pathway/stage";
    }

    @KeepsDraft
    @GetMapping("/admin/pathway/stages/new")
    String askForNew(Actor actor, Model page) {
        List<Choice> places = places(actor);
        NewStageForm form = new NewStageForm();
        form.setPlace(places.size());
        page.addAttribute("places", places);
        page.addAttribute("form", form);
        return "pathway/add-stage";
    }

    @KeepsDraft
    @PostMapping("/admin/pathway/stages/new")
    String add(
            @Valid @ModelAttribute("form") NewStageForm form,
            BindingResult problems,
            Actor actor,
            Model page,
            RedirectAttributes redirect) {
        Optional<Long> added = problems.hasErrors()
                ? Optional.empty()
                : Attempt.of(problems, () -> stages.add(actor, form.toCommand()));
        if (added.isEmpty()) {
            page.addAttribute("places", places(actor));
            return "pathway/add-stage";
        }
        Flash.success(redirect, "pathway.stage.added", form.getName());
        return "redirect:/admin/pathway/stages/" + added.get();
    }

    @KeepsDraft
    @GetMapping("/admin/pathway/stages/{stageId}/edit")
    String askForWords(@PathVariable long stageId, Actor actor, Model page) {
        WholeStage whole = pathway.stage(actor, stageId);
        page.addAttribute("whole", whole);
        page.addAttribute("form", StageForm.of(whole.stage()));
        return "pathway/edit-stage";
    }

    @KeepsDraft
    @PostMapping("/admin/pathway/stages/{stageId}/edit")
    String describe(
            @PathVariable long stageId,
            @Valid @ModelAttribute("form") StageForm form,
            BindingResult problems,
            Actor actor,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (!problems.hasErrors()
                    && !Attempt.refused(problems, () -> stages.describe(actor, form.toCommand(stageId)))) {
                Flash.success(redirect, "pathway.stage.changed", form.getName());
                return "redirect:/admin/pathway/stages/" + stageId;
            }
        } catch (Conflict stale) {
            StageView present = pathway.stage(actor, stageId).stage();
            page.addAttribute("conflict", differences(present, form).after(stale));
            form.setVersion(present.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        page.addAttribute("whole", pathway.stage(actor, stageId));
        return "pathway/edit-stage";
    }

    private Differences differences(StageView present, StageForm form) {
        return new Differences()
                .compare("pathway.stage.name", present.name(), form.getName())
                .compare("pathway.stage.phase", words(present.phase()), words(form.chosenPhase()))
                .compare("pathway.stage.purpose", present.purpose(), form.getPurpose())
                .compare("pathway.stage.guidance", present.guidance(), form.getGuidance());
    }

    private String words(Phase phase) {
        return messages.getMessage(phase.messageKey(), null, Locale.UK);
    }

    /** Before the first, or after one of those in use. */
    private List<Choice> places(Actor actor) {
        List<Choice> places = new ArrayList<>();
        places.add(Choice.message(1, "pathway.stage.place.first"));
        for (StageRow stage : pathway.stages(actor)) {
            if (!stage.retired()) {
                places.add(Choice.of(
                        places.size() + 1,
                        messages.getMessage("pathway.stage.place.after", new Object[] {stage.name()}, Locale.UK)));
            }
        }
        return places;
    }
}
