package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.funding.FundingSight;
import org.chrysalis.people.Actor;
import org.chrysalis.portfolio.Timeline.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What falls into a stretch of time, of initiatives that were chosen by what the person may see. Of money it reads only
 * that of initiatives whose money is theirs to see.
 */
@Component
class TimelineQueries {

    /** As much as a page can draw: far more than twenty-five initiatives hold. */
    private static final int MOST = 5_000;

    /** Money of {@code initiative i} that the person may see. */
    private static final String MONEY_SEEN = """
            (:moneyOfAll or :moneyOfOwn and exists (select 1 from initiative_person ip
                                                    where ip.initiative_id = f.initiative_id and ip.person_id = :person))""";

    private static final String SPANS = """
            select * from (
                select v.initiative_id as initiative, case when v.main then 'VISIT' else 'ALONGSIDE' end as kind,
                       v.id as number, s.name as words, s.phase, v.started_on as "from", v.ended_on as until, true as firm
                from visit v join stage s on s.id = v.stage_id
                where v.organisation_id = :organisation and v.initiative_id in (:ids)
                union all
                select p.initiative_id, 'REST', p.id, '', null, p.started_on, p.ended_on, true
                from pause p
                where p.organisation_id = :organisation and p.initiative_id in (:ids)
                union all
                select f.initiative_id, 'MONEY', f.id, f.source, null, f.starts_on, f.ends_on, f.committed
                from funding f
                where f.organisation_id = :organisation and f.initiative_id in (:ids) and f.withdrawn_at is null
                  and %s
                union all
                select p.initiative_id, 'PROTECTION', p.id, p.what, null, p.starts_on, coalesce(p.lifted_on, p.ends_on), true
                from protection p
                where p.organisation_id = :organisation and p.initiative_id in (:ids) and p.withdrawn_at is null
                union all
                select r.initiative_id, 'REVIEW', r.number, r.decision, null, r.held_on, r.held_on, true
                from review r
                where r.organisation_id = :organisation and r.initiative_id in (:ids) and r.state = 'COMPLETED'
                union all
                select e.initiative_id, 'ENDING', e.id, e.cause, null, e.ended_on, e.ended_on, true
                from ending e
                where e.organisation_id = :organisation and e.initiative_id in (:ids)) span
            """.formatted(MONEY_SEEN);

    private final JdbcClient jdbc;

    TimelineQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first and the last day of which anything is recorded; none of no initiatives. */
    record Extent(@Nullable LocalDate earliest, @Nullable LocalDate latest) {}

    Extent extent(Actor actor, List<Long> ids) {
        return ids.isEmpty()
                ? new Extent(null, null)
                : ask(
                                actor,
                                ids,
                                "select min(\"from\") as earliest, max(coalesce(until, \"from\")) as latest from ("
                                        + SPANS + ") all_of_them")
                        .query(Extent.class)
                        .single();
    }

    /** Those that touch the stretch of time. */
    List<Span> spans(Actor actor, List<Long> ids, TimelineWindow window) {
        return ids.isEmpty()
                ? List.of()
                : ask(
                                actor,
                                ids,
                                SPANS + " where \"from\" < :end and (until is null or until >= :start)"
                                        + " order by initiative, kind, \"from\", number limit :most")
                        .param("start", window.from())
                        .param("end", window.end())
                        .param("most", MOST)
                        .query(Span.class)
                        .list();
    }

    private JdbcClient.StatementSpec ask(Actor actor, List<Long> ids, String sql) {
        return jdbc.sql(sql)
                .param("organisation", actor.organisationId())
                .param("ids", ids)
                .param("person", actor.personId())
                .param("moneyOfAll", FundingSight.of(actor, false))
                .param("moneyOfOwn", FundingSight.of(actor, true));
    }
}
