package org.chrysalis.funding;

/**
 * The days after which less than half of the committed money goes on, as SQL. Each sum counts by what it is a year (one
 * for less than a year by what it is), and what starts later counts as well: after such a day there is never again half
 * as much, but there is something. After a cliff edge there is nothing, and that is no fall.
 */
public final class FundingFalls {

    /**
     * Organisation, initiative, last day, and what at most is committed a year afterwards; {@code x} is the funding.
     */
    public static final String SQL = """
            select g.organisation_id, g.initiative_id, e.ends_on, round(later.yearly, 2) as yearly
            from (select x.organisation_id, x.initiative_id, array_agg(x.starts_on) as starts,
                         array_agg(x.ends_on) as ends,
                         array_agg(case when x.ends_on is null then x.amount
                                        else x.amount * 365 / greatest(365, x.ends_on - x.starts_on + 1) end) as rates
                  from funding x where x.committed and x.withdrawn_at is null and %s
                  group by x.organisation_id, x.initiative_id having count(*) > 1 and count(x.ends_on) > 0) g
            cross join lateral (select distinct u.day as ends_on from unnest(g.ends) u (day) where u.day is not null) e
            cross join lateral (
                select sum(c.rate) as yearly from unnest(g.starts, g.ends, g.rates) c (starts_on, ends_on, rate)
                where e.ends_on between c.starts_on and coalesce(c.ends_on, 'infinity')) held
            cross join lateral (
                select max(d.yearly) as yearly
                from (select t.day, sum(c.rate) as yearly
                      from (select e.ends_on + 1 as day
                            union select u.day from unnest(g.starts) u (day) where u.day > e.ends_on) t
                      join unnest(g.starts, g.ends, g.rates) c (starts_on, ends_on, rate)
                          on t.day between c.starts_on and coalesce(c.ends_on, 'infinity')
                      group by t.day) d) later
            where later.yearly * 2 < held.yearly""";

    private FundingFalls() {}
}
