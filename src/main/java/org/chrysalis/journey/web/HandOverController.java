package org.chrysalis.journey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.function.Function;
import org.chrysalis.journey.PromiseAt;
import org.chrysalis.journey.PromisesByForm;
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
@RequestMapping({PromisePage.CONDITION + "/hand-over", PromisePage.CHECK_IN + "/hand-over"})
class HandOverController {

    private static final String PAGE = "journey/hand-over";

    private final PromiseForms forms;
    private final PromisesByForm promises;

    HandOverController(PromiseForms forms, PromisesByForm promises) {
        this.forms = forms;
        this.promises = promises;
    }

    @GetMapping
    String ask(
            @PathVariable String reference,
            @PathVariable long id,
            HttpServletRequest request,
            Actor actor,
            Model page) {
        forms.ask(actor, PromisePage.at(request, reference, id), Function.identity(), page);
        return PAGE;
    }

    @PostMapping
    Object handOver(
            @PathVariable String reference,
            @PathVariable long id,
            HttpServletRequest request,
            Actor actor,
            @Valid @ModelAttribute("form") HandOverForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        PromiseAt at = PromisePage.at(request, reference, id);
        return forms.give(
                actor,
                at,
                form,
                new Sent(PAGE, problems, page),
                owner -> promises.handOver(actor, at, form.token(), form.toCommand(owner)),
                () -> {
                    Flash.success(redirect, "journey.hand-over.done");
                    return "redirect:" + PromisePage.journey(page);
                });
    }
}
