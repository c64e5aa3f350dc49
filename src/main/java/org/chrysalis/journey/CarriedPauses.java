package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pauses around a move, for when its day is put right. Callers have authorised and hold the initiative. */
@Component
class CarriedPauses {

    private static final String FIELD = "date";

    private final PauseRepository pauses;
    private final Pathway pathway;
    private final Clock clock;

    CarriedPauses(PauseRepository pauses, Pathway pathway, Clock clock) {
        this.pauses = pauses;
        this.pathway = pathway;
        this.clock = clock;
    }

    /**
     * The pause that the move ended ends on this day instead. The others keep their days, each under the visit that
     * then holds it: it rested when it rested, whichever stage it turns out to have stood in.
     *
     * @param from the visit that the move ended; none of a start
     * @throws Refused for a day within a pause, or before the one that it ended began; where another pause would then
     *     lie before the journey or while the initiative had ended; where it would pass one that another step ended, or
     *     draw the one that it ended over another
     */
    Shifted shift(InitiativeHeader initiative, Move move, @Nullable Visit from, Visit to, LocalDate day) {
        List<Pause> all = pauses.findOfInitiative(initiative.organisationId(), initiative.id());
        boolean ended = all.stream().anyMatch(pause -> pause.endedWith(move));
        List<Change> held = new ArrayList<>();
        for (Pause pause : all) {
            if (pause.endedWith(move)) {
                Day.requireNotBefore(pause.startedOn(), day, FIELD, "journey.move.date.before-pause");
                pause.shiftEnd(day, clock.instant());
            } else if (pause.restedOn(day)) {
                throw new Refused(FIELD, "journey.correct.date.pause");
            } else if (pause.liesIn(to) && pause.startedOn().isBefore(day)) {
                if (from == null || move.direction() == Direction.REOPEN || ended || !pause.resumed()) {
                    throw new Refused(FIELD, "journey.correct.date.after-pause-began", Day.words(pause.startedOn()));
                }
                held.add(hold(pause, to, from));
            } else if (from != null && pause.liesIn(from) && !pause.overBy(day) && pause.overBy(to.endedOn())) {
                held.add(hold(pause, from, to));
            }
        }
        pauses.saveAllAndFlush(all);
        return new Shifted(List.of(), List.of(), ended, held);
    }

    private Change hold(Pause pause, Visit before, Visit after) {
        pause.heldBy(after);
        return new Change("pause-in", named(pause, before), named(pause, after));
    }

    private String named(Pause pause, Visit visit) {
        return Stages.name(pathway, pause.organisationId(), visit.stageId()) + ", " + Day.words(pause.startedOn());
    }
}
