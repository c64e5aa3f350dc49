package org.chrysalis.portfolio;

/**
 * What journeys did in the time, for whichever sections count it: {@code place} is that of
 * {@link Pipeline#HAPPENINGS}, and {@code circle} stands for who decided, the same for the same people; to take up
 * again what rested, which is told where no move or ending closed the pause, asks nobody to decide. Of moves, which are
 * thousands, only an index is read: the names of a circle are those of one of its moves ({@code move_id}), or stand
 * with a pause or an ending. Who decided together ({@code circles}) is looked at once, however often they did.
 */
final class Happened {

    static final String SQL = """
            happened as materialized (
                select h.* from (
                    select v.initiative_id, 1 as place, cast(null as bigint) as from_stage_id,
                           v.stage_id as to_stage_id, cast(null as bigint) as circle,
                           cast(null as bigint) as move_id, cast(null as text[]) as deciders
                    from visit v
                    where v.organisation_id = :sightOrganisation and v.main and v.ordinal = 1
                      and v.started_on between :from and :to
                    union all
                    select m.initiative_id,
                           case m.direction when 'ON' then 2 when 'BACK' then 3 when 'AGAIN' then 4 else 8 end,
                           m.from_stage_id, m.to_stage_id, m.circle, m.id, null
                    from move m
                    where m.organisation_id = :sightOrganisation and m.direction <> 'START'
                      and m.moved_on between :from and :to
                    union all
                    select p.initiative_id, 5, null, null, circle_of(p.deciders), null, p.deciders
                    from pause p
                    where p.organisation_id = :sightOrganisation and p.started_on between :from and :to
                    union all
                    select p.initiative_id, 6, null, null, null, null, null
                    from pause p
                    where p.organisation_id = :sightOrganisation and p.ended_on between :from and :to
                      and p.ended_with_move_id is null and p.ended_with_ending_id is null
                    union all
                    select e.initiative_id, 7, null, null, circle_of(e.deciders), null, e.deciders
                    from ending e
                    where e.organisation_id = :sightOrganisation and e.ended_on between :from and :to) h
                where (h.initiative_id in (select id from scope)) is true),
            circles as materialized (
                select c.decisions, c.circle, coalesce(m.deciders, c.deciders) as names
                from (select circle, count(*) as decisions, min(move_id) as move_id, min(deciders) as deciders
                      from happened where circle is not null group by circle) c
                left join move m on m.id = c.move_id and m.organisation_id = :sightOrganisation)""";

    private Happened() {}
}
