package org.chrysalis.readiness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chrysalis.audit.Change;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what people say of the ground: one sheet each, in part or whole, changed as often as they like while the round
 * is open. Of the organisation and of an initiative whoever sees the round and may change something may answer; of a
 * team its members. Who only looks scores nothing.
 */
@Service
@Transactional
public class ReadinessAnswers {

    private final ReadinessReading reading;
    private final Submissions submissions;
    private final ReadinessTrail trail;
    private final ReadinessNotices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadinessAnswers(
            ReadinessReading reading,
            Submissions submissions,
            ReadinessTrail trail,
            ReadinessNotices notices,
            JdbcClient jdbc,
            Clock clock) {
        this.reading = reading;
        this.submissions = submissions;
        this.trail = trail;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this person does more than look: the ground is scored by those who can change it together. */
    public static boolean mayAnswer(Actor actor) {
        return actor.may(Permission.EDIT_OWN_INITIATIVES) || actor.may(Permission.EDIT_ALL_INITIATIVES);
    }

    /** What the person is asked, with what they answered; empty scores where they have not yet. */
    @Transactional(readOnly = true)
    public AnswerSheet own(Actor actor, RoundView round) {
        int[] version = new int[1];
        List<AnswerSheet.Row> rows = jdbc.sql("""
                select c.id, c.name, c.explanation, a.score, coalesce(a.cannot_say, false) as cannot_say,
                       coalesce(a.reason, '') as reason, coalesce(s.version, 0) as version
                from readiness_round_condition c
                left join readiness_sheet s on s.round_id = c.round_id and s.person_id = :me
                left join readiness_answer a on a.sheet_id = s.id and a.round_condition_id = c.id
                where c.round_id = :round and c.organisation_id = :organisation
                order by c.ordinal""")
                .param("me", actor.personId())
                .param("round", round.id())
                .param("organisation", round.organisationId())
                .query((row, number) -> {
                    version[0] = row.getInt("version");
                    return row(row);
                })
                .list();
        return new AnswerSheet(rows, version[0]);
    }

    /**
     * Keeps what the person says, in place of what they said before.
     *
     * @param version of their sheet as it was shown; 0 for none
     * @throws Forbidden if they may only look
     * @throws Conflict if they answered in another window since it was shown
     * @throws Refused if the round is closed or has not begun, or asks about a team that the person is not in
     */
    public void save(Actor actor, long roundId, UUID submission, List<Answer> answers, int version) {
        RoundView round = reading.open(actor, roundId);
        submissions.once(submission, actor.personId(), "readiness-answers " + roundId, () -> {
            requireTaken(actor, round);
            AnswerSheet before = own(actor, round);
            Map<Long, Answer> said = new HashMap<>();
            answers.forEach(answer -> said.put(answer.condition(), answer));
            List<AnswerSheet.Row> after = before.rows().stream()
                    .map(row -> {
                        Answer answer = said.get(row.condition());
                        return new AnswerSheet.Row(
                                row.condition(),
                                row.name(),
                                row.explanation(),
                                answer == null ? null : answer.score(),
                                answer == null ? "" : answer.reason());
                    })
                    .toList();
            boolean complete = after.stream().allMatch(row -> row.score() != null);
            long sheet = sheet(actor, round, version, complete);
            keep(round, sheet, after);
            if (complete) {
                notices.answered(actor, round);
            }
            long answered = after.stream().filter(row -> row.score() != null).count();
            trail.record(
                    actor,
                    round,
                    "readiness-answered",
                    Change.collect()
                            .field("answered", before.saved() ? before.answered() : null, answered)
                            .list());
            return String.valueOf(sheet);
        });
    }

    /**
     * @throws Forbidden if this person may only look
     * @throws Refused if they cannot answer now
     */
    public void requireTaken(Actor actor, RoundView round) {
        if (!mayAnswer(actor)) {
            throw new Forbidden(Permission.EDIT_OWN_INITIATIVES.name());
        }
        if (!round.open()) {
            throw new Refused(null, "readiness.answer.closed").leadingTo(round.href(), "readiness.answer.see");
        }
        if (round.startsOn().isAfter(LocalDate.now(clock))) {
            throw new Refused(null, "readiness.answer.not-begun").leadingTo(round.href(), "readiness.answer.see");
        }
        if (!round.mayAnswer()) {
            throw new Refused(null, "readiness.answer.not-in-team").leadingTo(round.href(), "readiness.answer.see");
        }
    }

    private long sheet(Actor actor, RoundView round, int version, boolean complete) {
        // Closing waits for this, and this for closing: nobody's answer comes after the results were shown.
        boolean closed = jdbc.sql("""
                select closed_on is not null from readiness_round
                where id = :round and organisation_id = :organisation for share""")
                .param("round", round.id())
                .param("organisation", round.organisationId())
                .query(Boolean.class)
                .single();
        if (closed) {
            throw new Refused(null, "readiness.answer.closed").leadingTo(round.href(), "readiness.answer.see");
        }
        String sql = version == 0 ? """
                insert into readiness_sheet (organisation_id, round_id, person_id, complete, saved_at, version)
                values (:organisation, :round, :me, :complete, :now, 1)
                on conflict on constraint readiness_sheet_once_uk do nothing returning id""" : """
                update readiness_sheet set complete = :complete, saved_at = :now, version = version + 1
                where organisation_id = :organisation and round_id = :round and person_id = :me and version = :version
                returning id""";
        return jdbc.sql(sql)
                .param("organisation", round.organisationId())
                .param("round", round.id())
                .param("me", actor.personId())
                .param("complete", complete)
                .param("now", OffsetDateTime.now(clock))
                .param("version", version)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Conflict("readiness-sheet"));
    }

    private void keep(RoundView round, long sheet, List<AnswerSheet.Row> rows) {
        jdbc.sql("delete from readiness_answer where sheet_id = :sheet and organisation_id = :organisation")
                .param("sheet", sheet)
                .param("organisation", round.organisationId())
                .update();
        for (AnswerSheet.Row row : rows) {
            if (row.score() != null || !row.reason().isEmpty()) {
                insert(round, sheet, row);
            }
        }
    }

    private void insert(RoundView round, long sheet, AnswerSheet.Row row) {
        Score score = row.score();
        jdbc.sql("""
                insert into readiness_answer (organisation_id, round_id, sheet_id, round_condition_id,
                                              score, cannot_say, reason)
                values (:organisation, :round, :sheet, :condition, :score, :cannotSay, :reason)""")
                .param("organisation", round.organisationId())
                .param("round", round.id())
                .param("sheet", sheet)
                .param("condition", row.condition())
                .param("score", score == null ? null : score.number(), Types.INTEGER)
                .param("cannotSay", score == Score.CANNOT_SAY)
                .param("reason", row.reason())
                .update();
    }

    private static AnswerSheet.Row row(ResultSet row) throws SQLException {
        return new AnswerSheet.Row(
                row.getLong("id"),
                row.getString("name"),
                row.getString("explanation"),
                score(row),
                row.getString("reason"));
    }

    static @Nullable Score score(ResultSet row) throws SQLException {
        return Score.of(row.getObject("score", Integer.class), row.getBoolean("cannot_say"));
    }
}
