package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chrysalis.initiative.ClosedWithEnding;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Standing;
import org.chrysalis.initiative.Status;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Component;

/**
 * What an ending closes: the pause, the work alongside, the visit, and what stands elsewhere. Callers have authorised
 * and hold the initiative.
 */
@Component
class Closing {

    private final Standing standing;
    private final VisitRepository visits;
    private final OpenPause pause;
    private final AlongsideVisits alongsideVisits;
    private final List<ClosedWithEnding> others;
    private final Clock clock;

    Closing(
            Standing standing,
            VisitRepository visits,
            OpenPause pause,
            AlongsideVisits alongsideVisits,
            List<ClosedWithEnding> others,
            Clock clock) {
        this.standing = standing;
        this.visits = visits;
        this.pause = pause;
        this.alongsideVisits = alongsideVisits;
        this.others = others;
        this.clock = clock;
    }

    /**
     * Before anything is closed: what somebody says of how things were given back is not lost unheard.
     *
     * @throws Refused if it is said, and nothing stands any more that could be
     */
    void requireToGiveBack(InitiativeHeader initiative, String givenBack) {
        if (!givenBack.isBlank()
                && others.stream().noneMatch(other -> other.standing(initiative).givenBack())) {
            throw new Refused("givenBack", "journey.end.given-back.gone");
        }
    }

    /**
     * @param began the day on which the present visit did
     * @return the work alongside that goes on
     * @throws Refused for a day ahead; before the visit, the pause or work alongside began, or one that is over ended
     */
    List<Visit> requireDay(InitiativeHeader initiative, LocalDate began, LocalDate day) {
        Day.requireBetween(began, day, LocalDate.now(clock), "date", "journey.move.date.before-visit");
        pause.on(initiative, day);
        List<Visit> open = new ArrayList<>();
        for (Visit alongside : visits.findAlongside(initiative.organisationId(), initiative.id())) {
            LocalDate over = alongside.endedOn();
            if (over == null) {
                Day.requireNotBefore(alongside.startedOn(), day, "date", "journey.end.date.before-alongside");
                open.add(alongside);
            } else {
                Day.requireNotBefore(over, day, "date", "journey.correct.ending.date.before-alongside-ended");
            }
        }
        return open;
    }

    /**
     * @return the pause that it closed; what closed it is said once the ending is kept
     * @throws Refused as {@link #requireDay}
     */
    Optional<Pause> close(Actor actor, InitiativeHeader initiative, Visit present, LocalDate day) {
        List<Visit> open = requireDay(initiative, present.startedOn(), day);
        Optional<Pause> rested = pause.end(actor, initiative, day);
        open.forEach(alongside -> alongsideVisits.end(actor, initiative, alongside, day, "date"));
        present.end(day);
        visits.saveAndFlush(present);
        return rested;
    }

    /** Says what closed the pause, closes what stands elsewhere, and from then on the initiative has ended. */
    void closedBy(Actor actor, InitiativeHeader initiative, Optional<Pause> rested, Ending ending, String givenBack) {
        rested.ifPresent(resting -> pause.closedByEnding(resting, ending));
        ClosedWithEnding.End end = new ClosedWithEnding.End(ending.id(), ending.endedOn(), givenBack.strip());
        others.forEach(other -> other.close(actor, initiative, end));
        standing.is(initiative.organisationId(), initiative.id(), Status.ENDED);
    }
}
