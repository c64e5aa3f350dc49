package org.chrysalis.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Money won and lost between the end of one day and the end of another: each sum as it was written on the two days,
 * and what ran out between them. Where a board had met before the earlier day was over, from what it knew: what was
 * written on the rest of that day is in no pack before.
 *
 * @param begins from when on what was written is a change
 * @param totals what each way comes to, all sums of it, what was won first and then what was lost
 * @param sums the latest by name, {@value Changes#MOST} at most
 */
public record ChangedMoney(Instant begins, List<Total> totals, List<Sum> sums) {

    /**
     * @param way {@code won} where it is committed now and was not written or only hoped for, {@code hoped}, {@code
     *     more} and {@code less} of what it was, {@code doubted} where it is no longer committed, {@code withdrawn}
     *     and {@code hope-withdrawn}, {@code ended} where nothing committed lasts longer and {@code followed} where
     *     something does, neither of them where their initiative had ended before, {@code redated} where only its days
     *     are others
     * @param yearly whether these sums have no end: each says what comes in a year, and is not added to whole ones
     * @param pounds of these sums; of more and less the difference, of other days none
     */
    public record Total(
            String way, boolean yearly, int sums, @Nullable BigDecimal pounds) {

        /** The key of its words. */
        public String messageKey() {
            return "portfolio.changes.money." + (pounds == null ? "count" : yearly ? "total.yearly" : "total");
        }

        /**
         * By which the figure that shows the initiatives knows the way, and whether it is money that comes each year.
         */
        public long place() {
            return 1L + IN_ORDER.indexOf(way) + (yearly ? IN_ORDER.size() : 0);
        }
    }

    /**
     * @param on when it was written, or when it ended
     * @param yearly whether it has no end and says what comes in a year
     * @param before what it was, where it is more or less now
     */
    public record Sum(
            String way,
            boolean yearly,
            String reference,
            String name,
            LocalDate on,
            String source,
            @Nullable BigDecimal before,
            @Nullable BigDecimal pounds) {}

    /** A way and what it comes to, or a sum of it. */
    record Row(
            String way,
            boolean yearly,
            int sums,
            @Nullable String reference,
            @Nullable String name,
            @Nullable LocalDate on,
            @Nullable String source,
            @Nullable BigDecimal before,
            @Nullable BigDecimal pounds) {}

    private static String stateOn(String as, String instant) {
        return """
                left join funding_state %1$s on %1$s.funding_id = x.id and %1$s.organisation_id = :sightOrganisation
                                            and %1$s.from_at < %2$s and %1$s.until_at >= %2$s
                """.formatted(as, instant).strip();
    }

    private static String thereOn(String instant) {
        return "(x.recorded_at < %1$s and (x.withdrawn_at is null or x.withdrawn_at >= %1$s))".formatted(instant);
    }

    /** What was won first and then what was lost. */
    private static final List<String> IN_ORDER = List.of(
            "won", "more", "hoped", "ended", "withdrawn", "less", "doubted", "followed", "hope-withdrawn", "redated");

    private static final String ORDER = IN_ORDER.stream().collect(Collectors.joining("', '", "array['", "']"));

    /**
     * What each sum did. Each is looked at once; what has no state of its own has stood as it does today ever since
     * it was written.
     *
     * @param then the instant of which the earlier writing is
     * @param within which of them, as {@code funding x}
     */
    private static String ways(String then, String from, String to, String within) {
        String now = "((cast(%s as date) + 1)::timestamp at time zone 'Europe/London')".formatted(to);
        return """
            stood as materialized (
                select x.id, x.initiative_id, x.source, x.recorded_at, x.withdrawn_at, a.from_at as changed_at,
                       %1$s as was, %2$s as is_now, coalesce(b.amount, x.amount) as before,
                       coalesce(a.amount, x.amount) as after,
                       coalesce(b.committed, x.committed) as before_sure,
                       coalesce(a.committed, x.committed) as after_sure,
                       coalesce(b.starts_on, x.starts_on) as before_from,
                       coalesce(a.starts_on, x.starts_on) as after_from,
                       case when b.funding_id is null then x.ends_on else b.ends_on end as before_to,
                       case when a.funding_id is null then x.ends_on else a.ends_on end as after_to
                from funding x
                %3$s
                %4$s
                where x.organisation_id = :sightOrganisation and %5$s),
            changed as (
                select s.*,
                       case when not s.was and s.after_sure then 'won'
                            when not s.was then 'hoped'
                            when not s.is_now and s.before_sure then 'withdrawn'
                            when not s.is_now then 'hope-withdrawn'
                            when s.after_sure and not s.before_sure then 'won'
                            when s.before_sure and not s.after_sure then 'doubted'
                            when s.after > s.before then 'more'
                            when s.after < s.before then 'less'
                            when (s.after_from, s.after_to) is distinct from
                                 (s.before_from, s.before_to) then 'redated' end as way
                from stood s where s.was or s.is_now),
            ways as materialized (
                select c.way, c.id, c.initiative_id, c.source,
                       (case when not c.was then c.recorded_at
                             when not c.is_now then c.withdrawn_at
                             else c.changed_at end
                        at time zone 'Europe/London')::date as day,
                       c.way <> 'redated' and (case when c.is_now and c.way <> 'doubted' then c.after_to
                                                    else c.before_to end) is null as yearly,
                       case when c.way in ('more', 'less') then c.before end as before,
                       case c.way when 'redated' then null when 'more' then c.after - c.before
                            when 'less' then c.before - c.after
                                  else case when c.is_now and c.way <> 'doubted' then c.after
                                            else c.before end end as pounds
                from changed c where c.way is not null
                union all
                select case when e.after_to = e.last then 'ended' else 'followed' end, e.id, e.initiative_id, e.source,
                       e.after_to, false, null, e.after
                from (select s.*, max(coalesce(s.after_to, 'infinity')) over (partition by s.initiative_id) as last
                      from stood s where s.is_now and s.after_sure) e
                where e.after_to between %6$s and %7$s
                  and not exists (select 1 from ending g
                                  where g.initiative_id = e.initiative_id and g.organisation_id = :sightOrganisation
                                    and g.ended_on <= e.after_to
                                    and (g.reopened_on is null or g.reopened_on > e.after_to)))
            """.formatted(thereOn(then), thereOn(now), stateOn("b", then), stateOn("a", now), within, from, to);
    }

    private static String startOf(String day) {
        return "(cast(%s as date)::timestamp at time zone 'Europe/London')".formatted(day);
    }

    /**
     * From when on what was written is a change.
     *
     * @param known until when what was entered was known; later than the day only where its figures were made later,
     *     and these have nothing that was written after the day
     */
    static Instant begins(LocalDate since, Instant known) {
        Instant over = BoardsMet.endOf(since);
        return (known.isBefore(over) ? known : over).plus(1, ChronoUnit.MICROS);
    }

    /** @param begins {@link #begins} */
    static Section<Row> since(Instant begins) {
        return new Section<>("money_changes", Row.class, """
            with %2$s
            (select w.way, w.yearly, count(*) as sums, null as reference, null as name,
                    cast(null as date) as "on", null as source, cast(null as numeric) as before, sum(w.pounds) as pounds
             from ways w group by w.way, w.yearly
             order by array_position(%1$s, w.way), w.yearly)
            union all
            (select w.way, w.yearly, 1, i.reference, i.name, w.day, w.source, w.before, w.pounds
             from (select w.* from ways w order by w.day desc, w.id desc, w.way limit 60) w
             join initiative i on i.id = w.initiative_id and i.organisation_id = :sightOrganisation
             order by w.day desc, i.number, w.id desc, w.way)""".formatted(
                        ORDER,
                        ways(
                                "timestamptz '" + begins + "'",
                                ":from",
                                ":to",
                                "(x.initiative_id in (select id from scope)) is true")));
    }

    private static String figure(String then, int place) {
        return """
            i.id in (with %1$s select w.initiative_id from ways w
                     where w.way = (%2$s)[({%4$d} - 1) %% %3$s + 1]
                       and w.yearly = ({%4$d} > %3$s))
            """.formatted(ways(then, "{0}", "{1}", "true"), ORDER, IN_ORDER.size(), place);
    }

    /** The condition on {@code initiative i} that a sum of it went a way, which its place says. */
    static final String FIGURE = figure(startOf("{0}"), 2);

    /** The same from an instant on, {@link #mark}. */
    static final String FIGURE_SINCE = figure("(timestamptz 'epoch' + {2} * interval '1 microsecond')", 3);

    static ChangedMoney of(ScopeReading.Read read, Instant begins) {
        List<Total> totals = new ArrayList<>();
        List<Sum> sums = new ArrayList<>();
        for (Row row : read.rows(since(begins))) {
            LocalDate on = row.on();
            if (on == null) {
                totals.add(new Total(row.way(), row.yearly(), row.sums(), row.pounds()));
            } else {
                sums.add(new Sum(
                        row.way(),
                        row.yearly(),
                        String.valueOf(row.reference()),
                        String.valueOf(row.name()),
                        on,
                        String.valueOf(row.source()),
                        row.before(),
                        row.pounds()));
            }
        }
        return new ChangedMoney(begins, List.copyOf(totals), List.copyOf(sums));
    }

    /** {@code begins}, as it stands in the address of the list of a way. */
    public long mark() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, begins);
    }

    /** How many sums changed, all in all; the list may hold the latest of them only. */
    public int changed() {
        return totals.stream().mapToInt(Total::sums).sum();
    }
}
