package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the day or the reason of a move right, and keeps what stood there before, who changed it and why. */
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
    private final JdbcClient jdbc;
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
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.standing = standing;
        this.recording = recording;
        this.visits = visits;
        this.moves = moves;
        this.endings = endings;
        this.mainVisits = mainVisits;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Corrects the move of this number. With its day both adjoining visits shift, and work alongside that began or
     * ended with it.
     *
     * @throws NotFound if the initiative has no such move
     * @throws Conflict if somebody corrected it since it was shown
     * @throws Refused if nothing changes; if the day lies ahead, or outside the two visits that it parts; if a pause
     *     or work alongside would then not fit; once the initiative has ended
     */
    public void correct(Actor actor, String reference, int number, CorrectMove command) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference);
        initiative.requireMovableBy(actor);
        initiative.requireGoingOn();
        Move move = moves.findByOrganisationIdAndInitiativeIdAndOrdinal(
                        initiative.organisationId(), initiative.id(), number)
                .orElseThrow(() -> new NotFound("move"));
        Conflict.unlessSame("move", command.version(), move.version());
        String reason = command.reason().strip();
        if (move.movedOn().equals(command.on()) && move.reason().equals(reason)) {
            throw new Refused(null, "journey.correct.nothing");
        }
        LocalDate before = move.movedOn();
        String reasonBefore = move.reason();
        if (!before.equals(command.on())) {
            shift(initiative, move, command.on());
        }
        move.correct(command.on(), reason, clock.instant());
        moves.saveAndFlush(move);
        keep(actor, move, before, reasonBefore, command.why().strip());
        audit.record(
                actor.author(),
                "move-corrected",
                Subject.within(initiative.id(), "move", move.id(), initiative.reference()),
                Change.collect()
                        .field("date", Said.day(before), Said.day(command.on()))
                        .field("reason", reasonBefore, reason)
                        .field("why", null, command.why())
                        .list());
        LOG.info("Move {} of initiative {} corrected by {}", move.id(), initiative.id(), actor.personId());
        recording.recorded(initiative.organisationId(), initiative.id());
    }

    private Visit visit(InitiativeHeader initiative, long id) {
        return visits.findByIdAndOrganisationIdAndInitiativeId(id, initiative.organisationId(), initiative.id())
                .orElseThrow();
    }

    private void shift(InitiativeHeader initiative, Move move, LocalDate day) {
        LocalDate before = move.movedOn();
        Visit to = visit(initiative, move.toVisitId());
        Visit from = move.fromVisitId() == null ? null : visit(initiative, move.fromVisitId());
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refused("date", "journey.date.future");
        }
        if (to.endedOn() != null && day.isAfter(to.endedOn())) {
            throw new Refused("date", "journey.correct.date.after-next", Day.words(to.endedOn()));
        }
        requireNoPauseAcross(initiative.organisationId(), initiative.id(), day, before);
        to.beganOn(day);
        if (move.direction() == Direction.REOPEN) {
            shiftReopening(initiative, from, before, day);
        } else if (from != null) {
            if (day.isBefore(from.startedOn())) {
                throw new Refused("date", "journey.correct.date.before-previous", Day.words(from.startedOn()));
            }
            from.end(day);
            visits.saveAndFlush(from);
        }
        visits.saveAndFlush(to);
        shiftAlongside(initiative, from, to, before, day);
        if (mainVisits.overlap(initiative.organisationId(), initiative.id())) {
            throw new Refused("date", "journey.correct.date.alongside");
        }
        if (to.endedOn() == null) {
            standing.standsIn(initiative.organisationId(), initiative.id(), to.stageId(), day, to.ordinal());
        }
    }

    private void shiftReopening(InitiativeHeader initiative, @Nullable Visit last, LocalDate before, LocalDate day) {
        LocalDate ended = Objects.requireNonNull(Objects.requireNonNull(last).endedOn());
        Ending ending = endings.findByOrganisationIdAndInitiativeIdAndReopenedOnAndEndedOn(
                        initiative.organisationId(), initiative.id(), before, ended)
                .orElseThrow();
        if (day.isBefore(ended)) {
            throw new Refused("date", "journey.reopen.date.before-ending", Day.words(ended));
        }
        ending.reopen(day);
        endings.saveAndFlush(ending);
    }

    /** What began or ended with the move goes with it: work alongside where it stood before, and where it came to. */
    private void shiftAlongside(
            InitiativeHeader initiative, @Nullable Visit from, Visit to, LocalDate before, LocalDate day) {
        for (Visit visit : visits.findAlongside(initiative.organisationId(), initiative.id())) {
            boolean gaveWay = visit.stageId() == to.stageId() && before.equals(visit.endedOn());
            boolean keptUp = from != null && visit.stageId() == from.stageId() && before.equals(visit.startedOn());
            if (gaveWay && !day.isBefore(visit.startedOn())) {
                visit.end(day);
                visits.saveAndFlush(visit);
            } else if (keptUp && (visit.endedOn() == null || !day.isAfter(visit.endedOn()))) {
                visit.beganOn(day);
                visits.saveAndFlush(visit);
            }
        }
    }

    private void requireNoPauseAcross(long organisationId, long initiativeId, LocalDate day, LocalDate before) {
        boolean across = jdbc.sql("""
                select exists (select 1 from pause
                               where organisation_id = :organisation and initiative_id = :initiative
                                 and (started_on < :day and (ended_on is null or ended_on > :day)
                                      or started_on >= least(:day, :before) and started_on < greatest(:day, :before)))""")
                .param("organisation", organisationId)
                .param("initiative", initiativeId)
                .param("day", day)
                .param("before", before)
                .query(Boolean.class)
                .single();
        if (across) {
            throw new Refused("date", "journey.correct.date.pause");
        }
    }

    private void keep(Actor actor, Move move, LocalDate dateBefore, String reasonBefore, String why) {
        jdbc.sql("""
                insert into correction (organisation_id, move_id, corrected_by, corrected_name, corrected_at, why,
                                        date_before, date_after, reason_before, reason_after)
                values (:organisation, :move, :person, :name, :now, :why, :dateBefore, :dateAfter, :reasonBefore, :reasonAfter)""")
                .param("organisation", actor.organisationId())
                .param("move", move.id())
                .param("person", actor.personId())
                .param("name", actor.name())
                .param("now", OffsetDateTime.now(clock))
                .param("why", why)
                .param("dateBefore", dateBefore)
                .param("dateAfter", move.movedOn())
                .param("reasonBefore", reasonBefore)
                .param("reasonAfter", move.reason())
                .update();
    }
}
