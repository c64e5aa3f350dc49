package org.chrysalis.journey.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chrysalis.journey.Decision;
import org.chrysalis.journey.Journey;
import org.chrysalis.journey.JourneyReading;
import org.chrysalis.journey.JourneyView;
import org.chrysalis.journey.LeftOpen;
import org.chrysalis.journey.MoveChoices;
import org.chrysalis.journey.MoveChoices.Offer;
import org.chrysalis.journey.MoveChoices.StillOpen;
import org.chrysalis.journey.MoveInitiative.UnmetCriterion;
import org.chrysalis.journey.Moved;
import org.chrysalis.journey.ReviewReading;
import org.chrysalis.pathway.CriterionView;
import org.chrysalis.pathway.StageView;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Fills the page on which people change the stage, and reads what they said about criteria that are open. */
@Component
class MovePage {

    static final String TEMPLATE = "journey/move";

    private final MoveChoices choices;
    private final Journey journey;
    private final JourneyReading reading;
    private final ReviewReading reviews;
    private final Directory directory;
    private final OpenParts parts;
    private final LeftOpen open;
    private final StillOpenWords stillOpen;
    private final MessageSource messages;
    private final MovePause pause;
    private final Clock clock;

    MovePage(
            MoveChoices choices,
            Journey journey,
            JourneyReading reading,
            ReviewReading reviews,
            Directory directory,
            OpenParts parts,
            LeftOpen open,
            StillOpenWords stillOpen,
            MessageSource messages,
            MovePause pause,
            Clock clock) {
        this.choices = choices;
        this.journey = journey;
        this.reading = reading;
        this.reviews = reviews;
        this.directory = directory;
        this.parts = parts;
        this.open = open;
        this.stillOpen = stillOpen;
        this.messages = messages;
        this.pause = pause;
        this.clock = clock;
    }

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
        page.addAttribute(
                "criteria",
                offer.criteria().stream()
                        .map(criterion -> Choice.of(criterion.id(), criterion.wording()))
                        .toList());
        page.addAttribute("people", offer.people());
        page.addAttribute("stillOpen", stillOpen.choices(actor, offer.initiative(), open.here(offer.initiative())));
        page.addAttribute("happened", offer.mayGoBack() ? happened(offer) : List.of());
        return offer;
    }

    /** What happened to the organisation, to choose a cause from; nothing at all where nothing is recorded. */
    static List<Choice> happened(Offer offer) {
        return offer.happened().isEmpty()
                ? List.of()
                : Choice.withNone(
                        "journey.context.none",
                        offer.happened().stream()
                                .map(event -> Choice.of(event.id(), event.label()))
                                .toList());
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

    /** The page again, with what somebody else did meanwhile, for who looked at an older visit. */
    ModelAndView conflict(Actor actor, String reference, MoveForm form, Conflict meanwhile, Model page) {
        Offer offer = offer(actor, reference, page);
        if (offer.initiative().ended()) {
            throw meanwhile;
        }
        List<JourneyView.Main> visits = reading.of(offer.initiative()).visits();
        page.addAttribute("meanwhile", visits.get(visits.size() - 1));
        page.addAttribute("met", meanwhile);
        form.setShownVisit(offer.visit());
        form.setMet(new ArrayList<>(offer.met()));
        return new ModelAndView(TEMPLATE, page.asMap(), HttpStatus.CONFLICT);
    }

    /** Moves it, once for each showing of the form, and closes what was ticked of what was open before. */
    Moved carryOut(Actor actor, String reference, MoveForm form, List<UnmetCriterion> unmet) {
        return journey.move(
                actor,
                reference,
                Typed.token(form.getSubmission()),
                form.toCommand(unmet),
                Set.copyOf(form.getClosed()));
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

    /**
     * One part for each criterion that is open, with what is known already.
     *
     * @return what earlier moves left open: it goes on, and is not asked for a second time
     */
    Map<Long, StillOpen> askWhoSeesTo(Actor actor, Offer offer, MoveForm form, Model page) {
        List<CriterionView> unmet = offer.unmet(form.getMet());
        Map<Long, StillOpen> still = choices.stillOpen(offer.initiative());
        still.keySet().retainAll(unmet.stream().map(CriterionView::id).toList());
        page.addAttribute("still", still);
        String me = offer.people().labelOf(actor.personId());
        LocalDate soon = LocalDate.now(clock).plusMonths(3);
        List<OpenForm> asked = new ArrayList<>();
        for (CriterionView criterion : unmet) {
            OpenForm open = form.getOpen().stream()
                    .filter(each -> each.getCriterion() != null && each.getCriterion() == criterion.id())
                    .findFirst()
                    .orElseGet(() -> goesOn(
                                    actor,
                                    still.get(criterion.id()),
                                    form.getDate().date())
                            .orElseGet(() -> OpenForm.of(criterion.id(), me, soon)));
            open.setWording(criterion.wording());
            asked.add(open);
        }
        form.setOpen(asked);
        return still;
    }

    /** With who has it; the day that they had is over where the move is later. */
    private Optional<OpenForm> goesOn(Actor actor, @Nullable StillOpen open, @Nullable LocalDate moved) {
        if (open == null) {
            return Optional.empty();
        }
        String owner = directory.label(actor, open.ownerId()).orElse(open.ownerName());
        boolean over = moved != null && open.dueOn().isBefore(moved);
        return Optional.of(OpenForm.of(open.criterionId(), owner, over ? null : open.dueOn()));
    }

    /** Whether the second page was filled in for just what is open. */
    static boolean answered(Offer offer, MoveForm form) {
        List<Long> asked = form.getOpen().stream().map(OpenForm::getCriterion).toList();
        return asked.equals(
                offer.unmet(form.getMet()).stream().map(CriterionView::id).toList());
    }

    /** Who sees to what is open; what is wrong is noted beside its field. */
    List<UnmetCriterion> unmet(
            Actor actor, Offer offer, MoveForm form, Map<Long, StillOpen> still, BindingResult problems) {
        List<UnmetCriterion> unmet = new ArrayList<>();
        for (int i = 0; i < form.getOpen().size(); i++) {
            OpenForm open = form.getOpen().get(i);
            StillOpen goesOn = still.get(open.getCriterion());
            List<Long> there = goesOn == null ? List.of() : List.of(goesOn.ownerId());
            Optional<Long> owner = directory.find(actor, open.getOwner(), there);
            if (owner.isEmpty()) {
                problems.rejectValue("open[" + i + "].owner", "journey.condition.owner.unknown");
            }
            parts.requireSees(offer.initiative(), owner.orElse(null), there, "open[" + i + "].owner", problems);
            LocalDate due = open.getDue().date();
            if (due == null) {
                problems.rejectValue("open[" + i + "].due", "journey.condition.due.missing");
            }
            parts.requireNotBefore(form.getDate().date(), due, "open[" + i + "].due", problems);
            if (owner.isPresent() && due != null && open.getCriterion() != null) {
                unmet.add(new UnmetCriterion(open.getCriterion(), owner.get(), due));
            }
        }
        return unmet;
    }

    private List<Choice> stages(Offer offer) {
        return offer.stages().stream().map(stage -> stage(offer, stage)).toList();
    }

    private Choice stage(Offer offer, StageView stage) {
        Choice choice = Choice.of(stage.id(), stage.name());
        if (stage.id() != offer.initiative().stageId()) {
            return choice;
        }
        String key = offer.initiative().ended() ? "journey.move.stage.ended" : "journey.move.stage.here";
        return choice.withHint(messages.getMessage(key, null, LocaleContextHolder.getLocale()));
    }
}
