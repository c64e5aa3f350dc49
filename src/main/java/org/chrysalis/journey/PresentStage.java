package org.chrysalis.journey;

import java.util.Comparator;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.pathway.CriterionTopic;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stage where an initiative stands: its criteria, with what the latest review of this visit said of each. */
@Service
@Transactional(readOnly = true)
public class PresentStage {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    PresentStage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param answer of the latest completed review of this visit; none if it was not talked about */
    public record Criterion(
            CriterionTopic topic, String wording, @Nullable Answer answer) {}

    /** People and safety first. */
    public List<Criterion> criteria(InitiativeHeader initiative) {
        return jdbc
                .sql("""
                select c.topic, c.wording, a.answer
                from criterion c
                left join review_answer a on a.criterion_id = c.id and a.review_id = (
                    select r.id from review r
                    join visit v on v.id = r.visit_id and v.ended_on is null
                    where r.initiative_id = :initiative and r.organisation_id = :organisation and r.state = 'COMPLETED'
                    order by r.number desc limit 1)
                where c.stage_id = :stage and c.retired_on is null
                order by c.ordinal
                limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("stage", initiative.stageId())
                .param("most", MOST)
                .query((row, number) -> new Criterion(
                        CriterionTopic.valueOf(row.getString("topic")),
                        row.getString("wording"),
                        row.getString("answer") == null ? null : Answer.valueOf(row.getString("answer"))))
                .list()
                .stream()
                .sorted(Comparator.comparing(Criterion::topic))
                .toList();
    }
}
