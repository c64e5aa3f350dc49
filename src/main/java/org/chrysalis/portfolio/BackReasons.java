package org.chrysalis.portfolio;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;

/**
 * What moves back have in common: the same thing that happened to the organisation, the same criterion that was not in
 * place in the review that decided on it, the same words as a reason. Nothing is guessed from words that differ, and a
 * move may stand in several.
 *
 * @param shared by what it is, those of the most moves first, 40 at most
 * @param alone how many moves back have none of that: their reasons can only be read
 * @param all how many things several have in common
 */
public record BackReasons(List<Shared> shared, int alone, int all) {

    public enum Sort {
        /** An event of the organisation; {@code id} is its id. */
        EVENT("went-back-behind"),
        /** A criterion, in the words of the latest of these reviews. */
        CRITERION("went-back-unmet"),
        /** The words of the reason; {@code id} is the move that has them. */
        WORDS("went-back-words");

        private final String figure;

        Sort(String figure) {
            this.figure = figure;
        }

        /** The figure that shows the initiatives. */
        public String figure() {
            return figure;
        }

        public String key() {
            return Kebab.of(this);
        }
    }

    /**
     * @param kind what sort of event, where it is one
     * @param open whether any of the moves is of an initiative that is not kept to its team
     */
    public record Shared(
            Sort sort, long id, String name, @Nullable String kind, int times, int initiatives, boolean open) {

        /** The kind as it stands in message keys. */
        public String kindKey() {
            return Kebab.of(String.valueOf(kind));
        }
    }

    /** How many moves back have events of one kind behind them. */
    public record Kind(String key, int times) {}

    record Row(
            @Nullable Sort sort,
            long id,
            String name,
            @Nullable String kind,
            int times,
            int initiatives,
            boolean open) {}

    /** Where a criterion was not in place when a review decided on the move. */
    static final String UNMET = "a.answer in ('NOT_YET', 'PARTLY')";

    static final Section<Row> SECTION = new Section<>("back_reasons", Row.class, """
            with moved as materialized (
                select m.id, m.initiative_id, m.context_event_id, m.review_id, m.reason_words as words,
                       (m.initiative_id in (select id from scope where visibility <> 'TEAM')) is true as open
                from move m
                where m.organisation_id = :sightOrganisation and m.direction = 'BACK'
                  and m.moved_on between :from and :to
                  and (m.initiative_id in (select id from scope)) is true),
            back as materialized (
                select m.*, count(*) over (partition by m.words collate "C") as same,
                       min(m.id) over (partition by m.words collate "C") as first
                from moved m),
            grouped as materialized (
                select 1 as sort, c.id, c.name, c.kind, b.id as move_id, b.initiative_id, b.open
                from back b join context_event c on c.id = b.context_event_id and c.organisation_id = :sightOrganisation
                                         and c.withdrawn_at is null
                union all
                select 2, a.criterion_id,
                       last_value(a.wording) over (partition by a.criterion_id order by a.id
                                                   rows between unbounded preceding and unbounded following),
                       null, b.id, b.initiative_id, b.open
                from back b join review_answer a on a.review_id = b.review_id and %s
                union all
                select 3, b.first, null, null, b.id, b.initiative_id, b.open from back b
                where b.same > 1 and b.words <> '')
            select (array['EVENT', 'CRITERION', 'WORDS'])[g.sort] as sort, g.id,
                   coalesce(g.name, (select btrim(m.reason) from move m
                                     where m.id = g.id and m.organisation_id = :sightOrganisation)) as name,
                   g.kind, g.times, g.initiatives, g.open
            from (select g.sort, g.id, max(g.name) as name, max(g.kind) as kind, count(*) as times,
                         count(distinct g.initiative_id) as initiatives, bool_or(g.open) as open
                  from grouped g
                  group by g.sort, g.id
                  order by g.sort, times desc, g.id limit 40) g
            union all
            select null, (select count(*) from (select distinct g.sort, g.id from grouped g) all_shared),
                   '', null, count(*),
                   count(distinct b.initiative_id), true from back b
            where not exists (select 1 from grouped g where g.move_id = b.id)""".formatted(UNMET));

    static BackReasons of(ScopeReading.Read read) {
        List<Row> rows = read.rows(SECTION);
        return new BackReasons(
                rows.stream()
                        .flatMap(row -> Stream.ofNullable(row.sort())
                                .map(sort -> new Shared(
                                        sort,
                                        row.id(),
                                        row.name(),
                                        row.kind(),
                                        row.times(),
                                        row.initiatives(),
                                        row.open())))
                        .toList(),
                rows.stream()
                        .filter(row -> row.sort() == null)
                        .mapToInt(Row::times)
                        .sum(),
                rows.stream()
                        .filter(row -> row.sort() == null)
                        .mapToInt(row -> (int) row.id())
                        .sum());
    }

    /** The kinds of events behind them, the most moves first. */
    public List<Kind> kinds() {
        return shared.stream()
                .filter(each -> each.kind() != null)
                .collect(Collectors.groupingBy(Shared::kindKey, TreeMap::new, Collectors.summingInt(Shared::times)))
                .entrySet()
                .stream()
                .map(kind -> new Kind(kind.getKey(), kind.getValue()))
                .sorted(Comparator.comparingInt(Kind::times).reversed())
                .toList();
    }
}
