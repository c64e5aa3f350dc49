package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import org.chrysalis.journey.PromiseAt;
import org.chrysalis.journey.PromisesByForm;
import org.chrysalis.journey.web.PromisePage.Saved;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a condition or a check-in to somebody else, or another day. */
@Controller
@RequestMapping("/initiatives/{reference}/journey")
class HandOverController {

    private static final String PAGE = "journey/hand-over";

    private final PromisePage promisePage;
    private final PromiseForms forms;
    private final PromisesByForm promises;

    HandOverController(PromisePage promisePage, PromiseForms forms, PromisesByForm promises) {
        this.promisePage = promisePage;
        this.forms = forms;
        this.promises = promises;
    }

    @GetMapping("/conditions/{id}/hand-over")
    String askCondition(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        return ask(actor, PromiseAt.condition(reference, id), page);
    }

    @PostMapping("/conditions/{id}/hand-over")
    Object handOverCondition(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") HandOverForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        return handOver(actor, PromiseAt.condition(reference, id), form, new Sent(PAGE, problems, page), redirect);
    }

    @GetMapping("/check-ins/{id}/hand-over")
    String askCheckIn(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        return ask(actor, PromiseAt.checkIn(reference, id), page);
    }

    @PostMapping("/check-ins/{id}/hand-over")
    Object handOverCheckIn(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") HandOverForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        return handOver(actor, PromiseAt.checkIn(reference, id), form, new Sent(PAGE, problems, page), redirect);
    }

    private String ask(Actor actor, PromiseAt at, Model page) {
        Saved saved = promisePage.show(actor, at, page);
        promisePage.offerPeople(actor, page);
        if (saved.seenTo() != null) {
            throw saved.seenTo();
        }
        page.addAttribute("form", promisePage.asSaved(actor, saved));
        return PAGE;
    }

    private Object handOver(Actor actor, PromiseAt at, HandOverForm form, Sent sent, RedirectAttributes redirect) {
        return forms.give(
                actor,
                at,
                form,
                sent,
                owner -> promises.handOver(actor, at, form.token(), form.toCommand(owner)),
                () -> {
                    Flash.success(redirect, "journey.hand-over.done");
                    return "redirect:" + PromisePage.journey(sent.page());
                });
    }
}
