package org.chrysalis.initiative.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.chrysalis.audit.AuditHistory;
import org.chrysalis.audit.web.HistoryForm;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Discretion;
import org.chrysalis.support.web.Choice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Who did what to an initiative, when, before and after. */
@Controller
class InitiativeHistoryController {

    /** What an initiative's history is about; what is not here is still in it. */
    private static final List<String> KINDS = List.of(
            "initiative", "move", "pause", "ending", "review", "condition", "check-in", "activity", "reach-view");

    private final InitiativePage pages;
    private final AuditHistory history;
    private final Discretion discretion;
    private final MessageSource messages;

    InitiativeHistoryController(
            InitiativePage pages, AuditHistory history, Discretion discretion, MessageSource messages) {
        this.pages = pages;
        this.history = history;
        this.discretion = discretion;
        this.messages = messages;
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
        page.addAttribute("path", "/initiatives/" + reference + "/history");
        page.addAttribute(
                "history",
                history.ofInitiative(
                        actor.organisationId(),
                        initiative.id(),
                        filter.toFilter(),
                        discretion.hiddenFrom(actor, initiative.own())));
        page.addAttribute(
                "people",
                Choice.withNone(
                        "initiative.history.everybody",
                        history.people(actor.organisationId(), initiative.id()).stream()
                                .map(who -> Choice.of(who.id(), who.name()))
                                .toList()));
        page.addAttribute(
                "kinds",
                Choice.withNone(
                        "initiative.history.everything",
                        KINDS.stream()
                                .filter(this::named)
                                .map(kind -> Choice.message(kind, "audit.kind." + kind))
                                .toList()));
        return "initiative/history";
    }

    private boolean named(String kind) {
        String words = messages.getMessage("audit.kind." + kind, null, "", Locale.UK);
        return words != null && !words.isEmpty();
    }
}
