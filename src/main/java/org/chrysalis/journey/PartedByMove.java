package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.Objects;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Standing;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The two visits that a move parts, for when its day is put right. Callers have authorised and hold the initiative. */
@Component
class PartedByMove {

    private static final String FIELD = "date";

    private final VisitRepository visits;
    private final ConditionRepository conditions;
    private final MainVisits mainVisits;
    private final CarriedByMove carried;
    private final Standing standing;

    PartedByMove(
            VisitRepository visits,
            ConditionRepository conditions,
            MainVisits mainVisits,
            CarriedByMove carried,
            Standing standing) {
        this.visits = visits;
        this.conditions = conditions;
        this.mainVisits = mainVisits;
        this.carried = carried;
        this.standing = standing;
    }

    /** The stage into which it led. */
    long stageOf(InitiativeHeader initiative, Move move) {
        return visit(initiative, move.toVisitId()).stageId();
    }

    /**
     * Ends the one and begins the other on this day, and shifts what the move began or ended besides.
     *
     * @return what shifted besides the two
     * @throws Refused for a day outside the two, before the ending that it reopened, or after something that the move
     *     left open was met; where work alongside would then overlap with a visit to its stage; as
     *     {@link CarriedByMove#shift} does
     */
    Shifted shift(InitiativeHeader initiative, Move move, LocalDate day) {
        Visit to = visit(initiative, move.toVisitId());
        Visit from = move.fromVisitId() == null ? null : visit(initiative, move.fromVisitId());
        requireBetween(from, to, move, day);
        requireNothingMetBefore(initiative, move, day);
        Shifted shifted = carried.shift(initiative, move, from, to, day);
        to.beganOn(day);
        if (from != null && move.direction() != Direction.REOPEN) {
            from.end(day);
            visits.saveAndFlush(from);
        }
        visits.saveAndFlush(to);
        if (mainVisits.overlap(initiative.organisationId(), initiative.id())) {
            throw new Refused(FIELD, "journey.correct.date.alongside");
        }
        if (to.endedOn() == null) {
            standing.standsIn(initiative.organisationId(), initiative.id(), to.stageId(), day, to.ordinal());
        }
        return shifted;
    }

    private Visit visit(InitiativeHeader initiative, long id) {
        return visits.findByIdAndOrganisationIdAndInitiativeId(id, initiative.organisationId(), initiative.id())
                .orElseThrow();
    }

    private static void requireBetween(@Nullable Visit from, Visit to, Move move, LocalDate day) {
        if (to.endedOn() != null) {
            Day.requireNotAfter(to.endedOn(), day, FIELD, "journey.correct.date.after-next");
        }
        if (from != null && move.direction() == Direction.REOPEN) {
            Day.requireNotBefore(
                    Objects.requireNonNull(from.endedOn()), day, FIELD, "journey.reopen.date.before-ending");
        } else if (from != null) {
            Day.requireNotBefore(from.startedOn(), day, FIELD, "journey.correct.date.before-previous");
        }
    }

    private void requireNothingMetBefore(InitiativeHeader initiative, Move move, LocalDate day) {
        conditions
                .firstMet(move.id(), initiative.organisationId())
                .filter(day::isAfter)
                .ifPresent(met -> {
                    throw new Refused(FIELD, "journey.correct.date.after-met", Day.words(met));
                });
    }
}
