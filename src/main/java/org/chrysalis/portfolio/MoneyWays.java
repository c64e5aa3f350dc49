package org.chrysalis.portfolio;

import org.chrysalis.initiative.KnownEndings;
import org.chrysalis.initiative.TwoDays;

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

    /**
     * What each sum did, as committed money and as money that is hoped for. Each is looked at once; what has no state
     * of its own has stood as it does today ever since it was written. It counts at the end of a day as the portfolio
     * of that day counts it: if it is written then, its initiative goes on and its last day has not passed, which it
     * has from the day after. Whatever comes and goes is told such that what came less what went is the difference
     * between the two days: what came and went between them is told twice, and what counts on neither, as its
     * initiative was over or its days were, is in no pounds. An ending took a sum if its initiative is over on the last
     * day on which it could have counted: its own, or the later of the two. What did not count on the earlier day, as
     * the initiative was known to be over, is neither back nor taken if the initiative is over once more by the last
     * day; an ending or a reopening that was entered later than that, and until the later day, does both, whatever day
     * it is dated.
     *
     * @param known until when what was entered was known on the earlier day
     * @param told the instant before which an ending was entered that is told, if it is dated before
     * @param from the day after the earlier one; later than {@code to} where both are one day
     * @param within which of them, as {@code funding x}
     */
    static String of(String known, String told, String from, String to, String within) {
        String then =
                "(least(%s, %s - interval '1 microsecond') + interval '1 microsecond')".formatted(known, startOf(from));
        String now = "((cast(%s as date) + 1)::timestamp at time zone 'Europe/London')".formatted(to);
        String since = "(cast(%s as date) - 1)".formatted(from);
        return """
            over_before as materialized (
                %8$s),
            stood as materialized (
                select x.id, x.initiative_id, x.source, x.recorded_at, x.withdrawn_at, a.from_at as changed_at,
                       %1$s as was, %2$s as is_now, coalesce(b.amount, x.amount) as before,
                       coalesce(a.amount, x.amount) as after,
                       coalesce(b.committed, x.committed) as before_sure,
                       coalesce(a.committed, x.committed) as after_sure,
                       coalesce(b.starts_on, x.starts_on) as before_from,
                       coalesce(a.starts_on, x.starts_on) as after_from, l.before_to, l.after_to,
                       coalesce(l.before_to, 'infinity') as before_last, coalesce(l.after_to, 'infinity') as after_last,
                       case when coalesce(l.after_to, 'infinity') >= %9$s then g.ended_on end as over_on,
                       r.initiative_id is not null as over_before,
                       case when r.initiative_id is not null and g.id is null then
                           coalesce(
                               (select max(q.reopened_on) from ending q
                                where q.initiative_id = x.initiative_id and q.organisation_id = :sightOrganisation
                                  and q.reopened_on <= least(%7$s, l.after_to)),
                               (select (max(c.corrected_at) at time zone 'Europe/London')::date
                                from ending q
                                join correction c on c.ending_id = q.id and c.organisation_id = :sightOrganisation
                                                 and c.corrected_at < %10$s and c.date_before <> c.date_after
                                where q.initiative_id = x.initiative_id and q.organisation_id = :sightOrganisation))
                       end as again_on
                from funding x
                %3$s
                %4$s
                cross join lateral (
                    select case when b.funding_id is null then x.ends_on else b.ends_on end as before_to,
                           case when a.funding_id is null then x.ends_on else a.ends_on end as after_to) l
                left join ending g on g.initiative_id = x.initiative_id and g.organisation_id = :sightOrganisation
                                  and g.ended_on <= least(%7$s, l.after_to)
                                  and (g.reopened_on is null or g.reopened_on > least(%7$s, l.after_to))
                left join over_before r on r.initiative_id = x.initiative_id
                where x.organisation_id = :sightOrganisation and %5$s),
            counted as (
                select s.*, k.sure, case when k.sure then '' else 'hope-' end as hope,
                       t.then_any and s.before_sure = k.sure as then_so, s.is_now and s.after_sure = k.sure as stands,
                       (s.before_to is null) <> (s.after_to is null) as turned,
                       s.is_now and s.after_sure = k.sure and not (t.then_any and s.before_sure = k.sure)
                       and (t.then_any or s.after_last >= %9$s)
                       and (s.over_on is null or not s.over_before
                            or s.over_on >= %6$s and not (s.was and s.before_sure = k.sure)) as came,
                       bool_or(s.is_now and s.after_sure and s.over_on is null and s.after_last >= %7$s)
                           over (partition by s.initiative_id) as followed
                from stood s
                cross join lateral (select s.was and not s.over_before and s.before_last >= %9$s as then_any) t
                cross join (values (true), (false)) k(sure)
                where s.was or s.is_now),
            ways as materialized (
                select w.way, c.id, c.initiative_id, c.source, coalesce(w.day, %7$s) as day, w.yearly, w.before,
                       w.pounds, c.after as amount, c.after_from as begins, c.after_to as until,
                       case when c.was and c.is_now then c.before_from end as began,
                       case when c.was and c.is_now then c.before_to end as until_before
                from counted c
                cross join lateral (
                    select case when not c.was then (c.recorded_at at time zone 'Europe/London')::date
                                when c.came and c.over_before and c.before_sure = c.sure then c.again_on
                                when not c.is_now then (c.withdrawn_at at time zone 'Europe/London')::date
                                else (c.changed_at at time zone 'Europe/London')::date end as written) d
                cross join lateral (
                    select case when not c.came then null
                                when c.was and c.before_sure = c.sure
                                    then c.hope || case when c.over_before then 'again' else 'extended' end
                                when c.sure then 'won'
                                when c.was and not c.over_before and c.before_last >= %9$s then 'hope-doubted'
                                else 'hoped' end,
                           d.written, c.after_to is null, null::numeric, c.after
                    union all
                    select case when not (c.then_so and c.stands) then null
                                when c.turned and c.after_to is null then c.hope || 'endless'
                                when c.turned then c.hope || 'bounded'
                                when c.after > c.before then c.hope || 'more'
                                when c.after < c.before then c.hope || 'less' end,
                           d.written, c.after_to is null,
                           case when not c.turned then c.before end,
                           case when c.turned then c.after else abs(c.after - c.before) end
                    union all
                    select case when c.then_so and c.stands and c.turned
                                    then c.hope || 'not-' || case when c.after_to is null then 'bounded' else 'endless' end
                                when not c.then_so or c.stands then null
                                when not c.is_now then c.hope || 'withdrawn'
                                when c.sure then 'doubted' else 'hope-won' end,
                           d.written, c.before_to is null, null, c.before
                    union all
                    select case when not (c.stands and (c.then_so or c.came)) then null
                                when c.over_on is not null then c.hope || 'stopped'
                                when c.after_last >= %7$s then null
                                when not c.sure then 'hope-ended'
                                when c.followed then 'followed' else 'ended' end,
                           coalesce(c.over_on, c.after_to), c.after_to is null, null, c.after
                    union all
                    select case when c.then_so and c.stands and c.after = c.before and c.over_on is null
                                     and c.after_last >= %9$s and not c.turned
                                     and (c.after_from, c.after_last) is distinct from (c.before_from, c.before_last)
                                    then 'redated'
                                when c.sure and c.stands and not c.was and c.after_last < %9$s then 'past' end,
                           d.written, false, null, null) w(way, day, yearly, before, pounds)
                where w.way is not null)""".formatted(
                        thereOn(then),
                        thereOn(now),
                        stateOn("b", then),
                        stateOn("a", now),
                        within,
                        from,
                        to,
                        KnownEndings.before(known, from, told),
                        since,
                        told);
    }

    private static String startOf(String day) {
        return "(cast(%s as date)::timestamp at time zone 'Europe/London')".formatted(day);
    }

    private static String figure(String known, String told, int place) {
        return """
            i.id in (with %1$s select w.initiative_id from ways w
                     where w.way || case when w.yearly then ' a year' else '' end = (%2$s)[{%3$d}])""".formatted(of(known, told, "{0}", "{1}", "true"), WaysOfMoney.PLACES, place);
    }

    private static String instant(String microseconds) {
        return "(timestamptz 'epoch' + " + microseconds + " * interval '1 microsecond')";
    }

    /** The later day was over. */
    private static final String ENDED = "((cast({1} as date) + 1)::timestamp at time zone 'Europe/London')";

    /** The condition on {@code initiative i} that a sum of it went a way, which its place says. */
    static final String FIGURE = figure("(" + startOf("{0}") + " - interval '1 microsecond')", ENDED, 2);

    /** The same from an instant on. */
    static final String FIGURE_SINCE = figure(instant("({2} - 1)"), ENDED, 3);

    /** The same where what was entered until an instant was known, {@link TwoDays#marks}. */
    static final String FIGURE_KNOWN = figure(instant("{2}"), ENDED, 3);

    /** The same where what was entered is told until an instant, which is the second of two. */
    static final String FIGURE_TOLD = figure(instant("{2}"), instant("({3} + 1)"), 4);
}
