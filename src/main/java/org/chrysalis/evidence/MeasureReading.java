package org.chrysalis.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is measured about an initiative, for pages that show it. Whoever calls has opened it for who asks. */
@Service
@Transactional(readOnly = true)
public class MeasureReading {

    /** As many measures as a page shows. */
    public static final int MOST = 100;

    /** As many readings as a page and its picture show: ten years of weeks. */
    public static final int MOST_READINGS = 520;

    private static final String COLUMNS = """
            select m.id, m.frame, m.name, m.asked_by, m.unit, m.better, m.baseline,
                   m.baseline_on, m.target, m.target_on,
                   m.better_for, m.worse_for, m.rhythm, (m.recorded_at at time zone 'Europe/London')::date as since,
                   (select count(*) from reading r where r.measure_id = m.id and r.withdrawn_at is null) as readings,
                   l.value as latest, l.read_on as latest_on, m.version
            from measure m
            left join lateral (select r.value, r.read_on from reading r
                               where r.measure_id = m.id and r.withdrawn_at is null
                               order by r.read_on desc limit 1) l on true
            where m.initiative_id = :initiative and m.organisation_id = :organisation and m.withdrawn_at is null\s""";

    private final JdbcClient jdbc;

    MeasureReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them in the order in which they were entered. */
    public List<MeasureView> list(InitiativeHeader initiative) {
        return jdbc.sql(COLUMNS + "order by m.id limit :most")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", MOST)
                .query((row, number) -> view(row))
                .list();
    }

    /** @throws NotFound if the initiative has no such measure, or it was withdrawn */
    public MeasureView one(InitiativeHeader initiative, long id) {
        return jdbc.sql(COLUMNS + "and m.id = :id")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("id", id)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(() -> new NotFound("measure"));
    }

    /** The latest readings, newest first. */
    public List<ReadingView> readings(InitiativeHeader initiative, long measureId) {
        return readings(initiative, measureId, null, MOST_READINGS);
    }

    /** @throws NotFound if the measure has no such reading, or it was withdrawn */
    public ReadingView reading(InitiativeHeader initiative, long measureId, long id) {
        return readings(initiative, measureId, id, 1).stream().findFirst().orElseThrow(() -> new NotFound("reading"));
    }

    private List<ReadingView> readings(InitiativeHeader initiative, long measureId, @Nullable Long id, int most) {
        return jdbc.sql("""
                select r.id, r.read_on, r.value, r.note, p.name as recorded_by, r.version
                from reading r
                join measure m on m.id = r.measure_id and m.withdrawn_at is null
                left join person p on p.id = r.recorded_by
                where r.measure_id = :measure and r.initiative_id = :initiative and r.organisation_id = :organisation
                  and r.withdrawn_at is null and (:id::bigint is null or r.id = :id)
                order by r.read_on desc limit :most""")
                .param("measure", measureId)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("id", id)
                .param("most", most)
                .query(ReadingView.class)
                .list();
    }

    private static MeasureView view(ResultSet row) throws SQLException {
        LocalDate latestOn = row.getObject("latest_on", LocalDate.class);
        Rhythm rhythm = constant(Rhythm.class, row.getString("rhythm"));
        LocalDate from = latestOn == null ? row.getObject("since", LocalDate.class) : latestOn;
        return new MeasureView(
                row.getLong("id"),
                Frame.valueOf(row.getString("frame")),
                row.getString("name"),
                row.getString("asked_by"),
                row.getString("unit"),
                constant(Better.class, row.getString("better")),
                row.getBigDecimal("baseline"),
                row.getObject("baseline_on", LocalDate.class),
                row.getBigDecimal("target"),
                row.getObject("target_on", LocalDate.class),
                row.getString("better_for"),
                row.getString("worse_for"),
                rhythm,
                row.getLong("readings"),
                row.getBigDecimal("latest"),
                latestOn,
                rhythm == null ? null : rhythm.after(from),
                row.getInt("version"));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> constants, @Nullable String name) {
        return name == null ? null : Enum.valueOf(constants, name);
    }
}
