package org.chrysalis.funding.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.chrysalis.funding.ProtectionReading;
import org.chrysalis.funding.ProtectionView;
import org.chrysalis.funding.Protections;
import org.chrysalis.funding.ShelterWords;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One protection with all that can be said of it: adds it, changes it. */
@Controller
@RequestMapping("/initiatives/{reference}/funding/protections")
class ProtectionController {

    private static final String PAGE = "funding/protection";

    private final ProtectionPage protectionPage;
    private final Protections protections;
    private final ProtectionReading reading;
    private final ShelterWords words;

    ProtectionController(
            ProtectionPage protectionPage, Protections protections, ProtectionReading reading, ShelterWords words) {
        this.protectionPage = protectionPage;
        this.protections = protections;
        this.reading = reading;
        this.words = words;
    }

    @KeepsDraft
    @GetMapping("/new")
    String ask(@PathVariable String reference, Actor actor, Model page) {
        protectionPage.open(actor, reference, null, page);
        page.addAttribute("form", protectionPage.emptyForm());
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
            @Valid @ModelAttribute("form") ProtectionForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = protectionPage.open(actor, reference, null, page);
        form.requireInOrder(problems);
        if (problems.hasErrors()
                || Attempt.refused(problems, () -> protections.requirePossible(form.toCommand()))
                || pauses(actor, initiative, form, null, page)
                || Attempt.refused(
                        problems,
                        () -> protections.add(actor, reference, Typed.token(form.getSubmission()), form.toCommand()))) {
            return PAGE;
        }
        return saved(reference, redirect);
    }

    @KeepsDraft
    @GetMapping("/{id}")
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        InitiativeHeader initiative = protectionPage.open(actor, reference, id, page);
        page.addAttribute("form", ProtectionForm.of(reading.one(initiative, id)));
        return PAGE;
    }

    @KeepsDraft
    @PostMapping("/{id}")
    Object change(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") ProtectionForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = protectionPage.open(actor, reference, id, page);
        form.requireInOrder(problems);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(
                            problems, () -> protections.requirePossible(actor, reference, id, form.toCommand()))
                    || pauses(
                            actor, initiative, form, reading.one(initiative, id).liftedOn(), page)
                    || Attempt.refused(problems, () -> protections.change(actor, reference, id, form.toCommand()))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            ProtectionView now = reading.one(initiative, id);
            page.addAttribute("conflict", form.differencesFrom(now, words).after(meanwhile));
            form.setVersion(now.version());
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        return saved(reference, redirect);
    }

    /**
     * Whether there is something to read before a day is saved on which it was lifted, and was not so before. Asked
     * last: nobody is given pause before what would be refused all the same.
     */
    private boolean pauses(
            Actor actor, InitiativeHeader initiative, ProtectionForm form, @Nullable LocalDate before, Model page) {
        LocalDate day = form.getLifted().date();
        if (day == null || day.equals(before)) {
            return false;
        }
        String near = protectionPage.near(actor, initiative, day, form.getRead(), page);
        if (near != null) {
            form.setRead(near);
        }
        return near != null;
    }

    private static String saved(String reference, RedirectAttributes redirect) {
        Flash.success(redirect, "funding.protection.saved");
        return "redirect:/initiatives/" + reference + "/" + ShelterFrame.PROTECTIONS;
    }
}
