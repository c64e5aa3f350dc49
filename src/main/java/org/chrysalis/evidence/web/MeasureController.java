package org.chrysalis.evidence.web;

import jakarta.validation.Valid;
import org.chrysalis.evidence.Better;
import org.chrysalis.evidence.Frame;
import org.chrysalis.evidence.MeasureReading;
import org.chrysalis.evidence.MeasureView;
import org.chrysalis.evidence.Measures;
import org.chrysalis.evidence.Rhythm;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
import org.chrysalis.support.web.Typed;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One measure in words: added in full, changed, withdrawn. */
@Controller
@RequestMapping("/initiatives/{reference}/evidence/measures")
class MeasureController {

    private static final String FORM = "evidence/measure-edit";

    private final InitiativePage initiativePage;
    private final MeasureReading reading;
    private final Measures measures;
    private final EvidenceWords words;

    MeasureController(InitiativePage initiativePage, MeasureReading reading, Measures measures, EvidenceWords words) {
        this.initiativePage = initiativePage;
        this.reading = reading;
        this.measures = measures;
        this.words = words;
    }

    @KeepsDraft
    @GetMapping("/new")
    String ask(@PathVariable String reference, Actor actor, Model page) {
        open(actor, reference, null, page);
        page.addAttribute("form", new MeasureForm());
        return FORM;
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
            @Valid @ModelAttribute("form") MeasureForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        open(actor, reference, null, page);
        if (problems.hasErrors()) {
            return FORM;
        }
        return Attempt.of(
                        problems,
                        () -> measures.add(actor, reference, Typed.token(form.getSubmission()), form.toCommand()))
                .map(id -> saved(reference, id, redirect))
                .orElse(FORM);
    }

    @KeepsDraft
    @GetMapping("/{id}/edit")
    String askChange(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        InitiativeHeader initiative = open(actor, reference, id, page);
        page.addAttribute("form", MeasureForm.of(reading.one(initiative, id)));
        return FORM;
    }

    @KeepsDraft
    @PostMapping("/{id}/edit")
    Object change(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") MeasureForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = open(actor, reference, id, page);
        MeasureView now = reading.one(initiative, id);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(problems, () -> measures.change(actor, reference, id, form.toCommand()))) {
                return FORM;
            }
        } catch (Conflict meanwhile) {
            page.addAttribute("conflict", form.differencesFrom(now, words).after(meanwhile));
            form.setVersion(now.version());
            return new ModelAndView(FORM, page.asMap(), HttpStatus.CONFLICT);
        }
        return saved(reference, id, redirect);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        measures.withdraw(actor, reference, id, version);
        Flash.success(redirect, "evidence.measures.withdrawn");
        return "redirect:/initiatives/" + reference + "/evidence/measures";
    }

    private InitiativeHeader open(Actor actor, String reference, @Nullable Long id, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, EvidenceFrame.TAB, page);
        initiative.requireEditableBy(actor);
        page.addAttribute("frames", Choice.all(Frame.class, "evidence.frame."));
        page.addAttribute(
                "ways", Choice.withNone("evidence.better.none", Choice.all(Better.class, "evidence.better.")));
        page.addAttribute(
                "rhythms", Choice.withNone("evidence.rhythm.none", Choice.all(Rhythm.class, "evidence.rhythm.")));
        page.addAttribute("id", id);
        page.addAttribute("path", id == null ? "new" : id + "/edit");
        return initiative;
    }

    private static String saved(String reference, long id, RedirectAttributes redirect) {
        Flash.success(redirect, "evidence.measures.saved");
        return "redirect:/initiatives/" + reference + "/evidence/measures/" + id;
    }
}
