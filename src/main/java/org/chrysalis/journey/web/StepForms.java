package org.chrysalis.journey.web;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows and takes every form by which a step of a journey is taken or put right: what is typed is never lost. */
@Component
class StepForms {

    private final DraftForms drafts;

    StepForms(DraftForms drafts) {
        this.drafts = drafts;
    }

    /**
     * One showing of such a page.
     *
     * @param template its template
     * @param draft the name by which what is typed is kept
     * @param done the key of what is said once the step is taken
     * @param model filled with what stands there now
     */
    record Shown(Actor actor, String reference, String template, String draft, String done, Model model) {}

    /** What belongs to this showing of the page is no part of a draft: the caller puts it into the form afterwards. */
    String show(Shown shown, Object form) {
        drafts.restore(shown.actor(), shown.draft(), form, shown.model());
        shown.model().addAttribute("form", form);
        return shown.template();
    }

    /** One more field was asked for, and everything typed stays. */
    String again(Shown shown) {
        drafts.again(shown.actor(), shown.draft(), shown.model());
        return shown.template();
    }

    /**
     * Says what is wrong with a day together with what else is wrong on its page: where nothing else is, the step itself
     * says so.
     *
     * @param rule refuses a day that cannot be
     */
    static void sayToo(BindingResult problems, DateInput date, Consumer<LocalDate> rule) {
        LocalDate day = date.date();
        if (problems.hasErrors() && day != null && !problems.hasFieldErrors("date")) {
            Attempt.refused(problems, () -> rule.accept(day));
        }
    }

    /**
     * @param service asked once the constraints hold
     * @param meanwhile answers where somebody else was quicker, {@link Sent#again} for one
     * @return the journey, or the page again with what was refused
     */
    Object send(
            Shown shown,
            BindingResult problems,
            RedirectAttributes redirect,
            Runnable service,
            Function<Conflict, ?> meanwhile) {
        again(shown);
        return new Sent(shown.template(), problems, shown.model()).to(service, meanwhile, () -> {
            drafts.done(shown.actor(), shown.draft());
            Flash.success(redirect, shown.done());
            return "redirect:/initiatives/" + shown.reference() + "/journey";
        });
    }

    /**
     * The same where something is put right.
     *
     * @param meanwhile puts what somebody else saved beside what was typed, and the version to go on from into the form
     */
    Object correct(
            Shown shown,
            BindingResult problems,
            RedirectAttributes redirect,
            Runnable service,
            Consumer<Conflict> meanwhile) {
        return send(shown, problems, redirect, service, conflict -> {
            meanwhile.accept(conflict);
            return new Sent(shown.template(), problems, shown.model()).again();
        });
    }
}
