package org.chrysalis.people.web;

import jakarta.validation.Valid;
import org.chrysalis.audit.HistoryPage;
import org.chrysalis.audit.web.HistoryForm;
import org.chrysalis.audit.web.HistoryKinds;
import org.chrysalis.people.Actor;
import org.chrysalis.people.OrganisationHistory;
import org.chrysalis.support.web.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

@Controller
class AuditController {

    private final OrganisationHistory history;
    private final HistoryKinds kinds;

    AuditController(OrganisationHistory history, HistoryKinds kinds) {
        this.history = history;
        this.kinds = kinds;
    }

    @GetMapping("/admin/audit")
    String show(Actor actor, @Valid @ModelAttribute("form") HistoryForm form, BindingResult problems, Model page) {
        form.check(problems);
        HistoryPage shown = history.page(actor, form.toFilter());
        page.addAttribute("history", shown);
        page.addAttribute("links", history.links(actor, shown));
        page.addAttribute(
                "people",
                Choice.withNone(
                        "audit.filter.person.all",
                        history.people(actor).stream()
                                .map(person -> Choice.of(person.id(), person.name()))
                                .toList()));
        page.addAttribute("kinds", Choice.withNone("audit.filter.kind.all", kinds.choices(history.kinds(actor))));
        return "people/audit";
    }
}
