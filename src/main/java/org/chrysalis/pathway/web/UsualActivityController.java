package org.chrysalis.pathway.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.chrysalis.pathway.PathwayAdmin;
import org.chrysalis.pathway.PathwayAdmin.Line;
import org.chrysalis.pathway.Place;
import org.chrysalis.pathway.UsualActivities;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Differences;
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

/** Adds, rewords and orders the usual activities of a stage. */
@Controller
@RequestMapping("/admin/pathway/stages/{stageId}/activities")
class UsualActivityController {

    private final PathwayAdmin pathway;
    private final UsualActivities activities;

    UsualActivityController(PathwayAdmin pathway, UsualActivities activities) {
        this.pathway = pathway;
        this.activities = activities;
    }

    @KeepsDraft
    @GetMapping("/new")
    String askForNew(@PathVariable long stageId, Actor actor, Model page) {
        page.addAttribute("whole", pathway.stage(actor, stageId));
        page.addAttribute("form", new ActivityForm());
        return "pathway/add-activity";
    }

    @KeepsDraft
    @PostMapping("/new")
    String add(
            @PathVariable long stageId,
            @Valid @ModelAttribute("form") ActivityForm form,
            BindingResult problems,
            Actor actor,
            Model page,
            RedirectAttributes redirect) {
        if (problems.hasErrors() || Attempt.refused(problems, () -> activities.add(actor, form.toAddition(stageId)))) {
            page.addAttribute("whole", pathway.stage(actor, stageId));
            return "pathway/add-activity";
        }
        Flash.success(redirect, "pathway.activity.added");
        return back(stageId) + "#activities";
    }

    @KeepsDraft
    @GetMapping("/{activityId}/edit")
    String askForWords(@PathVariable long stageId, @PathVariable long activityId, Actor actor, Model page) {
        Line activity = pathway.activity(actor, stageId, activityId);
        page.addAttribute("whole", pathway.stage(actor, stageId));
        page.addAttribute("line", activity);
        page.addAttribute("form", ActivityForm.of(activity));
        return "pathway/edit-activity";
    }

    @KeepsDraft
    @PostMapping("/{activityId}/edit")
    String reword(
            @PathVariable long stageId,
            @PathVariable long activityId,
            @Valid @ModelAttribute("form") ActivityForm form,
            BindingResult problems,
            Actor actor,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (!problems.hasErrors()
                    && !Attempt.refused(
                            problems, () -> activities.reword(actor, form.toRewording(stageId, activityId)))) {
                Flash.success(redirect, "pathway.activity.changed");
                return back(stageId) + "#activities";
            }
        } catch (Conflict stale) {
            Line present = pathway.activity(actor, stageId, activityId);
            page.addAttribute(
                    "conflict",
                    new Differences()
                            .compare("pathway.activity.wording", present.wording(), form.getWording())
                            .after(stale));
            form.setVersion(present.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        page.addAttribute("whole", pathway.stage(actor, stageId));
        page.addAttribute("line", pathway.activity(actor, stageId, activityId));
        return "pathway/edit-activity";
    }

    @PostMapping("/{activityId}/place")
    String place(@PathVariable long stageId, @PathVariable long activityId, @RequestParam int place, Actor actor) {
        Place moved = activities.place(actor, stageId, activityId, place);
        return back(stageId) + moved.anchor("activity-" + activityId);
    }

    private static String back(long stageId) {
        return "redirect:/admin/pathway/stages/" + stageId;
    }
}
