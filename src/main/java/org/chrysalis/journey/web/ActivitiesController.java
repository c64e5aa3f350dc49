package org.chrysalis.journey.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.initiative.web.Talk;
import org.chrysalis.journey.Activities;
import org.chrysalis.journey.ActivityReading;
import org.chrysalis.journey.ActivityReading.OfVisit;
import org.chrysalis.journey.ActivityView;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tab with what people do in the present stage, what is open from earlier ones, and what was done there. */
@Controller
@RequestMapping("/initiatives/{reference}/activities")
class ActivitiesController {

    static final String TAB = "activities";

    private final InitiativePage initiativePage;
    private final Activities activities;
    private final ActivityReading reading;
    private final Talk talk;

    ActivitiesController(InitiativePage initiativePage, Activities activities, ActivityReading reading, Talk talk) {
        this.initiativePage = initiativePage;
        this.activities = activities;
        this.reading = reading;
        this.talk = talk;
    }

    /**
     * How many there are, wherever they were begun.
     *
     * @param taken how many of all somebody took up; whatever was begun elsewhere was
     */
    record Count(long all, long taken, int carried, int alongside) {

        static Count of(List<ActivityView> here, int carried, int alongside) {
            long elsewhere = (long) carried + alongside;
            return new Count(
                    here.size() + elsewhere,
                    here.stream().filter(ActivityView::taken).count() + elsewhere,
                    carried,
                    alongside);
        }
    }

    private static int several(Map<String, List<ActivityView>> stages) {
        return stages.values().stream().mapToInt(List::size).sum();
    }

    @GetMapping
    String list(@PathVariable String reference, Actor actor, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, TAB, page);
        List<ActivityView> here = new ArrayList<>();
        Map<String, List<ActivityView>> carried = new LinkedHashMap<>();
        for (ActivityView activity : reading.of(initiative)) {
            String from = activity.from();
            (from == null ? here : carried.computeIfAbsent(from, any -> new ArrayList<>())).add(activity);
        }
        page.addAttribute("activities", here);
        page.addAttribute("carried", carried);
        Map<String, List<ActivityView>> alongside = reading.alongside(initiative);
        page.addAttribute("alongside", alongside);
        page.addAttribute("count", Count.of(here, several(carried), several(alongside)));
        page.addAttribute("earlier", earlier(initiative));
        page.addAttribute("changeable", !initiative.ended() && initiative.editableBy(actor));
        talk.of(initiative, page, "activity");
        return "journey/activities";
    }

    /** What was done in earlier visits; once it has ended, what was left open there as well. */
    private List<OfVisit> earlier(InitiativeHeader initiative) {
        return reading.byVisit(initiative).stream()
                .filter(visit -> !visit.last() && !visit.alongside())
                .map(visit -> visit.only(each -> each.done() || initiative.ended()))
                .filter(visit -> !visit.activities().isEmpty())
                .toList();
    }

    @PostMapping("/{id}/remove")
    String remove(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        activities.remove(actor, reference, id, version);
        Flash.success(redirect, "journey.activity.removed");
        return "redirect:/initiatives/" + reference + "/activities";
    }
}
