package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.AlongsideCorrections;
import org.chrysalis.journey.CorrectionReading.AlongsideWords;
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

/** Puts the days of work alongside right. */
@Controller
@RequestMapping("/initiatives/{reference}/journey/alongside/{id}/correct")
class CorrectAlongsideController {

    private static final String PAGE = "journey/correct-alongside";

    private final CorrectPage correctPage;
    private final AlongsideCorrections corrections;
    private final DraftForms drafts;

    CorrectAlongsideController(CorrectPage correctPage, AlongsideCorrections corrections, DraftForms drafts) {
        this.correctPage = correctPage;
        this.corrections = corrections;
        this.drafts = drafts;
    }

    @GetMapping
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        CorrectAlongsideForm form = CorrectAlongsideForm.of(correctPage.alongside(actor, reference, id, page));
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
            @Valid @ModelAttribute("form") CorrectAlongsideForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        AlongsideWords now = correctPage.alongside(actor, reference, id, page);
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
        return "journey-correct-alongside-" + id;
    }
}
