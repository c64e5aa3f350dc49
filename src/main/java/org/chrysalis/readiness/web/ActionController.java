package org.chrysalis.readiness.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.readiness.ActionReading;
import org.chrysalis.readiness.ActionView;
import org.chrysalis.readiness.ReadinessActions;
import org.chrysalis.readiness.ReadinessReading;
import org.chrysalis.readiness.RoundView;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds what will be done about the ground, and changes it. */
@Controller
@RequestMapping("/readiness/{id}/actions")
class ActionController {

    private static final String PAGE = "readiness/action";

    private final ReadinessReading rounds;
    private final ActionReading reading;
    private final ReadinessActions actions;
    private final Directory directory;

    ActionController(ReadinessReading rounds, ActionReading reading, ReadinessActions actions, Directory directory) {
        this.rounds = rounds;
        this.reading = reading;
        this.actions = actions;
        this.directory = directory;
    }

    @KeepsDraft
    @GetMapping("/new")
    String ask(Actor actor, @PathVariable long id, Model page) {
        open(actor, id, null, page);
        page.addAttribute("form", new ActionForm());
        return PAGE;
    }

    @KeepsDraft
    @PostMapping("/new")
    String add(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        open(actor, id, null, page);
        Optional<Long> owner = form.ownerOf(actor, directory, null, problems);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> actions.add(
                                actor, id, Typed.token(form.getSubmission()), form.toCommand(owner.orElseThrow())))) {
            return PAGE;
        }
        return saved(id, redirect);
    }

    @KeepsDraft
    @GetMapping("/{action}")
    String show(Actor actor, @PathVariable long id, @PathVariable long action, Model page) {
        ActionView now = reading.one(open(actor, id, action, page), action);
        page.addAttribute(
                "form", ActionForm.of(now, directory.label(actor, now.ownerId()).orElse(now.owner())));
        return PAGE;
    }

    @KeepsDraft
    @PostMapping("/{action}")
    String change(
            Actor actor,
            @PathVariable long id,
            @PathVariable long action,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RoundView round = open(actor, id, action, page);
        Optional<Long> owner = form.ownerOf(actor, directory, reading.one(round, action), problems);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(
                            problems, () -> actions.change(actor, id, action, form.toCommand(owner.orElseThrow())))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            ActionView now = reading.one(round, action);
            page.addAttribute("conflict", form.differencesFrom(now).after(meanwhile));
            form.setVersion(now.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return PAGE;
        }
        return saved(id, redirect);
    }

    private RoundView open(Actor actor, long id, @Nullable Long action, Model page) {
        RoundView round = rounds.open(actor, id);
        round.requireChangeableBy(actor);
        page.addAttribute("round", round);
        page.addAttribute("action", action);
        page.addAttribute("people", directory.people(actor));
        page.addAttribute("conditions", choices(round));
        return round;
    }

    private List<Choice> choices(RoundView round) {
        return Choice.withNone(
                "readiness.action.condition.none",
                reading.conditions(round).entrySet().stream()
                        .map(each -> Choice.of(each.getKey(), each.getValue()))
                        .toList());
    }

    private static String saved(long id, RedirectAttributes redirect) {
        Flash.success(redirect, "readiness.saved");
        return "redirect:/readiness/" + id;
    }
}
