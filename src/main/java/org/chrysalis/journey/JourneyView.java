package org.chrysalis.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chrysalis.context.ContextKind;
import org.chrysalis.pathway.StageView;
import org.jspecify.annotations.Nullable;

/**
 * The whole story of an initiative's stages, as a page may show it.
 *
 * @param stages along which it is drawn: those in use, and retired ones that it visited
 * @param visits the main visits in their order
 * @param happenings what happened to the whole organisation meanwhile
 */
public record JourneyView(
        LocalDate today,
        List<StageView> stages,
        List<Main> visits,
        List<Side> alongside,
        List<Rest> pauses,
        List<Finish> endings,
        List<Happening> happenings) {

    /**
     * A main visit, with the move that opened it.
     *
     * @param again whether it had been in this stage before
     * @param stay the day it ended, or today while it stands there
     * @param broughtAboutBy what happened to the whole organisation that led to it, if something did
     * @param broughtAboutOn its day
     */
    public record Main(
            long id,
            int number,
            long stageId,
            String stageName,
            boolean again,
            Direction direction,
            LocalDate from,
            @Nullable LocalDate to,
            LocalDate stay,
            String reason,
            List<String> deciders,
            boolean criteriaUnmet,
            @Nullable Integer review,
            @Nullable Instant correctedAt,
            @Nullable String broughtAboutBy,
            @Nullable LocalDate broughtAboutOn) {

        public long days() {
            return ChronoUnit.DAYS.between(from, stay);
        }

        public boolean present() {
            return to == null;
        }
    }

    /**
     * Work in another stage beside the main visit.
     *
     * @param correctable whether a day of it is its own to correct: one that no move began or ended
     */
    public record Side(
            long id,
            long stageId,
            String stageName,
            LocalDate from,
            @Nullable LocalDate to,
            boolean correctable) {}

    /** A pause, within one visit. */
    public record Rest(
            long id,
            long visitId,
            LocalDate from,
            @Nullable LocalDate to,
            String reason,
            List<String> deciders,
            @Nullable LocalDate reviewOn,
            String resumeNote) {}

    /** An ending, standing until it was reopened. */
    public record Finish(
            long id,
            LocalDate on,
            EndingCause cause,
            List<String> deciders,
            String why,
            String learned,
            String continues,
            String care,
            @Nullable LocalDate reopenedOn,
            @Nullable String broughtAboutBy,
            @Nullable LocalDate broughtAboutOn) {

        public boolean stands() {
            return reopenedOn == null;
        }

        public EndingSays says() {
            return new EndingSays(cause, learned, continues, care);
        }
    }

    /** Something that happened to the whole organisation: it lies behind the journey. */
    public record Happening(LocalDate on, ContextKind kind, String name) {}

    public boolean endedNow() {
        return endings.stream().anyMatch(Finish::stands);
    }

    /**
     * The journey from one of its latest visits on: as many visits as asked for at most, and what went on beside them.
     * A visit keeps its number.
     */
    public JourneyView latest(int most) {
        if (visits.size() <= most) {
            return this;
        }
        int cut = visits.size() - most;
        List<Main> kept = visits.subList(cut, visits.size());
        long over = visits.subList(0, cut).stream().filter(this::closedByEnding).count();
        LocalDate since = kept.get(0).from();
        List<Side> beside = alongside.stream()
                .filter(side -> side.to() == null || side.to().isAfter(since))
                .toList();
        List<Finish> follow = endings.stream().skip(over).toList();
        return new JourneyView(today, stages, kept, beside, pauses, follow, happenings);
    }

    public List<Rest> pausesIn(Main visit) {
        return pauses.stream().filter(pause -> pause.visitId() == visit.id()).toList();
    }

    /** What happened to the organisation during this visit; on the day of a move it counts to the visit that began. */
    public List<Happening> happeningsIn(Main visit) {
        boolean last = next(visit) == null;
        LocalDate until = visit.stay();
        return happenings.stream()
                .filter(each -> !each.on().isBefore(visit.from())
                        && (each.on().isBefore(until) || last && each.on().equals(until)))
                .toList();
    }

    /** The ending that followed this visit, if one did: the first visit that one followed has the first, and so on. */
    public @Nullable Finish endingAfter(Main visit) {
        if (!closedByEnding(visit)) {
            return null;
        }
        long before = visits.stream()
                .filter(each -> each.number() < visit.number() && closedByEnding(each))
                .count();
        return before < endings.size() ? endings.get((int) before) : null;
    }

    private boolean closedByEnding(Main visit) {
        Main next = next(visit);
        return visit.to() != null && (next == null || next.direction() == Direction.REOPEN);
    }

    private @Nullable Main next(Main visit) {
        int place = visit.number() - visits.get(0).number() + 1;
        return place < visits.size() ? visits.get(place) : null;
    }
}
