package org.chrysalis.readiness.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.people.Permission;
import org.chrysalis.readiness.ReadinessRounds;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins a round about the whole organisation or one of its teams. */
@Controller
@RequestMapping("/readiness/new")
class StartController {

    private static final String START = "readiness/start";

    private final ReadinessRounds rounds;
    private final Directory directory;
    private final Clock clock;

    StartController(ReadinessRounds rounds, Directory directory, Clock clock) {
        this.rounds = rounds;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    String ask(Actor actor, Model page) {
        open(actor, page);
        page.addAttribute("form", StartForm.on(LocalDate.now(clock)));
        return START;
    }

    @PostMapping
    String start(
            Actor actor,
            @Valid @ModelAttribute("form") StartForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        open(actor, page);
        if (problems.hasErrors()) {
            return START;
        }
        Optional<Long> started = Attempt.of(
                problems,
                () -> rounds.start(actor, Typed.token(form.getSubmission()), form.getAbout(), form.toCommand()));
        if (started.isEmpty()) {
            return START;
        }
        Flash.success(redirect, "readiness.started");
        return "redirect:/readiness/" + started.get();
    }

    private void open(Actor actor, Model page) {
        actor.require(Permission.EDIT_ALL_INITIATIVES);
        List<Choice> grounds = new ArrayList<>();
        grounds.add(Choice.none("readiness.start.about.organisation"));
        directory.teams(actor).forEach(team -> grounds.add(Choice.of(team.id(), team.name())));
        page.addAttribute("grounds", grounds);
        page.addAttribute("back", ReadinessController.LIST);
    }
}
