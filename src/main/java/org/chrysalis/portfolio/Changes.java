package org.chrysalis.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chrysalis.risk.RiskLevel;
import org.jspecify.annotations.Nullable;

/**
 * What changed between the end of one day and the end of another: of journeys by the days that they are dated, of
 * risks by their scores on the two days, of money by what was written on the two days and by what ended between them.
 * What was written after a board had met, on its own day, counts for money as written since; of journeys and risks it
 * is told apart.
 *
 * @param happenings how often what happened, and to how many
 * @param steps the latest of them by name, {@value #MOST} at most
 * @param late what is dated before and was entered since
 * @param risks those that are new, higher, lower or over, people first, {@value #MOST} at most
 * @param ways how many went which way, all of them
 * @param money none where the person may not see it
 */
public record Changes(
        LocalDate since,
        LocalDate until,
        Portfolio.Size size,
        List<Pipeline.Happening> happenings,
        List<Step> steps,
        EnteredLate late,
        List<Risk> risks,
        List<Way> ways,
        @Nullable ChangedMoney money) {

    /** As many as a page lists of each kind. */
    public static final int MOST = 60;

    /**
     * @param what the key of what happened: {@code moved-on}
     * @param fromStage none where it began, was paused or ended
     * @param toStage where it stood, where it was paused or ended
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
     * @param way {@code new}, {@code up}, {@code down}, {@code closed}, {@code happened}, {@code withdrawn} where it
     *     was taken out as a mistake, or {@code opened} where it is looked at again
     * @param before its score; none where it had none yet
     * @param beforeLevels how many levels the scale had on which it was scored then
     * @param after the same on the later day; of one that was taken out, its last
     */
    public record Risk(
            String way,
            String reference,
            String name,
            String wording,
            String kind,
            boolean people,
            @Nullable Integer before,
            @Nullable Integer beforeLevels,
            @Nullable Integer after,
            @Nullable Integer afterLevels) {

        /** A score as the register says it. */
        public record Score(int number, int levels) {

            public int most() {
                return levels * levels;
            }

            /** {@code risk.level.high} */
            public String levelKey() {
                return RiskLevel.of(number, 1, levels).messageKey();
            }
        }

        /** On the later day, or its last. */
        public @Nullable Score score() {
            return score(after, afterLevels);
        }

        /** On the earlier day, where it was another. */
        public @Nullable Score earlier() {
            Score earlier = score(before, beforeLevels);
            return earlier == null || earlier.equals(score()) ? null : earlier;
        }

        private static @Nullable Score score(@Nullable Integer number, @Nullable Integer levels) {
            return number == null || levels == null ? null : new Score(number, levels);
        }
    }

    /** @param risks how many went this way, all of them */
    public record Way(String way, int risks) {}

    /** A way and how many went it, or a risk that did. */
    record Row(
            String way,
            int risks,
            @Nullable String reference,
            @Nullable String name,
            @Nullable String wording,
            @Nullable String kind,
            boolean people,
            @Nullable Integer before,
            @Nullable Integer beforeLevels,
            @Nullable Integer after,
            @Nullable Integer afterLevels) {

        Optional<Risk> risk() {
            return Optional.ofNullable(reference)
                    .map(found -> new Risk(
                            way,
                            found,
                            String.valueOf(name),
                            String.valueOf(wording),
                            String.valueOf(kind),
                            people,
                            before,
                            beforeLevels,
                            after,
                            afterLevels));
        }
    }

    /** The place in a day of what closes it: an initiative that rests or has ended moves no more. */
    static final int AFTER_ALL_MOVES = 1_000_000;

    /** What a move did that was not the first. */
    static final String MOVED = """
            case m.direction when 'ON' then 'moved-on' when 'BACK' then 'moved-back'
                             when 'AGAIN' then 'again' else 'reopened' end""";

    /**
     * The stage of what has no stage of its own, beside a row {@code h} of what happened: where a pause lies, and from
     * where an ending was not left but by a reopening.
     */
    static final String WHERE_IT_STOOD = """
            left join lateral (
                select v.stage_id from visit v
                where v.initiative_id = h.initiative_id and v.main
                  and (h.what = 'paused' and v.id = h.visit_id
                       or h.what = 'ended' and v.ended_on = h.day
                          and not exists (select 1 from move m where m.from_visit_id = v.id and m.direction <> 'REOPEN'))
                order by v.ordinal limit 1) w on h.what in ('paused', 'ended')""";

    /**
     * Those of the latest days are found first, and only these are then told by name. Within a day as it went: moves in
     * their order, then what closed the day; an ending that was taken back on its own day comes before what followed.
     */
    static final Section<Step> STEPS =
            new Section<>("changed", Step.class, """
            select h.what, i.reference, i.name, h.day as "on", fs.name as from_stage, ts.name as to_stage
            from (select h.* from (
                      select 'began' as what, v.initiative_id, v.started_on as day, cast(null as bigint) as from_id,
                             v.stage_id as to_id, cast(v.ordinal as bigint) as place, cast(null as bigint) as visit_id
                      from visit v
                      where v.organisation_id = :sightOrganisation and v.main and v.ordinal = 1
                        and v.started_on between :from and :to
                      union all
                      select %2$s,
                             m.initiative_id, m.moved_on, m.from_stage_id, m.to_stage_id, m.ordinal, null
                      from move m
                      where m.organisation_id = :sightOrganisation and m.direction <> 'START'
                        and m.moved_on between :from and :to
                      union all
                      select 'paused', p.initiative_id, p.started_on, null, null, %1$d, p.visit_id
                      from pause p
                      where p.organisation_id = :sightOrganisation and p.started_on between :from and :to
                      union all
                      select 'ended', e.initiative_id, e.ended_on, null, null,
                             case when e.reopened_on = e.ended_on then 0 else %1$d + 1 end, null
                      from ending e
                      where e.organisation_id = :sightOrganisation and e.ended_on between :from and :to) h
                  where (h.initiative_id in (select id from scope)) is true
                  order by h.day desc fetch first 60 rows with ties) h
            join initiative i on i.id = h.initiative_id and i.organisation_id = :sightOrganisation
            %3$s
            left join stage fs on fs.id = h.from_id left join stage ts on ts.id = coalesce(h.to_id, w.stage_id)
            order by h.day desc, i.number, h.place desc, h.what limit 60""".formatted(AFTER_ALL_MOVES, MOVED, WHERE_IT_STOOD));

    /** Each risk as it was written at the end of the one day and of the other: what differs is a change. */
    private static String risks(LocalDate since, LocalDate until, String within) {
        return """
                (select c.*, case when c.was is null and c.over then lower(c.is_now)
                                  when c.was is null then 'new'
                                  when c.is_now is null then 'withdrawn'
                                  when c.was in ('HAPPENED', 'CLOSED') and not c.over then 'opened'
                                  when c.over then lower(c.is_now)
                                  when c.before is null or c.after_share > c.before_share then 'up'
                                  else 'down' end as way
                 from (select i.id as initiative_id, i.reference, i.name, i.number, r.id, r.wording, k.name as kind, k.people,
                              b.state as was, a.state as is_now, a.state in ('HAPPENED', 'CLOSED') as over,
                              b.likelihood * b.impact as before, b.levels as before_levels,
                              b.likelihood * b.impact * 100 / (b.levels * b.levels) as before_share,
                              coalesce(a.likelihood * a.impact,
                                       case when a.id is null then r.likelihood * r.impact end) as after,
                              coalesce(a.levels, case when a.id is null then r.levels end) as after_levels,
                              coalesce(a.likelihood * a.impact * 100 / (a.levels * a.levels),
                                       case when a.id is null
                                            then r.likelihood * r.impact * 100 / (r.levels * r.levels) end) as after_share
                       from %s b full join %s a on a.id = b.id
                       join risk r on r.id = coalesce(a.id, b.id) and r.organisation_id = :sightOrganisation
                       join initiative i on i.id = r.initiative_id and i.organisation_id = :sightOrganisation
                       join risk_kind k on k.id = coalesce(a.kind_id, b.kind_id) and k.organisation_id = :sightOrganisation
                       where %s) c
                 where (c.was is null) <> (c.is_now is null)
                    or c.over <> (c.was in ('HAPPENED', 'CLOSED'))
                    or c.over and c.was <> c.is_now
                    or not c.over and c.before_share is distinct from c.after_share)""".formatted(PastTables.one("risk", since), PastTables.one("risk", until), within);
    }

    private static String risks(LocalDate since, LocalDate until) {
        return risks(since, until, "(r.initiative_id in (select id from scope)) is true");
    }

    /** The condition on {@code initiative i} that a risk of it is new, over, higher or lower. */
    static String riskChanged(LocalDate since, LocalDate until) {
        return "i.id in (select c.initiative_id from %s c)".formatted(risks(since, until, "true"));
    }

    /** How many went each way, and some by name: people first, then what is new or higher. Each is looked at once. */
    static Section<Row> risksOf(LocalDate since, LocalDate until) {
        return new Section<>("risk_changes", Row.class, """
                with c as materialized (select c.* from %s c)
                select c.way, count(*) as risks, null as reference, null as name, null as wording, null as kind, false as people,
                       cast(null as integer) as before, cast(null as integer) as before_levels, cast(null as integer) as after,
                       cast(null as integer) as after_levels
                from c group by c.way
                union all
                (select c.way, 1, c.reference, c.name, c.wording, c.kind, c.people, c.before, c.before_levels, c.after,
                        c.after_levels
                 from c
                 order by c.people desc, array_position(array['new', 'up', 'opened', 'happened', 'down', 'closed'], c.way),
                          c.after_share desc nulls last, c.number, c.id limit 60)""".formatted(risks(since, until)));
    }

    static Changes of(ScopeReading.Read read, LocalDate since, Instant known, LocalDate until, boolean money) {
        List<Row> risks = read.rows(risksOf(since, until));
        return new Changes(
                since,
                until,
                read.one(Portfolio.Size.SECTION),
                read.rows(Pipeline.HAPPENINGS),
                read.rows(STEPS),
                EnteredLate.of(read, known),
                risks.stream().flatMap(row -> row.risk().stream()).toList(),
                risks.stream()
                        .filter(row -> row.reference() == null)
                        .map(row -> new Way(row.way(), row.risks()))
                        .toList(),
                money ? ChangedMoney.of(read, ChangedMoney.begins(since, known)) : null);
    }

    /** How many risks went this way, all in all. */
    public int risks(String... way) {
        return ways.stream()
                .filter(each -> List.of(way).contains(each.way()))
                .mapToInt(Way::risks)
                .sum();
    }

    /** How many risks changed, all in all; the list may hold some of them only. */
    public int changedRisks() {
        return ways.stream().mapToInt(Way::risks).sum();
    }

    /** How often things happened, all in all; the list may hold the latest of them only. */
    public int times() {
        return happenings.stream().mapToInt(Pipeline.Happening::times).sum();
    }

    /** What was found of risks. */
    public List<Sentence> riskFindings() {
        return List.of(
                risks.isEmpty()
                        ? Sentence.of("portfolio.changes.risks.none")
                        : Sentence.of(
                                        "portfolio.changes.risks.finding",
                                        risks("new", "opened"),
                                        risks("up"),
                                        risks("down"),
                                        risks("closed", "withdrawn"),
                                        risks("happened"))
                                .leadingToPast(Figure.RISK_CHANGED.key()));
    }
}
