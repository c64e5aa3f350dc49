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

    record Counts(
            int decisions, int initiatives, int alone, int initiativesAlone, int nameless, int initiativesNameless) {}

    static final Section<Counts> COUNTED = new Section<>("decided", Counts.class, """
            select count(*) filter (where h.circle is not null) as decisions,
                   count(distinct h.initiative_id) filter (where h.circle is not null) as initiatives,
                   count(*) filter (where h.alone) as alone,
                   count(distinct h.initiative_id) filter (where h.alone) as initiatives_alone,
                   count(*) filter (where h.circle is null) as nameless,
                   count(distinct h.initiative_id) filter (where h.circle is null) as initiatives_nameless
            from (select h.initiative_id, h.circle,
                         (h.circle in (select circle from circles where cardinality(names) = 1)) is true as alone
                  from happened h where h.circle is not null or h.place not in (1, 6)) h""", Parts.added());

    /** Who decided together, however often they did, however each name was written. */
    static final Section<Deciders.Circle> CIRCLES =
            new Section<>("circles", Deciders.Circle.class, """
            select c.names, sum(c.decisions) as decisions
            from (select array(select distinct lower(btrim(u)) from unnest(c.names) u order by 1) as names, c.decisions
                  from circles c) c
            group by c.names""", Parts.added("names"));

    /** At what level each of these is: by their role here, before what was said of the name. */
    static final Section<Deciders.Placed> LEVELS =
            new Section<>("decider_levels", Deciders.Placed.class, """
            select distinct on (l.name) l.name, l.level, l.role
            from (select lower(btrim(p.name)) as name, 'ROLE' as level, r.name as role,
                         case when m.active then 0 else 1 end as preference
                  from membership m
                  cross join lateral (select p.name from person p where p.id = m.person_id limit 1) p
                  join role r on r.id = m.role_id and r.organisation_id = m.organisation_id
                  where m.organisation_id = :sightOrganisation
                  union all
                  select d.name, d.level, r.name, 2
                  from decider_level d
                  left join role r on r.id = d.role_id and r.organisation_id = d.organisation_id
                  where d.organisation_id = :sightOrganisation) l
            where (l.name in (select lower(btrim(u)) from circles c cross join unnest(c.names) u)) is true
            order by l.name, l.preference, l.role""", Parts.gathered("name"));

    static Deciding of(ScopeReading.Read read) {
        Counts counts = read.one(COUNTED);
        Deciders deciders = new Deciders(read.rows(CIRCLES), read.rows(LEVELS));
        PeopleCount names = PeopleCount.of(deciders.names());
        return new Deciding(
                names,
                counts.decisions(),
                counts.initiatives(),
                names.few() ? 0 : counts.alone(),
                names.few() ? 0 : counts.initiativesAlone(),
                names.few() ? 0 : deciders.most(),
                deciders.mostIsBody(),
                counts.nameless(),
                counts.initiativesNameless(),
                DecidedLevels.of(deciders.levels(), counts.alone() == counts.decisions()));
    }

    /** Whether some are counted together, which wants to be explained. */
    public boolean someTogether() {
        return levels.stream().anyMatch(Level::together);
    }

    /**
     * Whether a level has a number of its own. Where none has, the one number of all levels would stand beside each of
     * them and say nothing of any.
     */
    public boolean someApart() {
        return levels.stream().anyMatch(level -> !level.together());
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
