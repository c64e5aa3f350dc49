package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.journey.PromiseAt;
import org.chrysalis.journey.PromisesByForm;
import org.chrysalis.journey.web.PromisePage.Saved;
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

/** Records that what was promised was seen to, a condition met or a check-in done, and puts right what was recorded of it. */
@Controller
@RequestMapping("/initiatives/{reference}/journey")
class SeeToController {

    private static final String PAGE = "journey/see-to";

    private final PromisePage promisePage;
    private final PromisesByForm promises;
    private final Clock clock;

    SeeToController(PromisePage promisePage, PromisesByForm promises, Clock clock) {
        this.promisePage = promisePage;
        this.promises = promises;
        this.clock = clock;
    }

    @KeepsDraft
    @GetMapping("/conditions/{id}")
    String askCondition(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        return ask(actor, PromiseAt.condition(reference, id), page);
    }

    @KeepsDraft
    @PostMapping("/conditions/{id}")
    Object meet(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") SeeToForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        return seeTo(actor, PromiseAt.condition(reference, id), form, new Sent(PAGE, problems, page), redirect);
    }

    @KeepsDraft
    @GetMapping("/check-ins/{id}")
    String askCheckIn(@PathVariable String reference, @PathVariable long id, Actor actor, Model page) {
        return ask(actor, PromiseAt.checkIn(reference, id), page);
    }

    @KeepsDraft
    @PostMapping("/check-ins/{id}")
    Object tickOff(
            @PathVariable String reference,
            @PathVariable long id,
            Actor actor,
            @Valid @ModelAttribute("form") SeeToForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        return seeTo(actor, PromiseAt.checkIn(reference, id), form, new Sent(PAGE, problems, page), redirect);
    }

    private String ask(Actor actor, PromiseAt at, Model page) {
        Saved saved = promisePage.show(actor, at, page);
        page.addAttribute("form", SeeToForm.of(saved, LocalDate.now(clock)));
        return PAGE;
    }

    private Object seeTo(Actor actor, PromiseAt at, SeeToForm form, Sent sent, RedirectAttributes redirect) {
        promisePage.open(actor, at, sent.page());
        form.requireWhy(sent.problems());
        return sent.to(
                () -> promises.seeTo(actor, at, form.token(), form.toCommand()),
                conflict -> {
                    Saved now = promisePage.open(actor, at, sent.page());
                    sent.page()
                            .addAttribute(
                                    "conflict",
                                    form.differencesFrom(now, at.kind()).after(conflict));
                    form.setVersion(now.version());
                    return sent.again();
                },
                () -> done(at, form, redirect, PromisePage.journey(sent.page())));
    }

    private static String done(PromiseAt at, SeeToForm form, RedirectAttributes redirect, String journey) {
        if (form.isCorrecting()) {
            Flash.success(redirect, "journey.correct.done");
        } else {
            Flash.mendable(
                    redirect,
                    switch (at.kind()) {
                        case CONDITION -> "journey.condition.done";
                        case CHECK_IN -> "journey.check-in.ticked";
                    },
                    "journey.see-to.mistake",
                    journey + "/" + PromisePage.path(at.kind()) + "/" + at.id() + "/take-back");
        }
        return "redirect:" + journey;
    }
}
