package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Begins and ends work alongside, apart from other visits to the same stage, and tells the trail. Callers have
 * authorised and hold the initiative.
 */
@Component
class AlongsideVisits {

    private final VisitRepository visits;
    private final Pathway pathway;
    private final Changing changing;

    AlongsideVisits(VisitRepository visits, Pathway pathway, Changing changing) {
        this.visits = visits;
        this.pathway = pathway;
        this.changing = changing;
    }

    /**
     * Makes room for the main visit that a move opened: work alongside in its stage ends that day.
     *
     * @return whether there was any
     * @throws Refused if work alongside in that stage began later, or went on beyond that day before it ended
     */
    boolean giveWay(Actor actor, InitiativeHeader initiative, Move move, long stageId) {
        LocalDate day = move.movedOn();
        boolean ended = false;
        for (Visit visit : visits.findAlongside(initiative.organisationId(), initiative.id())) {
            if (visit.stageId() != stageId
                    || visit.endedOn() != null && !visit.endedOn().isAfter(day)) {
                continue;
            }
            if (visit.endedOn() != null || visit.startedOn().isAfter(day)) {
                throw overlap(actor.organisationId(), visit);
            }
            visit.closedBy(move);
            end(actor, initiative, visit, day, "date");
            ended = true;
        }
        return ended;
    }

    /**
     * Work goes on alongside in exactly these stages from the day of a move: begins what is new and ends what is not
     * named.
     *
     * @param standing the stage to which it moved, in which nothing can go on alongside
     * @param gaveWay whether work alongside in it has just given way: who left it ticked asks for nothing new
     * @throws Refused if that stage is named, and work in it did not just give way
     */
    void goOnIn(Actor actor, InitiativeHeader initiative, Move move, Set<Long> stages, long standing, boolean gaveWay) {
        LocalDate day = move.movedOn();
        if (stages.contains(standing) && !gaveWay) {
            throw new Refused(
                    "alongside",
                    "journey.move.alongside.stands",
                    Stages.name(pathway, actor.organisationId(), standing));
        }
        Set<Long> wanted = new TreeSet<>(stages);
        wanted.remove(standing);
        for (Visit visit : visits.findOpenAlongside(initiative.organisationId(), initiative.id())) {
            if (!wanted.remove(visit.stageId())) {
                visit.closedBy(move);
                end(actor, initiative, visit, day, "alongside");
            }
        }
        for (long stage : wanted) {
            begin(actor, initiative, stage, day, "alongside", move);
        }
    }

    /** @throws Refused if the stage is retired or another's, or work in it alongside already overlaps with this day */
    void begin(Actor actor, InitiativeHeader initiative, long stageId, LocalDate day, String field) {
        begin(actor, initiative, stageId, day, field, null);
    }

    private void begin(
            Actor actor, InitiativeHeader initiative, long stageId, LocalDate day, String field, @Nullable Move move) {
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
        Visit visit = visits.saveAndFlush(
                Visit.alongside(organisationId, initiative.id(), stageId, day).openedBy(move));
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
        changing.tell(
                actor,
                initiative,
                action,
                initiative.part("visit", visit.id()),
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
