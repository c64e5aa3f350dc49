package org.chrysalis.participation.web;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.participation.RippleFiles;
import org.chrysalis.participation.RippleReading;
import org.chrysalis.participation.RippleView;
import org.chrysalis.participation.Wanted;
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

/** What an initiative changed elsewhere. */
@Controller
@RequestMapping("/initiatives/{reference}/participation/ripples")
class RipplesController {

    private final InitiativePage initiativePage;
    private final RippleReading reading;
    private final Attachments attachments;

    RipplesController(InitiativePage initiativePage, RippleReading reading, Attachments attachments) {
        this.initiativePage = initiativePage;
        this.reading = reading;
        this.attachments = attachments;
    }

    /** @param at the page that shows this one */
    @GetMapping
    String list(
            @PathVariable String reference,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Long at,
            Actor actor,
            @Today LocalDate today,
            Model model) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, ParticipationFrame.TAB, model);
        RippleReading.Summary summary = reading.summary(initiative);
        Paging paging = Paging.of(at == null ? page : reading.pageOf(initiative, at), summary.ripples());
        model.addAttribute("sections", ParticipationFrame.sections(initiative.reference(), ParticipationFrame.RIPPLES));
        model.addAttribute("summary", summary);
        List<RippleView> shown = reading.page(initiative, paging);
        model.addAttribute("ripples", shown);
        model.addAttribute(
                "files",
                attachments.of(
                        actor,
                        RippleFiles.KIND,
                        shown.stream().map(RippleView::id).toList()));
        model.addAttribute("paging", paging);
        model.addAttribute(
                "pages",
                PageLinks.of(
                        paging, QueryString.of("/initiatives/" + initiative.reference() + "/participation/ripples")));
        model.addAttribute("exportable", actor.may(Permission.EXPORT));
        model.addAttribute("changeable", !initiative.ended() && initiative.editableBy(actor));
        model.addAttribute("form", RippleForm.on(today));
        model.addAttribute("wanteds", Choice.all(Wanted.class, "participation.wanted."));
        return "participation/ripples";
    }
}
