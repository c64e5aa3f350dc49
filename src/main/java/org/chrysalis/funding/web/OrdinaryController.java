package org.chrysalis.funding.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.funding.OrdinaryChecklist;
import org.chrysalis.funding.OrdinaryMarkFiles;
import org.chrysalis.funding.OrdinaryPractice;
import org.chrysalis.funding.OrdinaryReading;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Today;
import org.chrysalis.support.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How much of what the organisation takes as ordinary an initiative shows, and one line to mark more of it. */
@Controller
@RequestMapping("/initiatives/{reference}/funding/ordinary")
class OrdinaryController {

    private static final String PAGE = "funding/ordinary";

    private final FundingSections sections;
    private final OrdinaryPractice practice;
    private final OrdinaryReading reading;
    private final Attachments attachments;

    OrdinaryController(
            FundingSections sections, OrdinaryPractice practice, OrdinaryReading reading, Attachments attachments) {
        this.sections = sections;
        this.practice = practice;
        this.reading = reading;
        this.attachments = attachments;
    }

    @GetMapping
    String list(@PathVariable String reference, Actor actor, @Today LocalDate today, Model page) {
        InitiativeHeader initiative = sections.open(actor, reference, ShelterFrame.ORDINARY, page);
        page.addAttribute("form", MarkForm.on(today));
        return show(actor, initiative, page);
    }

    @PostMapping
    String mark(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") MarkForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = sections.open(actor, reference, ShelterFrame.ORDINARY, page);
        initiative.requireEditableBy(actor);
        Long marker = form.getMarker();
        if (marker == null) {
            problems.rejectValue("marker", "funding.ordinary.marker.missing");
            return show(actor, initiative, page);
        }
        try {
            if (problems.hasErrors()
                    || Attempt.refused(
                            problems,
                            () -> practice.mark(
                                    actor, reference, marker, Typed.token(form.getSubmission()), form.toCommand()))) {
                return show(actor, initiative, page);
            }
        } catch (Conflict | NotFound meanwhile) {
            problems.rejectValue("marker", "funding.ordinary.marker.gone");
            return show(actor, initiative, page);
        }
        Flash.success(redirect, "funding.ordinary.saved");
        return "redirect:/initiatives/" + reference + "/" + ShelterFrame.ORDINARY;
    }

    private String show(Actor actor, InitiativeHeader initiative, Model page) {
        OrdinaryChecklist checklist = reading.of(initiative);
        page.addAttribute("checklist", checklist);
        page.addAttribute(
                "files",
                attachments.of(
                        actor,
                        OrdinaryMarkFiles.KIND,
                        checklist.lines().stream()
                                .map(OrdinaryReading.Line::markId)
                                .filter(Objects::nonNull)
                                .toList()));
        page.addAttribute("takenBack", reading.takenBack(initiative));
        page.addAttribute(
                "markers",
                Choice.withNone(
                        "funding.choose",
                        checklist.open().stream()
                                .map(line -> Choice.of(line.markerId(), line.name()))
                                .toList()));
        return PAGE;
    }
}
