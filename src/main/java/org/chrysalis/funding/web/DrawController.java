package org.chrysalis.funding.web;

import jakarta.validation.Valid;
import java.util.List;
import org.chrysalis.funding.DrawReading;
import org.chrysalis.funding.DrawView;
import org.chrysalis.funding.ShelterWords;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
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

    private final DrawPages drawPages;
    private final DrawEntry entry;
    private final DrawReading reading;
    private final ShelterWords words;

    DrawController(DrawPages drawPages, DrawEntry entry, DrawReading reading, ShelterWords words) {
        this.drawPages = drawPages;
        this.entry = entry;
        this.reading = reading;
        this.words = words;
    }

    @KeepsDraft
    @GetMapping("/new")
    String ask(@PathVariable String reference, Actor actor, Model page) {
        drawPages.open(actor, reference, null, page);
        drawPages.offerTeams(actor, null, page);
        page.addAttribute("form", drawPages.emptyForm());
        return PAGE;
    }

    /** From the one line of the list: what was typed there is put into it. */
    @KeepsDraft
    @PostMapping(path = "/new", params = "then=whole")
    String whole(@PathVariable String reference, Actor actor, Model page) {
        return ask(reference, actor, page);
    }

    @KeepsDraft
    @PostMapping("/new")
    String add(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") DrawForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        drawPages.open(actor, reference, null, page);
        drawPages.offerTeams(actor, null, page);
        if (!entry.added(actor, reference, form, problems)) {
            return PAGE;
        }
        return saved(reference, redirect);
    }

    @KeepsDraft
    @GetMapping("/{id}")
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        InitiativeHeader initiative = drawPages.open(actor, reference, id, page);
        DrawView now = reading.one(initiative, id);
        drawPages.offerTeams(actor, now, page);
        page.addAttribute("form", DrawForm.of(now));
        return PAGE;
    }

    @KeepsDraft
    @PostMapping("/{id}")
    Object change(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") DrawForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = drawPages.open(actor, reference, id, page);
        DrawView present = reading.one(initiative, id);
        List<Choice> teams = drawPages.offerTeams(actor, present, page);
        try {
            if (!entry.changed(actor, reference, id, form, problems)) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            DrawView now = reading.one(initiative, id);
            page.addAttribute(
                    "conflict",
                    form.differencesFrom(now, DrawEntry.nameOf(form.getTeam(), teams), words)
                            .after(meanwhile));
            form.setVersion(now.version());
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        return saved(reference, redirect);
    }

    private static String saved(String reference, RedirectAttributes redirect) {
        Flash.success(redirect, "funding.draw.saved");
        return "redirect:/initiatives/" + reference + "/" + ShelterFrame.DRAW;
    }
}
