package org.chrysalis.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what was put right in the journey of an initiative that was opened for a person, and what a correction begins
 * from.
 */
@Service
@Transactional(readOnly = true)
public class CorrectionReading {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    CorrectionReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest last, as they were made. */
    public List<CorrectionView> all(InitiativeHeader initiative) {
        return jdbc.sql("""
                select c.*, m.ordinal as move
                from correction c join move m on m.id = c.move_id
                where m.initiative_id = :initiative and m.organisation_id = :organisation
                union all
                select c.*, null
                from correction c join ending e on e.id = c.ending_id
                where e.initiative_id = :initiative and e.organisation_id = :organisation
                union all
                select c.*, null
                from correction c join pause p on p.id = c.pause_id
                where p.initiative_id = :initiative and p.organisation_id = :organisation
                union all
                select c.*, null
                from correction c join visit v on v.id = c.visit_id
                where v.initiative_id = :initiative and v.organisation_id = :organisation
                union all
                select c.*, null
                from correction c join condition o on o.id = c.condition_id
                where o.initiative_id = :initiative and o.organisation_id = :organisation
                union all
                select c.*, null
                from correction c join check_in k on k.id = c.check_in_id
                where k.initiative_id = :initiative and k.organisation_id = :organisation
                order by id
                limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", MOST)
                .query((row, number) -> correction(row))
                .list();
    }

    private static CorrectionView correction(ResultSet row) throws SQLException {
        return new CorrectionView(
                row.getObject("move", Integer.class),
                row.getObject("ending_id", Long.class),
                row.getObject("pause_id", Long.class),
                row.getObject("visit_id", Long.class),
                row.getObject("condition_id", Long.class),
                row.getObject("check_in_id", Long.class),
                row.getObject("corrected_at", OffsetDateTime.class).toInstant(),
                row.getString("corrected_name"),
                row.getString("why"),
                row.getObject("date_before", LocalDate.class),
                row.getObject("date_after", LocalDate.class),
                row.getObject("until_before", LocalDate.class),
                row.getObject("until_after", LocalDate.class),
                row.getString("reason_before"),
                row.getString("reason_after"),
                row.getString("note_before"),
                row.getString("note_after"),
                row.getString("cause_before"),
                row.getString("cause_after"),
                ending(row, "before"),
                ending(row, "after"),
                List.of((String[]) row.getArray("began_alongside").getArray()),
                List.of((String[]) row.getArray("ended_alongside").getArray()),
                row.getBoolean("ended_pause"));
    }

    private static @Nullable EndingSays ending(ResultSet row, String when) throws SQLException {
        String cause = row.getString("ended_by_" + when);
        return cause.isEmpty()
                ? null
                : new EndingSays(
                        EndingCause.valueOf(cause),
                        row.getString("learned_" + when),
                        row.getString("continues_" + when),
                        row.getString("care_" + when));
    }

    /**
     * What a correction of a pause begins from.
     *
     * @param until none while it goes on
     * @param resumed whether people took it up again, so that its end is theirs to correct
     */
    public record PauseWords(
            long id,
            String stageName,
            LocalDate on,
            @Nullable LocalDate until,
            String reason,
            String note,
            boolean resumed,
            int version) {}

    /** @throws NotFound if the initiative has no such pause */
    public PauseWords pause(InitiativeHeader initiative, long id) {
        return one(initiative, "pause", id, PauseWords.class, """
                select p.id, s.name as stage_name, p.started_on as "on", p.ended_on as until,
                       p.reason, p.resume_note as note,
                       p.ended_on is not null
                       and num_nonnulls(p.ended_with_move_id, p.ended_with_ending_id) = 0 as resumed,
                       p.version
                from pause p join visit v on v.id = p.visit_id join stage s on s.id = v.stage_id
                where p.id = :id and p.organisation_id = :organisation and p.initiative_id = :initiative""");
    }

    /**
     * What a correction of work alongside begins from.
     *
     * @param until none while it goes on
     * @param begunWithMove whether a move began it, so that it is corrected with that move; {@code endedWithMove}
     *     likewise
     */
    public record AlongsideWords(
            long id,
            String stageName,
            LocalDate on,
            @Nullable LocalDate until,
            boolean begunWithMove,
            boolean endedWithMove,
            int version) {

        /** @throws Refused where both its days are those of moves: there is nothing to put right but these */
        public void requireDayOfItsOwn(InitiativeHeader initiative) {
            if (begunWithMove && (until == null || endedWithMove)) {
                throw initiative.refused("journey.correct.alongside.moves");
            }
        }
    }

    /** @throws NotFound if the initiative has no such work alongside */
    public AlongsideWords alongside(InitiativeHeader initiative, long id) {
        return one(initiative, "visit", id, AlongsideWords.class, """
                select v.id, s.name as stage_name, v.started_on as "on", v.ended_on as until,
                       v.begun_with_move_id is not null as begun_with_move,
                       v.ended_with_move_id is not null as ended_with_move, v.version
                from visit v join stage s on s.id = v.stage_id
                where v.id = :id and v.organisation_id = :organisation
                  and v.initiative_id = :initiative and not v.main""");
    }

    private <T> T one(InitiativeHeader initiative, String kind, long id, Class<T> words, String sql) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("organisation", initiative.organisationId())
                .param("initiative", initiative.id())
                .query(words)
                .optional()
                .orElseThrow(() -> new NotFound(kind));
    }
}
