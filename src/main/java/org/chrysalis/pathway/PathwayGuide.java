package org.chrysalis.pathway;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole pathway in use, explained: for every member, in three queries. */
@Service
@Transactional(readOnly = true)
public class PathwayGuide {

    private final Pathway pathway;
    private final JdbcClient jdbc;

    PathwayGuide(Pathway pathway, JdbcClient jdbc) {
        this.pathway = pathway;
        this.jdbc = jdbc;
    }

    /** @param criteria by topic, people and safety first; topics without any are left out */
    public record ExplainedStage(
            StageView stage, Map<CriterionTopic, List<String>> criteria, List<String> usualActivities) {}

    private record CriterionRow(long stageId, CriterionTopic topic, String wording) {}

    private record ActivityRow(long stageId, String wording) {}

    public List<ExplainedStage> stages(Actor actor) {
        Map<Long, List<CriterionRow>> criteria =
                jdbc.sql("""
                        select c.stage_id, c.topic, c.wording
                        from criterion c
                        join stage s on s.id = c.stage_id
                        where s.organisation_id = :organisation and s.retired_on is null and c.retired_on is null
                        order by c.stage_id, c.ordinal
                        """).param("organisation", actor.organisationId()).query(CriterionRow.class).list().stream()
                        .collect(groupingBy(CriterionRow::stageId));
        Map<Long, List<String>> activities =
                jdbc.sql("""
                        select a.stage_id, a.wording
                        from usual_activity a
                        join stage s on s.id = a.stage_id
                        where s.organisation_id = :organisation and s.retired_on is null and a.retired_on is null
                        order by a.stage_id, a.ordinal
                        """).param("organisation", actor.organisationId()).query(ActivityRow.class).list().stream()
                        .collect(groupingBy(ActivityRow::stageId, mapping(ActivityRow::wording, toList())));
        return pathway.stages(actor.organisationId()).stream()
                .map(stage -> new ExplainedStage(
                        stage,
                        byTopic(criteria.getOrDefault(stage.id(), List.of())),
                        activities.getOrDefault(stage.id(), List.of())))
                .toList();
    }

    private static Map<CriterionTopic, List<String>> byTopic(List<CriterionRow> criteria) {
        return criteria.stream()
                .collect(groupingBy(
                        CriterionRow::topic,
                        () -> new EnumMap<>(CriterionTopic.class),
                        mapping(CriterionRow::wording, toList())));
    }
}
