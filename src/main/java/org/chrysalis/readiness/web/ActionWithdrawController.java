package org.chrysalis.readiness.web;

import org.chrysalis.people.Actor;
import org.chrysalis.readiness.ReadinessActions;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back what was to be done about the ground. */
@Controller
class ActionWithdrawController {

    private final ReadinessActions actions;

    ActionWithdrawController(ReadinessActions actions) {
        this.actions = actions;
    }

    @PostMapping("/readiness/{id}/actions/{action}/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable long id,
            @PathVariable long action,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        actions.withdraw(actor, id, action, version);
        Flash.success(redirect, "readiness.withdrawn");
        return "redirect:/readiness/" + id;
    }
}
