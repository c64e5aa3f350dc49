package org.chrysalis.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The experiments of an initiative, for pages that show them. Whoever calls has opened it for who asks. */
@Service
@Transactional(readOnly = true)
public class ExperimentReading {

    private static final String EXPERIMENT = """
            select e.*, r.id as standing_risk_id, r.wording as risk_wording, r.state as risk_state,
                   coalesce(k.people, false) as risk_people, l.name as left_kind_name
            from experiment e
            left join risk r on r.id = e.risk_id and r.withdrawn_at is null
            left join risk_kind k on k.id = r.kind_id
            left join risk_kind l on l.id = e.left_kind_id
            where e.initiative_id = :initiative and e.organisation_id = :organisation and e.withdrawn_at is null""";

    /** What waits for its outcome and what runs, then what is planned, then what was decided, the last first. */
    private static final String ORDER = " " + """
             order by case when e.decision is not null then 2
                           when e.started_on is null and (e.ends_on is null or e.ends_on >= :today)
                                and e.effect is null and e.happened = '' and not e.stopped_early
                                or e.started_on > :today then 1 else 0 end,
                      coalesce(e.decided_on, e.ends_on, e.started_on) desc nulls last, e.id desc""";

    /** Whether it is said what came of an experiment {@code e}. */
    static final String TOLD_IN_SQL = "(e.effect is not null or e.happened <> '')";

    /** The last day on which an experiment {@code e} can be under way: {@link ExperimentView.State#lastDay}. */
    static final String LAST_DAY_IN_SQL = "(e.ends_on - e.stopped_early::int)";

    private final JdbcClient jdbc;
    private final Clock clock;

    ExperimentReading(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How many experiments there are.
     *
     * @param early how many were stopped early on purpose
     * @param waiting how many are past their end and nobody has said what happened
     * @param undecided how many are past their end or without a beginning of which it is said, but not what was decided
     * @param stopped how many were under way when the initiative ended, and stopped with it undecided
     * @param converting how many turn a risk to people that still stands into a lesser one
     */
    public record Counts(int total, int decided, int waiting, int undecided, int stopped, int early, int converting) {}

    /** A risk that an experiment may make small enough to handle. */
    public record RiskOption(long id, String wording, boolean people) {}

    public Counts counts(InitiativeHeader initiative) {
        return jdbc.sql("""
                select count(*) as total, count(*) filter (where e.decision is not null) as decided,
                       count(*) filter (where e.decision is null and e.ending_id is null and %3$s < :today
                                              and not %1$s) as waiting,
                       count(*) filter (where e.decision is null and e.ending_id is null and %1$s
                                              and (%3$s < :today or e.started_on is null)) as undecided,
                       count(*) filter (where e.decision is null and e.ending_id is not null) as stopped,
                       count(*) filter (where e.stopped_early) as early,
                       count(*) filter (where k.people and r.state not in ('HAPPENED', 'CLOSED') and %2$s) as converting
                from experiment e
                left join risk r on r.id = e.risk_id and r.withdrawn_at is null
                left join risk_kind k on k.id = r.kind_id
                where e.initiative_id = :initiative and e.organisation_id = :organisation
                  and e.withdrawn_at is null""".formatted(TOLD_IN_SQL, Conversion.WORKS_IN_SQL, LAST_DAY_IN_SQL))
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("today", LocalDate.now(clock))
                .query(Counts.class)
                .single();
    }

    /** A part of them. */
    public List<ExperimentView> of(InitiativeHeader initiative, Paging paging) {
        return list(initiative, paging.size(), paging.offset());
    }

    List<ExperimentView> list(InitiativeHeader initiative, int most, long offset) {
        return jdbc.sql(EXPERIMENT + ORDER + " limit :most offset :offset")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .param("offset", offset)
                .query((row, number) -> view(initiative, row))
                .list();
    }

    /** @throws NotFound if the initiative has no such experiment */
    public ExperimentView one(InitiativeHeader initiative, long id) {
        return jdbc.sql(EXPERIMENT + " and e.id = :id")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("id", id)
                .query((row, number) -> view(initiative, row))
                .optional()
                .orElseThrow(() -> new NotFound("experiment"));
    }

    /** The risks that one may make small enough to handle: those to people first. */
    public List<RiskOption> risks(InitiativeHeader initiative) {
        return jdbc.sql("""
                select r.id, r.wording, k.people from risk r join risk_kind k on k.id = r.kind_id
                where r.initiative_id = :initiative and r.organisation_id = :organisation
                  and r.withdrawn_at is null""" + RiskReading.ORDER + " limit :most")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", RiskReading.MOST)
                .query(RiskOption.class)
                .list();
    }

    private ExperimentView view(InitiativeHeader initiative, ResultSet row) throws SQLException {
        LocalDate starts = row.getObject("started_on", LocalDate.class);
        LocalDate ends = row.getObject("ends_on", LocalDate.class);
        ExperimentDecision decision = constant(ExperimentDecision.class, row.getString("decision"));
        Effect effect = constant(Effect.class, row.getString("effect"));
        String happened = row.getString("happened");
        boolean stopped = row.getObject("ending_id") != null;
        boolean early = row.getBoolean("stopped_early");
        boolean told = effect != null || !happened.isEmpty();
        LocalDate decidedOn = row.getObject("decided_on", LocalDate.class);
        LocalDate today = LocalDate.now(clock);
        LocalDate lastDay = ExperimentView.State.lastDay(ends, early);
        return new ExperimentView(
                row.getLong("id"),
                row.getString("question"),
                row.getString("element"),
                row.getString("hoped_for"),
                row.getObject("exposed", Integer.class),
                row.getString("exposed_who"),
                row.getString("safeguards"),
                row.getString("stop_rule"),
                starts,
                ends,
                effect,
                happened,
                decision,
                decidedOn,
                row.getString("decision_note"),
                early,
                row.getObject("standing_risk_id", Long.class),
                row.getString("risk_wording"),
                row.getBoolean("risk_people"),
                constant(RiskState.class, row.getString("risk_state")),
                row.getObject("left_kind_id", Long.class),
                row.getString("left_kind_name"),
                ExperimentView.State.on(today, starts, lastDay, decision, stopped, told),
                lastDay != null && lastDay.isBefore(today),
                Misdated.of(starts, effect, decision, decidedOn, today),
                initiative.ended(),
                row.getInt("version"));
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> constants, @Nullable String name) {
        return name == null ? null : Enum.valueOf(constants, name);
    }
}
