package org.chrysalis.funding.web;

import jakarta.validation.Valid;
import org.chrysalis.funding.Protections;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Attempt;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What shelters an initiative and what about that gives pause, and one line to add a protection. */
@Controller
@RequestMapping("/initiatives/{reference}/funding/protections")
class ProtectionsController {

    private final ProtectionPage protectionPage;
    private final Protections protections;

    ProtectionsController(ProtectionPage protectionPage, Protections protections) {
        this.protectionPage = protectionPage;
        this.protections = protections;
    }

    @GetMapping
    String list(@PathVariable String reference, Actor actor, Model page) {
        InitiativeHeader initiative = protectionPage.open(actor, reference, page);
        page.addAttribute("form", protectionPage.emptyForm());
        return protectionPage.list(actor, initiative, page);
    }

    @PostMapping
    String add(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") ProtectionForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = protectionPage.open(actor, reference, page);
        initiative.requireEditableBy(actor);
        form.requireInOrder(problems);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> protections.add(actor, reference, Typed.token(form.getSubmission()), form.toCommand()))) {
            return protectionPage.list(actor, initiative, page);
        }
        Flash.success(redirect, "funding.protection.saved");
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

    private static String back(String reference) {
        return "redirect:/initiatives/" + reference + "/" + ShelterFrame.PROTECTIONS;
    }
}
