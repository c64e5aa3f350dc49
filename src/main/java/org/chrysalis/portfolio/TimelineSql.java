package org.chrysalis.portfolio;

import java.time.LocalDate;
import org.chrysalis.initiative.RegisterTable;
import org.chrysalis.pathway.StageTable;

/**
 * What {@link TimelineQueries} ask: a line for each span of an initiative, as it is now or as of the end of a day. What
 * paid for one that has ended paid for it until then.
 */
final class TimelineSql {

    /** Money of {@code initiative i} that the person may see. */
    private static final String MONEY_SEEN = """
            (:moneyOfAll or :moneyOfOwn and exists (select 1 from initiative_person ip
                                                    where ip.initiative_id = f.initiative_id
                                                      and ip.person_id = :person))""";

    private static final String SPANS = """
            select * from (
                select v.initiative_id as initiative, case when v.main then 'VISIT' else 'ALONGSIDE' end as kind,
                       v.id as number, s.name as words, s.phase, v.started_on as "from",
                       v.ended_on as until, true as firm
                from visit v join stage s on s.id = v.stage_id
                where v.organisation_id = :organisation and v.initiative_id in (%1$s)
                union all
                select p.initiative_id, 'REST', p.id, '', null, p.started_on, p.ended_on, true
                from pause p
                where p.organisation_id = :organisation and p.initiative_id in (%1$s)
                union all
                select f.initiative_id, 'MONEY', f.id, f.source, null, f.starts_on, least(f.ends_on, g.ended_on),
                       f.committed
                from funding f
                left join ending g on g.initiative_id = f.initiative_id and g.organisation_id = :organisation
                                  and g.reopened_on is null
                where f.organisation_id = :organisation and f.initiative_id in (%1$s) and f.withdrawn_at is null
                  and (g.ended_on is null or f.starts_on <= g.ended_on) and %2$s
                union all
                select p.initiative_id, 'PROTECTION', p.id, p.what, null, p.starts_on,
                       coalesce(p.lifted_on, p.ends_on), true
                from protection p
                where p.organisation_id = :organisation and p.initiative_id in (%1$s) and p.withdrawn_at is null
                union all
                select r.initiative_id, 'REVIEW', r.number, r.decision, null, r.held_on, r.held_on, true
                from review r
                where r.organisation_id = :organisation and r.initiative_id in (%1$s) and r.state = 'COMPLETED'
                union all
                select e.initiative_id, 'ENDING', e.id, e.cause, null, e.ended_on, e.ended_on, true
                from ending e
                where e.organisation_id = :organisation and e.initiative_id in (%1$s)) span
            """;

    /** Of initiatives whose ids are given. */
    static final String OF_LISTED = SPANS.formatted(":ids", MONEY_SEEN);

    /** Of those that were found. */
    static final String OF_SHOWN = SPANS.formatted("select id from shown", MONEY_SEEN);

    /** Those that touch the stretch of time. */
    static final String TOUCHES = " where \"from\" < :end and (until is null or until >= :start)";

    /**
     * The same as of the end of a day: what went on then goes on, and what came later is not there. Of money and
     * protections what was written by then, with what they were to last.
     */
    static String spansOn(LocalDate day) {
        return RegisterTable.on(day, """
            select * from (
                select v.initiative_id as initiative, case when v.main then 'VISIT' else 'ALONGSIDE' end as kind,
                       v.id as number, s.name as words, s.phase, v.started_on as "from",
                       case when v.ended_on <= :day then v.ended_on end as until, true as firm
                from visit v join %s s on s.id = v.stage_id and s.organisation_id = :organisation
                where v.organisation_id = :organisation and v.initiative_id in (select id from shown)
                  and v.started_on <= :day
                union all
                select p.initiative_id, 'REST', p.id, '', null, p.started_on,
                       case when p.ended_on <= :day then p.ended_on end, true
                from pause p
                where p.organisation_id = :organisation and p.initiative_id in (select id from shown)
                  and p.started_on <= :day
                union all
                select f.initiative_id, 'MONEY', f.id, f.source, null, f.starts_on, least(f.ends_on, g.ended_on),
                       f.committed
                from %s f
                left join ending g on g.initiative_id = f.initiative_id and g.organisation_id = :organisation
                                  and g.ended_on <= :day and (g.reopened_on is null or g.reopened_on > :day)
                where f.initiative_id in (select id from shown)
                  and (g.ended_on is null or f.starts_on <= g.ended_on) and %s
                union all
                select p.initiative_id, 'PROTECTION', p.id, p.what, null, p.starts_on,
                       coalesce(p.lifted_on, p.ends_on), true
                from %s p
                where p.initiative_id in (select id from shown)
                union all
                select r.initiative_id, 'REVIEW', r.number, r.decision, null, r.held_on, r.held_on, true
                from review r
                where r.organisation_id = :organisation and r.initiative_id in (select id from shown)
                  and r.state = 'COMPLETED' and r.held_on <= :day
                union all
                select e.initiative_id, 'ENDING', e.id, e.cause, null, e.ended_on, e.ended_on, true
                from ending e
                where e.organisation_id = :organisation and e.initiative_id in (select id from shown)
                  and e.ended_on <= :day) span
            """.formatted(
                StageTable.ON_DAY, PastTables.one("funding", day), MONEY_SEEN, PastTables.one("protection", day)));
    }

    /**
     * Initiatives with their spans, a line for each span: also what nobody may be told of is counted.
     * {@code :begun} is the first day on which nothing begins that counts.
     */
    static final String FOUND = """
            with found as materialized (
                select i.id, i.number, i.reference, i.name,
                       i.visibility = 'TEAM' as kept, i.status = 'ENDED' as finished
                from %s i
                where %s and exists (select 1 from visit v
                                     where v.organisation_id = :sightOrganisation and v.initiative_id = i.id and v.main
                                       and v.started_on < :begun and (v.ended_on is null or v.ended_on >= :start))),
            shown as materialized (select * from found where not kept order by finished, number limit :rows)
            select c.named, c.kept, s.id, s.reference, s.name, span.*
            from (select count(*) filter (where not f.kept) as named, count(*) filter (where f.kept) as kept
                  from found f) c
            left join shown s on true
            left join (%s %s) span on span.initiative = s.id
            order by s.finished, s.number, span.kind, span."from", span.number limit :most""";

    private TimelineSql() {}
}
