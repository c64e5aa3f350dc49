package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.initiative.ClosedWithEnding;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The visits and the pause that an ending closed, for when its day is put right. Callers have authorised and hold the
 * initiative.
 */
@Component
class ClosedByEnding {

    private static final String FIELD = "date";

    private final VisitRepository visits;
    private final PauseRepository pauses;
    private final Pathway pathway;
    private final List<ClosedWithEnding> others;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClosedByEnding(
            VisitRepository visits,
            PauseRepository pauses,
            Pathway pathway,
            List<ClosedWithEnding> others,
            JdbcClient jdbc,
            Clock clock) {
        this.visits = visits;
        this.pauses = pauses;
        this.pathway = pathway;
        this.others = others;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the ending closed ends on this day instead.
     *
     * @return what shifted besides the visit
     * @throws Refused if the day lies ahead or after the reopening; before the visit, a pause or work alongside
     *     began, or ended by itself; after a check-in is due
     */
    Shifted shift(Actor actor, InitiativeHeader initiative, Ending ending, LocalDate day) {
        Visit main = visits.findByIdAndOrganisationIdAndInitiativeId(
                        mainVisit(initiative, ending), initiative.organisationId(), initiative.id())
                .orElseThrow();
        Day.requireBetween(
                main.startedOn(), day, LocalDate.now(clock), FIELD, "journey.correct.ending.date.before-visit");
        LocalDate reopened = ending.reopenedOn();
        if (reopened != null && day.isAfter(reopened)) {
            throw new Refused(FIELD, "journey.correct.ending.date.after-reopening", Day.words(reopened));
        }
        requireNoCheckInBefore(initiative, ending, day);
        List<String> ended = shiftAlongside(initiative, ending.endedOn(), day);
        boolean pause = shiftPause(initiative, ending, day);
        main.end(day);
        visits.saveAndFlush(main);
        ClosedWithEnding.End end = new ClosedWithEnding.End(ending.id(), day, "");
        others.forEach(other -> other.shift(actor, initiative, end));
        return new Shifted(List.of(), ended, pause, List.of());
    }

    /**
     * The visit from which this ending's reopening went on; the last one while it stands. Two endings may share a day.
     */
    private long mainVisit(InitiativeHeader initiative, Ending ending) {
        return jdbc.sql("""
                select coalesce(
                    (select r.from_visit_id
                     from (select from_visit_id, row_number() over (order by ordinal) as number
                           from move
                           where organisation_id = :organisation and initiative_id = :initiative
                             and direction = 'REOPEN') r
                     where r.number = (select count(*) from ending
                                       where organisation_id = :organisation
                                         and initiative_id = :initiative and id <= :ending)),
                    (select id from visit
                     where organisation_id = :organisation and initiative_id = :initiative and main
                     order by ordinal desc limit 1))""")
                .param("organisation", initiative.organisationId())
                .param("initiative", initiative.id())
                .param("ending", ending.id())
                .query(Long.class)
                .single();
    }

    private void requireNoCheckInBefore(InitiativeHeader initiative, Ending ending, LocalDate day) {
        jdbc.sql("""
                select min(due_on) from check_in
                where organisation_id = :organisation and ending_id = :ending and due_on < :day
                having count(*) > 0""")
                .param("organisation", initiative.organisationId())
                .param("ending", ending.id())
                .param("day", day)
                .query(LocalDate.class)
                .optional()
                .ifPresent(due -> {
                    throw new Refused(FIELD, "journey.correct.ending.date.after-check-in", Day.words(due));
                });
    }

    private List<String> shiftAlongside(InitiativeHeader initiative, LocalDate before, LocalDate day) {
        List<String> shifted = new ArrayList<>();
        for (Visit visit : visits.findAlongside(initiative.organisationId(), initiative.id())) {
            LocalDate ended = visit.endedOn();
            if (ended == null || ended.isAfter(before)) {
                continue;
            }
            if (ended.isBefore(before)) {
                Day.requireNotBefore(ended, day, FIELD, "journey.correct.ending.date.before-alongside-ended");
            } else {
                Day.requireNotBefore(visit.startedOn(), day, FIELD, "journey.end.date.before-alongside");
                visit.end(day);
                visits.saveAndFlush(visit);
                shifted.add(Stages.name(pathway, initiative.organisationId(), visit.stageId()));
            }
        }
        return shifted;
    }

    private boolean shiftPause(InitiativeHeader initiative, Ending ending, LocalDate day) {
        boolean shifted = false;
        for (Pause pause : pauses.findOver(initiative.organisationId(), initiative.id(), ending.endedOn())) {
            if (pause.endedWith(ending)) {
                Day.requireNotBefore(pause.startedOn(), day, FIELD, "journey.move.date.before-pause");
                pause.shiftEnd(day, clock.instant());
                pauses.saveAndFlush(pause);
                shifted = true;
            } else {
                Day.requireNotBefore(pause.endedOn(), day, FIELD, "journey.pause.date.before-resumed");
            }
        }
        return shifted;
    }
}
