package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Standing;
import org.chrysalis.initiative.Status;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Component;

/** The pause that a move or an ending closes. Callers have authorised and hold the initiative. */
@Component
class OpenPause {

    private final Standing standing;
    private final PauseRepository pauses;
    private final Changing changing;
    private final Clock clock;

    OpenPause(Standing standing, PauseRepository pauses, Changing changing, Clock clock) {
        this.standing = standing;
        this.pauses = pauses;
        this.changing = changing;
        this.clock = clock;
    }

    /**
     * The one that a step of this day ends, if there is one.
     *
     * @throws Refused if it began later than this day, or one that is over ended later
     */
    Optional<Pause> on(InitiativeHeader initiative, LocalDate day) {
        pauses.findLastEnd(initiative.organisationId(), initiative.id())
                .filter(day::isBefore)
                .ifPresent(over -> {
                    throw new Refused("date", "journey.pause.date.before-resumed", Day.words(over));
                });
        Optional<Pause> open = pauses.findOpen(initiative.organisationId(), initiative.id());
        open.map(Pause::startedOn).filter(day::isBefore).ifPresent(began -> {
            throw new Refused("date", "journey.move.date.before-pause", Day.words(began));
        });
        return open;
    }

    /**
     * Ends it that day, if there is one. What ended it is said by {@link #closedByMove} or {@link #closedByEnding}.
     *
     * @return the one that it ended
     * @throws Refused as {@link #on}
     */
    Optional<Pause> end(Actor actor, InitiativeHeader initiative, LocalDate day) {
        Optional<Pause> open = on(initiative, day);
        if (open.isEmpty()) {
            return open;
        }
        Pause pause = open.get();
        pause.end(day, "", clock.instant());
        pauses.saveAndFlush(pause);
        changing.tell(
                actor,
                initiative,
                "pause-ended",
                initiative.part("pause", pause.id()),
                Change.collect().field("date", null, Said.day(day)).list());
        return open;
    }

    /** With the rest over, it goes on. */
    void closedByMove(InitiativeHeader initiative, Pause pause, long move) {
        pause.closedByMove(move);
        pauses.saveAndFlush(pause);
        standing.is(initiative.organisationId(), initiative.id(), Status.ACTIVE);
    }

    void closedByEnding(Pause pause, Ending ending) {
        pause.closedByEnding(ending.id());
        pauses.saveAndFlush(pause);
    }
}
