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

    /** Decisions of three kinds under one number each. */
    static final Section<Row> SECTION = new Section<>("decided", Row.class, """
            with named as (
                select m.initiative_id, m.id * 4 as decision, lower(n.name) as name
                from move m join move_decider n on n.move_id = m.id
                where m.organisation_id = :sightOrganisation and m.direction <> 'START'
                  and m.moved_on between :from and :to
                union all
                select p.initiative_id, p.id * 4 + 1, lower(u) from pause p cross join unnest(p.deciders) u
                where p.organisation_id = :sightOrganisation and p.started_on between :from and :to
                union all
                select e.initiative_id, e.id * 4 + 2, lower(u) from ending e cross join unnest(e.deciders) u
                where e.organisation_id = :sightOrganisation and e.ended_on between :from and :to),
            decided as materialized (select n.* from named n join scope s on s.id = n.initiative_id),
            per_decision as (select initiative_id, decision, count(*) as names from decided group by initiative_id, decision),
            per_name as (select name, count(distinct decision) as decisions from decided group by name),
            levels as (
                select lower(p.name) as name, min(r.name) as role
                from membership m
                join person p on p.id = m.person_id
                join role r on r.id = m.role_id and r.organisation_id = m.organisation_id
                where m.organisation_id = :sightOrganisation and m.active
                group by lower(p.name))
            select true as whole, null as role, (select count(*) from per_name) as names, count(*) as decisions,
                   count(distinct initiative_id) as initiatives, count(*) filter (where names = 1) as alone,
                   count(distinct initiative_id) filter (where names = 1) as initiatives_alone,
                   coalesce((select max(decisions) from per_name), 0) as most
            from per_decision
            union all
            (select false, l.role, count(distinct d.name), count(distinct d.decision), 0, 0, 0, 0
             from decided d left join levels l on l.name = d.name
             group by l.role order by 4 desc, l.role limit 8)""");

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

    /** Without the roles, which are kept as they are today. */
    Deciding withoutLevels() {
        return new Deciding(names, decisions, initiatives, alone, initiativesAlone, most, List.of());
    }

    /** Whether one name stands in more than half of the decisions, where there are enough to tell. */
    public boolean unshared() {
        return decisions >= PeopleCount.FEWEST && most * 2 > decisions;
    }
}
