package org.chrysalis.participation.web;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.participation.ParticipationFiles;
import org.chrysalis.participation.ParticipationReading;
import org.chrysalis.participation.ParticipationView;
import org.chrysalis.participation.Who;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.Paging;
import org.chrysalis.support.web.QueryString;
import org.chrysalis.support.web.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tab with who took part, what they said and what came of it. */
@Controller
@RequestMapping("/initiatives/{reference}/participation")
class ParticipationController {

    private final InitiativePage initiativePage;
    private final ParticipationReading reading;
    private final Attachments attachments;

    ParticipationController(InitiativePage initiativePage, ParticipationReading reading, Attachments attachments) {
        this.initiativePage = initiativePage;
        this.reading = reading;
        this.attachments = attachments;
    }

    /**
     * @param waiting only where people do not know yet what came of it
     * @param at the page of all of it that shows this one
     */
    @GetMapping
    String list(
            @PathVariable String reference,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(required = false) @Nullable Long at,
            Actor actor,
            @Today LocalDate today,
            Model model) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, ParticipationFrame.TAB, model);
        ParticipationReading.Summary summary = reading.summary(initiative);
        Paging paging = at == null || waiting
                ? Paging.of(page, waiting ? summary.waiting() : summary.occasions())
                : Paging.of(reading.pageOf(initiative, at), summary.occasions());
        String address = "/initiatives/" + initiative.reference() + "/" + ParticipationFrame.TAB;
        model.addAttribute("sections", ParticipationFrame.sections(initiative.reference(), ""));
        model.addAttribute("summary", summary);
        model.addAttribute("waiting", waiting);
        List<ParticipationView> shown = reading.page(initiative, waiting, paging);
        model.addAttribute("participations", shown);
        model.addAttribute(
                "files",
                attachments.of(
                        actor,
                        ParticipationFiles.KIND,
                        shown.stream().map(ParticipationView::id).toList()));
        model.addAttribute("paging", paging);
        model.addAttribute(
                "pages", PageLinks.of(paging, QueryString.of(address).with("waiting", waiting ? "true" : "")));
        model.addAttribute("exportable", actor.may(Permission.EXPORT));
        model.addAttribute("changeable", !initiative.ended() && initiative.editableBy(actor));
        model.addAttribute("form", ParticipationForm.on(today));
        model.addAttribute("whos", Choice.all(Who.class, "participation.who."));
        return "participation/list";
    }
}
