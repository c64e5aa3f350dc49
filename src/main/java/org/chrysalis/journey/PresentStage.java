package org.chrysalis.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.pathway.CriterionTopic;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stage where an initiative stands: its criteria, with what the reviews of this visit last said of each. */
@Service
@Transactional(readOnly = true)
public class PresentStage {

    private static final int MOST = 100;

    private static final String STANDS = """
            (select v.id from visit v
             where v.initiative_id = :initiative and v.organisation_id = :organisation
               and v.main and v.ended_on is null)""";

    private final JdbcClient jdbc;

    PresentStage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param said in the latest review of this visit that talked about it; none if none did */
    public record Criterion(
            CriterionTopic topic, String wording, @Nullable LastSaid said) {}

    /** People and safety first. */
    public List<Criterion> criteria(InitiativeHeader initiative) {
        return jdbc
                .sql("""
                select c.topic, c.wording, s.answer, s.held_on, s.asked
                from criterion c
                left join (%s) s on s.criterion_id = c.id
                where c.stage_id = :stage and c.retired_on is null
                order by c.ordinal
                limit :most""".formatted(LastSaid.OF_VISIT.formatted(STANDS)))
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("stage", initiative.stageId())
                .param("most", MOST)
                .query((row, number) -> new Criterion(
                        CriterionTopic.valueOf(row.getString("topic")), row.getString("wording"), said(row)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Criterion::topic))
                .toList();
    }

    private static @Nullable LastSaid said(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return answer == null
                ? null
                : new LastSaid(
                        Answer.valueOf(answer), row.getObject("held_on", LocalDate.class), row.getString("asked"));
    }
}
