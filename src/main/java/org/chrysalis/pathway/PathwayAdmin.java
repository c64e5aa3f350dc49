package org.chrysalis.pathway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.pathway.StageOccupancy.Occupants;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pathway as those see it who may change it: with what is retired, and with what stands where. */
@Service
@Transactional(readOnly = true)
public class PathwayAdmin {

    private final Pathway pathway;
    private final StageOccupancy occupancy;
    private final JdbcClient jdbc;

    PathwayAdmin(Pathway pathway, StageOccupancy occupancy, JdbcClient jdbc) {
        this.pathway = pathway;
        this.occupancy = occupancy;
        this.jdbc = jdbc;
    }

    /** @param in how many initiatives are in it now */
    public record StageRow(
            long id, Phase phase, String name, boolean retired, int criteria, int activities, Occupants in) {}

    /**
     * A criterion or a usual activity.
     *
     * @param topic none for a usual activity
     * @param place among those that it is ordered with, from 1; 0 once retired
     * @param of how many these are
     */
    public record Line(
            long id, @Nullable CriterionTopic topic, String wording, boolean retired, int version, int place, int of) {}

    /** A stage with everything in it; the lines in their order. */
    public record WholeStage(
            StageView stage,
            Occupants in,
            List<Line> criteria,
            List<Line> retiredCriteria,
            List<Line> activities,
            List<Line> retiredActivities) {}

    private record LineRow(long id, String topic, String wording, boolean retired, int version) {}

    /** All stages in their order, those retired among them. */
    public List<StageRow> stages(Actor actor) {
        actor.require(Permission.MANAGE_STAGES);
        Map<Long, Occupants> in = occupancy.occupants(actor.organisationId());
        return jdbc.sql("""
                        select s.id, s.phase, s.name, s.retired_on is not null as retired,
                               (select count(*) from criterion c
                                where c.stage_id = s.id and c.retired_on is null) as criteria,
                               (select count(*) from usual_activity a
                                where a.stage_id = s.id and a.retired_on is null) as activities
                        from stage s
                        where s.organisation_id = :organisation
                        order by s.ordinal""")
                .param("organisation", actor.organisationId())
                .query((row, number) -> new StageRow(
                        row.getLong("id"),
                        Phase.valueOf(row.getString("phase")),
                        row.getString("name"),
                        row.getBoolean("retired"),
                        row.getInt("criteria"),
                        row.getInt("activities"),
                        in.getOrDefault(row.getLong("id"), Occupants.NONE)))
                .list();
    }

    /** @throws NotFound unless it is a stage of this organisation */
    public WholeStage stage(Actor actor, long stageId) {
        actor.require(Permission.MANAGE_STAGES);
        StageView stage = pathway.stage(actor.organisationId(), stageId);
        List<Line> criteria = lines("criterion", "topic", stageId);
        List<Line> activities = lines("usual_activity", "''", stageId);
        return new WholeStage(
                stage,
                occupancy.occupants(actor.organisationId()).getOrDefault(stageId, Occupants.NONE),
                criteria.stream().filter(line -> !line.retired()).toList(),
                criteria.stream().filter(Line::retired).toList(),
                activities.stream().filter(line -> !line.retired()).toList(),
                activities.stream().filter(Line::retired).toList());
    }

    /** @throws NotFound unless it is a criterion of this stage of this organisation */
    public Line criterion(Actor actor, long stageId, long criterionId) {
        return line(stage(actor, stageId), criterionId, true);
    }

    /** @throws NotFound unless it is a usual activity of this stage of this organisation */
    public Line activity(Actor actor, long stageId, long activityId) {
        return line(stage(actor, stageId), activityId, false);
    }

    private static Line line(WholeStage whole, long id, boolean criterion) {
        List<Line> all = new ArrayList<>(criterion ? whole.criteria() : whole.activities());
        all.addAll(criterion ? whole.retiredCriteria() : whole.retiredActivities());
        return all.stream()
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound(criterion ? "criterion" : "usual-activity"));
    }

    /** Callers have made sure that the stage is the organisation's. */
    private List<Line> lines(String table, String topic, long stageId) {
        List<LineRow> rows = jdbc.sql("""
                        select id, %s as topic, wording, retired_on is not null as retired, version
                        from %s where stage_id = :stage order by ordinal""".formatted(topic, table))
                .param("stage", stageId)
                .query(LineRow.class)
                .list();
        Map<String, Integer> sizes = new HashMap<>();
        rows.stream().filter(row -> !row.retired()).forEach(row -> sizes.merge(row.topic(), 1, Integer::sum));
        Map<String, Integer> places = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (LineRow row : rows) {
            lines.add(new Line(
                    row.id(),
                    row.topic().isEmpty() ? null : CriterionTopic.valueOf(row.topic()),
                    row.wording(),
                    row.retired(),
                    row.version(),
                    row.retired() ? 0 : places.merge(row.topic(), 1, Integer::sum),
                    row.retired() ? 0 : sizes.getOrDefault(row.topic(), 0)));
        }
        lines.sort(Comparator.comparing(Line::topic, Comparator.nullsFirst(Comparator.naturalOrder())));
        return lines;
    }
}
