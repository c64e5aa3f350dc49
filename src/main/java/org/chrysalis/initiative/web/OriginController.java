package org.chrysalis.initiative.web;

import java.util.List;
import java.util.Map;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OriginPartFiles;
import org.chrysalis.initiative.OriginParts;
import org.chrysalis.initiative.OriginParts.Recorded;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the parts of what an initiative took over, each with its files and what is said of it. */
@Controller
class OriginController {

    private final InitiativePage pages;
    private final OriginParts parts;
    private final Attachments attachments;
    private final Talk talk;

    OriginController(InitiativePage pages, OriginParts parts, Attachments attachments, Talk talk) {
        this.pages = pages;
        this.parts = parts;
        this.attachments = attachments;
        this.talk = talk;
    }

    @GetMapping("/initiatives/{reference}/origin")
    String show(Actor actor, @PathVariable String reference, Model page) {
        InitiativeHeader initiative = pages.open(actor, reference, "", page);
        List<Recorded> recorded = parts.of(initiative);
        page.addAttribute("parts", recorded);
        page.addAttribute(
                "files",
                attachments.listed(
                        actor,
                        Map.of(
                                OriginPartFiles.KIND,
                                recorded.stream().map(Recorded::id).toList())));
        page.addAttribute("changeable", initiative.editableBy(actor) && !initiative.ended());
        talk.of(initiative, page, OriginPartFiles.KIND);
        return "initiative/origin";
    }
}
