package org.chrysalis.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who decided in the period: on moves, pauses and endings. Whether leadership is shared shows in how many names there
 * are, and in how often it is the same one.
 *
 * @param names different people and bodies
 * @param decisions in all of these, somebody is named
 * @param initiatives that they were about
 * @param alone decisions that name one only, and the initiatives that had such a one
 * @param most in how many decisions the name stands that stands in most
 * @param levels by the role of whoever is named, the most decisions first
 */
public record Deciding(
        PeopleCount names,
        int decisions,
        int initiatives,
        int alone,
        int initiativesAlone,
        int most,
        List<Level> levels) {

    /** @param role none for bodies, and for people who are not in the organisation under that name */
    public record Level(@Nullable String role, PeopleCount names, int decisions) {}

    /** A level, or what holds for all of them. */
    record Row(
            boolean whole,
            @Nullable String role,
            int names,
            int decisions,
            int initiatives,
            int alone,
            int initiativesAlone,
            int most) {}

    /** Who decided together is looked at once for each circle of people, however often they did. */
    static final Section<Row> SECTION = new Section<>("decided", Row.class, """
            with decided as materialized (
                select m.initiative_id, m.deciders as names from move m
                where m.organisation_id = :sightOrganisation and m.direction <> 'START' and m.moved_on between :from and :to
                  and m.deciders is not null and (m.initiative_id in (select id from scope)) is true
                union all
                select p.initiative_id, p.deciders from pause p
                where p.organisation_id = :sightOrganisation and p.started_on between :from and :to
                  and p.deciders is not null and (p.initiative_id in (select id from scope)) is true
                union all
                select e.initiative_id, e.deciders from ending e
                where e.organisation_id = :sightOrganisation and e.ended_on between :from and :to
                  and e.deciders is not null and (e.initiative_id in (select id from scope)) is true),
            circles as materialized (select names, count(*) as decisions from decided group by names),
            seats as materialized (
                select distinct c.names, c.decisions, lower(u) as name from circles c cross join unnest(c.names) u),
            per_name as materialized (select name, sum(decisions) as decisions from seats group by name),
            levels as materialized (
                select lower(p.name) as name, min(r.name) as role
                from membership m
                join person p on p.id = m.person_id
                join role r on r.id = m.role_id and r.organisation_id = m.organisation_id
                where m.organisation_id = :sightOrganisation and m.active
                group by lower(p.name)),
            placed as materialized (
                select s.names, s.decisions, s.name, l.role from seats s left join levels l on l.name = s.name)
            select true as whole, null as role, (select count(*) from per_name) as names, count(*) as decisions,
                   count(distinct initiative_id) as initiatives, count(*) filter (where cardinality(names) = 1) as alone,
                   count(distinct initiative_id) filter (where cardinality(names) = 1) as initiatives_alone,
                   coalesce((select max(decisions) from per_name), 0) as most
            from decided
            union all
            (select false, p.role, count(distinct p.name),
                    (select sum(c.decisions) from (select distinct q.names, q.decisions from placed q
                                                   where q.role is not distinct from p.role) c), 0, 0, 0, 0
             from placed p group by p.role order by 4 desc, p.role limit 8)""");

    static Deciding of(ScopeReading.Read read) {
        List<Row> rows = read.rows(SECTION);
        Row whole = rows.stream().filter(Row::whole).findFirst().orElseThrow();
        return new Deciding(
                PeopleCount.of(whole.names()),
                whole.decisions(),
                whole.initiatives(),
                whole.alone(),
                whole.initiativesAlone(),
                whole.most(),
                rows.stream()
                        .filter(row -> !row.whole())
                        .map(row -> new Level(row.role(), PeopleCount.of(row.names()), row.decisions()))
                        .toList());
    }

    /** Whether one name stands in more than half of the decisions, where there are enough to tell. */
    public boolean unshared() {
        return decisions >= PeopleCount.FEWEST && most * 2 > decisions;
    }
}
