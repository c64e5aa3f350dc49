package org.chrysalis.pulse.web;

import jakarta.validation.Valid;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.pulse.PulseAnswers;
import org.chrysalis.pulse.PulseReading;
import org.chrysalis.support.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Asks those who lead an initiative or are in its team. Nothing of an answer goes into the session: the page that
 * follows knows by itself that the person has answered.
 */
@Controller
@RequestMapping("/initiatives/{reference}/pulse/answer")
class PulseAnswerController {

    private static final String PAGE = "pulse/answer";

    private final Initiatives initiatives;
    private final PulseAnswers answers;
    private final PulseReading reading;

    PulseAnswerController(Initiatives initiatives, PulseAnswers answers, PulseReading reading) {
        this.initiatives = initiatives;
        this.answers = answers;
        this.reading = reading;
    }

    @GetMapping
    String ask(@PathVariable String reference, Actor actor, Model page) {
        InitiativeHeader initiative = frame(actor, reference, page);
        PulseReading.Open open = reading.open(actor, initiative).orElse(null);
        if (open == null || open.answered()) {
            return "redirect:" + PulseFrame.page(reference);
        }
        page.addAttribute("linksFor", open.linksFor());
        page.addAttribute("form", new AnswerForm());
        return PAGE;
    }

    @PostMapping
    String answer(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult problems,
            Model page) {
        InitiativeHeader initiative = frame(actor, reference, page);
        if (problems.hasErrors()
                || Attempt.refused(problems, () -> answers.answer(actor, reference, form.toCommand()))) {
            reading.open(actor, initiative).ifPresent(open -> page.addAttribute("linksFor", open.linksFor()));
            return PAGE;
        }
        return "redirect:" + PulseFrame.page(reference);
    }

    private InitiativeHeader frame(Actor actor, String reference, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        PulseAnswers.requireAsked(initiative);
        initiative.requireGoingOn();
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        page.addAttribute("choices", AnswerForm.CHOICES);
        page.addAttribute("linksFor", List.of());
        return initiative;
    }
}
