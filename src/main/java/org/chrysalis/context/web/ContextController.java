package org.chrysalis.context.web;

import jakarta.validation.Valid;
import org.chrysalis.context.ContextEventFiles;
import org.chrysalis.context.ContextEvents;
import org.chrysalis.context.ContextKind;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.Paging;
import org.chrysalis.support.web.QueryString;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists what happened to the organisation, and takes one thing more. */
@Controller
class ContextController {

    static final String LIST = "/admin/context";

    private static final String NEW = ContextReadingController.LIST + "/new";
    private static final String PAGE = "context/new";

    private final ContextEvents events;
    private final ContextEventFiles files;

    ContextController(ContextEvents events, ContextEventFiles files) {
        this.events = events;
        this.files = files;
    }

    @GetMapping(LIST)
    String list(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        Paging paging = Paging.of(page, events.count(actor));
        model.addAttribute("events", events.page(actor, paging.size(), paging.offset()));
        model.addAttribute("withdrawnFiles", files.ofWithdrawn(actor));
        model.addAttribute("paging", paging);
        model.addAttribute("pages", PageLinks.of(paging, QueryString.of(LIST)));
        return "context/list";
    }

    @KeepsDraft
    @GetMapping(NEW)
    String ask(Actor actor, @ModelAttribute("form") ContextForm form, Model model) {
        return page(actor, model);
    }

    @KeepsDraft
    @PostMapping(NEW)
    String add(
            Actor actor,
            @Valid @ModelAttribute("form") ContextForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes redirect) {
        if (problems.hasErrors()
                || Attempt.refused(problems, () -> events.add(actor, form.getSubmission(), form.toCommand()))) {
            return page(actor, model);
        }
        Flash.success(redirect, "context.added", form.getName());
        return "redirect:" + home(actor);
    }

    /** Where whoever records or changes an event comes from: the settings, or what every member reads. */
    static String home(Actor actor) {
        return actor.may(Permission.MANAGE_SETTINGS) ? LIST : ContextReadingController.LIST;
    }

    private String page(Actor actor, Model model) {
        events.requireRecorder(actor);
        model.addAttribute("home", home(actor));
        model.addAttribute("kinds", Choice.all(ContextKind.class, "context.kind."));
        return PAGE;
    }
}
