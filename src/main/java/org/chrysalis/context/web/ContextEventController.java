package org.chrysalis.context.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.context.ContextEventFiles;
import org.chrysalis.context.ContextEventView;
import org.chrysalis.context.ContextEvents;
import org.chrysalis.context.ContextKind;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One event of the organisation: changes it, takes files with it, and withdraws it. */
@Controller
@RequestMapping(ContextReadingController.LIST + "/{id}")
class ContextEventController {

    private static final String PAGE = "context/change";

    private final ContextEvents events;
    private final Attachments attachments;
    private final MessageSource messages;

    ContextEventController(ContextEvents events, Attachments attachments, MessageSource messages) {
        this.events = events;
        this.attachments = attachments;
        this.messages = messages;
    }

    @KeepsDraft
    @GetMapping("/change")
    String ask(Actor actor, @PathVariable long id, @ModelAttribute("form") ContextForm form, Model model) {
        form.fill(events.view(actor, id));
        return page(actor, id, model);
    }

    @KeepsDraft
    @PostMapping("/change")
    String change(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ContextForm form,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ContextEventView now = events.view(actor, id);
        if (problems.hasErrors()) {
            return page(actor, id, model);
        }
        try {
            events.change(actor, id, form.toCommand());
        } catch (Conflict stale) {
            model.addAttribute("conflict", differences(now, form).after(stale));
            form.setVersion(now.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(actor, id, model);
        }
        Flash.success(redirect, "context.saved");
        return "redirect:" + ContextController.home(actor);
    }

    @PostMapping("/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        events.withdraw(actor, id, version);
        Flash.success(redirect, "context.withdrawn");
        return "redirect:" + ContextController.home(actor);
    }

    private Differences differences(ContextEventView now, ContextForm form) {
        return new Differences()
                .compare("context.event.name", now.name(), form.getName())
                .compare(
                        "context.event.kind",
                        words(now.kind()),
                        words(form.toCommand().kind()))
                .compare("context.event.date", now.on(), form.getDate().date())
                .compare("context.event.note", now.note(), form.getNote());
    }

    private String words(ContextKind kind) {
        return messages.getMessage(ContextWords.key(kind), null, LocaleContextHolder.getLocale());
    }

    private String page(Actor actor, long id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("home", ContextController.home(actor));
        model.addAttribute("files", attachments.of(actor, ContextEventFiles.KIND, id, true));
        // What happened to the whole organisation belongs to no initiative, and it is of initiatives that people talk.
        model.addAttribute("undiscussed", true);
        model.addAttribute("kinds", Choice.all(ContextKind.class, "context.kind."));
        return PAGE;
    }
}
