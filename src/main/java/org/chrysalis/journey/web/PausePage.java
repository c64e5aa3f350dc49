package org.chrysalis.journey.web;

import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.journey.MoveChoices;
import org.chrysalis.journey.ReviewReading;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which people let an initiative rest. */
@Component
class PausePage {

    private final MoveChoices choices;
    private final ReviewReading reviews;
    private final Clock clock;

    PausePage(MoveChoices choices, ReviewReading reviews, Clock clock) {
        this.choices = choices;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The form that the page begins with; what a review decided is there already. */
    PauseForm begin(Actor actor, String reference, @Nullable Integer review, Model page) {
        MoveChoices.Offer offer = open(actor, reference, page);
        InitiativeHeader initiative = offer.initiative();
        initiative.requireGoingOn();
        if (initiative.paused()) {
            throw initiative.refused("journey.pause.already");
        }
        PauseForm form = PauseForm.on(LocalDate.now(clock), review);
        form.setShownVisit(offer.visit());
        if (review != null) {
            ReviewReading.Outcome decided = reviews.outcome(initiative, review);
            form.setReason(decided.note());
            form.setDeciders(decided.people());
        }
        return form;
    }

    MoveChoices.Offer open(Actor actor, String reference, Model page) {
        MoveChoices.Offer offer = choices.forMove(actor, reference);
        InitiativeHeader initiative = offer.initiative();
        page.addAttribute("people", offer.people());
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        return offer;
    }
}
