package org.chrysalis.readiness.web;

import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.readiness.ActionReading;
import org.chrysalis.readiness.ReadinessReading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rounds of one initiative, and what is to be done about its ground. */
@Controller
@RequestMapping("/initiatives/{reference}/readiness")
class InitiativeReadinessController {

    private final InitiativePage initiativePage;
    private final ReadinessReading reading;
    private final ActionReading actions;
    private final Clock clock;

    InitiativeReadinessController(
            InitiativePage initiativePage, ReadinessReading reading, ActionReading actions, Clock clock) {
        this.initiativePage = initiativePage;
        this.reading = reading;
        this.actions = actions;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String reference, Actor actor, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, ReadinessFrame.TAB, page);
        page.addAttribute("rounds", reading.of(actor, initiative));
        page.addAttribute("actions", actions.openOf(initiative));
        page.addAttribute("today", LocalDate.now(clock));
        page.addAttribute("me", actor.personId());
        page.addAttribute("exportable", actor.may(Permission.EXPORT));
        page.addAttribute("changeable", !initiative.ended() && initiative.editableBy(actor));
        return "readiness/initiative";
    }
}
