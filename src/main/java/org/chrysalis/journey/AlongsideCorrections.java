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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the days of work alongside right, and keeps what stood there, who changed it and why. */
@Service
@Transactional
public class AlongsideCorrections {

    private final Correcting correcting;
    private final Pathway pathway;
    private final VisitRepository visits;
    private final MainVisits mainVisits;
    private final Clock clock;

    AlongsideCorrections(
            Correcting correcting, Pathway pathway, VisitRepository visits, MainVisits mainVisits, Clock clock) {
        this.correcting = correcting;
        this.pathway = pathway;
        this.visits = visits;
        this.mainVisits = mainVisits;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public void correct(Actor actor, String reference, long visitId, UUID submission, CorrectAlongside command) {
        correcting.once(actor, submission, "alongside " + visitId, () -> correct(actor, reference, visitId, command));
    }

    /**
     * Corrects when work alongside began and finished. A day on which a move began or ended it is that move's, and is
     * put right with it.
     *
     * @throws NotFound if the initiative has no such work alongside
     * @throws Conflict if somebody corrected or finished it since it was shown
     * @throws Refused if nothing changes; if it would lie ahead, begin before the journey, go on while the initiative
     *     had ended, finish before it began, or overlap with another visit to the stage; once the initiative has ended
     */
    public void correct(Actor actor, String reference, long visitId, CorrectAlongside command) {
        InitiativeHeader initiative = correcting.open(actor, reference);
        initiative.requireGoingOn();
        Visit visit = visits.findByIdAndOrganisationIdAndInitiativeId(
                        visitId, initiative.organisationId(), initiative.id())
                .filter(found -> !found.main())
                .orElseThrow(() -> new NotFound("visit"));
        Conflict.unlessSame("visit", visit.id(), command.version(), visit.version());
        Stood before = visit.stands();
        Stood after = Stood.between(
                visit.begunWithMove() ? visit.startedOn() : given(command.on(), "date"),
                visit.endedOn() == null || visit.endedWithMove() ? visit.endedOn() : given(command.until(), "until"));
        after.requireOtherThan(before, Causes.Named.NONE);
        requireFits(initiative, visit, after);
        visit.beganOn(after.on());
        if (after.until() != null) {
            visit.end(after.until());
        }
        visits.saveAndFlush(visit);
        if (mainVisits.overlap(initiative.organisationId(), initiative.id())) {
            throw new Refused("date", "journey.correct.alongside.overlap");
        }
        String stage = Stages.name(pathway, initiative.organisationId(), visit.stageId());
        correcting.keep(actor, initiative, Corrected.alongside(visit, stage, before), command.why());
    }

    private static LocalDate given(@Nullable LocalDate day, String field) {
        if (day == null) {
            throw new Refused(field, "journey.correct.alongside.date.missing");
        }
        return day;
    }

    private void requireFits(InitiativeHeader initiative, Visit visit, Stood after) {
        LocalDate today = LocalDate.now(clock);
        Day.requireBetween(
                mainVisits.firstDay(initiative.organisationId(), initiative.id()),
                after.on(),
                today,
                "date",
                "journey.alongside.before-journey");
        LocalDate until = after.until();
        if (until != null && visit.endedWithMove()) {
            Day.requireNotAfter(until, after.on(), "date", "journey.correct.alongside.after-end");
        } else if (until != null) {
            Day.requireBetween(after.on(), until, today, "until", "journey.alongside.date.before-it-began");
        }
        if (mainVisits.hadEnded(initiative.organisationId(), initiative.id(), after.on(), until)) {
            throw new Refused("date", "journey.correct.alongside.ended");
        }
    }
}
