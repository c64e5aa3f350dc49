package org.chrysalis.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chrysalis.funding.FundingSight;
import org.chrysalis.initiative.AttentionRules;
import org.chrysalis.initiative.FilterQuestions;
import org.chrysalis.initiative.FilterSql;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.pathway.Phase;
import org.chrysalis.people.Actor;
import org.chrysalis.portfolio.Timeline.Kind;
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
                where v.organisation_id = :organisation and v.initiative_id in (%1$s)
                union all
                select p.initiative_id, 'REST', p.id, '', null, p.started_on, p.ended_on, true
                from pause p
                where p.organisation_id = :organisation and p.initiative_id in (%1$s)
                union all
                select f.initiative_id, 'MONEY', f.id, f.source, null, f.starts_on, f.ends_on, f.committed
                from funding f
                where f.organisation_id = :organisation and f.initiative_id in (%1$s) and f.withdrawn_at is null
                  and %2$s
                union all
                select p.initiative_id, 'PROTECTION', p.id, p.what, null, p.starts_on, coalesce(p.lifted_on, p.ends_on), true
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

    private static final String OF_LISTED = SPANS.formatted(":ids", MONEY_SEEN);

    /** Those that touch the stretch of time. */
    private static final String TOUCHES = " where \"from\" < :end and (until is null or until >= :start)";

    /** Initiatives with their spans, a line for each span: also what nobody may be told of is counted. */
    private static final String FOUND = """
            with found as materialized (
                select i.id, i.number, i.reference, i.name,
                       i.visibility = 'TEAM' as kept, i.status = 'ENDED' as finished
                from initiative i
                where %s and exists (select 1 from visit v
                                     where v.organisation_id = :sightOrganisation and v.initiative_id = i.id and v.main
                                       and v.started_on < :end and (v.ended_on is null or v.ended_on >= :start))),
            shown as materialized (select * from found where not kept order by finished, number limit :rows)
            select c.named, c.kept, s.id, s.reference, s.name, span.*
            from (select count(*) filter (where not f.kept) as named, count(*) filter (where f.kept) as kept
                  from found f) c
            left join shown s on true
            left join (%s %s) span on span.initiative = s.id
            order by s.finished, s.number, span.kind, span."from", span.number limit :most""";

    private final JdbcClient jdbc;
    private final AttentionRules rules;
    private final FilterQuestions questions;
    private final Clock clock;

    TimelineQueries(JdbcClient jdbc, AttentionRules rules, FilterQuestions questions, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.questions = questions;
        this.clock = clock;
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
                                        + OF_LISTED + ") all_of_them")
                        .query(Extent.class)
                        .single();
    }

    /** Those that touch the stretch of time. */
    List<Span> spans(Actor actor, List<Long> ids, TimelineWindow window) {
        return ids.isEmpty()
                ? List.of()
                : ask(actor, ids, OF_LISTED + TOUCHES + " order by initiative, kind, \"from\", number limit :most")
                        .param("start", window.from())
                        .param("end", window.end())
                        .param("most", MOST)
                        .query(Span.class)
                        .list();
    }

    /**
     * @param named how many there are of those that may be named
     * @param kept how many are kept to their teams
     */
    record Found(List<Timeline.Row> rows, int named, int kept) {}

    /** A line of it: an initiative with one of its spans, or without any, or nothing but the counts. */
    private record Line(
            int named,
            int kept,
            @Nullable Long id,
            @Nullable String reference,
            @Nullable String name,
            @Nullable Kind kind,
            @Nullable Long number,
            @Nullable String words,
            @Nullable Phase phase,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Boolean firm) {}

    /** What stood in any stage in the stretch of time, with all that touches it. */
    Found around(Actor actor, InitiativeFilter filter, TimelineWindow window, int most) {
        FilterSql condition =
                new FilterSql(filter, actor, LocalDate.now(clock), rules.visibleTo(actor), questions.visibleTo(actor));
        String spans = SPANS.formatted("select id from shown", MONEY_SEEN);
        JdbcClient.StatementSpec asked =
                condition.bind(jdbc.sql(FOUND.formatted(condition.condition(), spans, TOUCHES)), actor);
        List<Line> lines = ofMoney(asked, actor)
                .param("start", window.from())
                .param("end", window.end())
                .param("rows", most)
                .param("most", MOST)
                .query(Line.class)
                .list();
        Map<Long, List<Line>> each = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.id() != null) {
                each.computeIfAbsent(line.id(), any -> new ArrayList<>()).add(line);
            }
        }
        return new Found(
                each.values().stream().map(TimelineQueries::row).toList(),
                lines.get(0).named(),
                lines.get(0).kept());
    }

    private static Timeline.Row row(List<Line> lines) {
        Line first = lines.get(0);
        long id = Objects.requireNonNull(first.id());
        return new Timeline.Row(
                id,
                Objects.requireNonNull(first.reference()),
                Objects.requireNonNull(first.name()),
                lines.stream()
                        .filter(line -> line.kind() != null)
                        .map(line -> new Span(
                                id,
                                line.kind(),
                                Objects.requireNonNull(line.number()),
                                Objects.requireNonNull(line.words()),
                                line.phase(),
                                Objects.requireNonNull(line.from()),
                                line.until(),
                                Objects.requireNonNull(line.firm())))
                        .toList());
    }

    private JdbcClient.StatementSpec ask(Actor actor, List<Long> ids, String sql) {
        return ofMoney(jdbc.sql(sql).param("ids", ids), actor);
    }

    private static JdbcClient.StatementSpec ofMoney(JdbcClient.StatementSpec asked, Actor actor) {
        return asked.param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("moneyOfAll", FundingSight.of(actor, false))
                .param("moneyOfOwn", FundingSight.of(actor, true));
    }
}
