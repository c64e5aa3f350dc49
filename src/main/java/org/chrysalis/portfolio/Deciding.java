package org.chrysalis.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who decided in the period: on moves, pauses and endings. Whether leadership is shared shows in how many names there
 * are, and in how often it is the same one.
 *
 * @param names different people and bodies
 * @param decisions in all of these, somebody is named
 * @param initiatives that they were about
 * @param alone decisions that name one only, and the initiatives that had such a one; 0 where names are few, as with
 *     the levels it would say how many
 * @param most in how many decisions the name stands that stands in most; 0 where names are few, because it would then
 *     say of somebody what they did
 * @param mostIsBody whether that name is a board's or another body's, which several people are
 * @param nameless decisions that name nobody, as of what was imported, and the initiatives that they were about
 * @param levels by the role of whoever is named or by what was said of the name, the most decisions first
 */
public record Deciding(
        PeopleCount names,
        int decisions,
        int initiatives,
        int alone,
        int initiativesAlone,
        int most,
        boolean mostIsBody,
        int nameless,
        int initiativesNameless,
        List<Level> levels) {

    /**
     * @param level {@code ROLE}, {@code BODY} or {@code OUTSIDE}; none for names that are nobody's here and of which
     *     nobody has said it
     * @param role where it is one
     * @param names how many; of levels that are {@code together} how many these have in all
     * @param together whether it is counted with others, because its own number would say how many few are
     * @param decisions none where so few would say how many few people made them
     */
    public record Level(
            @Nullable String level,
            @Nullable String role,
            PeopleCount names,
            boolean together,
            @Nullable Integer decisions) {

        /** The key of what it is called, where it is no role. */
        public String messageKey() {
            return "portfolio.deciding." + (level == null ? "unknown" : level.toLowerCase(Locale.ROOT));
        }
    }

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
            int most,
            boolean mostIsBody,
            int nameless,
            int initiativesNameless) {}

    /** Who decided together is looked at once for each circle of people, however often they did. */
    static final Section<Row> SECTION = new Section<>("decided", Row.class, """
            with circles as materialized (
                select c.circle, c.decisions, coalesce(m.deciders, c.deciders) as names
                from (select circle, count(*) as decisions, min(move_id) as move_id, min(deciders) as deciders
                      from happened where circle is not null group by circle) c
                left join move m on m.id = c.move_id and m.organisation_id = :sightOrganisation),
            seats as materialized (
                select distinct c.circle, c.decisions, lower(btrim(u)) as name
                from circles c cross join unnest(c.names) u),
            per_name as materialized (select name, sum(decisions) as decisions from seats group by name),
            levels as materialized (
                select distinct on (l.name) l.name, l.level, l.role
                from (select lower(btrim(p.name)) as name, 'ROLE' as level, r.name as role,
                             case when m.active then 0 else 1 end as preference
                      from membership m
                      join person p on p.id = m.person_id
                      join role r on r.id = m.role_id and r.organisation_id = m.organisation_id
                      where m.organisation_id = :sightOrganisation
                      union all
                      select d.name, d.level, r.name, 2
                      from decider_level d
                      left join role r on r.id = d.role_id and r.organisation_id = d.organisation_id
                      where d.organisation_id = :sightOrganisation) l
                order by l.name, l.preference, l.role),
            placed as materialized (
                select s.circle, s.decisions, s.name, l.level, l.role
                from seats s left join levels l on l.name = s.name)
            select true as whole, null as level, null as role,
                   (select count(*) from per_name) as names, count(*) as decisions,
                   count(distinct initiative_id) as initiatives, count(*) filter (where alone) as alone,
                   count(distinct initiative_id) filter (where alone) as initiatives_alone,
                   coalesce((select max(decisions) from per_name), 0) as most,
                   coalesce((select bool_and(l.level is not distinct from 'BODY')
                             from (select name from per_name order by decisions desc fetch first 1 row with ties) n
                             left join levels l on l.name = n.name), false) as most_is_body,
                   (select count(*) from happened where place not in (1, 6) and circle is null) as nameless,
                   (select count(distinct initiative_id) from happened
                    where place not in (1, 6) and circle is null) as initiatives_nameless
            from (select h.initiative_id,
                         (h.circle in (select circle from circles where cardinality(names) = 1)) is true as alone
                  from happened h where h.circle is not null) d
            union all
            (select false, p.level, p.role, count(distinct p.name),
                    (select sum(c.decisions) from (select distinct q.circle, q.decisions from placed q
                                                   where q.role is not distinct from p.role
                                                     and q.level is not distinct from p.level) c),
                    0, 0, 0, 0, false, 0, 0
             from placed p group by p.level, p.role order by 5 desc, p.role, p.level limit 100)""");

    static Deciding of(ScopeReading.Read read) {
        List<Row> rows = read.rows(SECTION);
        Row whole = rows.stream().filter(Row::whole).findFirst().orElseThrow();
        PeopleCount names = PeopleCount.of(whole.names());
        return new Deciding(
                names,
                whole.decisions(),
                whole.initiatives(),
                names.few() ? 0 : whole.alone(),
                names.few() ? 0 : whole.initiativesAlone(),
                names.few() ? 0 : whole.most(),
                whole.mostIsBody(),
                whole.nameless(),
                whole.initiativesNameless(),
                DecidedLevels.of(
                        rows.stream().filter(row -> !row.whole()).toList(), whole.alone() == whole.decisions()));
    }

    /** Whether some are counted together, which wants to be explained. */
    public boolean someTogether() {
        return levels.stream().anyMatch(Level::together);
    }

    /** At how many levels decisions are made, as far as that is known. */
    public int levelsKnown() {
        return (int) levels.stream().filter(level -> level.level() != null).count();
    }

    /** Whether for some names nobody has said at what level they decide. */
    public boolean someUnknown() {
        return levels.stream().anyMatch(level -> level.level() == null);
    }

    /** Without the roles, which are kept as they are today. */
    Deciding withoutLevels() {
        return new Deciding(
                names,
                decisions,
                initiatives,
                alone,
                initiativesAlone,
                most,
                mostIsBody,
                nameless,
                initiativesNameless,
                List.of());
    }

    /**
     * The key of what is said of the name that stands in most decisions; none where names are few. That leadership is
     * hardly shared is said where one name stands in more than half of enough decisions and is not that of a body.
     */
    public @Nullable String mostKey() {
        if (names.few()) {
            return null;
        }
        boolean unshared = decisions >= PeopleCount.FEWEST && most * 2 > decisions;
        return "portfolio.deciding." + (mostIsBody ? "most-body" : unshared ? "unshared" : "most");
    }

    /** What was found; at how many levels is said only where levels are kept, which is today. */
    public List<Sentence> findings() {
        if (decisions == 0) {
            return List.of(Sentence.of("portfolio.deciding.none"));
        }
        List<Sentence> findings = new ArrayList<>();
        findings.add(
                names.few()
                        ? Sentence.of("portfolio.deciding.finding.few", PeopleCount.FEWEST, decisions)
                        : Sentence.of("portfolio.deciding.finding", names.number(), decisions));
        String most = mostKey();
        if (most != null) {
            findings.add(Sentence.of(most, this.most, decisions));
        }
        if (!levels.isEmpty()) {
            findings.add(Sentence.of("portfolio.deciding.levels", levelsKnown()));
        }
        return findings;
    }
}
