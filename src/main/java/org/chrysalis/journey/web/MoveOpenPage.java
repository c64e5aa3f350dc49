package org.chrysalis.journey.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chrysalis.journey.MoveChoices;
import org.chrysalis.journey.MoveChoices.Offer;
import org.chrysalis.journey.MoveChoices.StillOpen;
import org.chrysalis.journey.MoveInitiative.UnmetCriterion;
import org.chrysalis.pathway.CriterionView;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The second page of a change of stage: who sees to each criterion that is not met, and by when. */
@Component
class MoveOpenPage {

    static final String TEMPLATE = "journey/move-open";

    private final MoveChoices choices;
    private final Directory directory;
    private final OpenParts parts;
    private final Clock clock;

    MoveOpenPage(MoveChoices choices, Directory directory, OpenParts parts, Clock clock) {
        this.choices = choices;
        this.directory = directory;
        this.parts = parts;
        this.clock = clock;
    }

    /** Whether this step leaves something open of which this page has not been sent yet. */
    static boolean isDue(Offer offer, MoveForm form) {
        return leavesOpen(offer, form) && !answered(offer, form);
    }

    private static boolean leavesOpen(Offer offer, MoveForm form) {
        return offer.movesOnTo(form.getStage()) && !offer.unmet(form.getMet()).isEmpty();
    }

    /**
     * One part for each criterion that is open, with what is known already.
     *
     * @return what earlier moves left open: it goes on, and is not asked for a second time
     */
    Map<Long, StillOpen> ask(Actor actor, Offer offer, MoveForm form, Model page) {
        List<CriterionView> unmet = offer.unmet(form.getMet());
        Map<Long, StillOpen> still = choices.stillOpen(offer.initiative());
        still.keySet().retainAll(unmet.stream().map(CriterionView::id).toList());
        page.addAttribute("still", still);
        page.addAttribute("said", offer.said());
        String me = offer.people().labelOf(actor.personId());
        LocalDate soon = LocalDate.now(clock).plusMonths(3);
        List<OpenForm> asked = new ArrayList<>();
        for (CriterionView criterion : unmet) {
            OpenForm open = form.saidOf(criterion.id())
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

    /** Whether this page was sent, filled in for just what is open; the other sends what was said by another name. */
    private static boolean answered(Offer offer, MoveForm form) {
        List<Long> asked = form.getOpen().stream().map(OpenForm::getCriterion).toList();
        return asked.equals(
                offer.unmet(form.getMet()).stream().map(CriterionView::id).toList());
    }

    /** Who sees to what is open; what is wrong is noted beside its field. None where this step leaves nothing open. */
    List<UnmetCriterion> answers(Actor actor, Offer offer, MoveForm form, BindingResult problems, Model page) {
        List<UnmetCriterion> unmet = new ArrayList<>();
        if (!leavesOpen(offer, form)) {
            return unmet;
        }
        Map<Long, StillOpen> still = ask(actor, offer, form, page);
        for (int i = 0; i < form.getOpen().size(); i++) {
            OpenForm open = form.getOpen().get(i);
            StillOpen goesOn = still.get(open.getCriterion());
            List<Long> there = goesOn == null ? List.of() : List.of(goesOn.ownerId());
            Optional<Long> owner = directory.find(actor, open.getOwner(), there);
            if (owner.isEmpty()) {
                OpenParts.noteUnknown(open, "open[" + i + "].owner", problems);
            }
            parts.requireSees(offer.initiative(), owner.orElse(null), there, "open[" + i + "].owner", problems);
            LocalDate due = open.getDue().date();
            parts.requireDue(open, "open[" + i + "].due", problems);
            parts.requireNotBefore(form.getDate().date(), due, "open[" + i + "].due", problems);
            if (owner.isPresent() && due != null && open.getCriterion() != null) {
                unmet.add(new UnmetCriterion(open.getCriterion(), owner.get(), due));
            }
        }
        return unmet;
    }
}
