package org.chrysalis.initiative.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.DetailsInWords;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.Edits;
import org.chrysalis.initiative.InitiativeDetails;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What every page that edits a part of an initiative does: shows what stands or what was typed before, saves, and
 * where somebody else has saved meanwhile shows both and keeps what was typed.
 */
@Component
class EditPages {

    private final Edits edits;
    private final Choices choices;
    private final DetailsInWords words;
    private final DraftForms drafts;
    private final Initiatives initiatives;

    EditPages(Edits edits, Choices choices, DetailsInWords words, DraftForms drafts, Initiatives initiatives) {
        this.edits = edits;
        this.choices = choices;
        this.words = words;
        this.drafts = drafts;
        this.initiatives = initiatives;
    }

    /** What a form came with, and where the answer goes. */
    record Sent(Actor actor, String reference, BindingResult problems, HttpServletResponse response) {}

    String show(Actor actor, String reference, EditForm form, Model page) {
        InitiativeDetails now = edits.open(actor, reference);
        form.show(now);
        drafts.restore(actor, draft(form.part(), reference), form, page);
        page.addAttribute("form", form);
        return page(actor, form, now, page);
    }

    String save(Sent sent, EditForm form, Model page, RedirectAttributes redirect) {
        InitiativeDetails now = edits.open(sent.actor(), sent.reference());
        if (!sent.problems().hasErrors()) {
            try {
                Optional<Boolean> saved = Attempt.of(sent.problems(), () -> {
                    edits.save(
                            sent.actor(), sent.reference(), form.getVersion(), form.toEdit(sent.actor(), choices, now));
                    return true;
                });
                if (saved.isPresent()) {
                    drafts.done(sent.actor(), draft(form.part(), sent.reference()));
                    Flash.success(redirect, "initiative.edit.done");
                    return "redirect:" + next(sent, form);
                }
            } catch (Conflict stale) {
                InitiativeDetails theirs = edits.open(sent.actor(), sent.reference());
                form.setVersion(form.part().version(theirs));
                page.addAttribute("conflict", form.compare(theirs, words).after(stale));
                sent.response().setStatus(HttpStatus.CONFLICT.value());
            }
        }
        return again(sent, form, now, page);
    }

    /** Shows the form once more with what was typed, for an error or for one more field. */
    String again(Sent sent, EditForm form, Model page) {
        return again(sent, form, edits.open(sent.actor(), sent.reference()), page);
    }

    private String again(Sent sent, EditForm form, InitiativeDetails now, Model page) {
        drafts.again(sent.actor(), draft(form.part(), sent.reference()), page);
        return page(sent.actor(), form, now, page);
    }

    private String page(Actor actor, EditForm form, InitiativeDetails now, Model page) {
        if (form.part() == EditPart.WORDS) {
            page.addAttribute("teams", TeamChoices.of(choices.teams(actor), now));
        }
        page.addAttribute("byName", !actor.may(Permission.EDIT_ALL_INITIATIVES));
        page.addAttribute("reference", now.reference());
        page.addAttribute("initiativeName", now.name());
        page.addAttribute(
                "action", "/initiatives/" + now.reference() + "/" + form.part().path());
        page.addAttribute("back", back(form, now.reference()));
        return "initiative/edit-" + Kebab.of(form.part());
    }

    /** Who took themselves out of what only its people see cannot go back to it. */
    private String next(Sent sent, EditForm form) {
        try {
            initiatives.open(sent.actor(), sent.reference());
            return back(form, sent.reference());
        } catch (NotFound hidden) {
            return "/initiatives";
        }
    }

    private static String back(EditForm form, String reference) {
        return "/initiatives/" + reference + (form.getFrom().equals(EditForm.TASKS) ? "/tasks" : "");
    }

    private static String draft(EditPart part, String reference) {
        return DraftForms.name("initiative-edit-" + Kebab.of(part), reference);
    }
}
