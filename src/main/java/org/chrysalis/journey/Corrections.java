package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Recording;
import org.chrysalis.initiative.Standing;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the day, the reason or the cause of a move right, and keeps what stood there before, who changed it and why. */
@Service
@Transactional
public class Corrections {

    private static final Logger LOG = LoggerFactory.getLogger(Corrections.class);

    private final Initiatives initiatives;
    private final Standing standing;
    private final Recording recording;
    private final VisitRepository visits;
    private final MoveRepository moves;
    private final EndingRepository endings;
    private final MainVisits mainVisits;
    private final CarriedByMove carried;
    private final ConditionRepository conditions;
    private final Causes causes;
    private final KeptCorrections kept;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final Clock clock;

    Corrections(
            Initiatives initiatives,
            Standing standing,
            Recording recording,
            VisitRepository visits,
            MoveRepository moves,
            EndingRepository endings,
            MainVisits mainVisits,
            CarriedByMove carried,
            ConditionRepository conditions,
            Causes causes,
            KeptCorrections kept,
            Submissions submissions,
            AuditTrail audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.standing = standing;
        this.recording = recording;
        this.visits = visits;
        this.moves = moves;
        this.endings = endings;
        this.mainVisits = mainVisits;
        this.carried = carried;
        this.conditions = conditions;
        this.causes = causes;
        this.kept = kept;
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public void correct(Actor actor, String reference, int number, UUID submission, CorrectMove command) {
        submissions.carryOut(
                submission,
                actor.personId(),
                "correct " + number + " " + reference,
                () -> correct(actor, reference, number, command));
    }

    /**
     * Corrects the move of this number. With its day both adjoining visits shift, and so does what it began or ended
     * besides: work alongside in any stage, and a pause. The correction says so.
     *
     * @throws NotFound if the initiative has no such move
     * @throws Conflict if somebody corrected it since it was shown
     * @throws Refused if nothing changes; for a cause of a move that is not one back; if the day lies ahead, or outside the
     *     two visits that it parts; if a pause or work alongside would then not fit, or begin before the journey or while it
     *     had ended; if what the move left open would then have been met before; once the initiative has ended
     */
    public void correct(Actor actor, String reference, int number, CorrectMove command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireMovableBy(actor);
        initiative.requireGoingOn();
        Move move = moves.findByOrganisationIdAndInitiativeIdAndOrdinal(
                        initiative.organisationId(), initiative.id(), number)
                .orElseThrow(() -> new NotFound("move"));
        Conflict.unlessSame("move", move.id(), command.version(), move.version());
        String reason = command.reason().strip();
        Causes.Named cause =
                causes.correctedOfMove(actor, move.contextEventId(), command.contextEventId(), move.direction());
        if (move.movedOn().equals(command.on()) && move.reason().equals(reason) && !cause.changed()) {
            throw new Refused(null, "journey.correct.nothing");
        }
        LocalDate before = move.movedOn();
        String reasonBefore = move.reason();
        Shifted shifted = before.equals(command.on()) ? Shifted.NOTHING : shift(initiative, move, command.on());
        move.correct(command.on(), reason, clock.instant());
        move.broughtAboutBy(cause.event());
        moves.saveAndFlush(move);
        kept.ofMove(actor, move, before, reasonBefore, command.why().strip(), cause, shifted);
        Change.Collector changes = Change.collect()
                .field("date", Said.day(before), Said.day(command.on()))
                .field("reason", reasonBefore, reason)
                .field("context", cause.before(), cause.after());
        shifted.tell(changes, before, command.on());
        audit.record(
                actor.author(),
                "move-corrected",
                Subject.within(initiative.id(), "move", move.id(), initiative.reference()),
                changes.field("why", null, command.why()).list());
        LOG.info("Move {} of initiative {} corrected by {}", move.id(), initiative.id(), actor.personId());
        recording.recorded(initiative.organisationId(), initiative.id());
    }

    private Visit visit(InitiativeHeader initiative, long id) {
        return visits.findByIdAndOrganisationIdAndInitiativeId(id, initiative.organisationId(), initiative.id())
                .orElseThrow();
    }

    private Shifted shift(InitiativeHeader initiative, Move move, LocalDate day) {
        LocalDate before = move.movedOn();
        Visit to = visit(initiative, move.toVisitId());
        Visit from = move.fromVisitId() == null ? null : visit(initiative, move.fromVisitId());
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refused("date", "journey.date.future");
        }
        if (to.endedOn() != null && day.isAfter(to.endedOn())) {
            throw new Refused("date", "journey.correct.date.after-next", Day.words(to.endedOn()));
        }
        if (from != null && move.direction() != Direction.REOPEN && day.isBefore(from.startedOn())) {
            throw new Refused("date", "journey.correct.date.before-previous", Day.words(from.startedOn()));
        }
        conditions
                .firstMet(move.id(), initiative.organisationId())
                .filter(day::isAfter)
                .ifPresent(met -> {
                    throw new Refused("date", "journey.correct.date.after-met", Day.words(met));
                });
        Shifted shifted = carried.shift(initiative, move, from, to, day);
        to.beganOn(day);
        if (move.direction() == Direction.REOPEN) {
            shiftReopening(initiative, from, before, day);
        } else if (from != null) {
            from.end(day);
            visits.saveAndFlush(from);
        }
        visits.saveAndFlush(to);
        if (mainVisits.overlap(initiative.organisationId(), initiative.id())) {
            throw new Refused("date", "journey.correct.date.alongside");
        }
        if (to.endedOn() == null) {
            standing.standsIn(initiative.organisationId(), initiative.id(), to.stageId(), day, to.ordinal());
        }
        return shifted;
    }

    private void shiftReopening(InitiativeHeader initiative, @Nullable Visit last, LocalDate before, LocalDate day) {
        LocalDate ended = Objects.requireNonNull(Objects.requireNonNull(last).endedOn());
        Ending ending = endings.findByOrganisationIdAndInitiativeIdAndReopenedOnAndEndedOn(
                        initiative.organisationId(), initiative.id(), before, ended)
                .orElseThrow();
        if (day.isBefore(ended)) {
            throw new Refused("date", "journey.reopen.date.before-ending", Day.words(ended));
        }
        ending.reopen(day, clock.instant());
        endings.saveAndFlush(ending);
    }
}
