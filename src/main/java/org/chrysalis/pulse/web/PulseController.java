package org.chrysalis.pulse.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.Backdrops;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.pulse.PulseReading;
import org.chrysalis.pulse.PulseRounds;
import org.chrysalis.pulse.RoundView;
import org.chrysalis.pulse.Tap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rounds of an initiative: the one that is open, what the last one said, and how it went over all of them. */
@Controller
@RequestMapping("/initiatives/{reference}/pulse")
class PulseController {

    private final InitiativePage initiativePage;
    private final PulseReading reading;
    private final Backdrops backdrops;
    private final Clock clock;

    PulseController(InitiativePage initiativePage, PulseReading reading, Backdrops backdrops, Clock clock) {
        this.initiativePage = initiativePage;
        this.reading = reading;
        this.backdrops = backdrops;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String reference, Actor actor, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, PulseFrame.TAB, page);
        List<RoundView> closed = reading.closed(initiative, PulseReading.MOST + 1);
        List<RoundView> shown = closed.stream().filter(RoundView::shown).toList();
        page.addAttribute("taps", Tap.values());
        page.addAttribute("fewest", PulseReading.FEWEST);
        page.addAttribute("open", reading.open(actor, initiative).orElse(null));
        page.addAttribute("asked", initiative.own() && !initiative.ended());
        page.addAttribute("rounds", closed.subList(0, Math.min(closed.size(), PulseReading.MOST)));
        page.addAttribute("more", closed.size() > PulseReading.MOST);
        page.addAttribute("latest", shown.stream().findFirst().orElse(null));
        page.addAttribute("before", shown.stream().skip(1).toList());
        page.addAttribute(
                "behind",
                shown.size() < 2
                        ? List.of()
                        : backdrops.of(
                                initiative,
                                shown.get(shown.size() - 1).endedOn(),
                                shown.get(0).endedOn()));
        page.addAttribute("exportable", actor.may(Permission.EXPORT));
        page.addAttribute("changeable", !initiative.ended() && initiative.editableBy(actor));
        page.addAttribute("form", RoundForm.until(LocalDate.now(clock).plusDays(PulseRounds.USUAL_DAYS)));
        return "pulse/list";
    }

    /** One closed round, with its lines. */
    @GetMapping("/{round}")
    String round(@PathVariable String reference, @PathVariable long round, Actor actor, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, PulseFrame.TAB, page);
        page.addAttribute("round", reading.one(initiative, round));
        page.addAttribute("fewest", PulseReading.FEWEST);
        page.addAttribute("before", List.of());
        return "pulse/round";
    }
}
