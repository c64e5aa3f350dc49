package org.chrysalis.readiness.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.readiness.ActionReading;
import org.chrysalis.readiness.Finding;
import org.chrysalis.readiness.ReadinessAnswers;
import org.chrysalis.readiness.ReadinessReading;
import org.chrysalis.readiness.ReadinessResults;
import org.chrysalis.readiness.RoundView;
import org.chrysalis.readiness.Said;
import org.chrysalis.readiness.Spread;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One round: while it is open how far it is, afterwards what came out. */
@Controller
class RoundController {

    private final ReadinessReading reading;
    private final ReadinessAnswers answers;
    private final ReadinessResults results;
    private final ActionReading actions;
    private final Clock clock;

    RoundController(
            ReadinessReading reading,
            ReadinessAnswers answers,
            ReadinessResults results,
            ActionReading actions,
            Clock clock) {
        this.reading = reading;
        this.answers = answers;
        this.results = results;
        this.actions = actions;
        this.clock = clock;
    }

    @GetMapping("/readiness/{id}")
    String show(Actor actor, @PathVariable long id, Model page) {
        RoundView round = reading.open(actor, id);
        LocalDate today = LocalDate.now(clock);
        page.addAttribute("round", round);
        page.addAttribute("today", today);
        page.addAttribute("changeable", round.changeableBy(actor));
        page.addAttribute("exportable", actor.may(Permission.EXPORT));
        page.addAttribute("me", actor.personId());
        page.addAttribute("actions", actions.of(round));
        if (round.open()) {
            page.addAttribute("own", answers.own(actor, round));
            page.addAttribute(
                    "answerable", round.mayAnswer() && !round.startsOn().isAfter(today));
        } else {
            List<Spread> spreads = results.spreads(round);
            List<RoundView> others = reading.others(actor, round);
            page.addAttribute("spreads", spreads);
            page.addAttribute("finding", Finding.of(spreads));
            page.addAttribute(
                    "reasons", results.firstReasons(round).stream().collect(Collectors.groupingBy(Said::condition)));
            page.addAttribute("before", ReadinessReading.before(round, others).orElse(null));
            page.addAttribute("comparable", !others.isEmpty());
        }
        return "readiness/round";
    }
}
