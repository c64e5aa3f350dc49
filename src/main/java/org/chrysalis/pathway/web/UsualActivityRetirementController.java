package org.chrysalis.pathway.web;

import org.chrysalis.pathway.PathwayAdmin;
import org.chrysalis.pathway.UsualActivities;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a usual activity out of use, after a page that says what that does, and brings it back. */
@Controller
@RequestMapping("/admin/pathway/stages/{stageId}/activities/{activityId}")
class UsualActivityRetirementController {

    private final PathwayAdmin pathway;
    private final UsualActivities activities;

    UsualActivityRetirementController(PathwayAdmin pathway, UsualActivities activities) {
        this.pathway = pathway;
        this.activities = activities;
    }

    @GetMapping("/retire")
    String askToRetire(@PathVariable long stageId, @PathVariable long activityId, Actor actor, Model page) {
        page.addAttribute("whole", pathway.stage(actor, stageId));
        page.addAttribute("line", pathway.activity(actor, stageId, activityId));
        return "pathway/retire-activity";
    }

    @PostMapping("/retire")
    String retire(
            @PathVariable long stageId,
            @PathVariable long activityId,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        activities.retire(actor, stageId, activityId, version);
        Flash.success(redirect, "pathway.activity.retired");
        return back(stageId);
    }

    @PostMapping("/restore")
    String restore(
            @PathVariable long stageId, @PathVariable long activityId, Actor actor, RedirectAttributes redirect) {
        activities.restore(actor, stageId, activityId);
        Flash.success(redirect, "pathway.activity.restored");
        return back(stageId);
    }

    private static String back(long stageId) {
        return "redirect:/admin/pathway/stages/" + stageId;
    }
}
