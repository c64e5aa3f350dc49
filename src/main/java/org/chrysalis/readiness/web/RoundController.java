package org.chrysalis.readiness.web;

import org.chrysalis.people.Actor;
import org.chrysalis.readiness.ActionReading;
import org.chrysalis.readiness.ReadinessReading;
import org.chrysalis.readiness.RoundView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One round: while it is open how far it is, afterwards what came out. */
@Controller
class RoundController {

    private final ReadinessReading reading;
    private final ActionReading actions;
    private final RoundPage roundPage;

    RoundController(ReadinessReading reading, ActionReading actions, RoundPage roundPage) {
        this.reading = reading;
        this.actions = actions;
        this.roundPage = roundPage;
    }

    @GetMapping("/readiness/{id}")
    String show(Actor actor, @PathVariable long id, Model page) {
        RoundView round = reading.open(actor, id);
        roundPage.fill(actor, round, page);
        page.addAttribute("actions", actions.of(round));
        return "readiness/round";
    }
}
