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
 * @param levels by the role of whoever is named or by what was said of the name, the most decisions first
 */
public record Deciding(
        PeopleCount names,
        int decisions,
        int initiatives,
        int alone,
        int initiativesAlone,
        int most,
        List<Level> levels) {

    /**
     * @param level {@code ROLE}, {@code BODY} or {@code OUTSIDE}; none for names that are nobody's here and of which nobody
     *     has said it
     * @param role where it is one
     */
    public record Level(@Nullable String level, @Nullable String role, PeopleCount names, int decisions) {}

    /** A level, or what holds for all of them. */
    record Row(
            boolean whole,
            @Nullable String level,
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
                select m.initiative_id, m.id * 4 as decision, lower(btrim(n.name)) as name
                from move m join move_decider n on n.move_id = m.id
                where m.organisation_id = :sightOrganisation and m.direction <> 'START'
                  and m.moved_on between :from and :to
                union all
                select p.initiative_id, p.id * 4 + 1, lower(btrim(u)) from pause p cross join unnest(p.deciders) u
                where p.organisation_id = :sightOrganisation and p.started_on between :from and :to
                union all
                select e.initiative_id, e.id * 4 + 2, lower(btrim(u)) from ending e cross join unnest(e.deciders) u
                where e.organisation_id = :sightOrganisation and e.ended_on between :from and :to),
            decided as materialized (select n.* from named n join scope s on s.id = n.initiative_id),
            per_decision as (select initiative_id, decision, count(*) as names from decided group by initiative_id, decision),
            per_name as (select name, count(distinct decision) as decisions from decided group by name),
            levels as (
                select distinct on (l.name) l.name, l.level, l.role
                from (select d.name, d.level, r.name as role, 0 as preference
                      from decider_level d
                      left join role r on r.id = d.role_id and r.organisation_id = d.organisation_id
                      where d.organisation_id = :sightOrganisation
                      union all
                      select lower(btrim(p.name)), 'ROLE', r.name, case when m.active then 1 else 2 end
                      from membership m
                      join person p on p.id = m.person_id
                      join role r on r.id = m.role_id and r.organisation_id = m.organisation_id
                      where m.organisation_id = :sightOrganisation) l
                order by l.name, l.preference, l.role)
            select true as whole, null as level, null as role, (select count(*) from per_name) as names, count(*) as decisions,
                   count(distinct initiative_id) as initiatives, count(*) filter (where names = 1) as alone,
                   count(distinct initiative_id) filter (where names = 1) as initiatives_alone,
                   coalesce((select max(decisions) from per_name), 0) as most
            from per_decision
            union all
            (select false, l.level, l.role, count(distinct d.name), count(distinct d.decision), 0, 0, 0, 0
             from decided d left join levels l on l.name = d.name
             group by l.level, l.role order by 5 desc, l.role, l.level limit 12)""");

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
                        .map(row -> new Level(row.level(), row.role(), PeopleCount.of(row.names()), row.decisions()))
                        .toList());
    }

    /** At how many levels decisions are made, as far as that is known. */
    public int levelsKnown() {
        return (int) levels.stream().filter(level -> level.level() != null).count();
    }

    /** Whether for some names nobody has said at what level they decide. */
    public boolean someUnknown() {
        return levels.stream().anyMatch(level -> level.level() == null);
    }

    /** Whether one name stands in more than half of the decisions, where there are enough to tell. */
    public boolean unshared() {
        return decisions >= PeopleCount.FEWEST && most * 2 > decisions;
    }
}
