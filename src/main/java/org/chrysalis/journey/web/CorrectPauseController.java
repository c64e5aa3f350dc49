package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import org.chrysalis.journey.CorrectionReading.PauseWords;
import org.chrysalis.journey.PauseCorrections;
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

/** Puts the days and the words of a pause right. */
@Controller
@RequestMapping("/initiatives/{reference}/journey/pauses/{id}/correct")
class CorrectPauseController {

    private final CorrectPage correctPage;
    private final StepForms forms;
    private final PauseCorrections corrections;

    CorrectPauseController(CorrectPage correctPage, StepForms forms, PauseCorrections corrections) {
        this.correctPage = correctPage;
        this.forms = forms;
        this.corrections = corrections;
    }

    @GetMapping
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        PauseWords pause = correctPage.pause(actor, reference, id, page);
        CorrectPage.requireGoingOn(page);
        return forms.show(shown(actor, reference, id, page), CorrectPauseForm.of(pause));
    }

    @PostMapping
    Object correct(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") CorrectPauseForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        PauseWords pause = correctPage.pause(actor, reference, id, page);
        return forms.correct(
                shown(actor, reference, id, page),
                problems,
                redirect,
                () -> corrections.correct(actor, reference, id, form.token(), form.toCommand()),
                meanwhile -> {
                    page.addAttribute("conflict", form.differencesFrom(pause).after(meanwhile));
                    form.setVersion(pause.version());
                });
    }

    private static Shown shown(Actor actor, String reference, long id, Model page) {
        return new Shown(
                actor, reference, "journey/correct-pause", "journey-correct-pause-" + id, CorrectPage.DONE, page);
    }
}
