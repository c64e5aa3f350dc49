package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.MoveChoices;
import org.chrysalis.journey.Pauses;
import org.chrysalis.journey.ReviewReading;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Submissions;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
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

/** Lets an initiative rest, and takes it up again. */
@Controller
@RequestMapping("/initiatives/{reference}/journey")
class PauseController {

    private static final String PAUSE = "journey-pause";
    private static final String RESUME = "journey-resume";

    private final MoveChoices choices;
    private final Pauses pauses;
    private final ReviewReading reviews;
    private final Submissions submissions;
    private final DraftForms drafts;
    private final Clock clock;

    PauseController(
            MoveChoices choices,
            Pauses pauses,
            ReviewReading reviews,
            Submissions submissions,
            DraftForms drafts,
            Clock clock) {
        this.choices = choices;
        this.pauses = pauses;
        this.reviews = reviews;
        this.submissions = submissions;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/pause")
    String askPause(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Integer review,
            Actor actor,
            Model page) {
        InitiativeHeader initiative = open(actor, reference, page);
        initiative.requireGoingOn();
        PauseForm form = PauseForm.on(LocalDate.now(clock), review);
        if (review != null) {
            ReviewReading.Outcome decided = reviews.outcome(initiative, review);
            form.setReason(decided.note());
            form.setDeciders(decided.people());
        }
        drafts.restore(actor, DraftForms.name(PAUSE, reference), form, page);
        form.setReview(review);
        form.offerNames();
        page.addAttribute("form", form);
        return "journey/pause";
    }

    /** The page's other button: one more field for a name, and everything typed stays. */
    @PostMapping(path = "/pause", params = "then=name")
    String addName(@PathVariable String reference, Actor actor, @ModelAttribute("form") PauseForm form, Model page) {
        open(actor, reference, page);
        drafts.again(actor, DraftForms.name(PAUSE, reference), page);
        form.offerAnotherName();
        return "journey/pause";
    }

    @PostMapping("/pause")
    String pause(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") PauseForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        open(actor, reference, page);
        drafts.again(actor, DraftForms.name(PAUSE, reference), page);
        form.offerNames();
        form.requireSomebody(problems);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> submissions.once(
                                Typed.token(form.getSubmission()), actor.personId(), "pause " + reference, () -> {
                                    pauses.pause(actor, reference, form.toCommand());
                                    return "paused";
                                }))) {
            return "journey/pause";
        }
        drafts.done(actor, DraftForms.name(PAUSE, reference));
        Flash.success(redirect, "journey.pause.done");
        return "redirect:/initiatives/" + reference + "/journey";
    }

    @GetMapping("/resume")
    String askResume(@PathVariable String reference, Actor actor, Model page) {
        open(actor, reference, page).requireGoingOn();
        NoteForm form = NoteForm.on(LocalDate.now(clock), 0);
        drafts.restore(actor, DraftForms.name(RESUME, reference), form, page);
        page.addAttribute("form", form);
        return "journey/resume";
    }

    @PostMapping("/resume")
    String resume(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        open(actor, reference, page);
        drafts.again(actor, DraftForms.name(RESUME, reference), page);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> submissions.once(
                                Typed.token(form.getSubmission()), actor.personId(), "resume " + reference, () -> {
                                    pauses.resume(actor, reference, form.day(), form.getNote());
                                    return "resumed";
                                }))) {
            return "journey/resume";
        }
        drafts.done(actor, DraftForms.name(RESUME, reference));
        Flash.success(redirect, "journey.resume.done");
        return "redirect:/initiatives/" + reference + "/journey";
    }

    private InitiativeHeader open(Actor actor, String reference, Model page) {
        MoveChoices.Offer offer = choices.forMove(actor, reference);
        InitiativeHeader initiative = offer.initiative();
        page.addAttribute("people", offer.people());
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        return initiative;
    }
}
