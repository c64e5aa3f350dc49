package org.chrysalis.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chrysalis.initiative.TwoDays;
import org.jspecify.annotations.Nullable;

/**
 * What journeys did, and what was said of risks, before the time that is told of and nobody could know yet, because it
 * was entered since, or its day was put right to one before: neither what was told of the time before nor what changed
 * since has it.
 *
 * @param times how often journeys did something, all in all
 * @param steps those entered last, {@value Changes#MOST} at most
 * @param risks the same of risks
 */
public record EnteredLate(int times, List<Step> steps, LateRisks risks) {

    /**
     * Of what was known already and was put right since: when its day was carried from the time that is told of to
     * before it. Its day as it was known is that of before the first correction since.
     */
    private static final String CARRIED = """
            join lateral (
                select min(c.corrected_at) filter (where c.%4$s_before >= :from and c.%4$s_after < :from) as at,
                       (array_agg(c.%4$s_before order by c.id))[1] as known
                from correction c
                where c.%1$s_id = %2$s.id and c.organisation_id = :sightOrganisation and c.corrected_at > %3$s) c
                on c.known >= :from""";

    /** What was entered since has its day by that, however often it was put right. */
    private static final String OF_JOURNEYS = """
            select case m.direction when 'START' then 'began' else %2$s end as what, m.initiative_id,
                   m.moved_on as day, m.from_stage_id as from_id, m.to_stage_id as to_id, m.ordinal,
                   cast(null as bigint) as of_id, cast(0 as bigint) as turn, cast(null as timestamptz) as entered,
                   m.recorded_at as at, false as corrected
            from move m
            where m.organisation_id = :sightOrganisation and m.recorded_at > %1$s and m.moved_on < :from
            union all
            select case m.direction when 'START' then 'began' else %2$s end, m.initiative_id,
                   m.moved_on, m.from_stage_id, m.to_stage_id, m.ordinal, null, 0, null, c.at, true
            from move m %7$s
            where m.organisation_id = :sightOrganisation and m.recorded_at <= %1$s and m.corrected_at > %1$s
              and m.moved_on < :from
            union all
            select 'paused', p.initiative_id, p.started_on, null, null, null, p.visit_id, %3$s, p.entered_at,
                   p.entered_at, false
            from pause p
            where p.organisation_id = :sightOrganisation and p.entered_at > %1$s and p.started_on < :from
            union all
            select 'paused', p.initiative_id, p.started_on, null, null, null, p.visit_id, %3$s, p.entered_at,
                   c.at, true
            from pause p %8$s
            where p.organisation_id = :sightOrganisation and (p.entered_at > %1$s) is not true
              and p.recorded_at > %1$s and p.started_on < :from
            union all
            select 'resumed', p.initiative_id, p.ended_on, null, null, null, p.visit_id, %4$s, p.resumed_at,
                   p.resumed_at, false
            from pause p
            where p.organisation_id = :sightOrganisation and p.resumed_at > %1$s and p.ended_on < :from
              and %5$s
            union all
            select 'resumed', p.initiative_id, p.ended_on, null, null, null, p.visit_id, %4$s, p.resumed_at, c.at, true
            from pause p %10$s
            where p.organisation_id = :sightOrganisation and (p.resumed_at > %1$s) is not true
              and p.recorded_at > %1$s and p.ended_on < :from and %5$s
            union all
            select 'ended', e.initiative_id, e.ended_on, null, null, null, e.id, %6$s, e.entered_at, e.entered_at, false
            from ending e
            where e.organisation_id = :sightOrganisation and e.entered_at > %1$s and e.ended_on < :from
            union all
            select 'ended', e.initiative_id, e.ended_on, null, null, null, e.id, %6$s, e.entered_at, c.at, true
            from ending e %9$s
            where e.organisation_id = :sightOrganisation and (e.entered_at > %1$s) is not true
              and e.recorded_at > %1$s and e.ended_on < :from""";

    /**
     * @param what the key of what happened: {@code moved-on}
     * @param on the day that it is dated
     * @param entered the day on which it was entered, or on which its day was put right
     * @param corrected whether it was known, and of a later day
     * @param fromStage none where it began, was paused, resumed or ended
     * @param toStage where it stood, where it was paused, resumed or ended
     */
    public record Step(
            String what,
            String reference,
            String name,
            LocalDate on,
            LocalDate entered,
            boolean corrected,
            @Nullable String fromStage,
            @Nullable String toStage) {}

    record Row(
            int times,
            String what,
            String reference,
            String name,
            LocalDate on,
            LocalDate entered,
            boolean corrected,
            @Nullable String fromStage,
            @Nullable String toStage) {}

    static Section<Row> between(TwoDays days) {
        return new Section<>("entered_late", Row.class, """
                select h.times, h.what, i.reference, i.name, h.day as "on",
                       (h.at at time zone 'Europe/London')::date as entered, h.corrected, fs.name as from_stage,
                       ts.name as to_stage
                from (select h.*, count(*) over () as times from (%s) h
                      where (h.initiative_id in (select id from scope)) is true
                        and h.at < %s
                      order by h.at desc, h.day desc, h.turn desc limit 60) h
                join initiative i on i.id = h.initiative_id and i.organisation_id = :sightOrganisation
                %s
                left join stage fs on fs.id = h.from_id left join stage ts on ts.id = coalesce(h.to_id, w.stage_id)
                order by %s""".formatted(
                        journeys(days), days.toldBefore(), StepsInOrder.IN_THEIR_VISITS, StepsInOrder.LATEST_FIRST));
    }

    private static String journeys(TwoDays days) {
        String at = "timestamptz '" + days.known() + "'";
        return OF_JOURNEYS.formatted(
                at,
                StepsInOrder.MOVED,
                StepsInOrder.TURN_OF_PAUSE,
                StepsInOrder.TURN_OF_RESUMING,
                StepsInOrder.RESUMED,
                StepsInOrder.TURN_OF_ENDING,
                CARRIED.formatted("move", "m", at, "date"),
                CARRIED.formatted("pause", "p", at, "date"),
                CARRIED.formatted("ending", "e", at, "date"),
                CARRIED.formatted("pause", "p", at, "until"));
    }

    /**
     * The condition on {@code initiative i} that something of it is among this.
     *
     * @param marks as they stand in an address: until when what was entered was known, and told if not until the end of
     *     the later day
     */
    static String condition(LocalDate from, LocalDate to, List<Long> marks) {
        List<Instant> instants = marks.stream().map(EnteredLate::instant).toList();
        TwoDays days = new TwoDays(
                from.minusDays(1),
                to,
                TwoDays.Fit.EITHER,
                instants.get(0),
                instants.size() > 1 ? instants.get(1) : null);
        return """
                i.id in (select h.initiative_id
                         from (select j.initiative_id, j.at from (%s) j
                               union all select r.initiative_id, r.at from (%s) r) h
                         where h.at < %s)
                """.formatted(journeys(days), LateRisks.happened(days), days.toldBefore())
                .replace(":from", "date '" + from + "'")
                .replace(":to", "date '" + to + "'");
    }

    /** Of a mark. */
    static Instant instant(long microseconds) {
        return Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
    }

    /** How often anything, of journeys and risks. */
    public int all() {
        return times + risks.times();
    }

    static EnteredLate of(ScopeReading.Read read, TwoDays days) {
        List<Row> rows = read.rows(between(days));
        return new EnteredLate(
                rows.stream().mapToInt(Row::times).findFirst().orElse(0),
                rows.stream()
                        .map(row -> new Step(
                                row.what(),
                                row.reference(),
                                row.name(),
                                row.on(),
                                row.entered(),
                                row.corrected(),
                                row.fromStage(),
                                row.toStage()))
                        .toList(),
                LateRisks.of(read, days));
    }
}
