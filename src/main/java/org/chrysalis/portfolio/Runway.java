package org.chrysalis.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the money of what goes on is used up: the cliff edges, by quarter and by name.
 *
 * @param over how many have committed money, none of which reaches today
 * @param quarters those in which something ends, the next {@value #QUARTERS} at the most
 * @param later how many edges lie beyond those
 * @param unending how many have committed money without an end
 * @param uncommitted how many have funding recorded, but none that is committed
 * @param unfunded how many have no funding recorded
 * @param next the first edges to come, by name
 * @param falling how many lose more than half of their committed money on a day to come, and keep some
 * @param falls the first three of those days, by name
 */
public record Runway(
        int over,
        List<Quarter> quarters,
        int later,
        int unending,
        int uncommitted,
        int unfunded,
        List<Edge> next,
        int falling,
        List<Fall> falls) {

    /** As many quarters as anybody plans for. */
    static final int QUARTERS = 6;

    private static final int MONTHS = 3;

    /**
     * @param from its first day, or today where it has begun
     * @param to its last day
     * @param edges how many have no committed money after it
     * @param sums how many sums of committed money end in it, also where others go on
     * @param pounds of these sums
     */
    public record Quarter(LocalDate from, LocalDate to, int edges, int sums, BigDecimal pounds) {}

    /**
     * @param pounds of the sums that end that day
     * @param hoped whether somebody has asked for more
     */
    public record Edge(String reference, String name, LocalDate endsOn, BigDecimal pounds, boolean hoped) {}

    /**
     * @param pounds of the sums that end that day
     * @param yearly what at most is committed a year afterwards
     */
    public record Fall(String reference, String name, LocalDate endsOn, BigDecimal pounds, BigDecimal yearly) {}

    record Falling(int falling) {}

    /** @param quarter its first day; none for edges that are past */
    record Row(@Nullable LocalDate quarter, int edges, int sums, BigDecimal pounds) {}

    static final Section<Row> BY_QUARTER =
            new Section<>("edges", Row.class, """
            select q.quarter, count(*) filter (where q.edge) as edges, count(*) filter (where not q.edge) as sums,
                   coalesce(sum(q.amount), 0) as pounds
            from (select true as edge, 0 as amount,
                         case when e.ends_on >= :today then date_trunc('quarter', e.ends_on)::date end as quarter
                  from funding_edge e
                  where e.organisation_id = :sightOrganisation
                    and (e.initiative_id in (select id from scope where status <> 'ENDED')) is true
                  union all
                  select false, f.amount, date_trunc('quarter', f.ends_on)::date
                  from funding f
                  where f.organisation_id = :sightOrganisation and f.committed and f.withdrawn_at is null
                    and f.ends_on >= :today
                    and (f.initiative_id in (select id from scope where status <> 'ENDED')) is true) q
            group by q.quarter order by q.quarter nulls first""", Parts.added("quarter").in("quarter"));

    static final Section<Edge> BY_NAME = new Section<>(
            "edge_names",
            Edge.class,
            """
            select s.reference, s.name, e.ends_on, e.number,
                   coalesce((select sum(f.amount) from funding f
                             where f.initiative_id = s.id and f.organisation_id = :sightOrganisation and f.committed
                               and f.withdrawn_at is null and f.ends_on = e.ends_on), 0) as pounds,
                   exists (select 1 from funding f
                           where f.initiative_id = s.id and f.organisation_id = :sightOrganisation
                             and not f.committed and f.withdrawn_at is null
                             and (f.ends_on is null or f.ends_on > e.ends_on)) as hoped
            from (select e.ends_on, s.id, s.number, s.reference, s.name
                  from funding_edge e join scope s on s.id = e.initiative_id and s.status <> 'ENDED'
                  where e.organisation_id = :sightOrganisation and e.ends_on >= :today
                  order by e.ends_on, s.number limit 6) e
            join scope s on s.id = e.id
            order by e.ends_on, e.number""",
            Parts.gathered("reference").in("ends_on", "number").atMost(6));

    static final Section<Fall> FALLS = new Section<>(
            "falls",
            Fall.class,
            """
            select s.reference, s.name, e.ends_on,
                   coalesce((select sum(f.amount) from funding f
                             where f.initiative_id = s.id and f.organisation_id = :sightOrganisation and f.committed
                               and f.withdrawn_at is null and f.ends_on = e.ends_on), 0) as pounds,
                   e.yearly, e.number
            from (select e.initiative_id, e.ends_on, e.yearly, s.number
                  from funding_fall e join scope s on s.id = e.initiative_id and s.status <> 'ENDED'
                  where e.organisation_id = :sightOrganisation and e.ends_on >= :today
                  order by e.ends_on, s.number limit 3) e
            join scope s on s.id = e.initiative_id
            order by e.ends_on, e.number""",
            Parts.gathered("reference", "ends_on").in("ends_on", "number").atMost(3));

    static final Section<Falling> FALLING = new Section<>("falling", Falling.class, """
            select count(distinct e.initiative_id) as falling
            from funding_fall e
            where e.organisation_id = :sightOrganisation and e.ends_on >= :today
              and (e.initiative_id in (select id from scope where status <> 'ENDED')) is true""", Parts.added());

    static Runway of(ScopeReading.Read read, SplitScreen split, LocalDate today) {
        int over = 0;
        int later = 0;
        List<Quarter> quarters = new ArrayList<>();
        LocalDate horizon = begin(today).plusMonths((long) MONTHS * QUARTERS);
        for (Row row : read.rows(BY_QUARTER)) {
            LocalDate begin = row.quarter();
            if (begin == null) {
                over = row.edges();
            } else if (begin.isBefore(horizon)) {
                quarters.add(new Quarter(
                        begin.isBefore(today) ? today : begin,
                        begin.plusMonths(MONTHS).minusDays(1),
                        row.edges(),
                        row.sums(),
                        row.pounds()));
            } else {
                later += row.edges();
            }
        }
        return new Runway(
                over,
                List.copyOf(quarters),
                later,
                split.sum(SplitScreen.Side::unending),
                split.sum(SplitScreen.Side::uncommitted),
                split.unfunded(),
                read.rows(BY_NAME),
                read.one(FALLING).falling(),
                read.rows(FALLS));
    }

    private static LocalDate begin(LocalDate day) {
        return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / MONTHS * MONTHS + 1);
    }

    /** The first day after the quarters shown. */
    public LocalDate laterFrom(LocalDate today) {
        return begin(today).plusMonths((long) MONTHS * QUARTERS);
    }

    /** How many lose their money in the quarters shown. */
    public int soon() {
        return quarters.stream().mapToInt(Quarter::edges).sum();
    }

    /** How many have committed money that ends some day. */
    public int ending() {
        return over + soon() + later;
    }

    /** How many have committed money that ends today or later: {@code next} names the first of them. */
    public int coming() {
        return soon() + later;
    }

    /** What was found; which initiative is the next is not among it, as not everybody may be told. */
    public List<Sentence> findings() {
        if (ending() == 0) {
            return List.of(Sentence.of("portfolio.runway.none"));
        }
        Sentence finding = Sentence.of("portfolio.runway.finding", soon());
        return List.of(
                soon() == 0
                        ? finding
                        : finding.leadingTo(
                                "edge",
                                quarters.get(0).from(),
                                quarters.get(quarters.size() - 1).to()));
    }
}
