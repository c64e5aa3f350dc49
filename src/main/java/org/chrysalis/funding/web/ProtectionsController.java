package org.chrysalis.funding.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.funding.ProtectionKind;
import org.chrysalis.funding.ProtectionReading;
import org.chrysalis.funding.ProtectionView;
import org.chrysalis.funding.ProtectionWarnings;
import org.chrysalis.funding.Protections;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
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

/** What shelters an initiative and what about that gives pause, and one line to add a protection. */
@Controller
@RequestMapping("/initiatives/{reference}/funding/protections")
class ProtectionsController {

    private static final String PAGE = "funding/protections";

    private final FundingSections sections;
    private final Protections protections;
    private final ProtectionReading reading;
    private final Clock clock;

    ProtectionsController(FundingSections sections, Protections protections, ProtectionReading reading, Clock clock) {
        this.sections = sections;
        this.protections = protections;
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String reference, Actor actor, Model page) {
        InitiativeHeader initiative = sections.open(actor, reference, ShelterFrame.PROTECTIONS, page);
        page.addAttribute("form", ProtectionForm.starting(LocalDate.now(clock)));
        return show(initiative, page);
    }

    @PostMapping
    String add(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") ProtectionForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = sections.open(actor, reference, ShelterFrame.PROTECTIONS, page);
        initiative.requireEditableBy(actor);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> protections.add(
                                actor, reference, FundingTyped.token(form.getSubmission()), form.toCommand()))) {
            return show(initiative, page);
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
        protections.withdraw(actor, reference, id, version);
        Flash.success(redirect, "funding.withdrawn");
        return back(reference);
    }

    private String show(InitiativeHeader initiative, Model page) {
        LocalDate today = LocalDate.now(clock);
        List<ProtectionView> all = reading.of(initiative);
        page.addAttribute("today", today);
        page.addAttribute(
                "standing", all.stream().filter(each -> !each.lifted()).toList());
        page.addAttribute("lifted", all.stream().filter(ProtectionView::lifted).toList());
        page.addAttribute("shown", all.size());
        page.addAttribute("count", all.size() < ProtectionReading.MOST ? all.size() : reading.count(initiative));
        page.addAttribute("warnings", ProtectionWarnings.of(all, today));
        page.addAttribute("kinds", kinds());
        return PAGE;
    }

    static List<Choice> kinds() {
        return Choice.withNone("funding.choose", Choice.all(ProtectionKind.class, "funding.protection.kind."));
    }

    private static String back(String reference) {
        return "redirect:/initiatives/" + reference + "/" + ShelterFrame.PROTECTIONS;
    }
}
