package org.chrysalis.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.journey.ReviewView.AnswerView;
import org.chrysalis.journey.ReviewView.AskedView;
import org.chrysalis.pathway.CriterionTopic;
import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the reviews of an initiative that was opened for a person. */
@Service
@Transactional(readOnly = true)
public class ReviewReading {

    private static final int MOST = 200;

    private static final String THIS =
            "r.organisation_id = :organisation and r.initiative_id = :initiative and r.number = :number";

    private final JdbcClient jdbc;

    ReviewReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the list. */
    public record Row(
            int number,
            String stageName,
            LocalDate heldOn,
            boolean completed,
            @Nullable Decision decision,
            String people) {}

    /** Newest first. */
    public List<Row> list(InitiativeHeader initiative) {
        return jdbc.sql("""
                select r.number, r.stage_name, r.held_on, r.state = 'COMPLETED' as completed, r.decision,
                       coalesce((select string_agg(p.name, '; ' order by p.ordinal) from review_person p
                                 where p.review_id = r.id), '') as people
                from review r where r.initiative_id = :initiative and r.organisation_id = :organisation
                order by r.number desc
                limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", MOST)
                .query((row, number) -> new Row(
                        row.getInt("number"),
                        row.getString("stage_name"),
                        row.getObject("held_on", LocalDate.class),
                        row.getBoolean("completed"),
                        decision(row),
                        row.getString("people")))
                .list();
    }

    /** When people mean to look at it again. */
    public @Nullable LocalDate next(InitiativeHeader initiative) {
        return jdbc.sql("select next_review_on from review_plan where initiative_id = :initiative and organisation_id"
                        + " = :organisation")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .optional()
                .flatMap(found -> found)
                .orElse(null);
    }

    /** @throws NotFound if the initiative has no review of this number */
    public ReviewView review(InitiativeHeader initiative, int number) {
        List<AnswerView> answers = of(initiative, number, """
                select a.id, a.criterion_id, a.topic, a.wording, a.answer, a.evidence, a.note, a.version,
                       b.number as before_number, b.held_on as before_on, b.answer as before_answer,
                       b.note as before_note, b.asked as before_asked
                from review r
                join review_answer a on a.review_id = r.id
                left join lateral (
                    select q.number, q.held_on, p.answer, p.note,
                           case when p.wording <> a.wording then p.wording end as asked
                    from review q join review_answer p on p.review_id = q.id and p.criterion_id = a.criterion_id
                    where q.initiative_id = r.initiative_id and q.state = 'COMPLETED' and q.number < r.number
                      and p.answer is not null
                    order by q.number desc
                    limit 1) b on true
                where\s""" + THIS + " order by a.ordinal")
                .query((row, line) -> answer(row))
                .list();
        List<AskedView> asked = of(initiative, number, """
                select c.wording, c.owner_id, p.name as owner_name, c.due_on
                from review r join review_condition c on c.review_id = r.id join person p on p.id = c.owner_id
                where\s""" + THIS + " order by c.ordinal")
                .query(AskedView.class)
                .list();
        return of(initiative, number, """
                select r.*, s.name as starter, c.name as completer,
                       not exists (select 1 from visit w
                                   where w.initiative_id = r.initiative_id and w.ordinal > v.ordinal) as present,
                       exists (select 1 from move m where m.review_id = r.id)
                           or exists (select 1 from pause p where p.review_id = r.id)
                           or exists (select 1 from ending e where e.review_id = r.id) as followed,
                       array(select p.name from review_person p where p.review_id = r.id order by p.ordinal) as people
                from review r
                join visit v on v.id = r.visit_id
                left join person s on s.id = r.started_by
                left join person c on c.id = r.completed_by
                where\s""" + THIS)
                .query((row, line) -> review(row, answers, asked))
                .optional()
                .orElseThrow(() -> new NotFound("review"));
    }

    /** What a completed review decided, why and with whom: all that carrying it out needs. */
    public record Outcome(LocalDate heldOn, Decision decision, String note, List<String> people) {}

    /** @throws NotFound if the initiative has no completed review of this number */
    public Outcome outcome(InitiativeHeader initiative, int number) {
        return of(initiative, number, """
                select r.held_on, r.decision, r.decision_note,
                       array(select p.name from review_person p where p.review_id = r.id order by p.ordinal) as people
                from review r where r.state = 'COMPLETED' and\s""" + THIS)
                .query((row, line) -> new Outcome(
                        row.getObject("held_on", LocalDate.class),
                        Decision.valueOf(row.getString("decision")),
                        row.getString("decision_note"),
                        List.of((String[]) row.getArray("people").getArray())))
                .optional()
                .orElseThrow(() -> new NotFound("review"));
    }

    private JdbcClient.StatementSpec of(InitiativeHeader initiative, int number, String sql) {
        return jdbc.sql(sql)
                .param("organisation", initiative.organisationId())
                .param("initiative", initiative.id())
                .param("number", number);
    }

    private static ReviewView review(ResultSet row, List<AnswerView> answers, List<AskedView> asked)
            throws SQLException {
        OffsetDateTime completed = row.getObject("completed_at", OffsetDateTime.class);
        return new ReviewView(
                row.getLong("id"),
                row.getInt("number"),
                row.getString("stage_name"),
                row.getBoolean("present"),
                row.getObject("held_on", LocalDate.class),
                row.getString("where_we_are"),
                decision(row),
                row.getString("decision_note"),
                row.getObject("next_review_on", LocalDate.class),
                completed != null,
                row.getString("starter"),
                row.getString("completer"),
                completed == null ? null : completed.toInstant(),
                row.getBoolean("followed"),
                List.of((String[]) row.getArray("people").getArray()),
                answers,
                asked,
                row.getInt("where_version"),
                row.getInt("outcome_version"),
                row.getInt("version"));
    }

    private static AnswerView answer(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new AnswerView(
                row.getLong("id"),
                row.getLong("criterion_id"),
                CriterionTopic.valueOf(row.getString("topic")),
                row.getString("wording"),
                answer == null ? null : Answer.valueOf(answer),
                row.getString("evidence"),
                row.getString("note"),
                row.getInt("version"),
                before(row));
    }

    private static ReviewView.@Nullable Before before(ResultSet row) throws SQLException {
        String answer = row.getString("before_answer");
        return answer == null
                ? null
                : new ReviewView.Before(
                        row.getInt("before_number"),
                        row.getObject("before_on", LocalDate.class),
                        Answer.valueOf(answer),
                        row.getString("before_note"),
                        row.getString("before_asked"));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return decision == null ? null : Decision.valueOf(decision);
    }
}
