package org.chrysalis.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what hangs on the journey of an initiative that was opened for a person: conditions, check-ins, and what its
 * moves and endings say for who puts them right.
 */
@Service
@Transactional(readOnly = true)
public class JourneyDetails {

    private static final int MOST = 200;

    private static final String CONDITIONS = """
            select c.id, null::bigint as ending_id, c.wording as words, o.name as owner_name, c.owner_id, c.due_on,
                   c.met_on as done_on, b.name as done_by, c.met_note as note, m.ordinal as move, r.number as review,
                   coalesce(r.held_on, m.moved_on) as made_on,
                   (select a.answer from review l join review_answer a on a.review_id = l.id
                    where a.criterion_id = c.criterion_id and a.wording = c.wording and a.answer is not null
                      and l.visit_id = m.from_visit_id and l.organisation_id = c.organisation_id
                      and l.state = 'COMPLETED' and l.completed_at <= m.recorded_at
                    order by l.number desc limit 1) as found,
                   c.version
            from condition c
            join person o on o.id = c.owner_id
            left join person b on b.id = c.met_by
            left join move m on m.id = c.move_id
            left join review r on r.id = c.review_id
            where c.initiative_id = :initiative and c.organisation_id = :organisation\s""";

    private static final String CHECK_INS = """
            select c.id, c.ending_id, c.what as words, o.name as owner_name, c.owner_id, c.due_on,
                   c.done_on, d.name as done_by, c.note, null::int as move, null::int as review,
                   null::date as made_on, null::text as found, c.version
            from check_in c
            left join person o on o.id = c.owner_id
            left join person d on d.id = c.done_by
            where c.initiative_id = :initiative and c.organisation_id = :organisation\s""";

    private static final String FIRST_CHECK_INS = CHECK_INS + "order by c.due_on, c.id limit :most";

    // One question for both: the page of a journey asks many.
    private static final String PROMISED = """
            select * from (
                (select 'CONDITION' as kind, c.* from (%s order by c.met_on is not null, c.due_on, c.id limit :most) c)
                union all
                (select 'CHECK_IN', c.* from (%s) c)) c
            order by c.kind, c.kind = 'CONDITION' and c.done_on is not null, c.due_on, c.id
            """.formatted(CONDITIONS, FIRST_CHECK_INS);

    private final JdbcClient jdbc;
    private final Clock clock;

    JourneyDetails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What people are to see to, by the day on which it is due.
     *
     * @param conditions open ones first
     * @param checkIns of all endings
     */
    public record SeenTo(List<ConditionView> conditions, List<CheckInView> checkIns) {}

    /** All of it. */
    public SeenTo seenTo(Actor actor, InitiativeHeader initiative) {
        SeenTo promised = new SeenTo(new ArrayList<>(), new ArrayList<>());
        jdbc.sql(PROMISED)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", MOST)
                .query(row -> {
                    if ("CONDITION".equals(row.getString("kind"))) {
                        promised.conditions().add(condition(actor, row));
                    } else {
                        promised.checkIns().add(checkIn(actor, row));
                    }
                });
        return promised;
    }

    /** @throws NotFound if the initiative has no such condition */
    public ConditionView condition(Actor actor, InitiativeHeader initiative, long id) {
        return jdbc.sql(CONDITIONS + "and c.id = :id")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("id", id)
                .query((row, number) -> condition(actor, row))
                .optional()
                .orElseThrow(() -> new NotFound("condition"));
    }

    public List<CheckInView> checkIns(Actor actor, InitiativeHeader initiative) {
        return jdbc.sql(FIRST_CHECK_INS)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", MOST)
                .query((row, number) -> checkIn(actor, row))
                .list();
    }

    /** @throws NotFound if the initiative has no such check-in */
    public CheckInView checkIn(Actor actor, InitiativeHeader initiative, long id) {
        return jdbc.sql(CHECK_INS + "and c.id = :id")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("id", id)
                .query((row, number) -> checkIn(actor, row))
                .optional()
                .orElseThrow(() -> new NotFound("check-in"));
    }

    /**
     * What a correction begins from.
     *
     * @param context the id of what happened to the organisation that it names as its cause
     */
    public record MoveWords(
            int number,
            String stageName,
            Direction direction,
            LocalDate on,
            String reason,
            @Nullable Long context,
            int version) {

        /** Whether it began the journey: nobody was asked for a reason. */
        public boolean start() {
            return direction == Direction.START;
        }

        /** Whether something that happened to the organisation can be named as its cause. */
        public boolean back() {
            return direction == Direction.BACK;
        }
    }

    /** @throws NotFound if the initiative has no such move */
    public MoveWords move(InitiativeHeader initiative, int number) {
        return jdbc.sql("""
                select m.ordinal as number, s.name as stage_name, m.direction, m.moved_on as "on", m.reason,
                       m.context_event_id as context, m.version
                from move m join visit v on v.id = m.to_visit_id join stage s on s.id = v.stage_id
                where m.initiative_id = :initiative and m.organisation_id = :organisation and m.ordinal = :number""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("number", number)
                .query(MoveWords.class)
                .optional()
                .orElseThrow(() -> new NotFound("move"));
    }

    /**
     * What a correction of an ending begins from.
     *
     * @param reopenedOn none while it stands
     * @param context as of a move
     */
    public record EndingWords(
            long id,
            LocalDate on,
            String reason,
            @Nullable LocalDate reopenedOn,
            @Nullable Long context,
            EndingCause cause,
            String learned,
            String continues,
            String care,
            int version) {

        public EndingSays says() {
            return new EndingSays(cause, learned, continues, care);
        }
    }

    /** @throws NotFound if the initiative has no such ending */
    public EndingWords ending(InitiativeHeader initiative, long id) {
        return jdbc.sql("""
                select e.id, e.ended_on as "on", e.why as reason, e.reopened_on,
                       e.context_event_id as context, e.cause, e.learned, e.continues, e.care, e.version
                from ending e
                where e.id = :id and e.organisation_id = :organisation and e.initiative_id = :initiative""")
                .param("id", id)
                .param("organisation", initiative.organisationId())
                .param("initiative", initiative.id())
                .query(EndingWords.class)
                .optional()
                .orElseThrow(() -> new NotFound("ending"));
    }

    private ConditionView condition(Actor actor, ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate met = row.getObject("done_on", LocalDate.class);
        return new ConditionView(
                row.getLong("id"),
                row.getString("words"),
                row.getLong("owner_id"),
                row.getString("owner_name"),
                row.getLong("owner_id") == actor.personId(),
                due,
                met,
                row.getString("done_by"),
                row.getString("note"),
                row.getObject("move", Integer.class),
                row.getObject("review", Integer.class),
                found(row.getString("found")),
                row.getObject("made_on", LocalDate.class),
                met == null && due.isBefore(LocalDate.now(clock)),
                row.getInt("version"));
    }

    private static @Nullable Answer found(@Nullable String answer) {
        return answer == null ? null : Answer.valueOf(answer);
    }

    private CheckInView checkIn(Actor actor, ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate done = row.getObject("done_on", LocalDate.class);
        return new CheckInView(
                row.getLong("id"),
                row.getLong("ending_id"),
                due,
                row.getString("words"),
                row.getObject("owner_id", Long.class),
                row.getString("owner_name"),
                row.getLong("owner_id") == actor.personId(),
                done,
                row.getString("done_by"),
                row.getString("note"),
                done == null && due.isBefore(LocalDate.now(clock)),
                row.getInt("version"));
    }
}
