package org.chrysalis.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewPart;
import org.chrysalis.initiative.OverviewParts;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What of the evidence and the measures belongs on the overview of an initiative, asked together with the other parts
 * of it.
 */
@Service
public class EvidenceSummary implements OverviewPart {

    private static final String SQL = """
        select e.pieces, e.contrary, n.measures, l.*
        from (select count(*) as pieces,
                     count(*) filter (where says in ('NO_DIFFERENCE', 'CONTRADICTS')) as contrary
              from evidence
              where initiative_id = :initiative and organisation_id = :organisation and withdrawn_at is null) e
        cross join (select count(*) as measures from measure
                    where initiative_id = :initiative and organisation_id = :organisation
                      and withdrawn_at is null) n
        left join (select distinct on (m.frame) m.id, m.frame, m.name, m.unit, r.value, r.read_on, m.baseline,
                          m.target, m.better
                   from measure m
                   join reading r on r.measure_id = m.id and r.initiative_id = m.initiative_id
                        and r.withdrawn_at is null
                   where m.initiative_id = :initiative and m.organisation_id = :organisation
                     and m.withdrawn_at is null
                   order by m.frame, r.read_on desc, m.id) l on true
        order by l.frame""";

    private final OverviewParts parts;

    EvidenceSummary(OverviewParts parts) {
        this.parts = parts;
    }

    /** The measure of a frame that was read last. */
    public record Latest(
            long id,
            Frame frame,
            String name,
            String unit,
            BigDecimal value,
            LocalDate readOn,
            @Nullable BigDecimal target,
            @Nullable Progress progress) {}

    /**
     * @param pieces how many pieces of evidence there are
     * @param contrary how many of them say that it made no difference, or speak against it
     * @param measures how many measures there are
     * @param latest one a frame at most, what matters to people first
     */
    public record Summary(long pieces, long contrary, long measures, List<Latest> latest) {

        public boolean empty() {
            return pieces == 0 && measures == 0;
        }
    }

    /** A line of the query: the counts, and a measure where there is one. */
    record Row(
            long pieces,
            long contrary,
            long measures,
            @Nullable Long id,
            @Nullable Frame frame,
            @Nullable String name,
            @Nullable String unit,
            @Nullable BigDecimal value,
            @Nullable LocalDate readOn,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable Better better) {

        @Nullable
        Latest latest() {
            return id == null || frame == null || name == null || unit == null || value == null || readOn == null
                    ? null
                    : new Latest(
                            id, frame, name, unit, value, readOn, target, Progress.of(value, baseline, target, better));
        }
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public String sql() {
        return SQL;
    }

    public Summary of(Actor actor, InitiativeHeader initiative) {
        List<Row> rows = parts.rows(actor, initiative, this, Row.class);
        Row first = rows.get(0);
        return new Summary(
                first.pieces(),
                first.contrary(),
                first.measures(),
                rows.stream().map(Row::latest).filter(Objects::nonNull).toList());
    }
}
