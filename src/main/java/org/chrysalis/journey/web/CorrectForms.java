package org.chrysalis.journey.web;

import java.util.function.Consumer;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows and takes every form on which a part of a journey is put right: what is typed is never lost. */
@Component
class CorrectForms {

    private final DraftForms drafts;

    CorrectForms(DraftForms drafts) {
        this.drafts = drafts;
    }

    /**
     * One showing of such a page.
     *
     * @param template its template
     * @param draft the name by which what is typed is kept
     * @param model filled with what stands there now
     */
    record Shown(Actor actor, String reference, String template, String draft, Model model) {}

    String show(Shown shown, Object form) {
        drafts.restore(shown.actor(), shown.draft(), form, shown.model());
        shown.model().addAttribute("form", form);
        return shown.template();
    }

    /**
     * @param correction asks the service, once the constraints hold
     * @param meanwhile where somebody else was quicker: puts what they saved beside what was typed, and the version to
     *     go on from into the form
     * @return the journey, or the page again with what was refused
     */
    Object send(
            Shown shown,
            BindingResult problems,
            RedirectAttributes redirect,
            Runnable correction,
            Consumer<Conflict> meanwhile) {
        drafts.again(shown.actor(), shown.draft(), shown.model());
        Sent sent = new Sent(shown.template(), problems, shown.model());
        return sent.to(
                correction,
                conflict -> {
                    meanwhile.accept(conflict);
                    return sent.again();
                },
                () -> {
                    drafts.done(shown.actor(), shown.draft());
                    Flash.success(redirect, "journey.correct.done");
                    return "redirect:/initiatives/" + shown.reference() + "/journey";
                });
    }
}
