package org.chrysalis.participation.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.participation.ParticipationWords;
import org.chrysalis.participation.RippleFiles;
import org.chrysalis.participation.RippleReading;
import org.chrysalis.participation.RippleView;
import org.chrysalis.participation.Ripples;
import org.chrysalis.participation.Wanted;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
import org.chrysalis.support.web.Today;
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

/** Records a ripple, and changes one. */
@Controller
@RequestMapping("/initiatives/{reference}/participation/ripples")
class RippleController {

    private static final String PAGE = "participation/ripple";

    private final EntryPage entryPage;
    private final Ripples ripples;
    private final RippleReading reading;
    private final ParticipationWords words;

    RippleController(EntryPage entryPage, Ripples ripples, RippleReading reading, ParticipationWords words) {
        this.entryPage = entryPage;
        this.ripples = ripples;
        this.reading = reading;
        this.words = words;
    }

    @KeepsDraft
    @GetMapping("/new")
    String ask(@PathVariable String reference, Actor actor, @Today LocalDate today, Model page) {
        open(actor, reference, null, page);
        page.addAttribute("form", RippleForm.on(today));
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
            @Valid @ModelAttribute("form") RippleForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        open(actor, reference, null, page);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> ripples.add(actor, reference, Typed.token(form.getSubmission()), form.toCommand()))) {
            return PAGE;
        }
        return saved(reference, redirect);
    }

    @KeepsDraft
    @GetMapping("/{id}")
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        InitiativeHeader initiative = open(actor, reference, id, page);
        page.addAttribute("form", RippleForm.of(reading.one(initiative, id)));
        return PAGE;
    }

    @KeepsDraft
    @PostMapping("/{id}")
    Object change(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") RippleForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = open(actor, reference, id, page);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(problems, () -> ripples.change(actor, reference, id, form.toCommand()))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            RippleView now = reading.one(initiative, id);
            page.addAttribute("conflict", form.differencesFrom(now, words).after(meanwhile));
            form.setVersion(now.version());
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        return saved(reference, redirect);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        ripples.withdraw(actor, reference, id, version);
        Flash.success(redirect, "participation.withdrawn");
        return "redirect:/initiatives/" + reference + "/participation/ripples";
    }

    private InitiativeHeader open(Actor actor, String reference, @Nullable Long id, Model page) {
        InitiativeHeader initiative = entryPage.open(actor, reference, RippleFiles.KIND, id, page);
        page.addAttribute("wanteds", Choice.all(Wanted.class, "participation.wanted."));
        return initiative;
    }

    private static String saved(String reference, RedirectAttributes redirect) {
        Flash.success(redirect, "participation.saved");
        return "redirect:/initiatives/" + reference + "/participation/ripples";
    }
}
