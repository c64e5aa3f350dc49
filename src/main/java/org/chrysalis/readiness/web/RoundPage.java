package org.chrysalis.readiness.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.readiness.Finding;
import org.chrysalis.readiness.ReadinessAnswers;
import org.chrysalis.readiness.ReadinessReading;
import org.chrysalis.readiness.ReadinessResults;
import org.chrysalis.readiness.RoundView;
import org.chrysalis.readiness.Said;
import org.chrysalis.readiness.Spread;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a round: while it is open what the person said, afterwards what came out. */
@Component
class RoundPage {

    private final ReadinessReading reading;
    private final ReadinessAnswers answers;
    private final ReadinessResults results;
    private final Clock clock;

    RoundPage(ReadinessReading reading, ReadinessAnswers answers, ReadinessResults results, Clock clock) {
        this.reading = reading;
        this.answers = answers;
        this.results = results;
        this.clock = clock;
    }

    void fill(Actor actor, RoundView round, Model page) {
        LocalDate today = LocalDate.now(clock);
        page.addAttribute("round", round);
        page.addAttribute("today", today);
        page.addAttribute("changeable", round.changeableBy(actor));
        page.addAttribute("exportable", actor.may(Permission.EXPORT));
        page.addAttribute("me", actor.personId());
        if (round.open()) {
            page.addAttribute("own", answers.own(actor, round));
            page.addAttribute(
                    "answerable", round.mayAnswer() && !round.startsOn().isAfter(today));
        } else {
            outcome(actor, round, page);
        }
    }

    private void outcome(Actor actor, RoundView round, Model page) {
        List<Spread> spreads = results.spreads(round);
        List<RoundView> others = reading.others(actor, round);
        page.addAttribute("spreads", spreads);
        page.addAttribute("finding", Finding.of(spreads));
        page.addAttribute(
                "reasons", results.firstReasons(round).stream().collect(Collectors.groupingBy(Said::condition)));
        page.addAttribute("before", ReadinessReading.before(round, others).orElse(null));
        page.addAttribute("comparable", !others.isEmpty());
    }
}
