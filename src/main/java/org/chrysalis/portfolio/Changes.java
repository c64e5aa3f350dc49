package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed between the end of one day and the end of another: of journeys by the days that they are dated, of risks
 * by their scores on the two days, of money by what the history says was written.
 *
 * @param happenings how often what happened, and to how many
 * @param steps the latest of them by name, {@value #MOST} at most
 * @param risks those that are new, higher or lower, people first, {@value #MOST} at most
 * @param sums what was written about money, the latest first, {@value #MOST} at most; none where the person may not see it
 */
public record Changes(
        LocalDate since,
        LocalDate until,
        Portfolio.Size size,
        List<Pipeline.Happening> happenings,
        List<Step> steps,
        List<Risk> risks,
        boolean money,
        List<Sum> sums) {

    /** As many as a page lists of each kind. */
    public static final int MOST = 60;

    /**
     * @param what the key of what happened: {@code moved-on}
     * @param fromStage none where it began
     * @param toStage none where it was paused or ended
     */
    public record Step(
            String what,
            String reference,
            String name,
            LocalDate on,
            @Nullable String fromStage,
            @Nullable String toStage) {}

    /**
     * A risk on the two days.
     *
     * @param before its score in hundredths of the most that its scale had; none where it had no score yet
     * @param after the same on the later day
     * @param fresh whether it was recorded in between
     */
    public record Risk(
            String reference,
            String name,
            String wording,
            String kind,
            boolean people,
            @Nullable Integer before,
            @Nullable Integer after,
            boolean fresh) {

        /** {@code new}, {@code up} or {@code down}. */
        public String way() {
            if (fresh) {
                return "new";
            }
            return before == null || after != null && after > before ? "up" : "down";
        }
    }

    /** What was written about a sum of money; amounts and certainty in the words of the history. */
    public record Sum(
            String action,
            String reference,
            String name,
            LocalDate on,
            String source,
            @Nullable String amountBefore,
            @Nullable String amountAfter,
            @Nullable String certaintyBefore,
            @Nullable String certaintyAfter) {}

    /** Those of the latest days are found first, and only these are then told by name. */
    static final Section<Step> STEPS = new Section<>("changed", Step.class, """
            select h.what, i.reference, i.name, h.day as "on", fs.name as from_stage, ts.name as to_stage
            from (select h.* from (
                      select 'began' as what, v.initiative_id, v.started_on as day, cast(null as bigint) as from_id,
                             v.stage_id as to_id, v.id
                      from visit v
                      where v.organisation_id = :sightOrganisation and v.main and v.ordinal = 1
                        and v.started_on between :from and :to
                      union all
                      select case m.direction when 'ON' then 'moved-on' when 'BACK' then 'moved-back'
                                              when 'AGAIN' then 'again' else 'reopened' end,
                             m.initiative_id, m.moved_on, m.from_stage_id, m.to_stage_id, m.id
                      from move m
                      where m.organisation_id = :sightOrganisation and m.direction <> 'START'
                        and m.moved_on between :from and :to
                      union all
                      select 'paused', p.initiative_id, p.started_on, null, null, p.id from pause p
                      where p.organisation_id = :sightOrganisation and p.started_on between :from and :to
                      union all
                      select 'ended', e.initiative_id, e.ended_on, null, null, e.id from ending e
                      where e.organisation_id = :sightOrganisation and e.ended_on between :from and :to) h
                  where (h.initiative_id in (select id from scope)) is true
                  order by h.day desc fetch first 60 rows with ties) h
            join initiative i on i.id = h.initiative_id and i.organisation_id = :sightOrganisation
            left join stage fs on fs.id = h.from_id left join stage ts on ts.id = h.to_id
            order by h.day desc, i.number, h.id desc limit 60""");

    private static final String SCORE = """
            (select x.likelihood * x.impact * 100 / (x.levels * x.levels) as score from risk_score x
             where x.risk_id = r.id and x.organisation_id = :sightOrganisation and x.scored_on %s
             order by x.scored_on desc, x.id desc limit 1)""";

    /** Only what was scored or recorded in between can have changed. */
    static final Section<Risk> RISKS = new Section<>(
            "risk_changes", Risk.class, """
            select i.reference, i.name, r.wording, k.name as kind, k.people, b.score as before, a.score as after, r.fresh
            from (select r.id, r.initiative_id, r.kind_id, r.wording,
                         (r.recorded_at at time zone 'Europe/London')::date between :from and :to as fresh
                  from risk r
                  where r.organisation_id = :sightOrganisation and r.withdrawn_at is null
                    and (r.initiative_id in (select id from scope)) is true
                    and (r.id in (select x.risk_id from risk_score x
                                  where x.organisation_id = :sightOrganisation and x.scored_on between :from and :to)
                         or (r.recorded_at at time zone 'Europe/London')::date between :from and :to)) r
            join initiative i on i.id = r.initiative_id and i.organisation_id = :sightOrganisation
            join risk_kind k on k.id = r.kind_id and k.organisation_id = :sightOrganisation
            left join lateral %s b on true
            left join lateral %s a on true
            where r.fresh or b.score is distinct from a.score
            order by k.people desc, r.fresh desc, a.score desc nulls last, i.number, r.id limit 60""".formatted(SCORE.formatted("< :from"), SCORE.formatted("<= :to")));

    private static final String FIELD = """
            (select y.change ->> '%s' from jsonb_array_elements(e.changes) y (change) where y.change ->> 'field' = '%s' limit 1)""";

    static final Section<Sum> SUMS = new Section<>("sums", Sum.class, """
            select e.action, i.reference, i.name, (e.occurred_at at time zone 'Europe/London')::date as "on",
                   coalesce(f.source, '') as source,
                   %s as amount_before, %s as amount_after, %s as certainty_before, %s as certainty_after
            from (select e.* from audit_entry e
                  where e.organisation_id = :sightOrganisation and e.subject_kind = 'funding'
                    and e.action in ('funding-added', 'funding-changed', 'funding-withdrawn')
                    and e.occurred_at >= cast(:from as date)::timestamp at time zone 'Europe/London'
                    and e.occurred_at < (cast(:to as date) + 1)::timestamp at time zone 'Europe/London'
                    and (e.initiative_id in (select id from scope)) is true
                  order by e.id desc limit 60) e
            join initiative i on i.id = e.initiative_id and i.organisation_id = :sightOrganisation
            left join funding f on f.id = e.subject_id and f.organisation_id = e.organisation_id
            order by e.id desc""".formatted(
                    FIELD.formatted("before", "funding-amount"),
                    FIELD.formatted("after", "funding-amount"),
                    FIELD.formatted("before", "funding-certainty"),
                    FIELD.formatted("after", "funding-certainty")));

    static Changes of(ScopeReading.Read read, LocalDate since, LocalDate until, boolean money) {
        return new Changes(
                since,
                until,
                read.one(Portfolio.Size.SECTION),
                read.rows(Pipeline.HAPPENINGS),
                read.rows(STEPS),
                read.rows(RISKS),
                money,
                read.rows(SUMS));
    }

    /** How many of the risks listed went this way. */
    public long risks(String way) {
        return risks.stream().filter(risk -> risk.way().equals(way)).count();
    }

    /** How often things happened, all in all; the list may hold the latest of them only. */
    public int times() {
        return happenings.stream().mapToInt(Pipeline.Happening::times).sum();
    }
}
