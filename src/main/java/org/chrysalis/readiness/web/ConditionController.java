package org.chrysalis.readiness.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.chrysalis.people.Actor;
import org.chrysalis.readiness.ConditionView;
import org.chrysalis.readiness.ReadinessConditions;
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

/** Rewords a condition, puts it in its place, takes it out of use and brings it back. */
@Controller
@RequestMapping(ConditionsController.LIST + "/{id}")
class ConditionController {

    private static final String PAGE = "readiness/condition";
    private static final String BACK = "redirect:" + ConditionsController.LIST;

    private final ReadinessConditions conditions;

    ConditionController(ReadinessConditions conditions) {
        this.conditions = conditions;
    }

    @KeepsDraft
    @GetMapping
    String ask(Actor actor, @PathVariable long id, @ModelAttribute("form") ConditionForm form, Model page) {
        form.fill(conditions.one(actor, id));
        return page(actor, id, page);
    }

    @KeepsDraft
    @PostMapping
    String reword(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ConditionForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ConditionView present = conditions.one(actor, id);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(problems, () -> conditions.reword(actor, id, form.toCommand()))) {
                return page(actor, id, page);
            }
        } catch (Conflict meanwhile) {
            page.addAttribute("conflict", form.differencesFrom(present).after(meanwhile));
            form.setVersion(present.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(actor, id, page);
        }
        Flash.success(redirect, "readiness.condition.saved");
        return BACK;
    }

    @PostMapping("/place")
    String place(Actor actor, @PathVariable long id, @RequestParam int place, RedirectAttributes redirect) {
        conditions.place(actor, id, place);
        Flash.success(redirect, "readiness.condition.moved");
        return BACK;
    }

    @PostMapping("/retire")
    String retire(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        conditions.retire(actor, id, version);
        Flash.success(redirect, "readiness.condition.retired");
        return BACK;
    }

    @PostMapping("/restore")
    String restore(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        conditions.restore(actor, id, version);
        Flash.success(redirect, "readiness.condition.restored");
        return BACK;
    }

    private String page(Actor actor, long id, Model page) {
        page.addAttribute("id", id);
        page.addAttribute("wordings", conditions.wordings(actor, id));
        return PAGE;
    }
}
