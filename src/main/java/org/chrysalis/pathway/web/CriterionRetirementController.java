package org.chrysalis.pathway.web;

import org.chrysalis.pathway.Criteria;
import org.chrysalis.pathway.PathwayAdmin;
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

/** Takes a criterion out of use, after a page that says what that does, and brings it back. */
@Controller
@RequestMapping("/admin/pathway/stages/{stageId}/criteria/{criterionId}")
class CriterionRetirementController {

    private final PathwayAdmin pathway;
    private final Criteria criteria;

    CriterionRetirementController(PathwayAdmin pathway, Criteria criteria) {
        this.pathway = pathway;
        this.criteria = criteria;
    }

    @GetMapping("/retire")
    String askToRetire(@PathVariable long stageId, @PathVariable long criterionId, Actor actor, Model page) {
        page.addAttribute("whole", pathway.stage(actor, stageId));
        page.addAttribute("line", pathway.criterion(actor, stageId, criterionId));
        return "pathway/retire-criterion";
    }

    @PostMapping("/retire")
    String retire(
            @PathVariable long stageId,
            @PathVariable long criterionId,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        criteria.retire(actor, stageId, criterionId, version);
        Flash.success(redirect, "pathway.criterion.retired");
        return back(stageId);
    }

    @PostMapping("/restore")
    String restore(
            @PathVariable long stageId, @PathVariable long criterionId, Actor actor, RedirectAttributes redirect) {
        criteria.restore(actor, stageId, criterionId);
        Flash.success(redirect, "pathway.criterion.restored");
        return back(stageId);
    }

    private static String back(long stageId) {
        return "redirect:/admin/pathway/stages/" + stageId;
    }
}
