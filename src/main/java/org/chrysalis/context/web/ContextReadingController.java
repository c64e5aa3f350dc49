package org.chrysalis.context.web;

import java.util.List;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.context.ContextEventFiles;
import org.chrysalis.context.ContextEventView;
import org.chrysalis.context.ContextEvents;
import org.chrysalis.context.ContextReading;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.Paging;
import org.chrysalis.support.web.QueryString;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened to the organisation, with its files, for every member to read. */
@Controller
@RequestMapping(ContextReadingController.LIST)
class ContextReadingController {

    static final String LIST = "/context";

    private final ContextReading reading;
    private final Attachments attachments;

    ContextReadingController(ContextReading reading, Attachments attachments) {
        this.reading = reading;
        this.attachments = attachments;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        Paging paging = Paging.of(page, reading.count(actor));
        List<ContextEventView> events = reading.page(actor, paging.size(), paging.offset());
        model.addAttribute("events", events);
        model.addAttribute(
                "files",
                attachments.of(
                        actor,
                        ContextEventFiles.KIND,
                        events.stream().map(ContextEventView::id).toList()));
        model.addAttribute("recorder", ContextEvents.mayRecord(actor));
        model.addAttribute("keeper", actor.may(Permission.MANAGE_SETTINGS));
        model.addAttribute("exportable", actor.may(Permission.EXPORT));
        model.addAttribute("organisation", actor.organisationId());
        model.addAttribute("paging", paging);
        model.addAttribute("pages", PageLinks.of(paging, QueryString.of(LIST)));
        return "context/events";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable long id, Model model) {
        ContextEventView event = reading.find(actor, id).orElseThrow(() -> new NotFound(ContextEventFiles.KIND));
        model.addAttribute("event", event);
        model.addAttribute("kindKey", ContextWords.key(event.kind()));
        model.addAttribute(
                "files", attachments.of(actor, ContextEventFiles.KIND, id, ContextEvents.mayChange(actor, event)));
        model.addAttribute("undiscussed", true);
        return "context/event";
    }
}
