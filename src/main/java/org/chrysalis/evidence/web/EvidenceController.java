package org.chrysalis.evidence.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.chrysalis.evidence.EvidenceReading;
import org.chrysalis.evidence.EvidenceRecords;
import org.chrysalis.evidence.EvidenceView;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
import org.chrysalis.support.web.Today;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One piece of evidence: added in full, changed, withdrawn. */
@Controller
@RequestMapping("/initiatives/{reference}/evidence")
class EvidenceController {

    private static final String FORM = "evidence/edit";

    private final InitiativePage initiativePage;
    private final EvidenceReading reading;
    private final EvidenceRecords records;
    private final EvidenceOptions options;

    EvidenceController(
            InitiativePage initiativePage, EvidenceReading reading, EvidenceRecords records, EvidenceOptions options) {
        this.initiativePage = initiativePage;
        this.reading = reading;
        this.records = records;
        this.options = options;
    }

    @KeepsDraft
    @GetMapping("/new")
    String ask(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Long experiment,
            Actor actor,
            @Today LocalDate today,
            Model page) {
        EvidenceForm form = EvidenceForm.on(today).from(experiment);
        openForm(actor, reference, null, form, page);
        page.addAttribute("form", form);
        return FORM;
    }

    /** From the one line of the list: what was typed there is put into it. */
    @KeepsDraft
    @PostMapping(path = "/new", params = "then=whole")
    String whole(@PathVariable String reference, Actor actor, @Today LocalDate today, Model page) {
        return ask(reference, null, actor, today, page);
    }

    @KeepsDraft
    @PostMapping("/new")
    String add(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") EvidenceForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        openForm(actor, reference, null, form, page);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> records.add(actor, reference, Typed.token(form.getSubmission()), form.toCommand()))) {
            return FORM;
        }
        Flash.success(redirect, "evidence.saved");
        return "redirect:/initiatives/" + reference + "/evidence";
    }

    @KeepsDraft
    @GetMapping("/{id}/edit")
    String askChange(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, EvidenceFrame.TAB, page);
        EvidenceForm form = EvidenceForm.of(reading.one(initiative, id));
        openForm(actor, reference, id, form, page);
        page.addAttribute("form", form);
        return FORM;
    }

    @KeepsDraft
    @PostMapping("/{id}/edit")
    Object change(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") EvidenceForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = openForm(actor, reference, id, form, page);
        EvidenceView now = reading.one(initiative, id);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(problems, () -> records.change(actor, reference, id, form.toCommand()))) {
                return FORM;
            }
        } catch (Conflict meanwhile) {
            page.addAttribute(
                    "conflict", options.differences(initiative, now, form).after(meanwhile));
            form.setVersion(now.version());
            return new ModelAndView(FORM, page.asMap(), HttpStatus.CONFLICT);
        }
        Flash.success(redirect, "evidence.saved");
        return "redirect:/initiatives/" + reference + "/evidence/" + id;
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        records.withdraw(actor, reference, id, version);
        Flash.success(redirect, "evidence.withdrawn");
        return "redirect:/initiatives/" + reference + "/evidence";
    }

    private InitiativeHeader openForm(Actor actor, String reference, @Nullable Long id, EvidenceForm form, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, EvidenceFrame.TAB, page);
        initiative.requireEditableBy(actor);
        options.forPage(initiative, form.getCriterion(), page);
        page.addAttribute("path", id == null ? "new" : id + "/edit");
        page.addAttribute("id", id);
        return initiative;
    }
}
