package org.chrysalis.readiness.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.readiness.ActionReading;
import org.chrysalis.readiness.ReadinessReading;
import org.chrysalis.readiness.ReadinessRounds;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rounds of one initiative, what is to be done about its ground, and a round begun. */
@Controller
@RequestMapping("/initiatives/{reference}/readiness")
class InitiativeReadinessController {

    private static final String START = "readiness/start";

    private final InitiativePage initiativePage;
    private final Initiatives initiatives;
    private final ReadinessReading reading;
    private final ActionReading actions;
    private final ReadinessRounds rounds;
    private final Clock clock;

    InitiativeReadinessController(
            InitiativePage initiativePage,
            Initiatives initiatives,
            ReadinessReading reading,
            ActionReading actions,
            ReadinessRounds rounds,
            Clock clock) {
        this.initiativePage = initiativePage;
        this.initiatives = initiatives;
        this.reading = reading;
        this.actions = actions;
        this.rounds = rounds;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String reference, Actor actor, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, ReadinessFrame.TAB, page);
        page.addAttribute("rounds", reading.of(actor, initiative));
        page.addAttribute("actions", actions.openOf(initiative));
        page.addAttribute("today", LocalDate.now(clock));
        page.addAttribute("me", actor.personId());
        page.addAttribute("changeable", !initiative.ended() && initiative.editableBy(actor));
        return "readiness/initiative";
    }

    @GetMapping("/new")
    String ask(@PathVariable String reference, Actor actor, Model page) {
        open(actor, reference, page);
        page.addAttribute("form", StartForm.on(LocalDate.now(clock)));
        return START;
    }

    @PostMapping("/new")
    String start(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") StartForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        open(actor, reference, page);
        if (problems.hasErrors()) {
            return START;
        }
        Optional<Long> started = Attempt.of(
                problems, () -> rounds.start(actor, reference, Typed.token(form.getSubmission()), form.toCommand()));
        if (started.isEmpty()) {
            return START;
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
