package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long ago anything was recorded about what is active. What rests is meant to be quiet.
 *
 * @param quietDays from so many days on an initiative is quiet, as the organisation chose
 * @param active how many are looked at
 * @param paused how many rest, and are not
 * @param bands from the latest recorded to the longest ago
 * @param quietest those longest ago, by name
 */
public record Momentum(int quietDays, int active, int paused, List<Band> bands, List<Quiet> quietest) {

    private static final int RECENT = 30;

    private static final int LONG_AGO = 36_500;

    /**
     * @param least recorded so many days ago or more
     * @param most and no more than this; the last band has no such end
     */
    public record Band(int least, int most, int initiatives, boolean quiet) {

        public boolean open() {
            return most == LONG_AGO;
        }

        /** How long ago, in words. */
        public Sentence words() {
            return open()
                    ? Sentence.of("portfolio.momentum.band.open", least)
                    : Sentence.of("portfolio.momentum.band", least, most);
        }
    }

    public record Quiet(String reference, String name, LocalDate recordedOn, int days) {}

    record Counts(int quietDays, int active, int paused, int recent, int slow, int quiet) {}

    static final Section<Counts> COUNTED = new Section<>("momentum", Counts.class, """
            select o.quiet_days, coalesce(sum(s.active), 0) as active, coalesce(sum(s.paused), 0) as paused,
                   coalesce(sum(s.active) filter (where s.days < least(30, o.quiet_days)), 0) as recent,
                   coalesce(sum(s.active) filter (where s.days >= 30 and s.days < o.quiet_days), 0) as slow,
                   coalesce(sum(s.active) filter (where s.days >= o.quiet_days), 0) as quiet
            from organisation o
            left join (select cast(:today as date) - recorded_on as days,
                              count(*) filter (where status = 'ACTIVE') as active,
                              count(*) filter (where status = 'PAUSED') as paused
                       from scope group by 1) s on true
            where o.id = :sightOrganisation
            group by o.id""", Parts.added("quiet_days"));

    static final Section<Quiet> QUIETEST = new Section<>(
            "quietest",
            Quiet.class,
            """
            select s.reference, s.name, s.recorded_on, cast(:today as date) - s.recorded_on as days, s.number
            from scope s
            where s.status = 'ACTIVE'
              and cast(:today as date) - s.recorded_on >= (select o.quiet_days from organisation o
                                                           where o.id = :sightOrganisation)
            order by s.recorded_on, s.number limit 5""",
            Parts.gathered("reference").in("recorded_on", "number").atMost(5));

    static Momentum of(ScopeReading.Read read) {
        Counts counts = read.one(COUNTED);
        int first = Math.min(RECENT, counts.quietDays());
        List<Band> bands = IntStream.range(0, 3)
                .mapToObj(place -> switch (place) {
                    case 0 -> new Band(0, first - 1, counts.recent(), false);
                    case 1 -> new Band(RECENT, counts.quietDays() - 1, counts.slow(), false);
                    default -> new Band(counts.quietDays(), LONG_AGO, counts.quiet(), true);
                })
                .filter(band -> band.least() <= band.most())
                .toList();
        return new Momentum(counts.quietDays(), counts.active(), counts.paused(), bands, read.rows(QUIETEST));
    }

    /** How many of the active had not been entered on the day. */
    public int unentered() {
        return active - bands.stream().mapToInt(Band::initiatives).sum();
    }

    public int quiet() {
        return bands.get(bands.size() - 1).initiatives();
    }

    /** What was found. */
    public List<Sentence> findings() {
        Sentence finding = Sentence.of("portfolio.momentum.finding", quiet(), active, quietDays);
        if (quietest.isEmpty()) {
            return List.of(finding);
        }
        LocalDate day = quietest.get(0).recordedOn().plusDays(quietest.get(0).days());
        return List.of(finding.leadingTo("recorded", day.minusDays(LONG_AGO), day.minusDays(quietDays)));
    }
}
