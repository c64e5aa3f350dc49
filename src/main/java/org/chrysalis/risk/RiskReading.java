package org.chrysalis.risk;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The risks of an initiative, for pages that show them: those to people first, whatever their score. Whoever calls has
 * opened the initiative for who asks.
 */
@Service
@Transactional(readOnly = true)
public class RiskReading {

    /** As many scores of one risk, or risks to choose from, as a page shows. */
    static final int MOST = 200;

    private static final String RISK = """
            select r.id, r.wording, r.kind_id, k.name as kind_name, k.people, r.state, r.measures, r.safeguard,
                   r.left_kind_id, l.name as left_kind_name, r.owner_id, p.name as owner_name,
                   r.next_look_on, r.version,
                   s.likelihood, s.impact, s.levels, s.likelihood_words, s.impact_words, s.scored_on, null as scored_by,
                   x.ids, x.questions, x.left_kind_names, x.starts, x.ends, x.decisions, x.effects, x.endings, x.told
            from risk r
            join risk_kind k on k.id = r.kind_id
            left join risk_kind l on l.id = r.left_kind_id
            left join person p on p.id = r.owner_id
            cross join lateral (select array_agg(e.id order by e.id) as ids,
                                       array_agg(e.question order by e.id) as questions,
                                       array_agg(l.name order by e.id) as left_kind_names,
                                       array_agg(e.started_on order by e.id) as starts,
                                       array_agg(%s order by e.id) as ends,
                                       array_agg(e.decision order by e.id) as decisions,
                                       array_agg(e.effect order by e.id) as effects,
                                       array_agg(e.ending_id order by e.id) as endings,
                                       array_agg(%s order by e.id) as told
                                from experiment e left join risk_kind l on l.id = e.left_kind_id
                                where e.risk_id = r.id and e.initiative_id = r.initiative_id
                                  and e.withdrawn_at is null) x
            left join lateral (select * from risk_score s
                               where s.risk_id = r.id and s.initiative_id = r.initiative_id
                               order by s.id desc limit 1) s on true
            where r.initiative_id = :initiative and r.organisation_id = :organisation and r.withdrawn_at is null
            """.formatted(ExperimentReading.LAST_DAY_IN_SQL, ExperimentReading.TOLD_IN_SQL);

    /**
     * People before all else: what can still happen to them, what did, what is closed; then the same of others; then
     * the highest.
     */
    static final String ORDER = order("k");

    private final JdbcClient jdbc;
    private final Clock clock;

    RiskReading(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many there are. */
    public RiskCounts counts(InitiativeHeader initiative) {
        return jdbc.sql("""
                select count(*) filter (where standing) as current,
                       count(*) filter (where standing and people) as people,
                       count(*) filter (where standing and people and (safeguard <> '' or tested)) as converted,
                       count(*) filter (where standing and people and unguarded and high and measures = ''
                                              and safeguard = '' and not tested) as untouched,
                       count(*) filter (where not standing) as over,
                       count(*) filter (where state = 'HAPPENED' and people) as happened
                from (select r.state not in ('HAPPENED', 'CLOSED') as standing, k.people,
                             r.state, r.measures, r.safeguard, %s as unguarded,
                             coalesce(%s, false) as high,
                             exists (select 1 from experiment e
                                     where e.risk_id = r.id and e.initiative_id = r.initiative_id
                                       and e.withdrawn_at is null and %s) as tested
                      from risk r join risk_kind k on k.id = r.kind_id
                      where r.initiative_id = :initiative and r.organisation_id = :organisation
                        and r.withdrawn_at is null) all_of_them
                """.formatted(RiskState.UNGUARDED_IN_SQL, RiskLevel.HIGH_IN_SQL, Conversion.WORKS_IN_SQL))
                .param("today", LocalDate.now(clock))
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query(RiskCounts.class)
                .single();
    }

    /** A part of them, in the order of every list. */
    public List<RiskView> of(InitiativeHeader initiative, Paging paging) {
        return list(initiative, paging.size(), paging.offset());
    }

    List<RiskView> list(InitiativeHeader initiative, int most, long offset) {
        return jdbc.sql(RISK + ORDER + " limit :most offset :offset")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", most)
                .param("offset", offset)
                .query((row, number) -> view(initiative, row))
                .list();
    }

    /** @throws NotFound if the initiative has no such risk */
    public RiskView one(InitiativeHeader initiative, long id) {
        return jdbc.sql(RISK + " and r.id = :id")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("id", id)
                .query((row, number) -> view(initiative, row))
                .optional()
                .orElseThrow(() -> new NotFound("risk"));
    }

    /** The scores that it was given, the last first. */
    public List<RiskView.Score> scores(InitiativeHeader initiative, long id) {
        return jdbc.sql("""
                select s.likelihood, s.impact, s.levels, s.likelihood_words, s.impact_words,
                       s.scored_on, p.name as scored_by
                from risk_score s left join person p on p.id = s.scored_by
                where s.risk_id = :id and s.initiative_id = :initiative and s.organisation_id = :organisation
                order by s.id desc limit :most""")
                .param("id", id)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", MOST)
                .query((row, number) -> score(row))
                .list();
    }

    /** A score with the risk that was given it. */
    record OfRisk(String risk, RiskView.Score score) {}

    /** All scores of all risks, in the order of the list, the last of each first. */
    List<OfRisk> scoresOfAll(InitiativeHeader initiative, int most) {
        return jdbc.sql("""
                select r.wording, s.likelihood, s.impact, s.levels, s.likelihood_words, s.impact_words, s.scored_on,
                       p.name as scored_by
                from risk r
                join risk_kind k on k.id = r.kind_id
                join risk_score s on s.risk_id = r.id and s.initiative_id = r.initiative_id
                left join person p on p.id = s.scored_by
                where r.initiative_id = :initiative and r.organisation_id = :organisation
                  and r.withdrawn_at is null""" + ORDER + ", s.id desc limit :most")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", most)
                .query((row, number) -> new OfRisk(row.getString("wording"), Objects.requireNonNull(score(row))))
                .list();
    }

    private List<RiskView.ByExperiment> experiments(ResultSet row) throws SQLException {
        if (row.getArray("ids") == null) {
            return List.of();
        }
        Long[] ids = (Long[]) row.getArray("ids").getArray();
        String[] questions = (String[]) row.getArray("questions").getArray();
        String[] left = (String[]) row.getArray("left_kind_names").getArray();
        Date[] starts = (Date[]) row.getArray("starts").getArray();
        Date[] ends = (Date[]) row.getArray("ends").getArray();
        String[] decisions = (String[]) row.getArray("decisions").getArray();
        String[] effects = (String[]) row.getArray("effects").getArray();
        Long[] endings = (Long[]) row.getArray("endings").getArray();
        Boolean[] told = (Boolean[]) row.getArray("told").getArray();
        LocalDate today = LocalDate.now(clock);
        return IntStream.range(0, ids.length)
                .mapToObj(place -> {
                    ExperimentDecision decision =
                            ExperimentReading.constant(ExperimentDecision.class, decisions[place]);
                    ExperimentView.State state = ExperimentView.State.on(
                            today, day(starts[place]), day(ends[place]), decision, endings[place] != null, told[place]);
                    return new RiskView.ByExperiment(
                            ids[place],
                            questions[place],
                            left[place],
                            Conversion.of(state, decision, ExperimentReading.constant(Effect.class, effects[place])));
                })
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private RiskView view(InitiativeHeader initiative, ResultSet row) throws SQLException {
        LocalDate nextLook = row.getObject("next_look_on", LocalDate.class);
        RiskState state = RiskState.valueOf(row.getString("state"));
        return new RiskView(
                row.getLong("id"),
                row.getString("wording"),
                row.getLong("kind_id"),
                row.getString("kind_name"),
                row.getBoolean("people"),
                score(row),
                state,
                row.getString("measures"),
                row.getString("safeguard"),
                row.getObject("left_kind_id", Long.class),
                row.getString("left_kind_name"),
                row.getObject("owner_id", Long.class),
                row.getString("owner_name"),
                nextLook,
                !initiative.ended()
                        && state != RiskState.CLOSED
                        && nextLook != null
                        && nextLook.isBefore(LocalDate.now(clock)),
                experiments(row),
                initiative.ended(),
                row.getInt("version"));
    }

    /** The order of every list, of risks {@code r}, where what is known of the kind of each stands in {@code kind}. */
    static String order(String kind) {
        return " " + """
                order by case when %1$s.people and r.state = 'HAPPENED' then 1
                              when %1$s.people and r.state = 'CLOSED' then 2
                              when r.state in ('HAPPENED', 'CLOSED') then 4
                              when %1$s.people then 0 else 3 end,
                         %1$s.people desc, case when %1$s.people then 0 else %1$s.ordinal end,
                         r.likelihood * r.impact / (r.levels * r.levels)::numeric desc nulls last, r.id
                """.formatted(kind);
    }

    private static RiskView.@Nullable Score score(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("scored_on", LocalDate.class);
        return on == null
                ? null
                : new RiskView.Score(
                        row.getInt("likelihood"),
                        row.getInt("impact"),
                        row.getInt("levels"),
                        row.getString("likelihood_words"),
                        row.getString("impact_words"),
                        on,
                        row.getString("scored_by"));
    }
}
