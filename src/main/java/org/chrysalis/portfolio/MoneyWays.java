package org.chrysalis.portfolio;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statement that tells which way each sum of money went between two days. */
final class MoneyWays {

    private MoneyWays() {}

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
            "won",
            "again",
            "more",
            "hoped",
            "hope-again",
            "ended",
            "stopped",
            "withdrawn",
            "less",
            "doubted",
            "followed",
            "hope-withdrawn",
            "hope-stopped",
            "redated");

    static final String ORDER = array(IN_ORDER);

    private static String array(List<String> words) {
        return words.stream().collect(Collectors.joining("', '", "array['", "']"));
    }

    /** In the order in which they came to be: their places stand in addresses that people keep. */
    private static final List<String> PLACES = Stream.of(
                    List.of(
                            "won",
                            "more",
                            "hoped",
                            "ended",
                            "withdrawn",
                            "less",
                            "doubted",
                            "followed",
                            "hope-withdrawn",
                            "redated"),
                    List.of("stopped", "hope-stopped"),
                    List.of("again", "hope-again"))
            .flatMap(ways ->
                    Stream.of(false, true).flatMap(yearly -> ways.stream().map(way -> placed(way, yearly))))
            .toList();

    /** By which the figure knows the way. */
    static long place(String way, boolean yearly) {
        return 1L + PLACES.indexOf(placed(way, yearly));
    }

    private static String placed(String way, boolean yearly) {
        return yearly ? way + " a year" : way;
    }

    /**
     * What each sum did. Each is looked at once; what has no state of its own has stood as it does today ever since
     * it was written. An ending took it if the initiative was over on the last day on which the sum could have counted:
     * its own, or the later of the two. What did not count on the earlier day, as the initiative had ended before, is
     * neither taken by the next ending nor back if that came before the last day.
     *
     * @param then the instant of which the earlier writing is
     * @param within which of them, as {@code funding x}
     */
    static String of(String then, String from, String to, String within) {
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
                       case when a.funding_id is null then x.ends_on else a.ends_on end as after_to,
                       g.ended_on as over_on, r.id is not null as over_before,
                       case when r.id is not null and g.id is null then
                           (select max(q.reopened_on) from ending q
                            where q.initiative_id = x.initiative_id and q.organisation_id = :sightOrganisation
                              and q.reopened_on between %6$s and l.counted_to)
                       end as again_on
                from funding x
                %3$s
                %4$s
                cross join lateral (select least(%7$s, case when a.funding_id is null then x.ends_on
                                                       else a.ends_on end) as counted_to) l
                left join ending g on g.initiative_id = x.initiative_id and g.organisation_id = :sightOrganisation
                                  and g.ended_on between %6$s and l.counted_to
                                  and (g.reopened_on is null or g.reopened_on > l.counted_to)
                left join ending r on r.initiative_id = x.initiative_id and r.organisation_id = :sightOrganisation
                                  and r.ended_on < %6$s and (r.reopened_on is null or r.reopened_on >= %6$s)
                where x.organisation_id = :sightOrganisation and %5$s),
            changed as (
                select s.*,
                       case when s.is_now and s.over_on is not null
                                 and (s.after_sure or not s.was or not s.before_sure)
                                 and not (s.over_before and s.was and s.before_sure = s.after_sure)
                            then case when s.after_sure then 'stopped' else 'hope-stopped' end
                            when s.was and s.is_now and s.before_sure = s.after_sure and s.again_on is not null
                            then case when s.after_sure then 'again' else 'hope-again' end
                            when not s.was and s.after_sure then 'won'
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
                       case when c.way in ('stopped', 'hope-stopped') then c.over_on
                            when c.way in ('again', 'hope-again') then c.again_on
                            else (case when not c.was then c.recorded_at
                                       when not c.is_now then c.withdrawn_at
                                       else c.changed_at end
                                  at time zone 'Europe/London')::date end as day,
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
                                    and (g.reopened_on is null or g.reopened_on > e.after_to)))""".formatted(thereOn(then), thereOn(now), stateOn("b", then), stateOn("a", now), within, from, to);
    }

    private static String startOf(String day) {
        return "(cast(%s as date)::timestamp at time zone 'Europe/London')".formatted(day);
    }

    private static String figure(String then, int place) {
        return """
            i.id in (with %1$s select w.initiative_id from ways w
                     where w.way || case when w.yearly then ' a year' else '' end = (%2$s)[{%3$d}])""".formatted(of(then, "{0}", "{1}", "true"), array(PLACES), place);
    }

    /** The condition on {@code initiative i} that a sum of it went a way, which its place says. */
    static final String FIGURE = figure(startOf("{0}"), 2);

    /** The same from an instant on, {@link ChangedMoney#mark}. */
    static final String FIGURE_SINCE = figure("(timestamptz 'epoch' + {2} * interval '1 microsecond')", 3);
}
