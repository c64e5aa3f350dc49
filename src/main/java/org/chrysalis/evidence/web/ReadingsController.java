package org.chrysalis.evidence.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.evidence.MeasureFiles;
import org.chrysalis.evidence.MeasureReading;
import org.chrysalis.evidence.MeasureView;
import org.chrysalis.evidence.PasteRefused;
import org.chrysalis.evidence.ReadingView;
import org.chrysalis.evidence.Readings;
import org.chrysalis.initiative.Backdrops;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
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

    private static final String PAGE = "evidence/measure";

    private final InitiativePage initiativePage;
    private final MeasureReading reading;
    private final Readings readings;
    private final Entering entering;
    private final Attachments attachments;
    private final Backdrops backdrops;

    ReadingsController(
            InitiativePage initiativePage,
            MeasureReading reading,
            Readings readings,
            Entering entering,
            Attachments attachments,
            Backdrops backdrops) {
        this.initiativePage = initiativePage;
        this.reading = reading;
        this.readings = readings;
        this.entering = entering;
        this.attachments = attachments;
        this.backdrops = backdrops;
    }

    /** Elsewhere a tab is a space; here it parts what stands in a line. */
    @InitBinder("paste")
    void keepTabs(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, "lines", new KeepsTabs());
    }

    @GetMapping
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, EvidenceFrame.TAB, page);
        page.addAttribute("form", ReadingForm.on(entering.today()));
        page.addAttribute("paste", new PasteForm());
        return show(actor, initiative, id, page);
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
                        () -> entering.once(
                                form.getSubmission(),
                                actor,
                                "reading " + reference + " " + id,
                                () -> readings.add(actor, reference, id, form.toCommand())))) {
            page.addAttribute("paste", new PasteForm());
            return show(actor, initiative, id, page);
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
            Optional<Long> count = problems.hasErrors()
                    ? Optional.empty()
                    : Attempt.of(
                            problems,
                            () -> entering.once(paste.getSubmission(), actor, "readings " + reference + " " + id, () ->
                                    (long) readings.paste(actor, reference, id, paste.getLines())));
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
        page.addAttribute("form", ReadingForm.on(entering.today()));
        return show(actor, initiative, id, page);
    }

    private String show(Actor actor, InitiativeHeader initiative, long id, Model page) {
        MeasureView measure = reading.one(initiative, id);
        page.addAttribute("measure", measure);
        List<ReadingView> shown = reading.readings(initiative, id);
        page.addAttribute("readings", shown);
        if (shown.size() > 1) {
            LocalDate latest = shown.get(0).readOn();
            LocalDate earliest = shown.get(shown.size() - 1).readOn();
            page.addAttribute("behind", backdrops.of(initiative, earliest, latest));
        }
        page.addAttribute("today", entering.today());
        boolean changeable = !initiative.ended() && initiative.editableBy(actor);
        page.addAttribute("changeable", changeable);
        page.addAttribute("files", attachments.of(actor, MeasureFiles.KIND, id, changeable));
        return PAGE;
    }
}
