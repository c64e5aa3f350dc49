package org.chrysalis.readiness.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.readiness.ReadinessRounds;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins a round about one initiative. */
@Controller
@RequestMapping("/initiatives/{reference}/readiness/new")
class InitiativeStartController {

    private static final String PAGE = "readiness/start";

    private final Initiatives initiatives;
    private final ReadinessRounds rounds;
    private final Clock clock;

    InitiativeStartController(Initiatives initiatives, ReadinessRounds rounds, Clock clock) {
        this.initiatives = initiatives;
        this.rounds = rounds;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable String reference, Actor actor, Model page) {
        open(actor, reference, page);
        page.addAttribute("form", StartForm.on(LocalDate.now(clock)));
        return PAGE;
    }

    @PostMapping
    String start(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") StartForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        open(actor, reference, page);
        if (problems.hasErrors()) {
            return PAGE;
        }
        Optional<Long> started = Attempt.of(
                problems, () -> rounds.start(actor, reference, Typed.token(form.getSubmission()), form.toCommand()));
        if (started.isEmpty()) {
            return PAGE;
        }
        Flash.success(redirect, "readiness.started");
        return "redirect:/readiness/" + started.get();
    }

    private void open(Actor actor, String reference, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        initiative.requireEditableBy(actor);
        page.addAttribute("initiative", initiative);
        page.addAttribute("back", "/initiatives/" + initiative.reference() + "/readiness");
    }
}
