package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Component;

/** Begins and ends work alongside, apart from other visits to the same stage, and tells the trail. Callers have authorised and hold the initiative. */
@Component
class AlongsideVisits {

    private final VisitRepository visits;
    private final Pathway pathway;
    private final AuditTrail audit;

    AlongsideVisits(VisitRepository visits, Pathway pathway, AuditTrail audit) {
        this.visits = visits;
        this.pathway = pathway;
        this.audit = audit;
    }

    /**
     * Makes room for a main visit that begins on this day: work alongside in its stage ends that day.
     *
     * @return whether there was any
     * @throws Refused if work alongside in that stage began later, or went on beyond that day before it ended
     */
    boolean giveWay(Actor actor, InitiativeHeader initiative, long stageId, LocalDate day) {
        boolean ended = false;
        for (Visit visit : visits.findAlongside(initiative.organisationId(), initiative.id())) {
            if (visit.stageId() != stageId
                    || visit.endedOn() != null && !visit.endedOn().isAfter(day)) {
                continue;
            }
            if (visit.endedOn() != null || visit.startedOn().isAfter(day)) {
                throw overlap(actor.organisationId(), visit);
            }
            end(actor, initiative, visit, day, "date");
            ended = true;
        }
        return ended;
    }

    /**
     * Work goes on alongside in exactly these stages from this day: begins what is new and ends what is not named.
     *
     * @param standing the stage in which the main visit stands from this day
     */
    void goOnIn(Actor actor, InitiativeHeader initiative, Set<Long> stages, long standing, LocalDate day) {
        List<Long> open = new ArrayList<>();
        for (Visit visit : visits.findOpenAlongside(initiative.organisationId(), initiative.id())) {
            if (stages.contains(visit.stageId())) {
                open.add(visit.stageId());
            } else {
                end(actor, initiative, visit, day, "alongside");
            }
        }
        for (long stage : stages) {
            if (stage != standing && !open.contains(stage)) {
                begin(actor, initiative, stage, day, "alongside");
            }
        }
    }

    /** @throws Refused if the stage is retired or another's, or work in it alongside already overlaps with this day */
    void begin(Actor actor, InitiativeHeader initiative, long stageId, LocalDate day, String field) {
        long organisationId = actor.organisationId();
        Stages.requireInUse(pathway, organisationId, stageId, field);
        for (Visit visit : visits.findAlongside(initiative.organisationId(), initiative.id())) {
            if (visit.stageId() == stageId
                    && (visit.endedOn() == null || visit.endedOn().isAfter(day))) {
                throw new Refused(
                        field,
                        "journey.alongside.already",
                        Stages.name(pathway, organisationId, stageId),
                        Day.words(visit.startedOn()));
            }
        }
        Visit visit = visits.saveAndFlush(Visit.alongside(organisationId, initiative.id(), stageId, day));
        record(actor, initiative, visit, "alongside-begun", day);
    }

    /** @throws Refused if it began later than this day */
    void end(Actor actor, InitiativeHeader initiative, Visit visit, LocalDate day, String field) {
        if (day.isBefore(visit.startedOn())) {
            throw new Refused(
                    field,
                    "journey.alongside.began-later",
                    Stages.name(pathway, actor.organisationId(), visit.stageId()),
                    Day.words(visit.startedOn()));
        }
        visit.end(day);
        visits.saveAndFlush(visit);
        record(actor, initiative, visit, "alongside-finished", day);
    }

    private void record(Actor actor, InitiativeHeader initiative, Visit visit, String action, LocalDate day) {
        audit.record(
                actor.author(),
                action,
                Subject.within(initiative.id(), "visit", visit.id(), initiative.reference()),
                Change.collect()
                        .field("stage", null, Stages.name(pathway, actor.organisationId(), visit.stageId()))
                        .field("date", null, Said.day(day))
                        .list());
    }

    private Refused overlap(long organisationId, Visit visit) {
        return new Refused(
                "date",
                "journey.move.date.alongside",
                Stages.name(pathway, organisationId, visit.stageId()),
                Day.words(visit.startedOn()));
    }
}
