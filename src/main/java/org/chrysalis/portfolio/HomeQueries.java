package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chrysalis.initiative.Sight;
import org.chrysalis.people.Actor;
import org.chrysalis.portfolio.Home.Ended;
import org.chrysalis.portfolio.Home.Happening;
import org.chrysalis.portfolio.Home.Mine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What home shows beside the reasons for attention. */
@Component
class HomeQueries {

    /** How far back "recently" reaches. */
    static final int RECENT_DAYS = 60;

    private static final String MINE = """
            from initiative_person o
            join initiative i on i.id = o.initiative_id
            where o.person_id = :me and i.status <> 'ENDED'
              and\s""" + Sight.OF_INITIATIVE;

    /** An initiative is told of once, by the last thing that happened to it. */
    private static final String LAST_MOVE = """
            e.organisation_id = :sightOrganisation and e.moved_on > :since
              and not exists (select 1 from move l where l.initiative_id = e.initiative_id and l.ordinal > e.ordinal)
              and not exists (select 1 from ending l where l.initiative_id = e.initiative_id and l.reopened_on is null)
            """;

    private static final String LAST_ENDING =
            "e.organisation_id = :sightOrganisation and e.ended_on > :since and e.reopened_on is null";

    private static final String SEEN = OneByOne.seen("e");

    private static final String MOVED = """
            from move e
            %s
            join visit v on v.id = e.to_visit_id
            join stage s on s.id = v.stage_id
            where %s""".formatted(SEEN, LAST_MOVE);

    private static final String ENDED = """
            from ending e
            %s
            where %s""".formatted(SEEN, LAST_ENDING);

    /** Whether the person sees what a row is about; who sees all of them is counted without opening each. */
    private static final String COUNTED =
            " and (:sightAll or exists (select 1 from initiative i where i.id = e.initiative_id and "
                    + Sight.OF_INITIATIVE + ")) limit :most";

    private final JdbcClient jdbc;

    HomeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the person that go on, by what was recorded last. */
    List<Mine> mine(Actor actor, long skipped, int most) {
        return bind("""
                select i.reference, i.name, s.name as stage_name, s.phase, i.stage_since as since,
                       i.status = 'PAUSED' as paused, o.part = 'LEAD' as lead
                from (select i.*, o.part
                      %s
                      order by i.last_recorded_at desc, i.id limit :most offset :skipped) i
                join initiative_person o on o.initiative_id = i.id and o.person_id = :me
                join stage s on s.id = i.stage_id
                order by i.last_recorded_at desc, i.id""".formatted(MINE), actor)
                .param("most", most)
                .param("skipped", skipped)
                .query(Mine.class)
                .list();
    }

    /** Those of the person that have ended, the latest first. */
    List<Ended> ended(Actor actor, int most) {
        return bind("""
                select i.reference, i.name, e.ended_on as day,
                       not exists (select 1 from participation p
                                   where p.initiative_id = i.id and p.organisation_id = i.organisation_id
                                     and p.withdrawn_at is null) as unheard
                from initiative_person o
                join initiative i on i.id = o.initiative_id and i.status = 'ENDED'
                join ending e on e.initiative_id = i.id and e.reopened_on is null
                where o.person_id = :me and e.organisation_id = :sightOrganisation and %s
                order by e.ended_on desc, i.id desc limit :most""".formatted(Sight.OF_INITIATIVE), actor)
                .param("most", most)
                .query(Ended.class)
                .list();
    }

    int countMine(Actor actor, int most) {
        return bind("select count(*) from (select 1 " + MINE + " limit :most) c", actor)
                .param("most", most + 1)
                .query(Integer.class)
                .single();
    }

    /**
     * Where initiatives were moved to last, and which ended, the latest first: each kind by its own index, so many at
     * most, then merged. An ending tells of the visit that it closed.
     */
    List<Happening> recent(Actor actor, LocalDate today, long skipped, int most) {
        return bind("""
                (select i.reference, i.name, lower(e.direction) as what, s.name as stage, e.moved_on as day,
                        null as learned, i.id as initiative
                 %s
                 order by e.moved_on desc, i.id desc limit :reach)
                union all
                (select e.reference, e.name, 'end', s.name, e.ended_on, nullif(btrim(e.learned), ''),
                        e.initiative_id
                 from (select e.*, i.reference, i.name
                       %s
                       order by e.ended_on desc, i.id desc limit :reach) e
                 cross join lateral (
                       select v.stage_id
                       from visit v
                       where v.initiative_id = e.initiative_id and v.main
                       order by v.ordinal desc limit 1) v
                 join stage s on s.id = v.stage_id)
                order by day desc, initiative desc
                limit :most offset :skipped""".formatted(MOVED, ENDED), actor)
                .param("since", today.minusDays(RECENT_DAYS))
                .param("reach", skipped + most)
                .param("most", most)
                .param("skipped", skipped)
                .query(Happening.class)
                .list();
    }

    /** The latest endings of which something was learned, however long ago. */
    List<Happening> learned(Actor actor, int most) {
        return bind("""
                select e.reference, e.name, 'end' as what, s.name as stage, e.ended_on as day,
                       btrim(e.learned) as learned
                from (select e.*, i.reference, i.name
                      from ending e
                      %s
                      where e.organisation_id = :sightOrganisation and e.reopened_on is null and btrim(e.learned) <> ''
                      order by e.ended_on desc, i.id desc limit :most) e
                cross join lateral (
                      select v.stage_id
                      from visit v
                      where v.initiative_id = e.initiative_id and v.main
                      order by v.ordinal desc limit 1) v
                join stage s on s.id = v.stage_id
                order by e.ended_on desc, e.initiative_id desc""".formatted(SEEN), actor)
                .param("most", most)
                .query(Happening.class)
                .list();
    }

    int countRecent(Actor actor, LocalDate today, int most) {
        return bind("""
                select count(*) from (
                    (select 1 from move e where %2$s %1$s)
                    union all
                    (select 1 from ending e where %3$s %1$s)) c""".formatted(COUNTED, LAST_MOVE, LAST_ENDING), actor)
                .param("since", today.minusDays(RECENT_DAYS))
                .param("most", most + 1)
                .query(Integer.class)
                .single();
    }

    /** Of what a new organisation does first, what is still to do, whoever is to do it. */
    Set<FirstStep> stepsLeft(Actor actor) {
        return jdbc.sql("""
                select exists (select 1 from initiative where organisation_id = :organisation) as logged,
                       (select count(*) from (select 1 from membership
                                              where organisation_id = :organisation limit 2) m) > 1
                           as invited,
                       exists (select 1 from audit_entry
                               where organisation_id = :organisation and person_id is not null
                                 and subject_kind in ('stage', 'criterion', 'usual-activity')) as looked""")
                .param("organisation", actor.organisationId())
                .query((row, number) -> {
                    Set<FirstStep> left = EnumSet.noneOf(FirstStep.class);
                    boolean logged = row.getBoolean("logged");
                    if (!row.getBoolean("invited")) {
                        left.add(FirstStep.INVITE);
                    }
                    // Whoever has put something into the stages has looked at them.
                    if (!logged && !row.getBoolean("looked")) {
                        left.add(FirstStep.PATHWAY);
                    }
                    if (!logged) {
                        left.add(FirstStep.LOG);
                    }
                    return left;
                })
                .single();
    }

    private StatementSpec bind(String sql, Actor actor) {
        return Sight.bind(jdbc.sql(sql), actor).param("me", actor.personId());
    }
}
