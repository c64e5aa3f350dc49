package org.chrysalis.funding.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.chrysalis.funding.FundingPurpose;
import org.chrysalis.funding.FundingReading;
import org.chrysalis.funding.FundingView;
import org.chrysalis.funding.FundingWords;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
import org.chrysalis.support.web.Today;
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

/** One sum with all that can be said of it: adds it, changes it. */
@Controller
@RequestMapping("/initiatives/{reference}/funding")
class FundingSumController {

    private static final String PAGE = "funding/sum";

    private final FundingSections sections;
    private final FundingEntry entry;
    private final FundingReading reading;
    private final FundingWords words;

    FundingSumController(FundingSections sections, FundingEntry entry, FundingReading reading, FundingWords words) {
        this.sections = sections;
        this.entry = entry;
        this.reading = reading;
        this.words = words;
    }

    @KeepsDraft
    @GetMapping("/new")
    String ask(@PathVariable String reference, Actor actor, @Today LocalDate today, Model page) {
        open(actor, reference, "new", page);
        page.addAttribute("form", FundingForm.starting(today));
        return PAGE;
    }

    /** From the one line of the list: what was typed there is put into it. */
    @KeepsDraft
    @PostMapping(path = "/new", params = "then=whole")
    String whole(@PathVariable String reference, Actor actor, @Today LocalDate today, Model page) {
        return ask(reference, actor, today, page);
    }

    @KeepsDraft
    @PostMapping("/new")
    String add(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") FundingForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        open(actor, reference, "new", page);
        if (!entry.added(actor, reference, form, problems)) {
            return PAGE;
        }
        return saved(reference, "", redirect);
    }

    @KeepsDraft
    @GetMapping("/{id}/change")
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        InitiativeHeader initiative = open(actor, reference, id + "/change", page);
        page.addAttribute("form", FundingForm.of(reading.one(actor, initiative, id)));
        page.addAttribute("id", id);
        return PAGE;
    }

    @KeepsDraft
    @PostMapping("/{id}/change")
    Object change(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") FundingForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = open(actor, reference, id + "/change", page);
        page.addAttribute("id", id);
        FundingView shown = reading.one(actor, initiative, id);
        page.addAttribute("sameAmount", AmountTurned.answer(shown));
        try {
            if (!entry.changed(actor, reference, shown, form, problems)) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            FundingView now = reading.one(actor, initiative, id);
            page.addAttribute("conflict", form.differencesFrom(now, words).after(meanwhile));
            form.setVersion(now.version());
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        return saved(reference, "/" + id, redirect);
    }

    private InitiativeHeader open(Actor actor, String reference, String path, Model page) {
        InitiativeHeader initiative = sections.open(actor, reference, FundingFrame.MONEY, page);
        initiative.requireEditableBy(actor);
        page.addAttribute("path", path);
        page.addAttribute(
                "purposes",
                Choice.withNone("funding.purpose.unsaid", Choice.all(FundingPurpose.class, "funding.purpose.")));
        page.addAttribute("certainties", Choice.all(FundingForm.Certainty.class, "funding.certainty."));
        return initiative;
    }

    private static String saved(String reference, String sum, RedirectAttributes redirect) {
        Flash.success(redirect, "funding.saved");
        return "redirect:/initiatives/" + reference + "/funding" + sum;
    }
}
