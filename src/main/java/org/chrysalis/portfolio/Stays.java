package org.chrysalis.portfolio;

import org.jspecify.annotations.Nullable;

/** How the lengths of visits are read for {@link Flow}. */
final class Stays {

    private Stays() {}

    /** What is said of the visits to a stage, or a dot of them: read together, because both look at each visit. */
    record Visits(
            boolean dot,
            long stageId,
            int over,
            int initiatives,
            int open,
            @Nullable Double quarter,
            @Nullable Double middle,
            @Nullable Double threeQuarters,
            int days) {}

    static final Section<Visits> VISITS = visits("v.ended_on is null");

    /** The same on a day that is past: what was over later went on then. */
    static final Section<Visits> VISITS_THEN =
            visits("v.started_on <= :today and (v.ended_on is null or v.ended_on > :today)");

    /**
     * About sixty places along the line: two visits closer than a dot is wide are one larger dot. A quartile is the
     * length of a visit, and none between two: of a length between them it would not be so that as many took at most
     * that.
     */
    private static Section<Visits> visits(String goesOn) {
        return new Section<>("visits", Visits.class, """
            with stayed as materialized (
                select v.stage_id, v.initiative_id, false as open, v.ended_on - v.started_on as days
                from visit v
                where v.organisation_id = :sightOrganisation and v.main and v.ended_on between :from and :to
                  and (v.initiative_id in (select id from scope)) is true
                union all
                select v.stage_id, v.initiative_id, true, cast(:today as date) - v.started_on
                from visit v
                where v.organisation_id = :sightOrganisation and v.main and %s
                  and (v.initiative_id in (select id from scope)) is true),
            lengths as materialized (
                select stage_id, open, days, count(*) as visits,
                       days / greatest(1, (select max(days) from stayed) / 60) as place
                from stayed group by stage_id, open, days)
            select s.dot, s.stage_id, s.over, s.initiatives, s.open, s.quarter, s.middle, s.three_quarters, s.days
            from (select false as dot, stage_id, count(*) filter (where not open) as over,
                         count(distinct initiative_id) filter (where not open) as initiatives,
                         count(*) filter (where open) as open,
                         percentile_disc(0.25) within group (order by days) filter (where not open) as quarter,
                         percentile_disc(0.5) within group (order by days) filter (where not open) as middle,
                         percentile_disc(0.75) within group (order by days) filter (where not open) as three_quarters,
                         0 as days, false as goes_on, 0 as place
                  from stayed group by stage_id
                  union all
                  select true, stage_id, coalesce(sum(visits) filter (where not open), 0), 0,
                         coalesce(sum(visits) filter (where open), 0), null, null, null, min(days), open, place
                  from lengths group by stage_id, open, place) s
            order by s.dot, s.stage_id, s.goes_on, s.place""".formatted(goesOn));
    }

    static Flow.Stay stay(Visits of) {
        return new Flow.Stay(
                of.stageId(), of.over(), of.initiatives(), of.open(), of.quarter(), of.middle(), of.threeQuarters());
    }

    static Flow.Dot dot(Visits of) {
        return new Flow.Dot(of.stageId(), of.days(), of.over() + of.open(), of.open() > 0);
    }
}
