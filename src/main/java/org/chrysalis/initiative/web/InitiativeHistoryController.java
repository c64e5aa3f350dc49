package org.chrysalis.initiative.web;

import jakarta.validation.Valid;
import java.util.Set;
import org.chrysalis.audit.AuditHistory;
import org.chrysalis.audit.web.HistoryForm;
import org.chrysalis.audit.web.HistoryKinds;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Discretion;
import org.chrysalis.support.web.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Who did what to an initiative, when, before and after. */
@Controller
class InitiativeHistoryController {

    private final InitiativePage pages;
    private final AuditHistory history;
    private final Discretion discretion;
    private final HistoryKinds kinds;

    InitiativeHistoryController(InitiativePage pages, AuditHistory history, Discretion discretion, HistoryKinds kinds) {
        this.pages = pages;
        this.history = history;
        this.discretion = discretion;
        this.kinds = kinds;
    }

    @GetMapping("/initiatives/{reference}/history")
    String show(
            Actor actor,
            @PathVariable String reference,
            @Valid @ModelAttribute("form") HistoryForm filter,
            BindingResult problems,
            Model page) {
        filter.check(problems);
        InitiativeHeader initiative = pages.open(actor, reference, "history", page);
        Set<String> hidden = discretion.hiddenFrom(actor, initiative.own());
        page.addAttribute("path", "/initiatives/" + reference + "/history");
        page.addAttribute(
                "history", history.ofInitiative(actor.organisationId(), initiative.id(), filter.toFilter(), hidden));
        page.addAttribute(
                "people",
                Choice.withNone("initiative.history.everybody", kinds.people(actor.organisationId(), initiative.id())));
        page.addAttribute(
                "kinds",
                Choice.withNone(
                        "initiative.history.everything", kinds.of(actor.organisationId(), initiative.id(), hidden)));
        return "initiative/history";
    }
}
