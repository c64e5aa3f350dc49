package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import org.chrysalis.journey.EndingCorrections;
import org.chrysalis.journey.JourneyDetails.EndingWords;
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

/** Puts right what an ending says. */
@Controller
@RequestMapping("/initiatives/{reference}/journey/endings/{id}/correct")
class CorrectEndingController {

    private final CorrectPage correctPage;
    private final StepForms forms;
    private final EndingCorrections corrections;
    private final JourneyWords words;

    CorrectEndingController(
            CorrectPage correctPage, StepForms forms, EndingCorrections corrections, JourneyWords words) {
        this.correctPage = correctPage;
        this.forms = forms;
        this.corrections = corrections;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        EndingWords ending = correctPage.ending(actor, reference, id, page);
        return forms.show(shown(actor, reference, id, page), CorrectEndingForm.of(ending));
    }

    @PostMapping
    Object correct(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") CorrectEndingForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        EndingWords ending = correctPage.ending(actor, reference, id, page);
        return forms.correct(
                shown(actor, reference, id, page),
                problems,
                redirect,
                () -> corrections.correct(actor, reference, id, form.token(), form.toCommand()),
                meanwhile -> {
                    page.addAttribute(
                            "conflict",
                            form.differencesFrom(ending, CorrectPage.happened(page), words)
                                    .after(meanwhile));
                    form.setVersion(ending.version());
                });
    }

    private static Shown shown(Actor actor, String reference, long id, Model page) {
        return new Shown(
                actor, reference, "journey/correct-ending", "journey-correct-ending-" + id, CorrectPage.DONE, page);
    }
}
