package org.chrysalis.readiness.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.people.Actor;
import org.chrysalis.readiness.ActionReading;
import org.chrysalis.readiness.ActionView;
import org.chrysalis.readiness.ReadinessActions;
import org.chrysalis.readiness.ReadinessReading;
import org.chrysalis.readiness.RoundView;
import org.chrysalis.support.Conflict;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says that what was to be done is done, or that it is not. */
@Controller
@RequestMapping("/readiness/{id}/actions/{action}")
class DoneController {

    private static final String PAGE = "readiness/done";

    private final ReadinessReading rounds;
    private final ActionReading reading;
    private final ReadinessActions actions;
    private final Clock clock;

    DoneController(ReadinessReading rounds, ActionReading reading, ReadinessActions actions, Clock clock) {
        this.rounds = rounds;
        this.reading = reading;
        this.actions = actions;
        this.clock = clock;
    }

    @GetMapping("/done")
    String ask(Actor actor, @PathVariable long id, @PathVariable long action, Model page) {
        page.addAttribute("form", DoneForm.of(open(actor, id, action, page), LocalDate.now(clock)));
        return PAGE;
    }

    @PostMapping("/done")
    String done(
            Actor actor,
            @PathVariable long id,
            @PathVariable long action,
            @Valid @ModelAttribute("form") DoneForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ActionView now = open(actor, id, action, page);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(problems, () -> actions.done(actor, id, action, form.toCommand()))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            page.addAttribute("conflict", form.differencesFrom(now).after(meanwhile));
            form.setVersion(now.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return PAGE;
        }
        Flash.success(redirect, "readiness.action.done.saved");
        return "redirect:/readiness/" + id;
    }

    @PostMapping("/undo")
    String undo(
            Actor actor,
            @PathVariable long id,
            @PathVariable long action,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        actions.undo(actor, id, action, version);
        Flash.success(redirect, "readiness.saved");
        return "redirect:/readiness/" + id;
    }

    private ActionView open(Actor actor, long id, long action, Model page) {
        RoundView round = rounds.open(actor, id);
        ActionView now = reading.one(round, action);
        actions.requireDoable(actor, round, now);
        page.addAttribute("round", round);
        page.addAttribute("action", now);
        return now;
    }
}
