package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.KnownEndings;
import org.chrysalis.initiative.TwoDays;
import org.jspecify.annotations.Nullable;

/**
 * What is dated before the time that is told of, was entered since, and is of risks: the risk itself, a score of it,
 * that it is over or looked at again, that it was a mistake, or that its initiative ended or was reopened. It is part
 * of what {@link Changes} takes for the earlier day, and was not known on it.
 *
 * @param times how often, all in all
 * @param risks those entered last, {@value Changes#MOST} at most
 */
public record LateRisks(int times, List<Risk> risks) {

    /**
     * @param way as changes of risks are called, or {@code scored}; {@code left} and {@code back} where it was open and
     *     its initiative ended or was reopened
     * @param on the day that it is dated; of an ending that was put right to a later one, the day that it had
     * @param entered the day on which it was entered, or that of the ending or of the reopening put right
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

        /** The key of the words of its way. */
        public String wayKey() {
            return way.equals("back") ? "portfolio.changes.late.back" : ChangedRisks.Risk.wayKey(way);
        }

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
              and r.recorded_at < (cast(:to as date) + 1)::timestamp at time zone 'Europe/London'
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
              and s.state <> b.state and (s.state in ('HAPPENED', 'CLOSED') or b.state in ('HAPPENED', 'CLOSED'))
            union all
            """;

    /**
     * Open risks of initiatives that were over on the earlier day by what is known at the end of the later one, and
     * were not by what was known then, or the other way round: what was entered since and cancels itself is neither. They are
     * back also where it was the ending that was put right, to a later day.
     * One that counted then and is closed or taken out by the later day is told as that.
     */
    private static final String ENDED = """
            select k.way, r.initiative_id, r.id, d.day, d.at, f.number, f.levels
            from (select o.initiative_id, case when bool_or(o.later) then 'left' else 'back' end as way
                  from (select t.initiative_id, false as later from (%3$s) t
                        union all select n.initiative_id, true from (%4$s) n) o
                  group by o.initiative_id having count(distinct o.later) = 1) k
            cross join lateral (
                (select e.ended_on as day,
                        coalesce(case when e.entered_at > %1$s then e.entered_at end,
                                 (select min(c.corrected_at) from correction c
                                  where (c.ending_id = e.id
                                         or c.move_id in (select m.id from move m
                                                          where m.initiative_id = e.initiative_id
                                                            and m.direction = 'REOPEN'))
                                    and c.organisation_id = :sightOrganisation and c.corrected_at > %1$s
                                    and c.date_before <> c.date_after)) as at
                 from ending e
                 where k.way = 'left' and e.initiative_id = k.initiative_id and e.organisation_id = :sightOrganisation
                   and e.ended_on < :from and (e.entered_at > %2$s) is not true
                 order by e.ended_on desc, e.id desc limit 1)
                union all
                (select m.moved_on, a.at
                 from move m
                 cross join lateral (
                     select coalesce(case when m.recorded_at > %1$s then m.recorded_at end,
                                     (select min(c.corrected_at) from correction c
                                      where c.move_id = m.id and c.organisation_id = :sightOrganisation
                                        and c.corrected_at > %1$s and c.date_before <> c.date_after)) as at) a
                 where a.at is not null and k.way = 'back' and m.initiative_id = k.initiative_id and m.organisation_id = :sightOrganisation
                   and m.direction = 'REOPEN' and m.moved_on < :from and m.recorded_at <= %2$s
                 order by m.moved_on desc, m.id desc limit 1)
                union all
                (select c.date_before, c.corrected_at
                 from ending e
                 join correction c on c.ending_id = e.id and c.organisation_id = :sightOrganisation
                                  and c.corrected_at > %1$s and c.date_before < :from and c.date_after >= :from
                 where k.way = 'back' and e.initiative_id = k.initiative_id and e.organisation_id = :sightOrganisation
                   and (e.entered_at > %1$s) is not true
                 order by c.id limit 1)
                limit 1) d
            join risk r on r.initiative_id = k.initiative_id and r.organisation_id = :sightOrganisation
            left join lateral (
                select c.likelihood * c.impact as number, c.levels from risk_score c
                where c.risk_id = r.id and c.organisation_id = :sightOrganisation and c.scored_on < :from
                order by c.scored_on desc, c.id desc limit 1) f on true
            where case k.way when 'back' then r.recorded_at <= %1$s and %5$s
                             else r.recorded_at < cast(:from as timestamp) at time zone 'Europe/London'
                                  and %6$s and %7$s end""";

    /** As the risk stood at an instant. */
    private static final String OPEN = """
            (r.withdrawn_at is null or r.withdrawn_at > %1$s)
            and coalesce((select s.state from risk_state s
                          where s.risk_id = r.id and s.organisation_id = :sightOrganisation
                            and s.from_at <= %1$s and s.until_at > %1$s), r.state) not in ('HAPPENED', 'CLOSED')""";

    /** Whatever was entered after either instant was not known at it, also what is told of a later time only. */
    private static final String EVER = "timestamptz 'infinity'";

    /** All of it, whatever initiative it is of, with its instant as {@code at}. */
    static String happened(TwoDays days) {
        String at = "timestamptz '" + days.known() + "'";
        String before = lastOf("(cast(:from as timestamp) at time zone 'Europe/London'");
        String until = lastOf("((cast(:to as date) + 1)::timestamp at time zone 'Europe/London'");
        String told = lastOf("(" + days.toldBefore());
        return HAPPENED.formatted(at)
                + ENDED.formatted(
                        at,
                        told,
                        KnownEndings.before(at, ":from", EVER),
                        KnownEndings.before(told, ":from", EVER),
                        OPEN.formatted(at),
                        OPEN.formatted(before),
                        OPEN.formatted(until));
    }

    /** Known at the end of a day is what was entered before it was over. */
    private static String lastOf(String over) {
        return over + " - interval '1 microsecond')";
    }

    static Section<Row> between(TwoDays days) {
        return new Section<>("late_risks", Row.class, """
                select h.times, h.way, i.reference, i.name, r.wording, k.name as kind,
                       h.number, h.levels, h.day as "on",
                       (h.at at time zone 'Europe/London')::date as entered
                from (select h.*, count(*) over () as times from (%s) h
                      where (h.initiative_id in (select id from scope)) is true
                        and h.at < %s
                      order by h.at desc, h.risk_id desc limit 60) h
                join initiative i on i.id = h.initiative_id and i.organisation_id = :sightOrganisation
                join risk r on r.id = h.risk_id and r.organisation_id = :sightOrganisation
                join risk_kind k on k.id = r.kind_id and k.organisation_id = :sightOrganisation
                order by h.day desc, i.number, h.at desc, h.risk_id desc""".formatted(happened(days), days.toldBefore()));
    }

    static LateRisks of(ScopeReading.Read read, TwoDays days) {
        List<Row> rows = read.rows(between(days));
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
