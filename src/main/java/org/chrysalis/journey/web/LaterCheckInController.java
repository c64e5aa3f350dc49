package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.journey.LaterCheckIns;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.KeepsDraft;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Promises one more check-in after an ending. */
@Controller
@RequestMapping("/initiatives/{reference}/journey/endings/{id}/check-ins/new")
class LaterCheckInController {

    private static final String PAGE = "journey/check-in-new";

    private final LaterCheckInPage checkInPage;
    private final LaterCheckIns checkIns;

    LaterCheckInController(LaterCheckInPage checkInPage, LaterCheckIns checkIns) {
        this.checkInPage = checkInPage;
        this.checkIns = checkIns;
    }

    @KeepsDraft
    @GetMapping
    String show(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        checkInPage.open(actor, reference, id, page);
        page.addAttribute("form", checkInPage.begin());
        return PAGE;
    }

    @KeepsDraft
    @PostMapping
    String add(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") CheckInForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        InitiativeHeader initiative = checkInPage.open(actor, reference, id, page);
        Long owner = checkInPage.check(actor, initiative, form, problems);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems, () -> checkIns.add(actor, reference, id, form.token(), form.toCommand(owner)))) {
            return PAGE;
        }
        Flash.success(redirect, "journey.check-in.new.done");
        return "redirect:/initiatives/" + initiative.reference() + "/journey";
    }
}
