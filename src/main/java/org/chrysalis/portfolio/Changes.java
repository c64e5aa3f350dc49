package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.TwoDays;
import org.jspecify.annotations.Nullable;

/**
 * What changed between the end of one day and the end of another: of journeys by the days that they are dated, of
 * risks by their scores on the two days, of money by what was written on the two days and by what ended between them.
 * What was written after a board had met, on its own day, counts for money as written since; of journeys and risks it
 * is told apart.
 *
 * @param days at whose ends it was asked, with until when what was entered was known and is told
 * @param size of what fitted on either day
 * @param happenings how often what happened, and to how many
 * @param steps the latest of them by name, {@value #MOST} at most
 * @param late what is dated before and was entered since
 * @param risks those that are new, higher, lower or over
 * @param money none where the person may not see it
 * @param leftOut whether there are initiatives that are kept to their teams, of which nothing is told here
 */
public record Changes(
        TwoDays days,
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

    /** Those of the latest days are found first, and only these are then told by name. */
    static final Section<Step> STEPS = new Section<>("changed", Step.class, """
            select h.what, i.reference, i.name, h.day as "on", fs.name as from_stage, ts.name as to_stage
            from (select h.* from (
                      select 'began' as what, v.initiative_id, v.started_on as day, cast(null as bigint) as from_id,
                             v.stage_id as to_id, v.ordinal, cast(null as bigint) as of_id, cast(0 as bigint) as turn,
                             cast(null as timestamptz) as entered
                      from visit v
                      where v.organisation_id = :sightOrganisation and v.main and v.ordinal = 1
                        and v.started_on between :from and :to
                      union all
                      select %1$s,
                             m.initiative_id, m.moved_on, m.from_stage_id, m.to_stage_id, m.ordinal, null, 0, null
                      from move m
                      where m.organisation_id = :sightOrganisation and m.direction <> 'START'
                        and m.moved_on between :from and :to
                      union all
                      select 'paused', p.initiative_id, p.started_on, null, null, null, p.visit_id, %2$s, p.entered_at
                      from pause p
                      where p.organisation_id = :sightOrganisation and p.started_on between :from and :to
                      union all
                      select 'resumed', p.initiative_id, p.ended_on, null, null, null, p.visit_id, %3$s, p.resumed_at
                      from pause p
                      where p.organisation_id = :sightOrganisation and p.ended_on between :from and :to
                        and %4$s
                      union all
                      select 'ended', e.initiative_id, e.ended_on, null, null, null, e.id, %5$s, e.entered_at
                      from ending e
                      where e.organisation_id = :sightOrganisation and e.ended_on between :from and :to) h
                  where (h.initiative_id in (select id from scope)) is true
                  order by h.day desc fetch first 60 rows with ties) h
            join initiative i on i.id = h.initiative_id and i.organisation_id = :sightOrganisation
            %6$s
            left join stage fs on fs.id = h.from_id left join stage ts on ts.id = coalesce(h.to_id, w.stage_id)
            order by %7$s
            limit 60""".formatted(
                    StepsInOrder.MOVED,
                    StepsInOrder.TURN_OF_PAUSE,
                    StepsInOrder.TURN_OF_RESUMING,
                    StepsInOrder.RESUMED,
                    StepsInOrder.TURN_OF_ENDING,
                    StepsInOrder.IN_THEIR_VISITS,
                    StepsInOrder.LATEST_FIRST));

    /** Whether anything is kept to its team among what was left out for that. */
    record LeftOut(boolean any) {}

    static final Section<LeftOut> LEFT_OUT = new Section<>("left_out", LeftOut.class, """
            select exists (select 1 from found f where f.id not in (select id from scope)) as any""");

    /** @param told whether what came and what left can be said */
    static Changes of(ScopeReading.Read read, TwoDays days, boolean told, boolean money) {
        return new Changes(
                days,
                read.one(Portfolio.Size.SECTION),
                Passage.of(read, told),
                read.rows(Pipeline.HAPPENINGS),
                read.rows(STEPS),
                EnteredLate.of(read, days),
                ChangedRisks.of(read, days.since(), days.until()),
                money ? ChangedMoney.of(read, days) : null,
                read.rows(LEFT_OUT).stream().anyMatch(LeftOut::any));
    }

    /** The earlier day. */
    public LocalDate since() {
        return days.since();
    }

    /** The later day. */
    public LocalDate until() {
        return days.until();
    }

    /** How often things happened, all in all; the list may hold the latest of them only. */
    public int times() {
        return happenings.stream().mapToInt(Pipeline.Happening::times).sum();
    }
}
