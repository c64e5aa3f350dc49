package org.chrysalis.people.web;

import jakarta.validation.Valid;
import java.util.List;
import org.chrysalis.audit.web.HistoryForm;
import org.chrysalis.people.Actor;
import org.chrysalis.people.OrganisationHistory;
import org.chrysalis.support.web.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

@Controller
class AuditController {

    private final OrganisationHistory history;
    private final MessageSource messages;

    AuditController(OrganisationHistory history, MessageSource messages) {
        this.history = history;
        this.messages = messages;
    }

    @GetMapping("/admin/audit")
    String show(Actor actor, @Valid @ModelAttribute("form") HistoryForm form, BindingResult problems, Model page) {
        form.check(problems);
        page.addAttribute("history", history.page(actor, form.toFilter()));
        page.addAttribute(
                "people",
                Choice.withNone(
                        "audit.filter.person.all",
                        history.people(actor).stream()
                                .map(person -> Choice.of(person.id(), person.name()))
                                .toList()));
        page.addAttribute("kinds", Choice.withNone("audit.filter.kind.all", kinds(actor)));
        return "people/audit";
    }

    /** A kind that no feature has named yet is offered by its code. */
    private List<Choice> kinds(Actor actor) {
        return history.kinds(actor).stream()
                .map(kind -> Choice.of(
                        kind,
                        String.valueOf(messages.getMessage(
                                "audit.kind." + kind, null, kind, LocaleContextHolder.getLocale()))))
                .toList();
    }
}
