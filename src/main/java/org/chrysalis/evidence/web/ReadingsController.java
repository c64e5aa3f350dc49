package org.chrysalis.evidence.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.chrysalis.evidence.PasteRefused;
import org.chrysalis.evidence.Readings;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One measure with its readings; takes a new one, or many of a sheet. */
@Controller
@RequestMapping("/initiatives/{reference}/evidence/measures/{id}")
class ReadingsController {

    private final InitiativePage initiativePage;
    private final MeasurePage measurePage;
    private final Readings readings;
    private final Clock clock;

    ReadingsController(InitiativePage initiativePage, MeasurePage measurePage, Readings readings, Clock clock) {
        this.initiativePage = initiativePage;
        this.measurePage = measurePage;
        this.readings = readings;
        this.clock = clock;
    }

    /** Elsewhere a tab is a space; here it parts what stands in a line. */
    @InitBinder("paste")
    void keepTabs(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, "lines", new KeepsTabs());
    }

    @GetMapping
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, EvidenceFrame.TAB, page);
        page.addAttribute("form", ReadingForm.on(LocalDate.now(clock)));
        page.addAttribute("paste", new PasteForm());
        return measurePage.fill(actor, initiative, id, page);
    }

    @PostMapping("/readings")
    String add(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") ReadingForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, EvidenceFrame.TAB, page);
        initiative.requireEditableBy(actor);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> readings.add(
                                actor, reference, id, Typed.token(form.getSubmission()), form.toCommand()))) {
            page.addAttribute("paste", new PasteForm());
            return measurePage.fill(actor, initiative, id, page);
        }
        Flash.success(redirect, "evidence.reading.saved");
        return "redirect:/initiatives/" + reference + "/evidence/measures/" + id;
    }

    @PostMapping("/readings/paste")
    String paste(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("paste") PasteForm paste,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, EvidenceFrame.TAB, page);
        initiative.requireEditableBy(actor);
        try {
            Optional<Integer> count = problems.hasErrors()
                    ? Optional.empty()
                    : Attempt.of(
                            problems,
                            () -> readings.paste(
                                    actor, reference, id, Typed.token(paste.getSubmission()), paste.getLines()));
            if (count.isPresent()) {
                Flash.success(redirect, "evidence.paste.saved", count.get());
                return "redirect:/initiatives/" + reference + "/evidence/measures/" + id;
            }
        } catch (PasteRefused refusal) {
            problems.rejectValue(
                    "lines",
                    "evidence.paste.refused",
                    new Object[] {refusal.problems().size()},
                    null);
            page.addAttribute("wrong", refusal.first());
            page.addAttribute("moreWrong", refusal.more());
        }
        page.addAttribute("form", ReadingForm.on(LocalDate.now(clock)));
        return measurePage.fill(actor, initiative, id, page);
    }
}
