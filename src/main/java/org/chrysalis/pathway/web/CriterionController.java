package org.chrysalis.pathway.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.chrysalis.pathway.Criteria;
import org.chrysalis.pathway.CriterionTopic;
import org.chrysalis.pathway.PathwayAdmin;
import org.chrysalis.pathway.PathwayAdmin.Line;
import org.chrysalis.pathway.Place;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** Adds, rewords and orders the criteria of a stage. */
@Controller
@RequestMapping("/admin/pathway/stages/{stageId}/criteria")
class CriterionController {

    private final PathwayAdmin pathway;
    private final Criteria criteria;
    private final MessageSource messages;

    CriterionController(PathwayAdmin pathway, Criteria criteria, MessageSource messages) {
        this.pathway = pathway;
        this.criteria = criteria;
        this.messages = messages;
    }

    @ModelAttribute("topics")
    List<Choice> topics() {
        return Choice.all(CriterionTopic.class, "pathway.topic.");
    }

    @KeepsDraft
    @GetMapping("/new")
    String askForNew(@PathVariable long stageId, Actor actor, Model page) {
        page.addAttribute("whole", pathway.stage(actor, stageId));
        page.addAttribute("form", new CriterionForm());
        return "pathway/add-criterion";
    }

    @KeepsDraft
    @PostMapping("/new")
    String add(
            @PathVariable long stageId,
            @Valid @ModelAttribute("form") CriterionForm form,
            BindingResult problems,
            Actor actor,
            Model page,
            RedirectAttributes redirect) {
        if (problems.hasErrors() || Attempt.refused(problems, () -> criteria.add(actor, form.toAddition(stageId)))) {
            page.addAttribute("whole", pathway.stage(actor, stageId));
            return "pathway/add-criterion";
        }
        Flash.success(redirect, "pathway.criterion.added");
        return back(stageId) + "#criteria";
    }

    @KeepsDraft
    @GetMapping("/{criterionId}/edit")
    String askForWords(@PathVariable long stageId, @PathVariable long criterionId, Actor actor, Model page) {
        Line criterion = pathway.criterion(actor, stageId, criterionId);
        page.addAttribute("whole", pathway.stage(actor, stageId));
        page.addAttribute("line", criterion);
        page.addAttribute("form", CriterionForm.of(criterion));
        return "pathway/edit-criterion";
    }

    @KeepsDraft
    @PostMapping("/{criterionId}/edit")
    String reword(
            @PathVariable long stageId,
            @PathVariable long criterionId,
            @Valid @ModelAttribute("form") CriterionForm form,
            BindingResult problems,
            Actor actor,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (!problems.hasErrors()
                    && !Attempt.refused(
                            problems, () -> criteria.reword(actor, form.toRewording(stageId, criterionId)))) {
                Flash.success(redirect, "pathway.criterion.changed");
                return back(stageId) + "#criteria";
            }
        } catch (Conflict stale) {
            Line present = pathway.criterion(actor, stageId, criterionId);
            page.addAttribute("conflict", differences(present, form).after(stale));
            form.setVersion(present.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        page.addAttribute("whole", pathway.stage(actor, stageId));
        page.addAttribute("line", pathway.criterion(actor, stageId, criterionId));
        return "pathway/edit-criterion";
    }

    @PostMapping("/{criterionId}/place")
    String place(@PathVariable long stageId, @PathVariable long criterionId, @RequestParam int place, Actor actor) {
        Place moved = criteria.place(actor, stageId, criterionId, place);
        return back(stageId) + moved.anchor("criterion-" + criterionId);
    }

    private Differences differences(Line present, CriterionForm form) {
        return new Differences()
                .compare("pathway.criterion.wording", present.wording(), form.getWording())
                .compare("pathway.criterion.topic", words(present.topic()), words(form.getTopic()));
    }

    private String words(@Nullable CriterionTopic topic) {
        return topic == null ? "" : messages.getMessage(topic.messageKey(), null, Locale.UK);
    }

    private static String back(long stageId) {
        return "redirect:/admin/pathway/stages/" + stageId;
    }
}
