package org.chrysalis.readiness.web;

import java.util.List;
import java.util.stream.Collectors;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.people.Actor;
import org.chrysalis.readiness.ActionReading;
import org.chrysalis.readiness.Finding;
import org.chrysalis.readiness.ReadinessReading;
import org.chrysalis.readiness.ReadinessResults;
import org.chrysalis.readiness.ReadinessRoundFiles;
import org.chrysalis.readiness.RoundView;
import org.chrysalis.readiness.Said;
import org.chrysalis.readiness.Spread;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a round with what lies about it: what will be done, its files and, once closed, what came out. */
@Component
class RoundPage {

    private final ReadinessReading reading;
    private final ReadinessResults results;
    private final ActionReading actions;
    private final Attachments attachments;

    RoundPage(ReadinessReading reading, ReadinessResults results, ActionReading actions, Attachments attachments) {
        this.reading = reading;
        this.results = results;
        this.actions = actions;
        this.attachments = attachments;
    }

    void fill(Actor actor, RoundView round, Model page) {
        boolean changeable = round.changeableBy(actor);
        page.addAttribute("changeable", changeable);
        page.addAttribute("actions", actions.of(round));
        page.addAttribute("files", attachments.of(actor, ReadinessRoundFiles.KIND, round.id(), changeable));
        page.addAttribute("undiscussed", round.initiativeId() == null);
        page.addAttribute("closed", round.ended());
        if (!round.open()) {
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
}
