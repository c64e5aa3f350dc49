package org.chrysalis.journey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.chrysalis.journey.PromiseAt;
import org.chrysalis.journey.PromisesByForm;
import org.chrysalis.people.Actor;
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

/** Takes back that a condition is met or a check-in done: it is open again. */
@Controller
@RequestMapping({PromisePage.CONDITION + "/take-back", PromisePage.CHECK_IN + "/take-back"})
class TakeBackController {

    private static final String PAGE = "journey/take-back";

    private final PromiseForms forms;
    private final PromisesByForm promises;

    TakeBackController(PromiseForms forms, PromisesByForm promises) {
        this.forms = forms;
        this.promises = promises;
    }

    @KeepsDraft
    @GetMapping
    String ask(
            @PathVariable String reference,
            @PathVariable long id,
            HttpServletRequest request,
            Actor actor,
            Model page) {
        forms.ask(actor, PromisePage.at(request, reference, id), TakeBackForm::from, page);
        return PAGE;
    }

    @KeepsDraft
    @PostMapping
    Object takeBack(
            @PathVariable String reference,
            @PathVariable long id,
            HttpServletRequest request,
            Actor actor,
            @Valid @ModelAttribute("form") TakeBackForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        PromiseAt at = PromisePage.at(request, reference, id);
        return forms.give(
                actor,
                at,
                form,
                new Sent(PAGE, problems, page),
                owner -> promises.takeBack(actor, at, form.token(), form.toTakeBack(owner)),
                () -> {
                    Flash.success(redirect, "journey.take-back.done");
                    return "redirect:" + PromisePage.journey(page);
                });
    }
}
