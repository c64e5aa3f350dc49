package org.chrysalis.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of the evidence and the measures belongs on the overview of an initiative: in one query. */
@Service
@Transactional(readOnly = true)
public class EvidenceSummary {

    private final JdbcClient jdbc;

    EvidenceSummary(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    private record Row(
            long pieces,
            long contrary,
            long measures,
            @Nullable Latest latest) {}

    public Summary of(InitiativeHeader initiative) {
        List<Row> rows = jdbc.sql("""
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
                order by l.frame""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query((row, number) -> {
                    String frame = row.getString("frame");
                    String better = row.getString("better");
                    BigDecimal value = row.getBigDecimal("value");
                    BigDecimal target = row.getBigDecimal("target");
                    return new Row(
                            row.getLong("pieces"),
                            row.getLong("contrary"),
                            row.getLong("measures"),
                            frame == null
                                    ? null
                                    : new Latest(
                                            row.getLong("id"),
                                            Frame.valueOf(frame),
                                            row.getString("name"),
                                            row.getString("unit"),
                                            value,
                                            row.getObject("read_on", LocalDate.class),
                                            target,
                                            Progress.of(
                                                    value,
                                                    row.getBigDecimal("baseline"),
                                                    target,
                                                    better == null ? null : Better.valueOf(better))));
                })
                .list();
        Row first = rows.get(0);
        return new Summary(
                first.pieces(),
                first.contrary(),
                first.measures(),
                rows.stream()
                        .map(Row::latest)
                        .filter(java.util.Objects::nonNull)
                        .toList());
    }
}
