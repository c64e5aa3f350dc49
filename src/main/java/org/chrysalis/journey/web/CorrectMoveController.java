package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.JourneyDetails.MoveWords;
import org.chrysalis.journey.MoveCorrections;
import org.chrysalis.journey.web.StepForms.Shown;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts the day, the reason or the cause of a move right. */
@Controller
@RequestMapping("/initiatives/{reference}/journey/{number}/correct")
class CorrectMoveController {

    private final CorrectPage correctPage;
    private final StepForms forms;
    private final MoveCorrections corrections;

    CorrectMoveController(CorrectPage correctPage, StepForms forms, MoveCorrections corrections) {
        this.correctPage = correctPage;
        this.forms = forms;
        this.corrections = corrections;
    }

    @GetMapping
    String show(@PathVariable String reference, @PathVariable int number, Actor actor, Model page) {
        MoveWords move = correctPage.move(actor, reference, number, page);
        CorrectPage.requireGoingOn(page);
        return forms.show(shown(actor, reference, number, page), CorrectMoveForm.of(move));
    }

    @PostMapping
    Object correct(
            @PathVariable String reference,
            @PathVariable int number,
            Actor actor,
            @Valid @ModelAttribute("form") CorrectMoveForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        MoveWords move = correctPage.move(actor, reference, number, page);
        return forms.correct(
                shown(actor, reference, number, page),
                problems,
                redirect,
                () -> corrections.correct(actor, reference, number, form.token(), form.toCommand()),
                meanwhile -> {
                    correctPage
                            .latest(actor, reference, number)
                            .ifPresent(last -> page.addAttribute("meanwhile", last));
                    page.addAttribute("stale", true);
                    form.setVersion(move.version());
                });
    }

    private static Shown shown(Actor actor, String reference, int number, Model page) {
        return new Shown(
                actor,
                reference,
                "journey/correct",
                DraftForms.name("journey-correct-" + number, reference),
                CorrectPage.DONE,
                page);
    }
}
