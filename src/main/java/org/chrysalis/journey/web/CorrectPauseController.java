package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.CorrectionReading.PauseWords;
import org.chrysalis.journey.PauseCorrections;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts the days and the words of a pause right. */
@Controller
@RequestMapping("/initiatives/{reference}/journey/pauses/{id}/correct")
class CorrectPauseController {

    private static final String PAGE = "journey/correct-pause";

    private final CorrectPage correctPage;
    private final PauseCorrections corrections;
    private final DraftForms drafts;

    CorrectPauseController(CorrectPage correctPage, PauseCorrections corrections, DraftForms drafts) {
        this.correctPage = correctPage;
        this.corrections = corrections;
        this.drafts = drafts;
    }

    @GetMapping
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        CorrectPauseForm form = CorrectPauseForm.of(correctPage.pause(actor, reference, id, page));
        CorrectPage.requireGoingOn(page);
        drafts.restore(actor, draft(id), form, page);
        page.addAttribute("form", form);
        return PAGE;
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
        PauseWords now = correctPage.pause(actor, reference, id, page);
        drafts.again(actor, draft(id), page);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(
                            problems,
                            () -> corrections.correct(
                                    actor, reference, id, Typed.token(form.getSubmission()), form.toCommand()))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            page.addAttribute("conflict", form.differencesFrom(now).after(meanwhile));
            form.setVersion(now.version());
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        drafts.done(actor, draft(id));
        Flash.success(redirect, "journey.correct.done");
        return "redirect:/initiatives/" + reference + "/journey";
    }

    private static String draft(long id) {
        return "journey-correct-pause-" + id;
    }
}
