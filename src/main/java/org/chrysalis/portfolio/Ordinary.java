package org.chrysalis.portfolio;

import java.util.List;

/**
 * How ordinary what is embedded or scaled has become: what excited people is to be just the way things are done.
 *
 * @param initiatives that stand in a stage of embedding or scaling
 * @param none how many of them show no marker
 * @param markers that the organisation offers, in its order
 */
public record Ordinary(int initiatives, int none, List<Marker> markers) {

    public record Marker(long id, String name, int initiatives) {}

    record Counts(int initiatives, int none) {}

    private static final String LATE = "s.status <> 'ENDED' and s.phase in ('EMBEDDING', 'SCALING')";

    static final Section<Counts> COUNTED = new Section<>("ordinary", Counts.class, """
            select count(*) as initiatives, count(*) filter (where k.initiative_id is null) as none
            from scope s
            left join (select distinct k.initiative_id from ordinary_mark k
                       where k.organisation_id = :sightOrganisation
                         and k.unmarked_at is null) k on k.initiative_id = s.id
            where\s""" + LATE, Parts.added());

    static final Section<Marker> MARKERS = new Section<>(
            "markers",
            Marker.class,
            """
            select m.id, m.ordinal, m.name, count(s.id) as initiatives
            from ordinary_marker m
            left join ordinary_mark k on k.marker_id = m.id
                and k.organisation_id = :sightOrganisation and k.unmarked_at is null
            left join scope s on s.id = k.initiative_id and %s
            where m.organisation_id = :sightOrganisation and not m.retired
            group by m.id order by m.ordinal, m.id limit 20""".formatted(LATE),
            Parts.added("id", "ordinal").in("ordinal", "id").atMost(20));

    static Ordinary of(ScopeReading.Read read) {
        Counts counts = read.one(COUNTED);
        return new Ordinary(counts.initiatives(), counts.none(), read.rows(MARKERS));
    }

    /** What was found. */
    public List<Sentence> findings() {
        return List.of(
                initiatives == 0
                        ? Sentence.of("portfolio.ordinary.nothing")
                        : Sentence.of("portfolio.ordinary.finding", initiatives, none)
                                .leadingTo(Sentence.LATE));
    }
}
