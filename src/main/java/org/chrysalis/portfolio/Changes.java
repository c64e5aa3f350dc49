package org.chrysalis.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed between the end of one day and the end of another: of journeys by the days that they are dated, of
 * risks by their scores on the two days, of money by what was written on the two days and by what ended between them.
 * What was written after a board had met, on its own day, counts for money as written since; of journeys and risks it
 * is told apart.
 *
 * @param size of what fitted on either day
 * @param happenings how often what happened, and to how many
 * @param steps the latest of them by name, {@value #MOST} at most
 * @param late what is dated before and was entered since
 * @param risks those that are new, higher, lower or over
 * @param money none where the person may not see it
 * @param leftOut whether there are initiatives that are kept to their teams, of which nothing is told here
 */
public record Changes(
        LocalDate since,
        LocalDate until,
        Portfolio.Size size,
        Passage passage,
        List<Pipeline.Happening> happenings,
        List<Step> steps,
        EnteredLate late,
        ChangedRisks risks,
        @Nullable ChangedMoney money,
        boolean leftOut) {

    /** As many as a page lists of each kind. */
    public static final int MOST = 60;

    /**
     * @param what the key of what happened: {@code moved-on}
     * @param fromStage none where it began, was paused, resumed or ended
     * @param toStage where it stood, where it was paused, resumed or ended
     */
    public record Step(
            String what,
            String reference,
            String name,
            LocalDate on,
            @Nullable String fromStage,
            @Nullable String toStage) {}

    /** The place in a day of what closes it: an initiative that rests or has ended moves no more. */
    static final int AFTER_ALL_MOVES = 1_000_000;

    /** Of a pause {@code p}: people took up again what rested; no move and no ending did. */
    static final String RESUMED =
            "p.ended_on is not null and p.ended_with_move_id is null and p.ended_with_ending_id is null";

    /** Before whatever else followed on the day; but after the pause, where that began on it as well. */
    static final String PLACE_OF_RESUMING =
            "case when p.started_on = p.ended_on then %d + 1 else -1 end".formatted(AFTER_ALL_MOVES);

    /** What a move did that was not the first. */
    static final String MOVED = """
            case m.direction when 'ON' then 'moved-on' when 'BACK' then 'moved-back'
                             when 'AGAIN' then 'again' else 'reopened' end""";

    /**
     * The stage of what has no stage of its own, beside a row {@code h} of what happened: where a pause lies, and from
     * where an ending was not left but by a reopening.
     */
    static final String WHERE_IT_STOOD = """
            left join lateral (
                select v.stage_id from visit v
                where v.initiative_id = h.initiative_id and v.main
                  and (h.what in ('paused', 'resumed') and v.id = h.visit_id
                       or h.what = 'ended' and v.ended_on = h.day
                          and not exists (select 1 from move m
                                          where m.from_visit_id = v.id and m.direction <> 'REOPEN'))
                order by v.ordinal limit 1) w on h.what in ('paused', 'resumed', 'ended')""";

    /**
     * Those of the latest days are found first, and only these are then told by name. Within a day as it went: moves in
     * their order, then what closed the day; an ending that was taken back on its own day comes before what followed.
     */
    static final Section<Step> STEPS = new Section<>(
            "changed", Step.class, """
            select h.what, i.reference, i.name, h.day as "on", fs.name as from_stage, ts.name as to_stage
            from (select h.* from (
                      select 'began' as what, v.initiative_id, v.started_on as day, cast(null as bigint) as from_id,
                             v.stage_id as to_id, cast(v.ordinal as bigint) as place, cast(null as bigint) as visit_id
                      from visit v
                      where v.organisation_id = :sightOrganisation and v.main and v.ordinal = 1
                        and v.started_on between :from and :to
                      union all
                      select %2$s,
                             m.initiative_id, m.moved_on, m.from_stage_id, m.to_stage_id, m.ordinal, null
                      from move m
                      where m.organisation_id = :sightOrganisation and m.direction <> 'START'
                        and m.moved_on between :from and :to
                      union all
                      select 'paused', p.initiative_id, p.started_on, null, null, %1$d, p.visit_id
                      from pause p
                      where p.organisation_id = :sightOrganisation and p.started_on between :from and :to
                      union all
                      select 'resumed', p.initiative_id, p.ended_on, null, null, %4$s, p.visit_id
                      from pause p
                      where p.organisation_id = :sightOrganisation and p.ended_on between :from and :to
                        and %5$s
                      union all
                      select 'ended', e.initiative_id, e.ended_on, null, null,
                             case when e.reopened_on = e.ended_on then 0 else %1$d + 2 end, null
                      from ending e
                      where e.organisation_id = :sightOrganisation and e.ended_on between :from and :to) h
                  where (h.initiative_id in (select id from scope)) is true
                  order by h.day desc fetch first 60 rows with ties) h
            join initiative i on i.id = h.initiative_id and i.organisation_id = :sightOrganisation
            %3$s
            left join stage fs on fs.id = h.from_id left join stage ts on ts.id = coalesce(h.to_id, w.stage_id)
            order by h.day desc, i.number, h.place desc, h.what
            limit 60""".formatted(AFTER_ALL_MOVES, MOVED, WHERE_IT_STOOD, PLACE_OF_RESUMING, RESUMED));

    /** Whether anything is kept to its team among what was left out for that. */
    record LeftOut(boolean any) {}

    static final Section<LeftOut> LEFT_OUT = new Section<>("left_out", LeftOut.class, """
            select exists (select 1 from found f where f.id not in (select id from scope)) as any""");

    /** @param told whether what came and what left can be said */
    static Changes of(
            ScopeReading.Read read, LocalDate since, Instant known, LocalDate until, boolean told, boolean money) {
        return new Changes(
                since,
                until,
                read.one(Portfolio.Size.SECTION),
                Passage.of(read, told),
                read.rows(Pipeline.HAPPENINGS),
                read.rows(STEPS),
                EnteredLate.of(read, known),
                ChangedRisks.of(read, since, until),
                money ? ChangedMoney.of(read, ChangedMoney.begins(since, known)) : null,
                read.rows(LEFT_OUT).stream().anyMatch(LeftOut::any));
    }

    /** How often things happened, all in all; the list may hold the latest of them only. */
    public int times() {
        return happenings.stream().mapToInt(Pipeline.Happening::times).sum();
    }
}
