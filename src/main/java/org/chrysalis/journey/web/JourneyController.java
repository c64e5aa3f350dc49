package org.chrysalis.journey.web;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tab that tells the whole journey. */
@Controller
class JourneyController {

    static final String TAB = "journey";

    private final InitiativePage initiativePage;
    private final JourneyPage journeyPage;

    JourneyController(InitiativePage initiativePage, JourneyPage journeyPage) {
        this.initiativePage = initiativePage;
        this.journeyPage = journeyPage;
    }

    @GetMapping("/initiatives/{reference}/journey")
    String journey(@PathVariable String reference, Actor actor, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, TAB, page);
        journeyPage.fill(actor, initiative, page);
        page.addAttribute("movable", initiative.movableBy(actor));
        page.addAttribute("editable", initiative.editableBy(actor));
        page.addAttribute("exportable", actor.may(Permission.EXPORT));
        return "journey/journey";
    }
}
