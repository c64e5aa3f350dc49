package org.chrysalis.journey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.journey.Decision;
import org.chrysalis.journey.ReviewParts.Asked;
import org.chrysalis.journey.ReviewView;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Choice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Fills the page on which people say what next, and reads who sees to what. */
@Component
class OutcomePage {

    static final String TEMPLATE = "journey/review/outcome";

    private final ReviewPage reviewPage;
    private final Directory directory;
    private final OpenParts parts;
    private final JourneyWords words;

    OutcomePage(ReviewPage reviewPage, Directory directory, OpenParts parts, JourneyWords words) {
        this.reviewPage = reviewPage;
        this.directory = directory;
        this.parts = parts;
        this.words = words;
    }

    /** A draft, for who may fill it in. */
    ReviewView draft(Actor actor, String reference, int number, Model page) {
        return offer(actor, reviewPage.draft(actor, reference, number, page), page);
    }

    /** A review of any state, for a form that is shown again. */
    ReviewView open(Actor actor, String reference, int number, Model page) {
        return offer(actor, reviewPage.open(actor, reference, number, page), page);
    }

    OutcomeForm form(Actor actor, ReviewView review) {
        return OutcomeForm.of(review, labels(actor, review));
    }

    /** Who sees to what; what is wrong is noted beside its field. Who is named already may stay. */
    List<Asked> asked(Actor actor, OutcomeForm form, ReviewView review, Model page, BindingResult problems) {
        var initiative = (InitiativeHeader) Objects.requireNonNull(page.getAttribute("initiative"));
        List<Long> there = owners(review);
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < form.getConditions().size(); i++) {
            OpenForm part = form.getConditions().get(i);
            if (OpenParts.unused(part)) {
                continue;
            }
            Long owner = parts.owner(actor, part, there);
            parts.check(part, owner, "conditions[" + i + "]", true, problems);
            parts.requireSees(initiative, owner, there, "conditions[" + i + "].owner", problems);
            parts.requireNotBefore(review.heldOn(), part.getDue().date(), "conditions[" + i + "].due", problems);
            if (owner != null && part.getDue().date() != null) {
                asked.add(new Asked(
                        part.getWording(),
                        owner,
                        Objects.requireNonNull(part.getDue().date())));
            }
        }
        return asked;
    }

    /** The page again, with what somebody else saved meanwhile beside what was typed. */
    ModelAndView conflict(Actor actor, String reference, int number, OutcomeForm form, Conflict met, Model page) {
        ReviewView now = open(actor, reference, number, page);
        page.addAttribute(
                "conflict", form.differencesFrom(now, labels(actor, now), words).after(met));
        form.setVersion(now.outcomeVersion());
        form.offerFields();
        return new ModelAndView(TEMPLATE, page.asMap(), HttpStatus.CONFLICT);
    }

    private ReviewView offer(Actor actor, ReviewView review, Model page) {
        page.addAttribute("people", directory.people(actor));
        page.addAttribute("decisions", Choice.all(Decision.class, "journey.review.decision."));
        return review;
    }

    private Map<Long, String> labels(Actor actor, ReviewView review) {
        return directory.labels(actor, owners(review));
    }

    private static List<Long> owners(ReviewView review) {
        return review.conditions().stream()
                .map(ReviewView.AskedView::ownerId)
                .distinct()
                .toList();
    }
}
