package org.chrysalis.journey.web;

import jakarta.servlet.http.HttpServletRequest;
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

/** Records that a condition is met or a check-in done, and puts right what was recorded of it. */
@Controller
@RequestMapping({PromisePage.CONDITION, PromisePage.CHECK_IN})
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
    @GetMapping
    String ask(
            @PathVariable String reference,
            @PathVariable long id,
            HttpServletRequest request,
            Actor actor,
            Model page) {
        Saved saved = promisePage.show(actor, PromisePage.at(request, reference, id), page);
        page.addAttribute("form", SeeToForm.of(saved, LocalDate.now(clock)));
        return PAGE;
    }

    @KeepsDraft
    @PostMapping
    Object seeTo(
            @PathVariable String reference,
            @PathVariable long id,
            HttpServletRequest request,
            Actor actor,
            @Valid @ModelAttribute("form") SeeToForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        PromiseAt at = PromisePage.at(request, reference, id);
        promisePage.open(actor, at, page);
        form.requireWhy(problems);
        Sent sent = new Sent(PAGE, problems, page);
        return sent.to(
                () -> promises.seeTo(actor, at, form.token(), form.toCommand()),
                conflict -> {
                    Saved now = promisePage.open(actor, at, page);
                    page.addAttribute(
                            "conflict", form.differencesFrom(now, at.kind()).after(conflict));
                    form.setVersion(now.version());
                    return sent.again();
                },
                () -> done(at, form, redirect, PromisePage.journey(page)));
    }

    private static String done(PromiseAt at, SeeToForm form, RedirectAttributes redirect, String journey) {
        if (form.isCorrecting()) {
            Flash.success(redirect, CorrectPage.DONE);
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
