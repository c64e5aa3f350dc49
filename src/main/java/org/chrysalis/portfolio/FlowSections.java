package org.chrysalis.portfolio;

import java.util.List;

/** What is read of how initiatives travel, in the parts that {@link Flow} puts together. */
final class FlowSections {

    private FlowSections() {}

    static final Section<Flow.Stage> STAGES = new Section<>("stages", Flow.Stage.class, """
            select t.id, t.name from stage t
            where t.organisation_id = :sightOrganisation
              and (t.retired_on is null or exists (select 1 from visit v join scope s on s.id = v.initiative_id
                                                   where v.stage_id = t.id and v.organisation_id = :sightOrganisation))
            order by t.ordinal""");

    static final Section<Flow.Step> STEPS = new Section<>("steps", Flow.Step.class, """
            select case h.place when 2 then 'ON' when 3 then 'BACK' when 4 then 'AGAIN' else 'REOPEN' end as direction,
                   h.from_stage_id as from_id, h.to_stage_id as to_id, count(*) as times,
                   count(distinct h.initiative_id) as initiatives
            from happened h where h.from_stage_id is not null
            group by h.place, h.from_stage_id, h.to_stage_id
            order by 1, 2, 3""");

    private static final String WENT_BACK = """
            from move m
            where m.organisation_id = :sightOrganisation and m.direction = 'BACK' and m.moved_on between :from and :to
              and (m.initiative_id in (select id from scope)) is true""";

    static final Section<Flow.Backs> BACKS_COUNTED = new Section<>("backs_counted", Flow.Backs.class, """
            select count(*) as times, count(distinct m.initiative_id) as initiatives,
                   count(*) filter (where m.context_event_id in (
                       select c.id from context_event c
                       where c.organisation_id = :sightOrganisation and c.withdrawn_at is null)) as named
            """ + WENT_BACK);

    static final Section<Flow.Back> BACKS = new Section<>("backs", Flow.Back.class, """
            select s.reference, s.name, b.moved_on, fs.name as from_stage, ts.name as to_stage,
                   case when length(b.reason) > 240 then rtrim(left(b.reason, 239)) || '…'
                        else btrim(b.reason) end as reason,
                   c.name as cause
            from (select m.* %s order by m.moved_on desc, m.id desc limit 12) b
            join scope s on s.id = b.initiative_id
            join stage fs on fs.id = b.from_stage_id
            join stage ts on ts.id = b.to_stage_id
            left join context_event c on c.id = b.context_event_id and c.organisation_id = b.organisation_id
                                      and c.withdrawn_at is null
            order by b.moved_on desc, b.id desc""".formatted(WENT_BACK));

    static final Section<Flow.Rest> RESTS = rests("p.ended_on is null");

    private static final Section<Flow.Rest> RESTS_THEN =
            rests("p.started_on <= :today and (p.ended_on is null or p.ended_on > :today)");

    private static Section<Flow.Rest> rests(String goesOn) {
        return new Section<>("rests", Flow.Rest.class, """
            select v.stage_id, count(*) filter (where %1$s) as now,
                   count(*) filter (where p.started_on between :from and :to) as times
            from pause p join scope s on s.id = p.initiative_id
            join visit v on v.id = p.visit_id and v.organisation_id = p.organisation_id
            where p.organisation_id = :sightOrganisation and (%1$s or p.started_on between :from and :to)
            group by v.stage_id""".formatted(goesOn));
    }

    /** What happened in the period, and what lay behind moves back and endings of the period, whenever that was. */
    static final Section<Flow.Cause> CAUSES = new Section<>("causes", Flow.Cause.class, """
            select c.id, c.happened_on, c.name, coalesce(b.times, 0) as backs, coalesce(e.times, 0) as endings,
                   count(*) over () as all
            from context_event c
            left join (select m.context_event_id as id, count(*) as times
                       %s and m.context_event_id is not null
                       group by m.context_event_id) b on b.id = c.id
            left join (select e.context_event_id as id, count(*) as times from ending e
                       where e.organisation_id = :sightOrganisation and e.ended_on between :from and :to
                         and e.context_event_id is not null and (e.initiative_id in (select id from scope)) is true
                       group by e.context_event_id) e on e.id = c.id
            where c.organisation_id = :sightOrganisation and c.withdrawn_at is null
              and (c.happened_on between :from and :to or b.times > 0 or e.times > 0)
            order by c.happened_on desc, c.id desc limit 20""".formatted(WENT_BACK));

    static final List<Section<?>> NOW = sections(Stays.VISITS, RESTS);

    /**
     * As of a past day: moves, visits and pauses by the days that they are dated now, so that all of it can be told.
     */
    static final List<Section<?>> THEN = sections(Stays.VISITS_THEN, RESTS_THEN);

    private static List<Section<?>> sections(Section<Stays.Visits> visits, Section<Flow.Rest> rests) {
        return List.of(
                Portfolio.Size.SECTION,
                STAGES,
                STEPS,
                visits,
                BACKS_COUNTED,
                BackReasons.SECTION,
                BACKS,
                rests,
                CAUSES);
    }
}
