package org.chrysalis.risk;

import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewPart;
import org.chrysalis.initiative.OverviewParts;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What an overview says of risks and experiments: what happened to people, the three that matter most, how many. */
@Service
public class RiskSummaries implements OverviewPart {

    private static final String SQL = """
            with standing as (
                select r.id, r.wording, r.state, r.likelihood, r.impact, r.levels,
                       k.name as kind_name, k.people, k.ordinal
                from risk r join risk_kind k on k.id = r.kind_id
                where r.initiative_id = :initiative and r.organisation_id = :organisation and r.withdrawn_at is null),
            tested as (
                select count(*) as experiments,
                       count(*) filter (where decision is null and ending_id is null and started_on <= :today
                                              and (ends_on is null or %s >= :today)) as under_way,
                       count(*) filter (where decision is null and ending_id is not null) as stopped
                from experiment e
                where initiative_id = :initiative and organisation_id = :organisation and withdrawn_at is null)
            select t.experiments, t.under_way, t.stopped, c.recorded, c.current, c.people, c.harmed,
                   coalesce(r.state = 'HAPPENED', false) as happened, r.id, r.wording, r.kind_name,
                   r.likelihood, r.impact, r.levels
            from tested t
            cross join (select count(*) as recorded,
                               count(*) filter (where state not in ('HAPPENED', 'CLOSED')) as current,
                               count(*) filter (where state not in ('HAPPENED', 'CLOSED') and people) as people,
                               count(*) filter (where state = 'HAPPENED' and people) as harmed
                        from standing) c
            left join (select r.*, row_number() over (partition by r.state = 'HAPPENED' %s) as place from standing r
                       where r.state not in ('HAPPENED', 'CLOSED') or r.state = 'HAPPENED'
                         and r.people) r on r.place <= 3
            order by r.state = 'HAPPENED', r.place
            """.formatted(ExperimentReading.LAST_DAY_IN_SQL, RiskReading.order("r"));

    private final OverviewParts parts;

    RiskSummaries(OverviewParts parts) {
        this.parts = parts;
    }

    /** A line of the query: the counts, and a risk where there is one. */
    record Row(
            int experiments,
            int underWay,
            int stopped,
            int recorded,
            int current,
            int people,
            int harmed,
            boolean happened,
            @Nullable Long id,
            @Nullable String wording,
            @Nullable String kindName,
            @Nullable Integer likelihood,
            @Nullable Integer impact,
            @Nullable Integer levels) {

        @Nullable
        RiskLevel level() {
            return likelihood == null || impact == null || levels == null
                    ? null
                    : RiskLevel.of(likelihood, impact, levels);
        }
    }

    @Override
    public String name() {
        return "risk";
    }

    @Override
    public String sql() {
        return SQL;
    }

    /** Of an initiative that was opened for who asks; none where neither risk nor experiment is recorded. */
    public @Nullable RiskSummary of(Actor actor, InitiativeHeader initiative) {
        List<Row> rows = parts.rows(actor, initiative, this, Row.class);
        Row first = rows.get(0);
        if (first.recorded() + first.experiments() == 0) {
            return null;
        }
        return new RiskSummary(
                lines(rows, true),
                first.harmed(),
                lines(rows, false),
                first.current(),
                first.people(),
                first.experiments(),
                first.underWay(),
                first.stopped());
    }

    private static List<RiskSummary.Line> lines(List<Row> rows, boolean happened) {
        return rows.stream()
                .filter(row -> row.happened() == happened)
                .filter(row -> row.id() != null && row.wording() != null && row.kindName() != null)
                .map(row -> new RiskSummary.Line(row.id(), row.wording(), row.kindName(), row.level()))
                .toList();
    }
}
