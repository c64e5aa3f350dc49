package org.chrysalis.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chrysalis.initiative.InitiativeHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an overview says of risks and experiments, in one query. */
@Service
@Transactional(readOnly = true)
public class RiskSummaries {

    private static final int LINES = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    RiskSummaries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of an initiative that was opened for who asks; none where neither risk nor experiment is recorded. */
    public @Nullable RiskSummary of(InitiativeHeader initiative) {
        return jdbc.sql("""
                with standing as (
                    select r.id, r.wording, r.state, r.likelihood, r.impact, r.levels, k.name as kind_name, k.people, k.ordinal
                    from risk r join risk_kind k on k.id = r.kind_id
                    where r.initiative_id = :initiative and r.organisation_id = :organisation and r.withdrawn_at is null),
                tested as (
                    select count(*) as experiments,
                           count(*) filter (where decision is null and started_on <= :today
                                                  and (ends_on is null or ends_on >= :today)) as under_way
                    from experiment
                    where initiative_id = :initiative and organisation_id = :organisation and withdrawn_at is null)
                select t.experiments, t.under_way, c.recorded, c.current, c.people,
                       r.id, r.wording, r.kind_name, r.likelihood, r.impact, r.levels
                from tested t
                cross join (select count(*) as recorded,
                                   count(*) filter (where state not in ('HAPPENED', 'CLOSED')) as current,
                                   count(*) filter (where state not in ('HAPPENED', 'CLOSED') and people) as people
                            from standing) c
                left join (select r.*, row_number() over (%s) as place from standing r
                           where r.state not in ('HAPPENED', 'CLOSED')) r on r.place <= :lines
                order by r.place""".formatted(RiskReading.ORDER.replace("k.", "r.")))
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("today", LocalDate.now(clock))
                .param("lines", LINES)
                .query((ResultSetExtractor<Optional<RiskSummary>>) RiskSummaries::summary)
                .orElse(null);
    }

    private static Optional<RiskSummary> summary(ResultSet row) throws SQLException {
        List<RiskSummary.Line> lines = new ArrayList<>();
        RiskSummary found = null;
        while (row.next()) {
            if (row.getInt("recorded") + row.getInt("experiments") == 0) {
                return Optional.empty();
            }
            if (row.getString("wording") != null) {
                lines.add(line(row));
            }
            found = new RiskSummary(
                    lines,
                    row.getInt("current"),
                    row.getInt("people"),
                    row.getInt("experiments"),
                    row.getInt("under_way"));
        }
        return Optional.ofNullable(found);
    }

    private static RiskSummary.Line line(ResultSet row) throws SQLException {
        Integer levels = row.getObject("levels", Integer.class);
        return new RiskSummary.Line(
                row.getLong("id"),
                row.getString("wording"),
                row.getString("kind_name"),
                levels == null ? null : RiskLevel.of(row.getInt("likelihood"), row.getInt("impact"), levels));
    }
}
