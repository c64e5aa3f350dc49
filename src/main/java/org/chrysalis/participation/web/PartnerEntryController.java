package org.chrysalis.participation.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.participation.ParticipationWords;
import org.chrysalis.participation.PartnerKind;
import org.chrysalis.participation.PartnerReading;
import org.chrysalis.participation.PartnerView;
import org.chrysalis.participation.Partners;
import org.chrysalis.participation.Strength;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
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

/** Records a partner, and changes what is known about one. */
@Controller
@RequestMapping("/initiatives/{reference}/participation/partners")
class PartnerEntryController {

    private static final String PAGE = "participation/partner-entry";

    private final Initiatives initiatives;
    private final Partners partners;
    private final PartnerReading reading;
    private final Directory directory;
    private final ParticipationWords words;
    private final Clock clock;

    PartnerEntryController(
            Initiatives initiatives,
            Partners partners,
            PartnerReading reading,
            Directory directory,
            ParticipationWords words,
            Clock clock) {
        this.initiatives = initiatives;
        this.partners = partners;
        this.reading = reading;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    @KeepsDraft
    @GetMapping("/new")
    String ask(@PathVariable String reference, Actor actor, Model page) {
        open(actor, reference, null, page);
        page.addAttribute("form", new PartnerForm());
        return PAGE;
    }

    @KeepsDraft
    @PostMapping("/new")
    String add(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") PartnerForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        open(actor, reference, null, page);
        Long person = form.personOf(actor, directory, null, problems);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> partners.add(
                                actor,
                                reference,
                                Typed.token(form.getSubmission()),
                                form.toCommand(person),
                                form.strengthOn(LocalDate.now(clock))))) {
            return PAGE;
        }
        Flash.success(redirect, "participation.saved");
        return "redirect:/initiatives/" + reference + "/participation/partners";
    }

    @KeepsDraft
    @GetMapping("/{id}/change")
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        InitiativeHeader initiative = open(actor, reference, id, page);
        page.addAttribute("form", PartnerForm.of(reading.one(initiative, id)));
        return PAGE;
    }

    @KeepsDraft
    @PostMapping("/{id}/change")
    Object change(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") PartnerForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = open(actor, reference, id, page);
        PartnerView before = reading.one(initiative, id);
        Long person = form.personOf(actor, directory, before, problems);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(
                            problems, () -> partners.change(actor, reference, before.id(), form.toCommand(person)))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            PartnerView now = reading.one(initiative, id);
            page.addAttribute("conflict", form.differencesFrom(now, words).after(meanwhile));
            form.setVersion(now.version());
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        Flash.success(redirect, "participation.saved");
        return "redirect:/initiatives/" + reference + "/participation/partners/" + id;
    }

    private InitiativeHeader open(Actor actor, String reference, @Nullable Long id, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        initiative.requireEditableBy(actor);
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        page.addAttribute("id", id);
        page.addAttribute("path", id == null ? "new" : id + "/change");
        page.addAttribute("people", directory.people(actor));
        page.addAttribute(
                "kinds", Choice.withNone("participation.choose", Choice.all(PartnerKind.class, "participation.kind.")));
        page.addAttribute("strengths", Choice.all(Strength.class, "participation.strength."));
        return initiative;
    }
}
