package org.chrysalis.readiness.web;

import jakarta.validation.Valid;
import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.readiness.ConditionView;
import org.chrysalis.readiness.ReadinessConditions;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
import org.chrysalis.support.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists the conditions that rounds ask, and takes one more. */
@Controller
class ConditionsController {

    static final String LIST = "/admin/readiness";

    private final ReadinessConditions conditions;

    ConditionsController(ReadinessConditions conditions) {
        this.conditions = conditions;
    }

    @KeepsDraft
    @GetMapping(LIST)
    String list(Actor actor, @ModelAttribute("form") ConditionForm form, Model page) {
        List<ConditionView> all = conditions.all(actor);
        page.addAttribute("conditions", all);
        page.addAttribute("asked", all.stream().filter(each -> !each.retired()).count());
        return "readiness/admin";
    }

    @KeepsDraft
    @PostMapping(LIST)
    String add(
            Actor actor,
            @Valid @ModelAttribute("form") ConditionForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        actor.require(Permission.MANAGE_SETTINGS);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems, () -> conditions.add(actor, Typed.token(form.getSubmission()), form.toCommand()))) {
            return list(actor, form, page);
        }
        Flash.success(redirect, "readiness.condition.added", form.getName());
        return "redirect:" + LIST;
    }
}
