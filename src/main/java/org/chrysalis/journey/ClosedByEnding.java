package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chrysalis.initiative.ClosedWithEnding;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
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
    private final Reopenings reopenings;
    private final Pathway pathway;
    private final List<ClosedWithEnding> others;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClosedByEnding(
            VisitRepository visits,
            PauseRepository pauses,
            Reopenings reopenings,
            Pathway pathway,
            List<ClosedWithEnding> others,
            JdbcClient jdbc,
            Clock clock) {
        this.visits = visits;
        this.pauses = pauses;
        this.reopenings = reopenings;
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
        Reopenings.Around around = reopenings.around(initiative, ending);
        Visit main = mainVisit(initiative, around.after());
        Day.requireBetween(
                main.startedOn(), day, LocalDate.now(clock), FIELD, "journey.correct.ending.date.before-visit");
        LocalDate reopened = ending.reopenedOn();
        if (reopened != null && day.isAfter(reopened)) {
            throw new Refused(FIELD, "journey.correct.ending.date.after-reopening", Day.words(reopened));
        }
        requireNoCheckInBefore(initiative, ending, day);
        List<String> ended = shiftAlongside(initiative, ending, around, day);
        boolean pause = shiftPause(initiative, ending, main, day);
        main.end(day);
        visits.saveAndFlush(main);
        ClosedWithEnding.End end = new ClosedWithEnding.End(ending.id(), day, "");
        others.forEach(other -> other.shift(actor, initiative, end));
        return new Shifted(List.of(), ended, pause, List.of());
    }

    /** The visit from which the reopening went on; the last one while the ending stands. */
    private Visit mainVisit(InitiativeHeader initiative, @Nullable Move reopening) {
        return (reopening == null
                        ? visits.findLast(initiative.organisationId(), initiative.id())
                        : visits.findByIdAndOrganisationIdAndInitiativeId(
                                Objects.requireNonNull(reopening.fromVisitId()),
                                initiative.organisationId(),
                                initiative.id()))
                .orElseThrow();
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

    private List<String> shiftAlongside(
            InitiativeHeader initiative, Ending ending, Reopenings.Around around, LocalDate day) {
        List<String> shifted = new ArrayList<>();
        for (Visit visit : visits.findAlongside(initiative.organisationId(), initiative.id())) {
            if (closed(visit, ending, around)) {
                Day.requireNotBefore(visit.startedOn(), day, FIELD, "journey.end.date.before-alongside");
                visit.end(day);
                visits.saveAndFlush(visit);
                shifted.add(Stages.name(pathway, initiative.organisationId(), visit.stageId()));
            } else if (day.isBefore(ending.endedOn()) && !cameAfter(visit, ending, around)) {
                requireOverBy(visit, ending, day);
            }
        }
        return shifted;
    }

    /** Of several endings of one day each closed what was recorded since the last. What a move ended has that one's day. */
    private static boolean closed(Visit visit, Ending ending, Reopenings.Around around) {
        return ending.endedOn().equals(visit.endedOn()) && !visit.endedWithMove() && around.recorded(visit);
    }

    /** Of work that began and ended on the day of the ending, the order in which it was recorded says it. */
    private static boolean cameAfter(Visit visit, Ending ending, Reopenings.Around around) {
        LocalDate reopened = ending.reopenedOn();
        return reopened != null
                && !visit.startedOn().isBefore(reopened)
                && (around.recordedAfter(visit) || !ending.endedOn().equals(visit.endedOn()));
    }

    /** Nothing goes on alongside from the day of an ending on, until it was reopened. */
    private static void requireOverBy(Visit visit, Ending ending, LocalDate day) {
        if (visit.endedOn() == null || visit.endedOn().isAfter(ending.endedOn())) {
            throw new Refused(FIELD, "journey.correct.ending.date.alongside-went-on", Day.words(ending.endedOn()));
        }
        Day.requireNotBefore(visit.endedOn(), day, FIELD, "journey.correct.ending.date.before-alongside-ended");
    }

    private boolean shiftPause(InitiativeHeader initiative, Ending ending, Visit main, LocalDate day) {
        boolean shifted = false;
        for (Pause pause : pauses.findOver(initiative.organisationId(), initiative.id(), ending.endedOn())) {
            if (pause.endedWith(ending)) {
                Day.requireNotBefore(pause.startedOn(), day, FIELD, "journey.move.date.before-pause");
                pause.shiftEnd(day, clock.instant());
                pauses.saveAndFlush(pause);
                shifted = true;
            } else if (pause.liesIn(main)) {
                // One of a later visit may be over by that day as well, where it was reopened on it.
                Day.requireNotBefore(pause.endedOn(), day, FIELD, "journey.pause.date.before-resumed");
            }
        }
        return shifted;
    }
}
