package org.chrysalis.context.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.chrysalis.context.ContextEventView;
import org.chrysalis.context.ContextEvents;
import org.chrysalis.context.ContextKind;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.Paging;
import org.chrysalis.support.web.QueryString;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists what happened to the organisation, takes one thing more, changes and withdraws. */
@Controller
class ContextController {

    static final String LIST = "/admin/context";

    private static final String CHANGE = "context/change";

    private final ContextEvents events;
    private final MessageSource messages;

    ContextController(ContextEvents events, MessageSource messages) {
        this.events = events;
        this.messages = messages;
    }

    @ModelAttribute("kinds")
    List<Choice> kinds() {
        return Choice.all(ContextKind.class, "context.kind.");
    }

    @GetMapping(LIST)
    String list(
            Actor actor,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("form") ContextForm form,
            Model model) {
        Paging paging = Paging.of(page, events.count(actor));
        model.addAttribute("events", events.page(actor, paging.size(), paging.offset()));
        model.addAttribute("paging", paging);
        model.addAttribute("pages", PageLinks.of(paging, QueryString.of(LIST)));
        return "context/list";
    }

    @PostMapping(LIST)
    String add(
            Actor actor,
            @Valid @ModelAttribute("form") ContextForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes redirect) {
        if (problems.hasErrors()
                || Attempt.refused(problems, () -> events.add(actor, form.getSubmission(), form.toCommand()))) {
            return list(actor, 1, form, model);
        }
        Flash.success(redirect, "context.added", form.getName());
        return "redirect:" + LIST;
    }

    @GetMapping(LIST + "/{id}")
    String ask(Actor actor, @PathVariable long id, @ModelAttribute("form") ContextForm form, Model model) {
        form.fill(events.view(actor, id));
        return page(id, model);
    }

    @PostMapping(LIST + "/{id}")
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
            return page(id, model);
        }
        try {
            events.change(actor, id, form.toCommand());
        } catch (Conflict stale) {
            model.addAttribute("conflict", differences(now, form).after(stale));
            form.setVersion(now.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(id, model);
        }
        Flash.success(redirect, "context.saved");
        return "redirect:" + LIST;
    }

    @PostMapping(LIST + "/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
        events.withdraw(actor, id, version);
        Flash.success(redirect, "context.withdrawn");
        return "redirect:" + LIST;
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

    private static String page(long id, Model model) {
        model.addAttribute("id", id);
        return CHANGE;
    }
}
