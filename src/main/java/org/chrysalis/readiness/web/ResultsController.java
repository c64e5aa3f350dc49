package org.chrysalis.readiness.web;

import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.readiness.ReadinessReading;
import org.chrysalis.readiness.ReadinessResults;
import org.chrysalis.readiness.RoundView;
import org.chrysalis.readiness.Spread;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.Paging;
import org.chrysalis.support.web.QueryString;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came out of a closed round beside another on the same ground, and all that was said of one condition. */
@Controller
@RequestMapping("/readiness/{id}")
class ResultsController {

    private final ReadinessReading reading;
    private final ReadinessResults results;

    ResultsController(ReadinessReading reading, ReadinessResults results) {
        this.reading = reading;
        this.results = results;
    }

    /** What was chosen to compare with. */
    record Chosen(@Nullable Long with) {}

    @GetMapping("/compare")
    String compare(
            Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable Long with, Model page) {
        RoundView round = reading.open(actor, id);
        if (round.open()) {
            throw new NotFound("readiness results");
        }
        List<RoundView> others = reading.others(actor, round);
        RoundView other = with == null
                ? ReadinessReading.before(round, others)
                        .or(() -> others.stream().findFirst())
                        .orElse(null)
                : others.stream()
                        .filter(each -> each.id() == with)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("readiness-round"));
        page.addAttribute("round", round);
        page.addAttribute("form", new Chosen(other == null ? null : other.id()));
        page.addAttribute(
                "choices",
                others.stream().map(each -> Choice.of(each.id(), each.name())).toList());
        if (other != null) {
            boolean later = other.startsOn().isAfter(round.startsOn());
            RoundView first = later ? round : other;
            RoundView second = later ? other : round;
            page.addAttribute("earlier", first);
            page.addAttribute("later", second);
            page.addAttribute("compared", results.compare(first, second));
        }
        return "readiness/compare";
    }

    @GetMapping("/conditions/{condition}")
    String condition(
            Actor actor,
            @PathVariable long id,
            @PathVariable long condition,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model page) {
        RoundView round = reading.open(actor, id);
        Spread spread = results.spreads(round).stream()
                .filter(each -> each.condition() == condition)
                .findFirst()
                .orElseThrow(() -> new NotFound("readiness-round-condition"));
        Paging paging = Paging.of(number, results.count(round, condition));
        page.addAttribute("round", round);
        page.addAttribute("spread", spread);
        page.addAttribute("said", results.of(round, condition, paging));
        page.addAttribute("paging", paging);
        page.addAttribute("pages", PageLinks.of(paging, QueryString.of(round.href() + "/conditions/" + condition)));
        return "readiness/said";
    }
}
