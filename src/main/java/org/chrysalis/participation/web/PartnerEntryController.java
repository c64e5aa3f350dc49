package org.chrysalis.participation.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.participation.PartnerReading;
import org.chrysalis.participation.PartnerView;
import org.chrysalis.participation.Partners;
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

/** Records a partner, and changes what is known about one. */
@Controller
@RequestMapping("/initiatives/{reference}/participation/partners")
class PartnerEntryController {

    private static final String PAGE = "participation/partner-entry";

    private final PartnerFormPage formPage;
    private final Partners partners;
    private final PartnerReading reading;

    PartnerEntryController(PartnerFormPage formPage, Partners partners, PartnerReading reading) {
        this.formPage = formPage;
        this.partners = partners;
        this.reading = reading;
    }

    @KeepsDraft
    @GetMapping("/new")
    String ask(@PathVariable String reference, Actor actor, Model page) {
        formPage.open(actor, reference, null, page);
        page.addAttribute("form", new PartnerForm());
        return PAGE;
    }

    /** From the one line of the list: what was typed there is put into it. */
    @KeepsDraft
    @PostMapping(path = "/new", params = "then=whole")
    String whole(@PathVariable String reference, Actor actor, Model page) {
        return ask(reference, actor, page);
    }

    @KeepsDraft
    @PostMapping("/new")
    String add(
            @PathVariable String reference,
            Actor actor,
            @Today LocalDate today,
            @Valid @ModelAttribute("form") PartnerForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        formPage.open(actor, reference, null, page);
        Long person = formPage.personOf(actor, form, null, problems);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> partners.add(
                                actor,
                                reference,
                                Typed.token(form.getSubmission()),
                                form.toCommand(person),
                                form.strengthOn(today)))) {
            return PAGE;
        }
        Flash.success(redirect, "participation.saved");
        return "redirect:/initiatives/" + reference + "/participation/partners";
    }

    @KeepsDraft
    @GetMapping("/{id}/change")
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        InitiativeHeader initiative = formPage.open(actor, reference, id, page);
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
        InitiativeHeader initiative = formPage.open(actor, reference, id, page);
        PartnerView before = reading.one(initiative, id);
        Long person = formPage.personOf(actor, form, before, problems);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(
                            problems, () -> partners.change(actor, reference, before.id(), form.toCommand(person)))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            PartnerView now = reading.one(initiative, id);
            page.addAttribute("conflict", formPage.differences(form, now).after(meanwhile));
            form.setVersion(now.version());
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        Flash.success(redirect, "participation.saved");
        return "redirect:/initiatives/" + reference + "/participation/partners/" + id;
    }
}
