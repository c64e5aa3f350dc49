package org.chrysalis.portfolio;

import org.chrysalis.evidence.ExperimentNames;
import org.chrysalis.initiative.Sight;

/** What {@link ComparisonQueries} asks. Each but the first is of {@code :ids}, which the first answered. */
final class ComparisonSql {

    private static final String CHOSEN = "where i.organisation_id = :organisation and i.id in (:ids)";

    static final String STANDING = """
            select i.id, i.reference, i.name, i.status, i.kind, s.name as stage_name, i.stage_since,
                   (select min(v.started_on) from visit v where v.initiative_id = i.id and v.main) as began_on,
                   (i.logged_at at time zone 'Europe/London')::date as logged_on, i.visit_count as visits,
                   (select count(*) from move m where m.initiative_id = i.id and m.direction = 'BACK') as moved_back,
                   (select p.started_on from pause p
                    where p.initiative_id = i.id and p.ended_on is null) as paused_since,
                   i.change_sought, i.beneficiaries, i.origin, i.origin_note,
                   e.ended_on, e.reopened_on, e.cause, e.learned,
                   exists (select 1 from initiative_person ip
                           where ip.initiative_id = i.id and ip.person_id = :sightPerson) as own
            from initiative i
            join stage s on s.id = i.stage_id
            left join lateral (
                select x.ended_on, x.reopened_on, x.cause, x.learned from ending x where x.initiative_id = i.id
                order by x.ended_on desc, x.id desc limit 1) e on true
            where i.reference in (:references) and\s""" + Sight.OF_INITIATIVE;

    static final String LEARNED = """
            select i.id, e.*, le.*, x.*, lx.*
            from initiative i
            cross join lateral (
                select count(*) filter (where says = 'SUPPORTS') as supports,
                       count(*) filter (where says = 'MIXED') as mixed,
                       count(*) filter (where says = 'NO_DIFFERENCE') as no_difference,
                       count(*) filter (where says = 'CONTRADICTS') as contradicts,
                       count(*) filter (where says = 'NOT_SAID') as not_said
                from evidence where initiative_id = i.id and withdrawn_at is null) e
            left join lateral (
                select id as evidence_id, found, says, found_on,
                       (select t.exposed from experiment t
                        where t.id = evidence.experiment_id and t.withdrawn_at is null
                          and t.exposed < %1$d) as found_with
                from evidence where initiative_id = i.id and withdrawn_at is null
                order by found_on desc, id desc limit 1) le on true
            cross join lateral (
                select count(*) filter (where decision is null) as undecided,
                       count(*) filter (where decision = 'KEEP') as keep,
                       count(*) filter (where decision = 'CHANGE') as change,
                       count(*) filter (where decision = 'STOP') as stop,
                       count(*) filter (where decision = 'INCONCLUSIVE') as inconclusive
                from experiment where initiative_id = i.id and withdrawn_at is null) x
            left join lateral (
                select id as experiment_id, question, happened, decision, decided_on,
                       case when exposed < %1$d then exposed end as tried_with
                from experiment where initiative_id = i.id and withdrawn_at is null and decision is not null
                order by decided_on desc, id desc limit 1) lx on true
            """.formatted(ExperimentNames.FEW) + CHOSEN;

    static final String HEARD = """
            select i.id, p.*, l.*
            from initiative i
            cross join lateral (
                select count(*) as occasions, coalesce(sum(at_least), 0) as attendances,
                       coalesce(bool_and(not few), true) as exact,
                       count(*) filter (where say = 'INFORMED') as informed,
                       count(*) filter (where say = 'CONSULTED') as consulted,
                       count(*) filter (where say = 'INVOLVED') as involved,
                       count(*) filter (where say = 'SHARED') as shared,
                       count(*) filter (where say = 'LED') as led,
                       count(*) filter (where say is null) as unsaid,
                       count(*) filter (where told_on is not null) as told,
                       count(*) filter (where told_on is null and say is distinct from 'INFORMED') as waiting
                from participation where initiative_id = i.id and withdrawn_at is null) p
            left join lateral (
                select held_on as last_on, what as last_what
                from participation where initiative_id = i.id and withdrawn_at is null
                order by held_on desc, id desc limit 1) l on true
            """ + CHOSEN;

    static final String RISKS = """
            select i.id, r.*
            from initiative i
            cross join lateral (
                select count(*) filter (where k.people and r.state not in ('HAPPENED', 'CLOSED')) as people,
                       count(*) filter (where not k.people and r.state not in ('HAPPENED', 'CLOSED')) as others,
                       count(*) filter (where k.people and r.state = 'HAPPENED') as happened,
                       count(*) filter (where r.state = 'CLOSED' or not k.people and r.state = 'HAPPENED') as over
                from risk r join risk_kind k on k.id = r.kind_id
                where r.initiative_id = i.id and r.withdrawn_at is null) r
            """ + CHOSEN;

    static final String SHELTER = """
            select i.id, p.protections, n.what as next_what, n.ends_on as next_ends_on, m.markers
            from initiative i
            cross join lateral (
                select count(*) as protections from protection
                where initiative_id = i.id and i.status <> 'ENDED'
                  and withdrawn_at is null and lifted_on is null and starts_on <= :today) p
            left join lateral (
                select what, ends_on from protection
                where initiative_id = i.id and i.status <> 'ENDED'
                  and withdrawn_at is null and lifted_on is null and starts_on <= :today
                  and ends_on >= :today
                order by ends_on, id limit 1) n on true
            cross join lateral (
                select count(*) as markers from ordinary_marker m
                where m.organisation_id = i.organisation_id
                  and (not m.retired or exists (select 1 from ordinary_mark k
                                                where k.marker_id = m.id and k.initiative_id = i.id
                                                  and k.unmarked_at is null))) m
            """ + CHOSEN;

    static final String AROUND = """
            select i.id, p.*, r.*, l.*
            from initiative i
            cross join lateral (
                select count(*) as partners, count(*) filter (where s.strength = 'ABSENT') as absent,
                       count(*) filter (where s.strength = 'FRAGILE') as fragile,
                       count(*) filter (where s.strength = 'GROWING') as growing,
                       count(*) filter (where s.strength = 'STRONG') as strong,
                       count(*) filter (where s.strength = 'SHARED_PURPOSE') as shared_purpose
                from partner p
                left join lateral (
                    select strength from partner_strength
                    where partner_id = p.id and withdrawn_at is null
                    order by noted_on desc, id desc limit 1) s on true
                where p.initiative_id = i.id and p.withdrawn_at is null) p
            cross join lateral (
                select count(*) filter (where wanted = 'WANTED') as wanted,
                       count(*) filter (where wanted = 'UNWANTED') as unwanted,
                       count(*) filter (where wanted = 'BOTH') as both,
                       count(*) filter (where wanted = 'TOO_SOON') as too_soon
                from ripple where initiative_id = i.id and withdrawn_at is null) r
            left join lateral (
                select what as last_ripple, seen_on as last_ripple_on
                from ripple where initiative_id = i.id and withdrawn_at is null
                order by seen_on desc, id desc limit 1) l on true
            """ + CHOSEN;

    static final String MONEY = """
            select i.id, f.*
            from initiative i
            cross join lateral (
                select count(*) filter (where committed) as committed,
                       count(*) filter (where not committed) as hoped_for,
                       coalesce(bool_or(committed and ends_on is null), false) as goes_on,
                       max(ends_on) filter (where committed) as ends_on
                from funding where initiative_id = i.id and withdrawn_at is null) f
            """ + CHOSEN;

    /** Names of several kinds at once, each kind in its order: a query for each would be as many more. */
    static final String NAMES = """
            select i.id as initiative, n.kind, n.id, n.words
            from initiative i
            cross join lateral (
                (select 'LEAD' as kind, p.id, p.name as words,
                        row_number() over (order by lower(p.name) collate alphabet, p.id) as place
                 from initiative_person ip join person p on p.id = ip.person_id
                 where ip.initiative_id = i.id and ip.part = 'LEAD')
                union all
                (select 'LENS', 0, l.lens, row_number() over (order by l.lens) from initiative_lens l
                 where l.initiative_id = i.id)
                union all
                (select 'MARKER', k.marker_id, m.name, row_number() over (order by m.ordinal, m.id)
                 from ordinary_mark k join ordinary_marker m on m.id = k.marker_id
                 where k.initiative_id = i.id and k.unmarked_at is null)
                union all
                (select 'RISK', r.id, r.wording,
                        row_number() over (
                            order by r.likelihood * r.impact / (r.levels * r.levels)::numeric desc nulls last, r.id)
                 from risk r join risk_kind k on k.id = r.kind_id
                 where r.initiative_id = i.id and r.withdrawn_at is null and k.people
                   and r.state not in ('HAPPENED', 'CLOSED'))) n
            """ + CHOSEN + """

              and (n.kind <> 'RISK' or n.place <= :most)
            order by i.id, n.kind, n.place""";

    private ComparisonSql() {}
}
