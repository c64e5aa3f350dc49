package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Component;

/**
 * What a move began and ended besides the main visits, for when its day is put right: work alongside in any stage, and
 * a pause. Callers have authorised and hold the initiative.
 */
@Component
class CarriedByMove {

    private static final String FIELD = "date";

    private final VisitRepository visits;
    private final PauseRepository pauses;
    private final Pathway pathway;
    private final Clock clock;

    CarriedByMove(VisitRepository visits, PauseRepository pauses, Pathway pathway, Clock clock) {
        this.visits = visits;
        this.pauses = pauses;
        this.pathway = pathway;
        this.clock = clock;
    }

    /**
     * Shifts it to this day.
     *
     * @throws Refused where it would then end before it began; where other work alongside would then have begun before
     *     the journey, or while the initiative had ended; where another pause lies across
     */
    Shifted shift(InitiativeHeader initiative, Move move, LocalDate day) {
        boolean pause = shiftPause(initiative, move, day);
        List<String> began = new ArrayList<>();
        List<String> ended = new ArrayList<>();
        for (Visit visit : visits.findAlongside(initiative.organisationId(), initiative.id())) {
            if (visit.begunWith(move)) {
                if (visit.endedOn() != null && day.isAfter(visit.endedOn())) {
                    throw new Refused(FIELD, "journey.correct.date.after-alongside", Day.words(visit.endedOn()));
                }
                visit.beganOn(day);
                began.add(Stages.name(pathway, initiative.organisationId(), visit.stageId()));
            }
            if (visit.endedWith(move)) {
                requireNotBefore(visit.startedOn(), day, "journey.end.date.before-alongside");
                visit.end(day);
                ended.add(Stages.name(pathway, initiative.organisationId(), visit.stageId()));
            }
            requireWithinJourney(visit, move, day);
            visits.saveAndFlush(visit);
        }
        return new Shifted(began, ended, pause);
    }

    /** A start or a reopening is where the record begins, or goes on after a gap: nothing is at work before it. */
    private static void requireWithinJourney(Visit visit, Move move, LocalDate day) {
        boolean opens = move.direction() == Direction.START || move.direction() == Direction.REOPEN;
        if (opens
                && !visit.startedOn().isBefore(move.movedOn())
                && visit.startedOn().isBefore(day)) {
            throw new Refused(FIELD, "journey.correct.date.after-alongside-began", Day.words(visit.startedOn()));
        }
    }

    private boolean shiftPause(InitiativeHeader initiative, Move move, LocalDate day) {
        LocalDate before = move.movedOn();
        boolean shifted = false;
        for (Pause pause : pauses.findOfInitiative(initiative.organisationId(), initiative.id())) {
            if (pause.endedWith(move)) {
                requireNotBefore(pause.startedOn(), day, "journey.move.date.before-pause");
                pause.shiftEnd(day, clock.instant());
                pauses.saveAndFlush(pause);
                shifted = true;
            } else if (across(pause, before, day)) {
                throw new Refused(FIELD, "journey.correct.date.pause");
            }
        }
        return shifted;
    }

    /** It rested on that day, or the move would pass the day on which a rest began. */
    private static boolean across(Pause pause, LocalDate before, LocalDate day) {
        LocalDate began = pause.startedOn();
        LocalDate ended = pause.endedOn();
        LocalDate first = before.isBefore(day) ? before : day;
        LocalDate last = before.isBefore(day) ? day : before;
        return began.isBefore(day) && (ended == null || ended.isAfter(day))
                || !began.isBefore(first) && began.isBefore(last);
    }

    private static void requireNotBefore(LocalDate earliest, LocalDate day, String key) {
        if (day.isBefore(earliest)) {
            throw new Refused(FIELD, key, Day.words(earliest));
        }
    }
}
