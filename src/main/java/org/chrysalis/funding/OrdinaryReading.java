package org.chrysalis.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How ordinary an initiative has become, for pages that show it. Whoever calls has opened it for who asks. */
@Service
@Transactional(readOnly = true)
public class OrdinaryReading {

    private static final int MOST_TAKEN_BACK = 50;

    private static final String MARKER = """
            select m.id as marker_id, k.id as mark_id, m.name, m.retired, k.wording, k.marked_on,
                   coalesce(k.note, '') as note, p.name as recorded_by, coalesce(k.version, -1) as version
            from ordinary_marker m
            left join ordinary_mark k on k.marker_id = m.id and k.organisation_id = m.organisation_id
                                     and k.initiative_id = :initiative and k.unmarked_at is null
            left join person p on p.id = k.recorded_by
            where m.organisation_id = :organisation and (not m.retired or k.id is not null)\s""";

    private final JdbcClient jdbc;

    OrdinaryReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A marker, and whether the initiative shows it.
     *
     * @param markId of the mark; none where there is none
     * @param wording what the marker was called when it was marked; none where it is not
     * @param version of the mark; below zero where there is none
     */
    public record Line(
            long markerId,
            @Nullable Long markId,
            String name,
            boolean retired,
            @Nullable String wording,
            @Nullable LocalDate markedOn,
            String note,
            @Nullable String recordedBy,
            int version) {

        public boolean marked() {
            return markedOn != null;
        }

        /** Whether the marker had other words when it was marked. */
        public boolean reworded() {
            return wording != null && !wording.equals(name);
        }
    }

    /** A mark that was taken back, and why. */
    public record TakenBack(String wording, LocalDate markedOn, LocalDate unmarkedOn, String why) {}

    /**
     * The markers in the organisation's order; those that it offers no more come last, where the initiative shows them.
     */
    public OrdinaryChecklist of(InitiativeHeader initiative) {
        return new OrdinaryChecklist(asked(initiative, "order by m.retired, m.ordinal, m.id limit :most")
                .param("most", OrdinaryMarkers.MOST)
                .query(Line.class)
                .list());
    }

    /** @throws NotFound if the organisation offers no such marker and the initiative does not show it */
    public Line one(InitiativeHeader initiative, long markerId) {
        return line(initiative, markerId).orElseThrow(() -> new NotFound("ordinary-marker"));
    }

    /**
     * One that the initiative shows.
     *
     * @throws NotFound if it does not
     */
    public Line marked(InitiativeHeader initiative, long markerId) {
        return line(initiative, markerId).filter(Line::marked).orElseThrow(() -> new NotFound("ordinary-mark"));
    }

    /** What was taken back, the latest first. */
    public List<TakenBack> takenBack(InitiativeHeader initiative) {
        return jdbc.sql("""
                select wording, marked_on, (unmarked_at at time zone 'Europe/London')::date as unmarked_on,
                       unmarked_why as why
                from ordinary_mark
                where initiative_id = :initiative and organisation_id = :organisation and unmarked_at is not null
                order by unmarked_at desc, id desc limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", MOST_TAKEN_BACK)
                .query(TakenBack.class)
                .list();
    }

    private Optional<Line> line(InitiativeHeader initiative, long markerId) {
        return asked(initiative, "and m.id = :marker")
                .param("marker", markerId)
                .query(Line.class)
                .optional();
    }

    private JdbcClient.StatementSpec asked(InitiativeHeader initiative, String rest) {
        return jdbc.sql(MARKER + rest)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId());
    }
}
