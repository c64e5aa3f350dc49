package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.Journey;
import org.chrysalis.journey.MoveChoices.Offer;
import org.chrysalis.journey.MoveInitiative.UnmetCriterion;
import org.chrysalis.journey.Moved;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes the stage: one page, and a second one where somebody must see to what is open. */
@Controller
class MoveController {

    static final String PATH = "/initiatives/{reference}/journey/move";
    private static final String DRAFT = "journey-move";
    private static final String PAGE = MovePage.TEMPLATE;

    private final MovePage movePage;
    private final MoveOpenPage openPage;
    private final Journey journey;
    private final DraftForms drafts;

    MoveController(MovePage movePage, MoveOpenPage openPage, Journey journey, DraftForms drafts) {
        this.movePage = movePage;
        this.openPage = openPage;
        this.journey = journey;
        this.drafts = drafts;
    }

    @GetMapping(PATH)
    String show(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Integer review,
            @RequestParam(required = false) @Nullable Long stage,
            Actor actor,
            Model page) {
        Offer offer = movePage.offer(actor, reference, page);
        offer.initiative().requireGoingOn();
        MoveForm form = movePage.begin(offer, stage);
        if (review != null) {
            movePage.prefill(offer, review, form);
        } else {
            drafts.restore(actor, DraftForms.name(DRAFT, reference), form, page);
        }
        // What belongs to this showing of the page is no part of a draft.
        form.setReview(review);
        form.setShownVisit(offer.visit());
        form.setRead("");
        form.offerNames();
        page.addAttribute("form", form);
        return PAGE;
    }

    /** The page's other button, one more field for a name, and the way back from the second page: all typed stays. */
    @PostMapping(path = PATH, params = "then")
    String again(
            @PathVariable String reference,
            @RequestParam String then,
            Actor actor,
            @ModelAttribute("form") MoveForm form,
            Model page) {
        movePage.offer(actor, reference, page).initiative().requireGoingOn();
        drafts.again(actor, DraftForms.name(DRAFT, reference), page);
        form.offerNames();
        if (then.equals("name")) {
            form.offerAnotherName();
        }
        return PAGE;
    }

    @PostMapping(PATH)
    Object move(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") MoveForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        Offer offer = movePage.offer(actor, reference, page);
        drafts.again(actor, DraftForms.name(DRAFT, reference), page);
        form.offerNames();
        form.requireSomebody(problems);
        if (problems.hasErrors()) {
            StepForms.sayToo(problems, form.getDate(), day -> journey.requireDay(offer.initiative(), day));
            return PAGE;
        }
        try {
            boolean pause = movePage.givesPause(actor, offer, form, page);
            if (pause || MoveOpenPage.isDue(offer, form)) {
                return between(actor, offer, form, pause, problems, page);
            }
            List<UnmetCriterion> unmet = openPage.answers(actor, offer, form, problems, page);
            return problems.hasErrors()
                    ? MoveOpenPage.TEMPLATE
                    : step(reference, actor, form, unmet, problems, redirect);
        } catch (Conflict meanwhile) {
            return movePage.conflict(actor, reference, form, meanwhile, page);
        }
    }

    /** Nobody is asked for more before a step that would be refused however that is answered. */
    private String between(Actor actor, Offer offer, MoveForm form, boolean pause, BindingResult problems, Model page) {
        String reference = offer.initiative().reference();
        if (Attempt.refused(problems, () -> journey.requirePossible(actor, reference, form.toCommand(List.of())))
                || pause) {
            return PAGE;
        }
        openPage.ask(actor, offer, form, page);
        return MoveOpenPage.TEMPLATE;
    }

    private String step(
            String reference,
            Actor actor,
            MoveForm form,
            List<UnmetCriterion> unmet,
            BindingResult problems,
            RedirectAttributes redirect) {
        Optional<Moved> moved = Attempt.of(
                problems,
                () -> journey.move(
                        actor, reference, form.token(), form.toCommand(unmet), Set.copyOf(form.getClosed())));
        if (moved.isEmpty()) {
            return PAGE;
        }
        drafts.done(actor, DraftForms.name(DRAFT, reference));
        MovePage.sayDone(redirect, moved.get());
        return "redirect:/initiatives/" + reference + "/journey";
    }
}
