package org.chrysalis.journey.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chrysalis.initiative.web.DraftForms;
import org.chrysalis.journey.Decision;
import org.chrysalis.journey.ReviewDrafts;
import org.chrysalis.journey.ReviewParts.Asked;
import org.chrysalis.journey.ReviewView;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The part of a review that says what next, who sees to what, and who was there. */
@Controller
@RequestMapping("/initiatives/{reference}/reviews/{number}/outcome")
class ReviewOutcomeController {

    private static final String PART = "outcome";
    private static final String PAGE = "journey/review/outcome";

    private final ReviewPage reviewPage;
    private final ReviewDrafts reviews;
    private final DraftForms drafts;
    private final Directory directory;
    private final OpenParts parts;
    private final JourneyWords words;

    ReviewOutcomeController(
            ReviewPage reviewPage,
            ReviewDrafts reviews,
            DraftForms drafts,
            Directory directory,
            OpenParts parts,
            JourneyWords words) {
        this.reviewPage = reviewPage;
        this.reviews = reviews;
        this.drafts = drafts;
        this.directory = directory;
        this.parts = parts;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String reference, @PathVariable int number, Actor actor, Model page) {
        ReviewView review = reviewPage.draft(actor, reference, number, page);
        offer(actor, page);
        OutcomeForm form = OutcomeForm.of(review, labels(actor, review));
        drafts.restore(actor, ReviewPage.draft(review, PART), form, page);
        page.addAttribute("form", form);
        return PAGE;
    }

    @PostMapping(params = "then=name")
    String addName(
            @PathVariable String reference,
            @PathVariable int number,
            Actor actor,
            @ModelAttribute("form") OutcomeForm form,
            Model page) {
        open(actor, reference, number, page);
        form.offerAnotherName();
        return PAGE;
    }

    @PostMapping(params = "then=condition")
    String addCondition(
            @PathVariable String reference,
            @PathVariable int number,
            Actor actor,
            @ModelAttribute("form") OutcomeForm form,
            Model page) {
        open(actor, reference, number, page);
        form.offerAnotherCondition();
        return PAGE;
    }

    @PostMapping
    Object decide(
            @PathVariable String reference,
            @PathVariable int number,
            Actor actor,
            @Valid @ModelAttribute("form") OutcomeForm form,
            BindingResult problems,
            Model page) {
        ReviewView review = open(actor, reference, number, page);
        List<Asked> asked = asked(actor, form, owners(review), problems);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(problems, () -> reviews.decide(actor, reference, number, form.toPart(asked)))) {
                form.offerFields();
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            page.addAttribute("conflict", form.differencesFrom(review, labels(actor, review), words));
            form.setVersion(review.version());
            form.offerFields();
            return new ModelAndView(PAGE, page.asMap(), HttpStatus.CONFLICT);
        }
        drafts.done(actor, ReviewPage.draft(review, PART));
        return "redirect:/initiatives/" + reference + "/reviews/" + number;
    }

    private Map<Long, String> labels(Actor actor, ReviewView review) {
        return directory.labels(actor, owners(review));
    }

    /** Who is named already, and may stay. */
    private static List<Long> owners(ReviewView review) {
        return review.conditions().stream()
                .map(ReviewView.AskedView::ownerId)
                .distinct()
                .toList();
    }

    private List<Asked> asked(Actor actor, OutcomeForm form, List<Long> there, BindingResult problems) {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < form.getConditions().size(); i++) {
            OpenForm part = form.getConditions().get(i);
            if (OpenParts.unused(part)) {
                continue;
            }
            Long owner = parts.owner(actor, part, there);
            OpenParts.check(part, owner, "conditions[" + i + "]", true, problems);
            if (owner != null && part.getDue().date() != null) {
                asked.add(new Asked(
                        part.getWording(),
                        owner,
                        Objects.requireNonNull(part.getDue().date())));
            }
        }
        return asked;
    }

    /** For a form that is shown again: what is typed into it goes on being kept. */
    private ReviewView open(Actor actor, String reference, int number, Model page) {
        ReviewView review = reviewPage.open(actor, reference, number, page);
        drafts.again(actor, ReviewPage.draft(review, PART), page);
        offer(actor, page);
        return review;
    }

    private void offer(Actor actor, Model page) {
        page.addAttribute("people", directory.people(actor));
        page.addAttribute("decisions", Choice.all(Decision.class, "journey.review.decision."));
    }
}
