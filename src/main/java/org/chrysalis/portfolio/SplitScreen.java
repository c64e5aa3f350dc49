package org.chrysalis.portfolio;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToIntFunction;
import org.chrysalis.initiative.Kind;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;

/**
 * Improving today's system and making tomorrow's, side by side: both are needed, and they feed each other. What goes
 * on now; money is what is committed for the days of the period, each sum spread evenly over the days that it is for.
 *
 * @param money whether the person may see it
 */
public record SplitScreen(Side improving, Side making, Side notSure, boolean money) {

    /**
     * @param pounds none where the person may not see money
     * @param unfunded how many have no funding recorded
     * @param uncommitted how many have funding recorded, but none that is committed
     * @param unending how many have committed money without an end
     * @param days of people's time, a week, now
     * @param undrawn how many have nothing recorded that they take from elsewhere
     */
    public record Side(
            Kind kind,
            int initiatives,
            @Nullable BigDecimal pounds,
            int unfunded,
            int uncommitted,
            int unending,
            BigDecimal days,
            int undrawn) {

        /** {@code portfolio.split.kind.not-sure} */
        public String messageKey() {
            return "portfolio.split.kind." + Kebab.of(kind);
        }

        private static Side none(Kind kind) {
            return new Side(kind, 0, BigDecimal.ZERO, 0, 0, 0, BigDecimal.ZERO, 0);
        }
    }

    private static final String DRAWN = """
            left join (select d.initiative_id,
                              coalesce(sum(d.days_a_week) filter (where d.starts_on <= :today
                                       and (d.ends_on is null or d.ends_on >= :today)), 0) as days
                       from draw d where d.organisation_id = :sightOrganisation and d.withdrawn_at is null
                       group by d.initiative_id) d on d.initiative_id = s.id
            where s.status <> 'ENDED' group by s.kind""";

    private static final String COUNTED = """
            select s.kind, count(*) as initiatives, coalesce(sum(d.days), 0) as days,
                   count(*) filter (where d.days is null) as undrawn,\s""";

    static final Section<Side> WITHOUT_MONEY =
            new Section<>("split", Side.class, COUNTED + """
            null as pounds, 0 as unfunded, 0 as uncommitted, 0 as unending
            from scope s
            """ + DRAWN, Parts.added("kind"));

    static final Section<Side> WITH_MONEY =
            new Section<>("split", Side.class, COUNTED + """
            coalesce(sum(f.pounds), 0) as pounds, count(*) filter (where f.pounds is null) as unfunded,
                   count(*) filter (where not f.committed) as uncommitted,
                   count(*) filter (where f.endless) as unending
            from scope s
            left join (select f.initiative_id, bool_or(f.committed) as committed,
                              bool_or(f.committed and f.ends_on is null) as endless,
                              coalesce(sum(f.amount
                                  * greatest(0, least(coalesce(f.ends_on, :to), :to) - greatest(f.starts_on, :from) + 1)
                                  / coalesce(f.ends_on - f.starts_on + 1, 365)) filter (where f.committed), 0) as pounds
                       from funding f where f.organisation_id = :sightOrganisation and f.withdrawn_at is null
                       group by f.initiative_id) f on f.initiative_id = s.id
            """ + DRAWN, Parts.added("kind"));

    static SplitScreen of(List<Side> sides, boolean money) {
        return new SplitScreen(
                side(sides, Kind.IMPROVEMENT), side(sides, Kind.INNOVATION), side(sides, Kind.NOT_SURE), money);
    }

    private static Side side(List<Side> sides, Kind kind) {
        return sides.stream().filter(side -> side.kind() == kind).findFirst().orElse(Side.none(kind));
    }

    public List<Side> sides() {
        return List.of(improving, making, notSure);
    }

    public int unfunded() {
        return sum(Side::unfunded);
    }

    public int undrawn() {
        return sum(Side::undrawn);
    }

    public int initiatives() {
        return sum(Side::initiatives);
    }

    int sum(ToIntFunction<Side> of) {
        return sides().stream().mapToInt(of).sum();
    }

    /** What was found. */
    public List<Sentence> findings() {
        return List.of(Sentence.of(findingKey(), improving.initiatives(), making.initiatives(), notSure.initiatives()));
    }

    /**
     * By what rule people's time is counted, and money.
     *
     * @param seen whether whoever reads it may see money
     */
    public Sentence rule(boolean seen) {
        return Sentence.of(seen ? "portfolio.split.rule" : "portfolio.split.rule.no-money");
    }

    private String findingKey() {
        if (making.initiatives() == 0) {
            return improving.initiatives() == 0
                    ? "portfolio.split.finding.neither"
                    : "portfolio.split.finding.only-improving";
        }
        return improving.initiatives() == 0 ? "portfolio.split.finding.only-making" : "portfolio.split.finding.both";
    }
}
