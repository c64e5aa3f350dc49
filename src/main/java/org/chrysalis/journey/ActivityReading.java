package org.chrysalis.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.pathway.UsualActivityView;
import org.chrysalis.support.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done in the stages of an initiative, for pages that show it. Whoever calls has opened it for who asks. */
@Service
@Transactional(readOnly = true)
public class ActivityReading {

    private static final int MOST = 200;

    private static final String ACTIVITY = """
            select a.id, a.usual_activity_id, a.wording, a.person_id, p.name as person_name, a.due_on,
                   a.done_on, d.name as done_by, a.note, a.version
            from activity a
            left join person p on p.id = a.person_id
            left join person d on d.id = a.done_by\s""";

    private final Pathway pathway;
    private final JdbcClient jdbc;
    private final Clock clock;

    ActivityReading(Pathway pathway, JdbcClient jdbc, Clock clock) {
        this.pathway = pathway;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of the present visit, or the last one once it has ended: the usual ones in their order, then people's own. */
    public List<ActivityView> of(InitiativeHeader initiative) {
        return jdbc.sql("""
                select a.id, coalesce(a.usual_activity_id, u.id) as usual_activity_id,
                       coalesce(a.wording, u.wording) as wording,
                       a.person_id, p.name as person_name, a.due_on, a.done_on, d.name as done_by,
                       coalesce(a.note, '') as note,
                       coalesce(a.version, 0) as version
                from (select * from activity where visit_id = (
                          select v.id from visit v
                          where v.initiative_id = :initiative and v.organisation_id = :organisation and v.main
                          order by v.ordinal desc limit 1)) a
                full join (select * from usual_activity where stage_id = :stage and retired_on is null) u
                    on u.id = a.usual_activity_id
                left join person p on p.id = a.person_id
                left join person d on d.id = a.done_by
                order by u.ordinal nulls last, a.id
                limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("stage", initiative.stageId())
                .param("most", MOST)
                .query((row, number) -> view(row))
                .list();
    }

    /** What was begun in stages in which work goes on alongside, by the name of the stage: it goes on with the work. */
    public Map<String, List<ActivityView>> alongside(InitiativeHeader initiative) {
        Map<String, List<ActivityView>> found = new LinkedHashMap<>();
        jdbc.sql("""
                select s.name as stage_name, a.id, a.usual_activity_id, a.wording, a.person_id,
                       p.name as person_name, a.due_on, a.done_on, d.name as done_by, a.note, a.version
                from visit side
                join stage s on s.id = side.stage_id
                join lateral (
                    select v.id from visit v
                    where v.initiative_id = side.initiative_id and v.main and v.stage_id = side.stage_id
                    order by v.ordinal desc limit 1) v on true
                join activity a on a.visit_id = v.id
                left join person p on p.id = a.person_id
                left join person d on d.id = a.done_by
                where side.initiative_id = :initiative and side.organisation_id = :organisation
                  and not side.main and side.ended_on is null
                order by s.ordinal, a.id
                limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", MOST)
                .query(row -> {
                    found.computeIfAbsent(row.getString("stage_name"), stage -> new ArrayList<>())
                            .add(view(row));
                });
        return found;
    }

    /** @throws NotFound if the initiative has no such activity */
    public ActivityView one(InitiativeHeader initiative, long id) {
        return jdbc.sql(ACTIVITY
                        + "where a.id = :id and a.initiative_id = :initiative and a.organisation_id = :organisation")
                .param("id", id)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(() -> new NotFound("activity"));
    }

    /** @throws NotFound unless it is a usual activity of the stage where the initiative stands */
    public UsualActivityView usual(InitiativeHeader initiative, long usualId) {
        return pathway.usualActivities(initiative.organisationId(), initiative.stageId()).stream()
                .filter(usual -> usual.id() == usualId)
                .findFirst()
                .orElseThrow(() -> new NotFound("usual-activity"));
    }

    private ActivityView view(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate done = row.getObject("done_on", LocalDate.class);
        return new ActivityView(
                row.getObject("id", Long.class),
                row.getObject("usual_activity_id", Long.class),
                row.getString("wording"),
                row.getObject("person_id", Long.class),
                row.getString("person_name"),
                due,
                done,
                row.getString("done_by"),
                row.getString("note"),
                done == null && due != null && due.isBefore(LocalDate.now(clock)),
                row.getInt("version"));
    }
}
