package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a move began and ended besides the main visits, for when its day is put right: work alongside in any stage, a
 * pause, and the ending after which it took the initiative up again. Callers have authorised and hold the initiative.
 */
@Component
class CarriedByMove {

    private static final String FIELD = "date";

    private final VisitRepository visits;
    private final CarriedPauses pauses;
    private final EndingRepository endings;
    private final Reopenings reopenings;
    private final Pathway pathway;
    private final Clock clock;

    CarriedByMove(
            VisitRepository visits,
            CarriedPauses pauses,
            EndingRepository endings,
            Reopenings reopenings,
            Pathway pathway,
            Clock clock) {
        this.visits = visits;
        this.pauses = pauses;
        this.endings = endings;
        this.reopenings = reopenings;
        this.pathway = pathway;
        this.clock = clock;
    }

    /**
     * Shifts it to this day.
     *
     * @param from the visit that the move ended; none of a start
     * @throws Refused where it would then end before it began; where other work alongside would then have begun before
     *     the journey, or while the initiative had ended; as {@link CarriedPauses#shift} does
     */
    Shifted shift(InitiativeHeader initiative, Move move, @Nullable Visit from, Visit to, LocalDate day) {
        Shifted rested = pauses.shift(initiative, move, from, to, day);
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
                Day.requireNotBefore(visit.startedOn(), day, FIELD, "journey.end.date.before-alongside");
                visit.end(day);
                ended.add(Stages.name(pathway, initiative.organisationId(), visit.stageId()));
            }
            requireWithinJourney(visit, move, from, to, day);
            visits.saveAndFlush(visit);
        }
        if (move.direction() == Direction.REOPEN) {
            shiftReopening(initiative, move, day);
        }
        return rested.and(began, ended);
    }

    private void shiftReopening(InitiativeHeader initiative, Move move, LocalDate day) {
        Ending ending = reopenings.endingBefore(initiative, move);
        ending.reopen(day, clock.instant());
        endings.saveAndFlush(ending);
    }

    /** A start or a reopening is where the record begins, or goes on after a gap: nothing is at work before it. */
    private static void requireWithinJourney(Visit visit, Move move, @Nullable Visit from, Visit to, LocalDate day) {
        boolean opens = move.direction() == Direction.START || move.direction() == Direction.REOPEN;
        if (opens
                && day.isAfter(move.movedOn())
                && visit.startedOn().isBefore(day)
                && (from == null || !over(visit, from, to))) {
            throw visit.startedOn().isBefore(move.movedOn())
                    ? new Refused(FIELD, "journey.correct.date.alongside-went-on", Day.words(move.movedOn()))
                    : new Refused(FIELD, "journey.correct.date.after-alongside-began", Day.words(visit.startedOn()));
        }
    }

    /**
     * Whether work alongside was over once the initiative had ended. Of what began and ended on the day of both the
     * ending and the reopening, the order in which it was recorded says on which side it lies.
     */
    private static boolean over(Visit alongside, Visit last, Visit next) {
        LocalDate ended = Objects.requireNonNull(last.endedOn());
        return alongside.endedOn() != null
                && !alongside.endedOn().isAfter(ended)
                && (alongside.startedOn().isBefore(ended) || alongside.id() < next.id());
    }
}
