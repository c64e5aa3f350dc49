package org.chrysalis.funding.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.funding.DrawReading;
import org.chrysalis.funding.DrawSum;
import org.chrysalis.funding.DrawView;
import org.chrysalis.funding.Draws;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an initiative takes from elsewhere, summed by team, and one line to add to it. */
@Controller
@RequestMapping("/initiatives/{reference}/funding/draw")
class DrawsController {

    private static final String PAGE = "funding/draws";

    private final FundingSections sections;
    private final DrawEntry entry;
    private final Draws draws;
    private final DrawReading reading;
    private final Clock clock;

    DrawsController(FundingSections sections, DrawEntry entry, Draws draws, DrawReading reading, Clock clock) {
        this.sections = sections;
        this.entry = entry;
        this.draws = draws;
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String reference, Actor actor, Model page) {
        InitiativeHeader initiative = sections.open(actor, reference, ShelterFrame.DRAW, page);
        page.addAttribute("form", DrawForm.starting(LocalDate.now(clock)));
        return show(actor, initiative, page);
    }

    @PostMapping
    String add(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") DrawForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = sections.open(actor, reference, ShelterFrame.DRAW, page);
        initiative.requireEditableBy(actor);
        if (!entry.added(actor, reference, form, problems)) {
            return show(actor, initiative, page);
        }
        Flash.success(redirect, "funding.saved");
        return back(reference);
    }

    /** What was entered by mistake. */
    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        draws.withdraw(actor, reference, id, version);
        Flash.success(redirect, "funding.withdrawn");
        return back(reference);
    }

    private String show(Actor actor, InitiativeHeader initiative, Model page) {
        LocalDate today = LocalDate.now(clock);
        List<DrawView> all = reading.of(initiative);
        page.addAttribute("today", today);
        page.addAttribute("sum", DrawSum.on(today, all));
        page.addAttribute("draws", all);
        page.addAttribute("files", entry.files(actor, all));
        page.addAttribute("count", all.size() < DrawReading.MOST ? all.size() : reading.count(initiative));
        page.addAttribute("teams", entry.teams(actor, null));
        return PAGE;
    }

    private static String back(String reference) {
        return "redirect:/initiatives/" + reference + "/" + ShelterFrame.DRAW;
    }
}
