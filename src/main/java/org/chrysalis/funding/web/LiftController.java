package org.chrysalis.funding.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.chrysalis.funding.ProtectionReading;
import org.chrysalis.funding.ProtectionView;
import org.chrysalis.funding.Protections;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Flash;
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

/**
 * Notes that a protection was lifted. Within days of a move on it first says what happened to others, and then lets
 * people go on.
 */
@Controller
@RequestMapping("/initiatives/{reference}/funding/protections/{id}/lift")
class LiftController {

    private static final String PAGE = "funding/lift";

    private final ProtectionPage protectionPage;
    private final Protections protections;
    private final ProtectionReading reading;
    private final Clock clock;

    LiftController(ProtectionPage protectionPage, Protections protections, ProtectionReading reading, Clock clock) {
        this.protectionPage = protectionPage;
        this.protections = protections;
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        ProtectionView protection = open(actor, reference, id, page);
        page.addAttribute("form", LiftForm.on(LocalDate.now(clock), protection.version()));
        return PAGE;
    }

    @PostMapping
    Object lift(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") LiftForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        ProtectionView present = open(actor, reference, id, page);
        if (problems.hasErrors()) {
            return PAGE;
        }
        try {
            // Nobody is given pause before a day that would be refused all the same.
            if (Attempt.refused(problems, () -> protections.requirePossible(actor, reference, id, form.toCommand()))
                    || pauses(actor, form, page)
                    || Attempt.refused(problems, () -> protections.lift(actor, reference, id, form.toCommand()))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            page.addAttribute(
                    "conflict",
                    new Differences()
                            .compare(
                                    "funding.protection.lifted",
                                    present.liftedOn(),
                                    form.getLifted().date())
                            .compare("funding.protection.how", present.liftedHow(), form.getHow())
                            .after(meanwhile));
            form.setVersion(present.version());
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        Flash.success(redirect, "funding.protection.lifted.done");
        return "redirect:/initiatives/" + reference + "/" + ShelterFrame.PROTECTIONS;
    }

    private ProtectionView open(Actor actor, String reference, long id, Model page) {
        InitiativeHeader initiative = protectionPage.open(actor, reference, page);
        initiative.requireEditableBy(actor);
        ProtectionView protection = reading.one(initiative, id);
        page.addAttribute("protection", protection);
        return protection;
    }

    /** Whether there is something to read before this day is saved: once for each move on that lies near. */
    private boolean pauses(Actor actor, LiftForm form, Model page) {
        InitiativeHeader initiative = (InitiativeHeader) Objects.requireNonNull(page.getAttribute("initiative"));
        LocalDate day = Objects.requireNonNull(form.getLifted().date());
        String near = protectionPage.near(actor, initiative, day, form.getRead(), page);
        if (near != null) {
            form.setRead(near);
        }
        return near != null;
    }
}
