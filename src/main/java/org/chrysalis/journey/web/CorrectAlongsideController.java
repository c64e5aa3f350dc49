package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import org.chrysalis.journey.AlongsideCorrections;
import org.chrysalis.journey.CorrectionReading.AlongsideWords;
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

/** Puts the days of work alongside right. */
@Controller
@RequestMapping("/initiatives/{reference}/journey/alongside/{id}/correct")
class CorrectAlongsideController {

    private final CorrectPage correctPage;
    private final StepForms forms;
    private final AlongsideCorrections corrections;

    CorrectAlongsideController(CorrectPage correctPage, StepForms forms, AlongsideCorrections corrections) {
        this.correctPage = correctPage;
        this.forms = forms;
        this.corrections = corrections;
    }

    @GetMapping
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        AlongsideWords side = correctPage.alongside(actor, reference, id, page);
        side.requireDayOfItsOwn(CorrectPage.requireGoingOn(page));
        return forms.show(shown(actor, reference, id, page), CorrectAlongsideForm.of(side));
    }

    @PostMapping
    Object correct(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") CorrectAlongsideForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        AlongsideWords side = correctPage.alongside(actor, reference, id, page);
        return forms.correct(
                shown(actor, reference, id, page),
                problems,
                redirect,
                () -> corrections.correct(actor, reference, id, form.token(), form.toCommand()),
                meanwhile -> {
                    page.addAttribute("conflict", form.differencesFrom(side).after(meanwhile));
                    form.setVersion(side.version());
                });
    }

    private static Shown shown(Actor actor, String reference, long id, Model page) {
        return new Shown(
                actor,
                reference,
                "journey/correct-alongside",
                "journey-correct-alongside-" + id,
                CorrectPage.DONE,
                page);
    }
}
