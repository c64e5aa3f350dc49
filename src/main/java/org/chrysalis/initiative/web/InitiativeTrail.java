package org.chrysalis.initiative.web;

import java.util.Set;
import org.chrysalis.audit.AuditHistory;
import org.chrysalis.audit.HistoryFilter;
import org.chrysalis.audit.HistoryPage;
import org.chrysalis.audit.web.HistoryKinds;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Discretion;
import org.chrysalis.people.HistoryLinks;
import org.chrysalis.support.web.Choice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills a page with what was done to an initiative that was opened for a person, but for what is kept from them. */
@Component
class InitiativeTrail {

    private final AuditHistory history;
    private final Discretion discretion;
    private final HistoryKinds kinds;
    private final HistoryLinks links;

    InitiativeTrail(AuditHistory history, Discretion discretion, HistoryKinds kinds, HistoryLinks links) {
        this.history = history;
        this.discretion = discretion;
        this.kinds = kinds;
        this.links = links;
    }

    void fill(Actor actor, InitiativeHeader initiative, HistoryFilter filter, Model page) {
        Set<String> hidden = discretion.hiddenFrom(actor, initiative.own());
        page.addAttribute("path", "/initiatives/" + initiative.reference() + "/history");
        HistoryPage shown = history.ofInitiative(actor.organisationId(), initiative.id(), filter, hidden);
        page.addAttribute("history", shown);
        page.addAttribute("links", links.of(actor, shown.entries()));
        page.addAttribute(
                "people",
                Choice.withNone("initiative.history.everybody", kinds.people(actor.organisationId(), initiative.id())));
        page.addAttribute(
                "kinds",
                Choice.withNone(
                        "initiative.history.everything", kinds.of(actor.organisationId(), initiative.id(), hidden)));
    }
}
