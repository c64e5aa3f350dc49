package org.chrysalis.funding.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.funding.DrawReading;
import org.chrysalis.funding.DrawView;
import org.chrysalis.funding.ShelterWords;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One role that is taken from elsewhere, with all that can be said of it: adds it, changes it. */
@Controller
@RequestMapping("/initiatives/{reference}/funding/draw")
class DrawController {

    private static final String PAGE = "funding/draw";

    private final FundingSections sections;
    private final DrawEntry entry;
    private final DrawReading reading;
    private final ShelterWords words;
    private final Clock clock;

    DrawController(FundingSections sections, DrawEntry entry, DrawReading reading, ShelterWords words, Clock clock) {
        this.sections = sections;
        this.entry = entry;
        this.reading = reading;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/new")
    String ask(@PathVariable String reference, Actor actor, Model page) {
        open(actor, reference, null, page);
        page.addAttribute("teams", entry.teams(actor, null));
        page.addAttribute("form", DrawForm.starting(LocalDate.now(clock)));
        return PAGE;
    }

    @PostMapping("/new")
    String add(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") DrawForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        open(actor, reference, null, page);
        page.addAttribute("teams", entry.teams(actor, null));
        if (!entry.added(actor, reference, form, problems)) {
            return PAGE;
        }
        return saved(reference, redirect);
    }

    @GetMapping("/{id}")
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        InitiativeHeader initiative = open(actor, reference, id, page);
        DrawView now = reading.one(initiative, id);
        page.addAttribute("teams", entry.teams(actor, now));
        page.addAttribute("form", DrawForm.of(now));
        return PAGE;
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") DrawForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = open(actor, reference, id, page);
        DrawView present = reading.one(initiative, id);
        List<Choice> teams = entry.teams(actor, present);
        page.addAttribute("teams", teams);
        try {
            if (!entry.changed(actor, reference, id, form, problems)) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            DrawView now = reading.one(initiative, id);
            page.addAttribute("conflict", form.differencesFrom(now, DrawEntry.nameOf(form.getTeam(), teams), words));
            form.setVersion(now.version());
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        return saved(reference, redirect);
    }

    private InitiativeHeader open(Actor actor, String reference, @Nullable Long id, Model page) {
        InitiativeHeader initiative = sections.open(actor, reference, ShelterFrame.DRAW, page);
        initiative.requireEditableBy(actor);
        page.addAttribute("path", id == null ? "new" : id);
        if (id != null) {
            page.addAttribute("files", entry.files(actor, id, !initiative.ended()));
        }
        page.addAttribute("backfills", Choice.all(DrawForm.Backfill.class, "funding.draw.backfill."));
        return initiative;
    }

    private static String saved(String reference, RedirectAttributes redirect) {
        Flash.success(redirect, "funding.saved");
        return "redirect:/initiatives/" + reference + "/" + ShelterFrame.DRAW;
    }
}
