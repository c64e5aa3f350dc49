package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.Corrections;
import org.chrysalis.journey.JourneyDetails.MoveWords;
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

/** Puts the day, the reason or the cause of a move right. */
@Controller
@RequestMapping("/initiatives/{reference}/journey/{number}/correct")
class CorrectController {

    private static final String PAGE = "journey/correct";

    private final CorrectPage correctPage;
    private final Corrections corrections;
    private final DraftForms drafts;

    CorrectController(CorrectPage correctPage, Corrections corrections, DraftForms drafts) {
        this.correctPage = correctPage;
        this.corrections = corrections;
        this.drafts = drafts;
    }

    @GetMapping
    String show(@PathVariable String reference, @PathVariable int number, Actor actor, Model page) {
        CorrectForm form = CorrectForm.of(correctPage.move(actor, reference, number, page));
        CorrectPage.requireGoingOn(page);
        drafts.restore(actor, draft(reference, number), form, page);
        page.addAttribute("form", form);
        return PAGE;
    }

    @PostMapping
    Object correct(
            @PathVariable String reference,
            @PathVariable int number,
            Actor actor,
            @Valid @ModelAttribute("form") CorrectForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        MoveWords move = correctPage.move(actor, reference, number, page);
        drafts.again(actor, draft(reference, number), page);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(
                            problems,
                            () -> corrections.correct(
                                    actor, reference, number, Typed.token(form.getSubmission()), form.toCommand()))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            form.setVersion(move.version());
            correctPage.latest(actor, reference, number).ifPresent(last -> page.addAttribute("meanwhile", last));
            page.addAttribute("stale", true);
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        drafts.done(actor, draft(reference, number));
        Flash.success(redirect, "journey.correct.done");
        return "redirect:/initiatives/" + reference + "/journey";
    }

    private static String draft(String reference, int number) {
        return DraftForms.name("journey-correct-" + number, reference);
    }
}
