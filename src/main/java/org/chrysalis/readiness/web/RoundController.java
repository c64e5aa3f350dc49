package org.chrysalis.readiness.web;

import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.readiness.ReadinessAnswers;
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
    private final ReadinessAnswers answers;
    private final RoundPage content;
    private final Clock clock;

    RoundController(ReadinessReading reading, ReadinessAnswers answers, RoundPage content, Clock clock) {
        this.reading = reading;
        this.answers = answers;
        this.content = content;
        this.clock = clock;
    }

    @GetMapping("/readiness/{id}")
    String show(Actor actor, @PathVariable long id, Model page) {
        RoundView round = reading.open(actor, id);
        LocalDate today = LocalDate.now(clock);
        page.addAttribute("round", round);
        page.addAttribute("today", today);
        page.addAttribute("exportable", actor.may(Permission.EXPORT));
        page.addAttribute("me", actor.personId());
        content.fill(actor, round, page);
        if (round.open()) {
            page.addAttribute("looking", !ReadinessAnswers.mayAnswer(actor));
            page.addAttribute("own", answers.own(actor, round));
            page.addAttribute(
                    "answerable", round.mayAnswer() && !round.startsOn().isAfter(today));
        }
        return "readiness/round";
    }
}
