package org.chrysalis.funding.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.funding.OrdinaryMarkFiles;
import org.chrysalis.funding.OrdinaryPractice;
import org.chrysalis.funding.OrdinaryReading;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
import org.chrysalis.support.web.Today;
import org.chrysalis.support.web.Typed;
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

/** One marker of an initiative: marks it, changes since when it holds, takes it back. */
@Controller
@RequestMapping("/initiatives/{reference}/funding/ordinary/{id}")
class OrdinaryMarkController {

    private static final String PAGE = "funding/mark";
    private static final String UNMARK = "funding/unmark";

    private final FundingSections sections;
    private final OrdinaryPractice practice;
    private final OrdinaryReading reading;
    private final Attachments attachments;

    OrdinaryMarkController(
            FundingSections sections, OrdinaryPractice practice, OrdinaryReading reading, Attachments attachments) {
        this.sections = sections;
        this.practice = practice;
        this.reading = reading;
        this.attachments = attachments;
    }

    @KeepsDraft
    @GetMapping
    String ask(@PathVariable String reference, @PathVariable long id, Actor actor, @Today LocalDate today, Model page) {
        OrdinaryReading.Line line = show(actor, open(actor, reference, page), id, page);
        page.addAttribute("form", line.marked() ? MarkForm.of(line) : MarkForm.on(today));
        return PAGE;
    }

    @KeepsDraft
    @PostMapping
    Object save(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") MarkForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = open(actor, reference, page);
        show(actor, initiative, id, page);
        try {
            if (problems.hasErrors() || Attempt.refused(problems, () -> keep(actor, reference, id, form))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            OrdinaryReading.Line now = show(actor, initiative, id, page);
            page.addAttribute("conflict", form.differencesFrom(now).after(meanwhile));
            form.setVersion(now.version());
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        return saved(reference, "funding.ordinary.saved", redirect);
    }

    @GetMapping("/unmark")
    String askWhy(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        OrdinaryReading.Line line = reading.marked(open(actor, reference, page), id);
        page.addAttribute("line", line);
        page.addAttribute("form", UnmarkForm.of(line.version()));
        return UNMARK;
    }

    @PostMapping("/unmark")
    String unmark(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") UnmarkForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = open(actor, reference, page);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems, () -> practice.unmark(actor, reference, id, form.getWhy(), form.getVersion()))) {
            page.addAttribute("line", reading.marked(initiative, id));
            return UNMARK;
        }
        return saved(reference, "funding.ordinary.unmarked", redirect);
    }

    private void keep(Actor actor, String reference, long id, MarkForm form) {
        if (form.getVersion() < 0) {
            practice.mark(actor, reference, id, Typed.token(form.getSubmission()), form.toCommand());
        } else {
            practice.change(actor, reference, id, form.toCommand());
        }
    }

    private OrdinaryReading.Line show(Actor actor, InitiativeHeader initiative, long id, Model page) {
        OrdinaryReading.Line line = reading.one(initiative, id);
        Long mark = line.markId();
        page.addAttribute("line", line);
        page.addAttribute(
                "files",
                mark == null ? null : attachments.of(actor, OrdinaryMarkFiles.KIND, mark, !initiative.ended()));
        return line;
    }

    private InitiativeHeader open(Actor actor, String reference, Model page) {
        InitiativeHeader initiative = sections.open(actor, reference, ShelterFrame.ORDINARY, page);
        initiative.requireEditableBy(actor);
        return initiative;
    }

    private static String saved(String reference, String message, RedirectAttributes redirect) {
        Flash.success(redirect, message);
        return "redirect:/initiatives/" + reference + "/" + ShelterFrame.ORDINARY;
    }
}
