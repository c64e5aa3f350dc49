package org.chrysalis.journey.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chrysalis.context.ContextEventView;
import org.chrysalis.initiative.CriterionKnowledge;
import org.chrysalis.journey.Decision;
import org.chrysalis.journey.MoveChoices;
import org.chrysalis.journey.MoveChoices.Offer;
import org.chrysalis.journey.Moved;
import org.chrysalis.journey.ReviewReading;
import org.chrysalis.pathway.CriterionView;
import org.chrysalis.pathway.StageView;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Fills the page on which people change the stage. */
@Component
class MovePage {

    static final String TEMPLATE = "journey/move";

    private final MoveChoices choices;
    private final ReviewReading reviews;
    private final StillOpenWords stillOpen;
    private final CriterionKnowledge knowledge;
    private final MoveConflict conflicts;
    private final JourneyWords words;
    private final MovePause pause;
    private final Clock clock;

    MovePage(
            MoveChoices choices,
            ReviewReading reviews,
            StillOpenWords stillOpen,
            CriterionKnowledge knowledge,
            MoveConflict conflicts,
            JourneyWords words,
            MovePause pause,
            Clock clock) {
        this.choices = choices;
        this.reviews = reviews;
        this.stillOpen = stillOpen;
        this.knowledge = knowledge;
        this.conflicts = conflicts;
        this.words = words;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * A criterion to say of whether it is met.
     *
     * @param known what is known of it; none where that is nothing
     */
    public record Asked(Choice choice, @Nullable List<CriterionKnowledge.Known> known) {}

    /** Everything to choose from; the form is the caller's. */
    Offer offer(Actor actor, String reference, Model page) {
        Offer offer = choices.forMove(actor, reference);
        page.addAttribute("initiative", offer.initiative());
        page.addAttribute("reference", offer.initiative().reference());
        page.addAttribute("stages", stages(offer));
        page.addAttribute(
                "others",
                offer.stages().stream()
                        .map(stage -> Choice.of(stage.id(), stage.name()))
                        .toList());
        // What has ended is reopened, and no criterion is judged by that.
        Map<Long, List<CriterionKnowledge.Known>> known =
                offer.initiative().ended() ? Map.of() : knowledge.of(offer.initiative());
        page.addAttribute("known", known);
        page.addAttribute(
                "criteria",
                offer.criteria().stream()
                        .map(criterion -> asked(offer, criterion, known))
                        .toList());
        page.addAttribute("people", offer.people());
        page.addAttribute("openActivities", offer.activities());
        page.addAttribute("stillOpen", stillOpen.here(actor, offer.initiative()));
        page.addAttribute("happened", offer.mayGoBack() ? happened(offer.happened()) : List.of());
        return offer;
    }

    private Asked asked(Offer offer, CriterionView criterion, Map<Long, List<CriterionKnowledge.Known>> known) {
        return new Asked(
                Choice.of(criterion.id(), criterion.wording())
                        .withHint(words.lastSaid(offer.said().get(criterion.id()))),
                known.get(criterion.id()));
    }

    /** What happened to the organisation, to choose a cause from; nothing at all where nothing is recorded. */
    static List<Choice> happened(List<ContextEventView> events) {
        return events.isEmpty()
                ? List.of()
                : Choice.withNone(
                        "journey.context.none",
                        events.stream()
                                .map(event -> Choice.of(event.id(), event.label()))
                                .toList());
    }

    /** The form that the page begins with. */
    MoveForm begin(Offer offer, @Nullable Long stage) {
        MoveForm form = new MoveForm();
        form.setDate(DateInput.of(LocalDate.now(clock)));
        form.setMet(new ArrayList<>(offer.met()));
        form.setAlongside(new ArrayList<>(offer.alongside()));
        form.setStage(stage);
        return form;
    }

    /** What a review decided is carried out: its why, its people and the stage that it points to are there already. */
    void prefill(Offer offer, int number, MoveForm form) {
        ReviewReading.Outcome review = reviews.outcome(offer.initiative(), number);
        Decision decision = review.decision();
        form.setReview(number);
        form.setReason(review.note());
        form.setDeciders(review.people());
        form.setDate(DateInput.of(review.heldOn()));
        Long stage = offer.neighbour(decision == Decision.GO_BACK ? -1 : 1);
        if (stage != null && (decision == Decision.MOVE_ON || decision == Decision.GO_BACK)) {
            form.setStage(stage);
        }
    }

    /** The page again, for who looked at an older visit, with what somebody else did meanwhile. */
    ModelAndView conflict(Actor actor, String reference, MoveForm form, Conflict met, Model page) {
        return conflicts.show(actor, offer(actor, reference, page), form, met, page);
    }

    static void sayDone(RedirectAttributes redirect, Moved moved) {
        String how = Kebab.of(moved.direction());
        Flash.success(
                redirect, "journey.move.done." + how + (moved.endedAlongside() ? "-alongside" : ""), moved.stageName());
    }

    /** Whether there is something to read before this move on. */
    boolean givesPause(Actor actor, Offer offer, MoveForm form, Model page) {
        return pause.asked(actor, offer, form, page);
    }

    private List<Choice> stages(Offer offer) {
        return offer.stages().stream().map(stage -> stage(offer, stage)).toList();
    }

    private Choice stage(Offer offer, StageView stage) {
        Choice choice = Choice.of(stage.id(), stage.name());
        if (stage.id() != offer.initiative().stageId()) {
            return choice;
        }
        return choice.withHint(words.standsHere(offer.initiative().ended()));
    }
}
