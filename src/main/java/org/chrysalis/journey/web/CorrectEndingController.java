package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.EndingCorrections;
import org.chrysalis.journey.JourneyDetails.EndingWords;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
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

/** Puts the day, the reason or the cause of an ending right. */
@Controller
@RequestMapping("/initiatives/{reference}/journey/endings/{id}/correct")
class CorrectEndingController {

    private static final String PAGE = "journey/correct-ending";

    private final CorrectPage correctPage;
    private final EndingCorrections corrections;
    private final DraftForms drafts;

    CorrectEndingController(CorrectPage correctPage, EndingCorrections corrections, DraftForms drafts) {
        this.correctPage = correctPage;
        this.corrections = corrections;
        this.drafts = drafts;
    }

    @GetMapping
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        CorrectEndingForm form = CorrectEndingForm.of(correctPage.ending(actor, reference, id, page));
        drafts.restore(actor, draft(id), form, page);
        page.addAttribute("form", form);
        return PAGE;
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
            page.addAttribute(
                    "conflict", form.differencesFrom(ending, happened(page)).after(meanwhile));
            form.setVersion(ending.version());
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        drafts.done(actor, draft(id));
        Flash.success(redirect, "journey.correct.done");
        return "redirect:/initiatives/" + reference + "/journey";
    }

    private static String draft(long ending) {
        return "journey-correct-ending-" + ending;
    }

    /** What it can name as its cause, as the page shows it. */
    @SuppressWarnings("unchecked")
    private static List<Choice> happened(Model page) {
        return (List<Choice>) Objects.requireNonNull(page.getAttribute("happened"));
    }
}
