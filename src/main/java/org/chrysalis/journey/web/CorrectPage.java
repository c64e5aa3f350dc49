package org.chrysalis.journey.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chrysalis.context.ContextEventView;
import org.chrysalis.context.ContextReading;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.CorrectionReading;
import org.chrysalis.journey.CorrectionReading.AlongsideWords;
import org.chrysalis.journey.CorrectionReading.PauseWords;
import org.chrysalis.journey.CorrectionView;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.JourneyDetails;
import org.chrysalis.journey.JourneyDetails.EndingWords;
import org.chrysalis.journey.JourneyDetails.MoveWords;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages on which a part of a journey is put right: what stands there now, and what could have caused it. */
@Component
class CorrectPage {

    /** What is said once something was put right. */
    static final String DONE = "journey.correct.done";

    private final Initiatives initiatives;
    private final JourneyDetails details;
    private final CorrectionReading corrections;
    private final ContextReading context;
    private final Clock clock;

    CorrectPage(
            Initiatives initiatives,
            JourneyDetails details,
            CorrectionReading corrections,
            ContextReading context,
            Clock clock) {
        this.initiatives = initiatives;
        this.details = details;
        this.corrections = corrections;
        this.context = context;
        this.clock = clock;
    }

    MoveWords move(Actor actor, String reference, int number, Model page) {
        InitiativeHeader initiative = open(actor, reference, page);
        MoveWords move = details.move(initiative, number);
        page.addAttribute("move", move);
        page.addAttribute("happened", move.back() ? happened(actor, move.context()) : List.of());
        return move;
    }

    EndingWords ending(Actor actor, String reference, long id, Model page) {
        InitiativeHeader initiative = open(actor, reference, page);
        EndingWords ending = details.ending(initiative, id);
        if (ending.reopenedOn() != null) {
            initiative.requireGoingOn();
        }
        page.addAttribute("ending", ending);
        page.addAttribute("happened", happened(actor, ending.context()));
        page.addAttribute("causes", Choice.all(EndingCause.class, "journey.end.cause."));
        return ending;
    }

    PauseWords pause(Actor actor, String reference, long id, Model page) {
        PauseWords pause = corrections.pause(open(actor, reference, page), id);
        page.addAttribute("pause", pause);
        return pause;
    }

    AlongsideWords alongside(Actor actor, String reference, long id, Model page) {
        AlongsideWords alongside = corrections.alongside(open(actor, reference, page), id);
        page.addAttribute("side", alongside);
        return alongside;
    }

    /** Before a page is shown; what was typed meanwhile is refused by the service, beside what was typed. */
    static InitiativeHeader requireGoingOn(Model page) {
        InitiativeHeader initiative = (InitiativeHeader) Objects.requireNonNull(page.getAttribute("initiative"));
        initiative.requireGoingOn();
        return initiative;
    }

    /** What an ending can name as its cause, as its page shows it. */
    @SuppressWarnings("unchecked")
    static List<Choice> happened(Model page) {
        return (List<Choice>) Objects.requireNonNull(page.getAttribute("happened"));
    }

    /** The correction of this move that somebody made last. */
    Optional<CorrectionView> latest(Actor actor, String reference, int number) {
        return corrections.all(initiatives.open(actor, reference)).stream()
                .filter(correction -> Objects.equals(correction.move(), number))
                .reduce((earlier, later) -> later);
    }

    /** What an event is called in the list, for who is shown two versions. */
    static String named(@Nullable Long event, List<Choice> happened) {
        return happened.stream()
                .filter(choice -> event != null && choice.value().equals(event.toString()))
                .map(Choice::label)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** The one that is named already is there to be chosen, however long ago it happened. */
    private List<Choice> happened(Actor actor, @Nullable Long present) {
        List<ContextEventView> events = new ArrayList<>(context.choices(actor, LocalDate.now(clock)));
        if (events.stream().noneMatch(event -> Objects.equals(event.id(), present))) {
            context.named(actor, present).ifPresent(events::add);
        }
        return events.isEmpty()
                ? List.of()
                : Choice.withNone(
                        "journey.context.none",
                        events.stream()
                                .map(event -> Choice.of(event.id(), event.label()))
                                .toList());
    }

    private InitiativeHeader open(Actor actor, String reference, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        initiative.requireMovableBy(actor);
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        return initiative;
    }
}
