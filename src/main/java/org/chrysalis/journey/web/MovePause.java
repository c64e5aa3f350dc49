package org.chrysalis.journey.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chrysalis.initiative.BeforeMove;
import org.chrysalis.initiative.BeforeMove.Pause;
import org.chrysalis.journey.MoveChoices.Offer;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows once for a day what gives pause before a move on. Whoever sends the form again has read it, and goes on. */
@Component
class MovePause {

    private final List<BeforeMove> rules;

    MovePause(List<BeforeMove> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Whether there is something to read that was not shown yet; then the page shows it above the form. */
    boolean asked(Actor actor, Offer offer, MoveForm form, Model page) {
        LocalDate day = Objects.requireNonNull(form.getDate().date());
        if (!offer.movesOnTo(form.getStage()) || form.getRead().equals(day.toString())) {
            return false;
        }
        List<Pause> pauses = rules.stream()
                .map(rule -> rule.before(actor, offer.initiative(), day))
                .filter(pause -> !pause.none())
                .toList();
        if (pauses.isEmpty()) {
            return false;
        }
        form.setRead(day.toString());
        page.addAttribute(
                "pause",
                new Pause(
                        pauses.stream()
                                .flatMap(each -> each.sentences().stream())
                                .toList(),
                        pauses.stream().flatMap(each -> each.stories().stream()).toList()));
        return true;
    }
}
