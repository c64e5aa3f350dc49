package org.chrysalis.evidence.web;

import jakarta.validation.Valid;
import org.chrysalis.evidence.MeasureReading;
import org.chrysalis.evidence.ReadingView;
import org.chrysalis.evidence.Readings;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One reading: put right, or withdrawn. */
@Controller
@RequestMapping("/initiatives/{reference}/evidence/measures/{id}/readings/{readingId}")
class ReadingController {

    private static final String FORM = "evidence/reading-edit";

    private final InitiativePage initiativePage;
    private final MeasureReading reading;
    private final Readings readings;

    ReadingController(InitiativePage initiativePage, MeasureReading reading, Readings readings) {
        this.initiativePage = initiativePage;
        this.reading = reading;
        this.readings = readings;
    }

    @GetMapping
    String ask(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable long readingId,
            Actor actor,
            Model page) {
        InitiativeHeader initiative = open(actor, reference, id, readingId, page);
        page.addAttribute("form", ReadingForm.of(reading.reading(initiative, id, readingId)));
        return FORM;
    }

    @PostMapping
    Object change(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable long readingId,
            Actor actor,
            @Valid @ModelAttribute("form") ReadingForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = open(actor, reference, id, readingId, page);
        ReadingView now = reading.reading(initiative, id, readingId);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(
                            problems, () -> readings.change(actor, reference, id, readingId, form.toCommand()))) {
                return FORM;
            }
        } catch (Conflict meanwhile) {
            page.addAttribute("conflict", form.differencesFrom(now).after(meanwhile));
            form.setVersion(now.version());
            return new ModelAndView(FORM, page.asMap(), HttpStatus.CONFLICT);
        }
        Flash.success(redirect, "evidence.reading.saved");
        return "redirect:/initiatives/" + reference + "/evidence/measures/" + id;
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable long readingId,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        readings.withdraw(actor, reference, id, readingId, version);
        Flash.success(redirect, "evidence.reading.withdrawn");
        return "redirect:/initiatives/" + reference + "/evidence/measures/" + id;
    }

    private InitiativeHeader open(Actor actor, String reference, long id, long readingId, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, EvidenceFrame.TAB, page);
        initiative.requireEditableBy(actor);
        page.addAttribute("measure", reading.one(initiative, id));
        page.addAttribute("readingId", readingId);
        return initiative;
    }
}
