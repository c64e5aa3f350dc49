package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the day, the reason or the cause of a move right, and keeps what stood there before, who changed it and why. */
@Service
@Transactional
public class MoveCorrections {

    private final Correcting correcting;
    private final MoveRepository moves;
    private final PartedByMove parted;
    private final Causes causes;
    private final Pathway pathway;
    private final Clock clock;

    MoveCorrections(
            Correcting correcting,
            MoveRepository moves,
            PartedByMove parted,
            Causes causes,
            Pathway pathway,
            Clock clock) {
        this.correcting = correcting;
        this.moves = moves;
        this.parted = parted;
        this.causes = causes;
        this.pathway = pathway;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public void correct(Actor actor, String reference, int number, UUID submission, CorrectMove command) {
        correcting.once(actor, submission, number + " " + reference, () -> correct(actor, reference, number, command));
    }

    /**
     * Corrects the move of this number. With its day both adjoining visits shift, and so does what it began or ended
     * besides: work alongside in any stage, and a pause. The correction says so. A start has no reason that could be
     * put right: what is given as that is left out.
     *
     * @throws NotFound if the initiative has no such move
     * @throws Conflict if somebody corrected it since it was shown
     * @throws Refused if nothing changes; for a cause of a move that is not one back, or that came later; if the day
     *     lies ahead, or outside the two visits that it parts; if a pause or work alongside would then not fit, or
     *     begin before the journey or while it had ended; if what the move left open would then have been met before;
     *     once the initiative has ended
     */
    public void correct(Actor actor, String reference, int number, CorrectMove command) {
        InitiativeHeader initiative = correcting.open(actor, reference);
        initiative.requireGoingOn();
        Move move = moves.findByOrganisationIdAndInitiativeIdAndOrdinal(
                        initiative.organisationId(), initiative.id(), number)
                .orElseThrow(() -> new NotFound("move"));
        Conflict.unlessSame("move", move.id(), command.version(), move.version());
        Stood before = move.stands();
        Stood after = Stood.on(command.on(), reason(move, command));
        Causes.Named cause = causes.correctedOfMove(
                actor,
                move.contextEventId(),
                command.contextEventId(),
                move.direction(),
                after.on(),
                after.ofSameDay(before));
        after.requireOtherThan(before, cause);
        Shifted shifted = after.ofSameDay(before) ? Shifted.NOTHING : shift(initiative, move, after.on());
        move.correct(after, cause.event(), clock.instant());
        moves.saveAndFlush(move);
        String stage = Stages.name(pathway, initiative.organisationId(), parted.stageOf(initiative, move));
        correcting.keep(actor, initiative, Corrected.move(move, stage, before, cause, shifted), command.why());
    }

    /** Nobody was asked for that of a start, and no page shows it. */
    private static String reason(Move move, CorrectMove command) {
        return move.direction() == Direction.START
                ? move.reason()
                : command.reason().strip();
    }

    private Shifted shift(InitiativeHeader initiative, Move move, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refused("date", "journey.date.future");
        }
        return parted.shift(initiative, move, day);
    }
}
