package org.chrysalis.pack.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.chrysalis.pack.NextPack;
import org.chrysalis.pack.PackDraft;
import org.chrysalis.pack.PackDrafts;
import org.chrysalis.pack.PackScope;
import org.chrysalis.pack.PackSection;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.KeepsDraft;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Begins a pack, and says anew what is in it. */
@Controller
class PackDraftController {

    static final String DRAFT = PackListController.PATH + "/drafts/{id}";

    private static final String NEW = PackListController.PATH + "/new";
    private static final String EDIT = DRAFT + "/edit";

    private final PackDrafts drafts;
    private final NextPack next;
    private final PackFormPage form;

    PackDraftController(PackDrafts drafts, NextPack next, PackFormPage form) {
        this.drafts = drafts;
        this.next = next;
        this.form = form;
    }

    static String path(long id) {
        return PackListController.PATH + "/drafts/" + id;
    }

    /** About the initiatives that the address names, or all. */
    @KeepsDraft
    @GetMapping(NEW)
    String ask(Actor actor, @ModelAttribute("form") PackForm typed, Model page) {
        NextPack.Start start =
                next.after(actor, PackScope.read(typed.getScope())).orElse(null);
        typed.begin(PackSection.open(actor.may(Permission.VIEW_MONEY)), start == null ? null : start.from());
        page.addAttribute("start", start);
        return show(actor, NEW, page);
    }

    @KeepsDraft
    @PostMapping(NEW)
    String begin(Actor actor, @Valid @ModelAttribute("form") PackForm typed, BindingResult problems, Model page) {
        refuseNoFirstDay(typed, problems);
        typed.askAboutSums(problems, "", "");
        Optional<Long> draft = problems.hasErrors()
                ? Optional.empty()
                : Attempt.of(problems, () -> drafts.start(actor, typed.getSubmission(), typed.toPlan()));
        if (draft.isPresent()) {
            return "redirect:" + path(draft.get());
        }
        page.addAttribute(
                "start", next.after(actor, PackScope.read(typed.getScope())).orElse(null));
        return show(actor, NEW, page);
    }

    @KeepsDraft
    @GetMapping(EDIT)
    String askAgain(Actor actor, @PathVariable long id, @ModelAttribute("form") PackForm typed, Model page) {
        PackDraft draft = drafts.open(actor, id);
        typed.fill(draft);
        page.addAttribute("corrects", draft.corrects());
        return show(actor, path(id) + "/edit", page);
    }

    @KeepsDraft
    @PostMapping(EDIT)
    String change(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") PackForm typed,
            BindingResult problems,
            Model page,
            HttpServletResponse response) {
        PackDraft now = drafts.open(actor, id);
        page.addAttribute("corrects", now.corrects());
        refuseNoFirstDay(typed, problems);
        typed.askAboutSums(problems, now.plan().title(), now.plan().comment());
        String here = path(id) + "/edit";
        try {
            if (problems.hasErrors()
                    || Attempt.refused(problems, () -> drafts.change(actor, id, typed.getVersion(), typed.toPlan()))) {
                return show(actor, here, page);
            }
        } catch (Conflict stale) {
            page.addAttribute(
                    "conflict", form.differences(actor, now, typed).ofOnesOwn().after(stale));
            typed.setVersion(now.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(actor, here, page);
        }
        return "redirect:" + path(id);
    }

    private static void refuseNoFirstDay(PackForm typed, BindingResult problems) {
        if (typed.lacksItsFirstDay()) {
            problems.rejectValue("since", "pack.form.since.missing");
        } else if (!problems.hasErrors() && typed.beginsAfterItsEnd()) {
            problems.rejectValue("since", "pack.form.since.late");
        }
    }

    /** @param here where the form is sent */
    private String show(Actor actor, String here, Model page) {
        page.addAttribute("here", here);
        page.addAttribute("begun", !here.equals(NEW));
        return form.show(actor, page);
    }
}
