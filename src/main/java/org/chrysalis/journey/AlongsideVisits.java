package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Component;

/** Keeps visits alongside apart from other visits to the same stage. Callers have authorised and hold the initiative. */
@Component
class AlongsideVisits {

    private final VisitRepository visits;
    private final Pathway pathway;

    AlongsideVisits(VisitRepository visits, Pathway pathway) {
        this.visits = visits;
        this.pathway = pathway;
    }

    /**
     * Makes room for a main visit that begins on this day: work alongside in its stage ends that day.
     *
     * @return whether there was any
     * @throws Refused if work alongside in that stage began later, or went on beyond that day before it ended
     */
    boolean giveWay(long organisationId, long initiativeId, long stageId, LocalDate day) {
        boolean ended = false;
        for (Visit visit : visits.findAlongside(initiativeId)) {
            if (visit.stageId() != stageId
                    || visit.endedOn() != null && !visit.endedOn().isAfter(day)) {
                continue;
            }
            if (visit.endedOn() != null || visit.startedOn().isAfter(day)) {
                throw overlap(organisationId, visit);
            }
            visit.end(day);
            visits.saveAndFlush(visit);
            ended = true;
        }
        return ended;
    }

    /**
     * Work goes on alongside in exactly these stages from this day: begins what is new and ends what is not named.
     *
     * @param standing the stage in which the main visit stands from this day
     */
    void goOnIn(long organisationId, long initiativeId, Set<Long> stages, long standing, LocalDate day) {
        List<Long> open = new ArrayList<>();
        for (Visit visit : visits.findOpenAlongside(initiativeId)) {
            if (stages.contains(visit.stageId())) {
                open.add(visit.stageId());
            } else {
                end(organisationId, visit, day, "alongside");
            }
        }
        for (long stage : stages) {
            if (stage != standing && !open.contains(stage)) {
                begin(organisationId, initiativeId, stage, day, "alongside");
            }
        }
    }

    /** @throws Refused if the stage is retired or another's, or work in it alongside already overlaps with this day */
    Visit begin(long organisationId, long initiativeId, long stageId, LocalDate day, String field) {
        Stages.requireInUse(pathway, organisationId, stageId, field);
        for (Visit visit : visits.findAlongside(initiativeId)) {
            if (visit.stageId() == stageId
                    && (visit.endedOn() == null || visit.endedOn().isAfter(day))) {
                throw new Refused(
                        field,
                        "journey.alongside.already",
                        Stages.name(pathway, organisationId, stageId),
                        Day.words(visit.startedOn()));
            }
        }
        return visits.saveAndFlush(Visit.alongside(organisationId, initiativeId, stageId, day));
    }

    /** @throws Refused if it began later than this day */
    void end(long organisationId, Visit visit, LocalDate day, String field) {
        if (day.isBefore(visit.startedOn())) {
            throw new Refused(
                    field,
                    "journey.alongside.began-later",
                    Stages.name(pathway, organisationId, visit.stageId()),
                    Day.words(visit.startedOn()));
        }
        visit.end(day);
        visits.saveAndFlush(visit);
    }

    private Refused overlap(long organisationId, Visit visit) {
        return new Refused(
                "date",
                "journey.move.date.alongside",
                Stages.name(pathway, organisationId, visit.stageId()),
                Day.words(visit.startedOn()));
    }
}
