package org.chrysalis.evidence.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.evidence.Frame;
import org.chrysalis.evidence.MeasureReading;
import org.chrysalis.evidence.MeasureView;
import org.chrysalis.evidence.Measures;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
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

/** What is measured, in its two frames, and a line to add to it. */
@Controller
@RequestMapping("/initiatives/{reference}/evidence/measures")
class MeasuresController {

    private static final String PAGE = "evidence/measures";

    private final InitiativePage initiativePage;
    private final MeasureReading reading;
    private final Measures measures;
    private final Clock clock;

    MeasuresController(InitiativePage initiativePage, MeasureReading reading, Measures measures, Clock clock) {
        this.initiativePage = initiativePage;
        this.reading = reading;
        this.measures = measures;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String reference, Actor actor, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, EvidenceFrame.TAB, page);
        page.addAttribute("form", new QuickMeasureForm());
        return show(actor, initiative, page);
    }

    @PostMapping
    String add(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") QuickMeasureForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, EvidenceFrame.TAB, page);
        initiative.requireEditableBy(actor);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> measures.add(actor, reference, Typed.token(form.getSubmission()), form.toCommand()))) {
            return show(actor, initiative, page);
        }
        Flash.success(
                redirect,
                form.getFrame() == Frame.MATTERS
                        ? "evidence.measures.saved.matters"
                        : "evidence.measures.saved.reported");
        return "redirect:/initiatives/" + reference + "/evidence/measures";
    }

    private String show(Actor actor, InitiativeHeader initiative, Model page) {
        List<MeasureView> all = reading.list(initiative);
        page.addAttribute("sections", EvidenceFrame.sections(initiative.reference(), true));
        page.addAttribute("frames", Choice.all(Frame.class, "evidence.frame."));
        page.addAttribute("all", all);
        page.addAttribute("matters", in(Frame.MATTERS, all));
        page.addAttribute("reported", in(Frame.REPORTED, all));
        page.addAttribute("today", LocalDate.now(clock));
        page.addAttribute("changeable", !initiative.ended() && initiative.editableBy(actor));
        page.addAttribute("exportable", actor.may(Permission.EXPORT));
        return PAGE;
    }

    private static List<MeasureView> in(Frame frame, List<MeasureView> all) {
        return all.stream().filter(measure -> measure.frame() == frame).toList();
    }
}
