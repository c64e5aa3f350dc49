package org.chrysalis.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.pathway.UsualActivityView;
import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done in the stages of an initiative, for pages that show it. Whoever calls has opened it for who asks. */
@Service
@Transactional(readOnly = true)
public class ActivityReading {

    private static final int MOST = 200;

    private static final String COLUMNS = """
            a.id, a.usual_activity_id, a.wording, a.person_id, p.name as person_name, a.due_on, a.done_on,
            d.name as done_by, a.note, a.version, null as from_stage""";

    private static final String PEOPLE = """
            left join person p on p.id = a.person_id
            left join person d on d.id = a.done_by""";

    /** How many of the initiative {@code :initiative} nobody has done. */
    static final String OPEN = """
            select count(*) from activity
            where initiative_id = :initiative and organisation_id = :organisation and done_on is null""";

    private static final String LAST = """
            (select l.id from visit l
             where l.initiative_id = :initiative and l.organisation_id = :organisation and l.main
             order by l.ordinal desc limit 1)""";

    /** Whether a visit {@code v} is the last to a stage in which work goes on alongside: what is done there goes on. */
    private static final String GOES_ON_ALONGSIDE = """
            exists (select 1 from visit side
                    where side.initiative_id = v.initiative_id and side.stage_id = v.stage_id
                      and not side.main and side.ended_on is null)
            and not exists (select 1 from visit later
                            where later.initiative_id = v.initiative_id and later.stage_id = v.stage_id
                              and later.main and later.ordinal > v.ordinal)""";

    private final Pathway pathway;
    private final JdbcClient jdbc;
    private final Clock clock;

    ActivityReading(Pathway pathway, JdbcClient jdbc, Clock clock) {
        this.pathway = pathway;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Of the present visit, or the last one once it has ended: the usual ones in their order, then people's own. While
     * it goes on, those follow that are open from earlier visits, for they go along with each move: a usual one of them
     * is not suggested a second time.
     */
    public List<ActivityView> of(InitiativeHeader initiative) {
        return jdbc.sql("""
                select a.id, coalesce(a.usual_activity_id, u.id) as usual_activity_id,
                       coalesce(a.wording, u.wording) as wording,
                       a.person_id, p.name as person_name, a.due_on, a.done_on, d.name as done_by,
                       coalesce(a.note, '') as note,
                       coalesce(a.version, 0) as version, a.from_stage
                from (select h.*, null::int as begun, null::text as from_stage from activity h where h.visit_id = %1$s
                      union all
                      select o.*, v.ordinal, s.name
                      from activity o join visit v on v.id = o.visit_id join stage s on s.id = v.stage_id
                      where o.initiative_id = :initiative and o.organisation_id = :organisation
                        and o.done_on is null and :goingOn and v.id <> %1$s and not (%2$s)) a
                full join (select * from usual_activity where stage_id = :stage and retired_on is null) u
                    on u.id = a.usual_activity_id
                %3$s
                order by a.begun nulls first, u.ordinal nulls last, a.id
                limit :most""".formatted(LAST, GOES_ON_ALONGSIDE, PEOPLE))
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("stage", initiative.stageId())
                .param("goingOn", !initiative.ended())
                .param("most", MOST)
                .query((row, number) -> view(row))
                .list();
    }

    /**
     * A visit in which people took something up.
     *
     * @param number which visit of the journey it is
     * @param last whether it stands there, or stood there when it ended
     * @param alongside whether work goes on there beside the present stage
     */
    public record OfVisit(
            long id,
            int number,
            String stageName,
            LocalDate from,
            @Nullable LocalDate to,
            boolean last,
            boolean alongside,
            List<ActivityView> activities) {

        /** The same visit with those of its activities that are asked for. */
        public OfVisit only(Predicate<ActivityView> asked) {
            return new OfVisit(
                    id,
                    number,
                    stageName,
                    from,
                    to,
                    last,
                    alongside,
                    activities.stream().filter(asked).toList());
        }
    }

    /** Everything that anybody took up, done or not, by the visit in which it was: the latest visit first. */
    public List<OfVisit> byVisit(InitiativeHeader initiative) {
        Map<Long, OfVisit> found = new LinkedHashMap<>();
        jdbc.sql("""
                select v.id as visit, v.ordinal, s.name as stage_name, v.started_on, v.ended_on, v.id = %s as last,
                       %s as alongside, %s
                from activity a
                join visit v on v.id = a.visit_id
                join stage s on s.id = v.stage_id
                %s
                where a.initiative_id = :initiative and a.organisation_id = :organisation
                order by v.ordinal desc, a.id
                limit :most""".formatted(LAST, GOES_ON_ALONGSIDE, COLUMNS, PEOPLE))
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", MOST)
                .query(row -> {
                    OfVisit visit = found.get(row.getLong("visit"));
                    if (visit == null) {
                        visit = visit(row);
                        found.put(visit.id(), visit);
                    }
                    visit.activities().add(view(row));
                });
        return List.copyOf(found.values());
    }

    /** How many go along with the next move because nobody has done them yet. */
    public int open(InitiativeHeader initiative) {
        return jdbc.sql(OPEN)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query(Integer.class)
                .single();
    }

    /** What was begun in stages in which work goes on alongside, by the name of the stage: it goes on with the work. */
    public Map<String, List<ActivityView>> alongside(InitiativeHeader initiative) {
        Map<String, List<ActivityView>> found = new LinkedHashMap<>();
        jdbc.sql("""
                select s.name as stage_name, %s
                from visit side
                join stage s on s.id = side.stage_id
                join lateral (
                    select v.id from visit v
                    where v.initiative_id = side.initiative_id and v.main and v.stage_id = side.stage_id
                    order by v.ordinal desc limit 1) v on true
                join activity a on a.visit_id = v.id
                %s
                where side.initiative_id = :initiative and side.organisation_id = :organisation
                  and not side.main and side.ended_on is null
                order by s.ordinal, a.id
                limit :most""".formatted(COLUMNS, PEOPLE))
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
        return jdbc.sql("""
                select %s
                from activity a
                %s
                where a.id = :id and a.initiative_id = :initiative and a.organisation_id = :organisation
                """.formatted(COLUMNS, PEOPLE))
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

    /** What became of a usual activity in the present stage; none where nobody took it up, and for no usual one. */
    public Optional<ActivityView> taken(InitiativeHeader initiative, @Nullable Long usualId) {
        return usualId == null
                ? Optional.empty()
                : of(initiative).stream()
                        .filter(each -> each.taken() && usualId.equals(each.usualId()))
                        .findFirst();
    }

    private ActivityView view(ResultSet row) throws SQLException {
        return ActivityView.of(row, LocalDate.now(clock));
    }

    private static OfVisit visit(ResultSet row) throws SQLException {
        return new OfVisit(
                row.getLong("visit"),
                row.getInt("ordinal"),
                row.getString("stage_name"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getBoolean("last"),
                row.getBoolean("alongside"),
                new ArrayList<>());
    }
}
