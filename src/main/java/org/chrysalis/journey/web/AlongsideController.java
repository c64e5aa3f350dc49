package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.chrysalis.journey.Alongside;
import org.chrysalis.journey.MoveChoices.Offer;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
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

/** Begins and finishes work in another stage while the main visit goes on. */
@Controller
@RequestMapping("/initiatives/{reference}/journey/alongside")
class AlongsideController {

    private static final String PAGE = "journey/alongside";

    private final MovePage movePage;
    private final Alongside alongside;
    private final Clock clock;

    AlongsideController(MovePage movePage, Alongside alongside, Clock clock) {
        this.movePage = movePage;
        this.alongside = alongside;
        this.clock = clock;
    }

    /** @param finish the stage in which work alongside is to finish; none to begin some */
    @GetMapping
    String show(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Long finish,
            Actor actor,
            Model page) {
        offer(actor, reference, page).initiative().requireGoingOn();
        page.addAttribute("form", AlongsideForm.on(LocalDate.now(clock), finish));
        return PAGE;
    }

    @PostMapping
    String change(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") AlongsideForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        Offer offer = offer(actor, reference, page);
        if (!form.isFinish()) {
            StepForms.sayToo(problems, form.getDate(), day -> alongside.requireDay(offer.initiative(), day));
        }
        if (problems.hasErrors() || Attempt.refused(problems, () -> change(actor, reference, form))) {
            return PAGE;
        }
        Flash.success(redirect, form.isFinish() ? "journey.alongside.finished" : "journey.alongside.begun");
        return "redirect:/initiatives/" + reference + "/journey";
    }

    private void change(Actor actor, String reference, AlongsideForm form) {
        UUID submission = Typed.token(form.getSubmission());
        if (form.isFinish()) {
            alongside.finish(actor, reference, submission, form.stageId(), form.day());
        } else {
            alongside.begin(actor, reference, submission, form.stageId(), form.day());
        }
    }

    private Offer offer(Actor actor, String reference, Model page) {
        Offer offer = movePage.offer(actor, reference, page);
        page.addAttribute(
                "free",
                offer.stages().stream()
                        .filter(stage -> stage.id() != offer.initiative().stageId()
                                && !offer.alongside().contains(stage.id()))
                        .map(stage -> Choice.of(stage.id(), stage.name()))
                        .toList());
        page.addAttribute(
                "going",
                offer.stages().stream()
                        .filter(stage -> offer.alongside().contains(stage.id()))
                        .map(stage -> Choice.of(stage.id(), stage.name()))
                        .toList());
        return offer;
    }
}
