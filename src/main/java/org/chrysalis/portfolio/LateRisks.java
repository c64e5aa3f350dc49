package org.chrysalis.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is dated before the time that is told of, was entered since, and is of risks: the risk itself, a score of it,
 * that it is over or looked at again, or that it was a mistake. It is part of what {@link Changes} takes for the
 * earlier day, and was not known on it.
 *
 * @param times how often, all in all
 * @param risks those entered last, {@value Changes#MOST} at most
 */
public record LateRisks(int times, List<Risk> risks) {

    /**
     * @param way as changes of risks are called, or {@code scored}
     * @param on the day that it is dated
     * @param entered the day on which it was entered
     */
    public record Risk(
            String way,
            String reference,
            String name,
            String wording,
            String kind,
            @Nullable Integer number,
            @Nullable Integer levels,
            LocalDate on,
            LocalDate entered) {

        /** None of a risk that nobody has scored. */
        public ChangedRisks.Risk.@Nullable Score score() {
            return number == null || levels == null ? null : new ChangedRisks.Risk.Score(number, levels);
        }
    }

    record Row(
            int times,
            String way,
            String reference,
            String name,
            String wording,
            String kind,
            @Nullable Integer number,
            @Nullable Integer levels,
            LocalDate on,
            LocalDate entered) {}

    /** One that is new with its first score is told once, by that score. */
    private static final String HAPPENED = """
            select case when r.recorded_at > %1$s
                             and not exists (select 1 from risk_score f where f.risk_id = c.risk_id and f.id < c.id)
                        then 'new' else 'scored' end as way,
                   c.initiative_id, c.risk_id, c.scored_on as day, c.recorded_at as at,
                   c.likelihood * c.impact as number, c.levels
            from risk_score c
            join risk r on r.id = c.risk_id and r.organisation_id = c.organisation_id and r.withdrawn_at is null
            where c.organisation_id = :sightOrganisation and c.recorded_at > %1$s and c.scored_on < :from
            union all
            select 'new', r.initiative_id, r.id,
                   (r.recorded_at at time zone 'Europe/London')::date, r.recorded_at, null, null
            from risk r
            where r.organisation_id = :sightOrganisation and r.withdrawn_at is null and r.recorded_at > %1$s
              and r.recorded_at < cast(:from as timestamp) at time zone 'Europe/London'
              and not exists (select 1 from risk_score f where f.risk_id = r.id and f.scored_on < :from)
            union all
            select 'withdrawn', r.initiative_id, r.id,
                   (r.withdrawn_at at time zone 'Europe/London')::date, r.withdrawn_at,
                   r.likelihood * r.impact, r.levels
            from risk r
            where r.organisation_id = :sightOrganisation and r.recorded_at <= %1$s and r.withdrawn_at > %1$s
              and r.withdrawn_at < cast(:from as timestamp) at time zone 'Europe/London'
            union all
            select case when s.state in ('HAPPENED', 'CLOSED') then lower(s.state) else 'opened' end,
                   r.initiative_id, r.id,
                   (s.from_at at time zone 'Europe/London')::date, s.from_at, r.likelihood * r.impact, r.levels
            from risk_state s
            join risk_state b on b.risk_id = s.risk_id and b.organisation_id = s.organisation_id
                and b.until_at = s.from_at
            join risk r on r.id = s.risk_id and r.organisation_id = s.organisation_id and r.withdrawn_at is null
            where s.organisation_id = :sightOrganisation and r.recorded_at <= %1$s and s.from_at > %1$s
              and s.from_at < cast(:from as timestamp) at time zone 'Europe/London'
              and s.state <> b.state and (s.state in ('HAPPENED', 'CLOSED') or b.state in ('HAPPENED', 'CLOSED'))""";

    /** All of it, whatever initiative it is of, with its instant as {@code at}. */
    static String happened(Instant known) {
        return HAPPENED.formatted("timestamptz '" + known + "'");
    }

    /** @param known until when what was entered was known */
    static Section<Row> since(Instant known) {
        return new Section<>("late_risks", Row.class, """
                select h.times, h.way, i.reference, i.name, r.wording, k.name as kind,
                       h.number, h.levels, h.day as "on",
                       (h.at at time zone 'Europe/London')::date as entered
                from (select h.*, count(*) over () as times from (%s) h
                      where (h.initiative_id in (select id from scope)) is true
                        and h.at < (cast(:to as date) + 1)::timestamp at time zone 'Europe/London'
                      order by h.at desc, h.risk_id desc limit 60) h
                join initiative i on i.id = h.initiative_id and i.organisation_id = :sightOrganisation
                join risk r on r.id = h.risk_id and r.organisation_id = :sightOrganisation
                join risk_kind k on k.id = r.kind_id and k.organisation_id = :sightOrganisation
                order by h.day desc, i.number, h.at desc, h.risk_id desc""".formatted(happened(known)));
    }

    static LateRisks of(ScopeReading.Read read, Instant known) {
        List<Row> rows = read.rows(since(known));
        return new LateRisks(
                rows.stream().mapToInt(Row::times).findFirst().orElse(0),
                rows.stream()
                        .map(row -> new Risk(
                                row.way(),
                                row.reference(),
                                row.name(),
                                row.wording(),
                                row.kind(),
                                row.number(),
                                row.levels(),
                                row.on(),
                                row.entered()))
                        .toList());
    }
}
