package org.chrysalis.readiness.web;

import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.readiness.ActionReading;
import org.chrysalis.readiness.ReadinessReading;
import org.chrysalis.readiness.ReadinessRoundFiles;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.Paging;
import org.chrysalis.support.web.QueryString;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rounds of the organisation and its teams, and what will be done after them. */
@Controller
class ReadinessController {

    static final String LIST = "/readiness";

    private final ReadinessReading reading;
    private final ActionReading actions;
    private final ReadinessRoundFiles files;
    private final Clock clock;

    ReadinessController(ReadinessReading reading, ActionReading actions, ReadinessRoundFiles files, Clock clock) {
        this.reading = reading;
        this.actions = actions;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping(LIST)
    String list(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        Paging paging = Paging.of(page, reading.count(actor));
        model.addAttribute("rounds", reading.page(actor, paging));
        model.addAttribute("actions", actions.open(actor));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("me", actor.personId());
        model.addAttribute("paging", paging);
        model.addAttribute("pages", PageLinks.of(paging, QueryString.of(LIST)));
        model.addAttribute("changeable", actor.may(Permission.EDIT_ALL_INITIATIVES));
        model.addAttribute("withdrawnFiles", files.ofWithdrawn(actor));
        return "readiness/list";
    }
}
