package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chrysalis.risk.RiskLevel;
import org.jspecify.annotations.Nullable;

/**
 * Risks that are new, higher, lower or over at the end of one day, compared with the end of another.
 *
 * @param risks people first, {@value Changes#MOST} at most
 * @param ways how many went which way, all of them
 */
public record ChangedRisks(List<Risk> risks, List<Way> ways) {

    /** The order in which ways are told: what needs eyes first. */
    private static final List<String> TOLD =
            List.of("new", "up", "opened", "back", "happened", "down", "closed", "left", "withdrawn");

    private static final int ONLY = -1;
    private static final int ALL = -2;

    /**
     * A risk on the two days.
     *
     * @param way {@code new}, {@code up}, {@code down}, {@code closed}, {@code happened}, {@code withdrawn} where it
     *     was taken out as a mistake, {@code opened} where it is looked at again, {@code left} where it is open and its
     *     initiative has ended since, also where it is new, or {@code back} where that had ended and goes on again
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

        /** The key of the words of its way. */
        public String wayKey() {
            return wayKey(way);
        }

        static String wayKey(String way) {
            return "portfolio.changes.way." + way;
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

    /** Each risk as it was written at the end of the one day and of the other: what differs is a change. */
    private static String risks(LocalDate since, LocalDate until, String within) {
        return """
                (select c.*, case when c.is_now is null then 'withdrawn'
                                  when c.over then lower(c.is_now)
                                  when c.ended and coalesce(c.was not in ('HAPPENED', 'CLOSED'), true) then 'left'
                                  when c.was is null then 'new'
                                  when c.was in ('HAPPENED', 'CLOSED') then 'opened'
                                  when c.had_ended and not c.ended then 'back'
                                  when c.before is null or c.after_share > c.before_share then 'up'
                                  else 'down' end as way
                 from (select i.id as initiative_id, i.reference, i.name, i.number, r.id,
                              r.wording, k.name as kind, k.people,
                              b.state as was, a.state as is_now, a.state in ('HAPPENED', 'CLOSED') as over,
                              y.id is not null as had_ended, z.id is not null as ended,
                              b.likelihood * b.impact as before, b.levels as before_levels,
                              b.likelihood * b.impact * 100 / (b.levels * b.levels) as before_share,
                              coalesce(a.likelihood * a.impact,
                                       case when a.id is null then r.likelihood * r.impact end) as after,
                              coalesce(a.levels, case when a.id is null then r.levels end) as after_levels,
                              coalesce(a.likelihood * a.impact * 100 / (a.levels * a.levels),
                                       case when a.id is null
                                            then r.likelihood * r.impact * 100 / (r.levels * r.levels)
                                       end) as after_share
                       from %s b full join %s a on a.id = b.id
                       join risk r on r.id = coalesce(a.id, b.id) and r.organisation_id = :sightOrganisation
                       join initiative i on i.id = r.initiative_id and i.organisation_id = :sightOrganisation
                       join risk_kind k on k.id = coalesce(a.kind_id, b.kind_id)
                           and k.organisation_id = :sightOrganisation
                       %s
                       %s
                       where %s) c
                 where (c.was is null) <> (c.is_now is null)
                    or c.over <> (c.was in ('HAPPENED', 'CLOSED'))
                    or c.over and c.was <> c.is_now
                    or not c.over and c.had_ended <> c.ended
                    or not c.over and not c.ended and c.before_share is distinct from c.after_share)
                """.formatted(
                        PastTables.one("risk", since),
                        PastTables.one("risk", until),
                        overOn("y", since),
                        overOn("z", until),
                        within);
    }

    private static String overOn(String as, LocalDate day) {
        return """
                left join ending %1$s on %1$s.initiative_id = i.id and %1$s.organisation_id = :sightOrganisation
                    and %1$s.ended_on <= date '%2$s' and (%1$s.reopened_on is null or %1$s.reopened_on > date '%2$s')
                """.formatted(as, day).strip();
    }

    private static String risks(LocalDate since, LocalDate until) {
        return risks(since, until, "(r.initiative_id in (select id from scope)) is true");
    }

    /** The condition on {@code initiative i} that a risk of it is new, over, higher or lower. */
    static String condition(LocalDate since, LocalDate until) {
        return "i.id in (select c.initiative_id from %s c)".formatted(risks(since, until, "true"));
    }

    /** How many went each way, and some by name: people first, then what is new or higher. Each is looked at once. */
    static Section<Row> between(LocalDate since, LocalDate until) {
        return new Section<>("risk_changes", Row.class, """
                with c as materialized (select c.* from %s c)
                select c.way, count(*) as risks, null as reference, null as name, null as wording,
                       null as kind, false as people,
                       cast(null as integer) as before, cast(null as integer) as before_levels,
                       cast(null as integer) as after, cast(null as integer) as after_levels
                from c group by c.way
                union all
                (select c.way, 1, c.reference, c.name, c.wording, c.kind, c.people, c.before, c.before_levels, c.after,
                        c.after_levels
                 from c
                 order by c.people desc,
                          array_position(%s, c.way),
                          c.after_share desc nulls last, c.number, c.id limit 60)""".formatted(
                        risks(since, until), TOLD.stream().collect(Collectors.joining("', '", "array['", "']"))));
    }

    static ChangedRisks of(ScopeReading.Read read, LocalDate since, LocalDate until) {
        List<Row> rows = read.rows(between(since, until));
        return new ChangedRisks(
                rows.stream().flatMap(row -> row.risk().stream()).toList(),
                rows.stream()
                        .filter(row -> row.reference() == null)
                        .map(row -> new Way(row.way(), row.risks()))
                        .toList());
    }

    /** How many went one of these ways, all in all. */
    public int count(String... way) {
        return ways.stream()
                .filter(each -> List.of(way).contains(each.way()))
                .mapToInt(Way::risks)
                .sum();
    }

    /** How many changed, all in all; the list may hold some of them only. */
    public int all() {
        return ways.stream().mapToInt(Way::risks).sum();
    }

    /** What was found of them: how many changed, and a sentence for each way that any of them went. */
    public List<Sentence> findings() {
        int all = all();
        if (all == 0) {
            return List.of(Sentence.of("portfolio.changes.risks.none"));
        }
        List<Sentence> found = new ArrayList<>();
        found.add(Sentence.of("portfolio.changes.risks.finding", all).leadingToPast(Figure.RISK_CHANGED.key()));
        TOLD.stream()
                .filter(way -> count(way) > 0)
                .map(way -> Sentence.of("portfolio.changes.risks." + way, said(count(way), all)))
                .forEach(found::add);
        return List.copyOf(found);
    }

    /** Whether it is the only one, or all of several, has words of its own: less than none. */
    private static int said(int count, int all) {
        if (count < all) {
            return count;
        }
        return all == 1 ? ONLY : ALL;
    }
}
