package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import org.chrysalis.journey.PromiseAt;
import org.chrysalis.journey.PromisesByForm;
import org.chrysalis.journey.web.PromisePage.Saved;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
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
@RequestMapping("/initiatives/{reference}/journey")
class TakeBackController {

    private static final String PAGE = "journey/take-back";

    private final PromisePage promisePage;
    private final PromiseForms forms;
    private final PromisesByForm promises;

    TakeBackController(PromisePage promisePage, PromiseForms forms, PromisesByForm promises) {
        this.promisePage = promisePage;
        this.forms = forms;
        this.promises = promises;
    }

    @KeepsDraft
    @GetMapping("/conditions/{id}/take-back")
    String askCondition(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        return ask(actor, PromiseAt.condition(reference, id), page);
    }

    @KeepsDraft
    @PostMapping("/conditions/{id}/take-back")
    Object takeBackCondition(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") TakeBackForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        return takeBack(actor, PromiseAt.condition(reference, id), form, new Sent(PAGE, problems, page), redirect);
    }

    @KeepsDraft
    @GetMapping("/check-ins/{id}/take-back")
    String askCheckIn(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        return ask(actor, PromiseAt.checkIn(reference, id), page);
    }

    @KeepsDraft
    @PostMapping("/check-ins/{id}/take-back")
    Object takeBackCheckIn(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") TakeBackForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        return takeBack(actor, PromiseAt.checkIn(reference, id), form, new Sent(PAGE, problems, page), redirect);
    }

    private String ask(Actor actor, PromiseAt at, Model page) {
        Saved saved = promisePage.show(actor, at, page);
        promisePage.offerPeople(actor, page);
        TakeBackForm form = TakeBackForm.from(promisePage.asSaved(actor, saved));
        Refused nothingLeft = form.nothingLeft(saved);
        if (nothingLeft != null) {
            throw nothingLeft.leadingTo(PromisePage.journey(page), "journey.hand-over.see");
        }
        page.addAttribute("form", form);
        return PAGE;
    }

    private Object takeBack(Actor actor, PromiseAt at, TakeBackForm form, Sent sent, RedirectAttributes redirect) {
        return forms.give(
                actor,
                at,
                form,
                sent,
                owner -> promises.takeBack(actor, at, form.token(), form.toTakeBack(owner)),
                () -> {
                    Flash.success(redirect, "journey.take-back.done");
                    return "redirect:" + PromisePage.journey(sent.page());
                });
    }
}
