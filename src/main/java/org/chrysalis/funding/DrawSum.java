package org.chrysalis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an initiative takes on a day, in days a week, all in all and of each team.
 *
 * @param daysAWeek from everywhere
 * @param uncovered how much of that is not backfilled
 * @param unsaid of how much nobody has said
 * @param teams where it is taken from, the most first
 */
public record DrawSum(BigDecimal daysAWeek, BigDecimal uncovered, BigDecimal unsaid, List<Team> teams) {

    /**
     * What is taken of one team, or of one place elsewhere.
     *
     * @param from its name; empty where nobody has said
     * @param roles how many are taken
     */
    public record Team(String from, int roles, BigDecimal daysAWeek, BigDecimal uncovered, BigDecimal unsaid) {

        public BigDecimal covered() {
            return daysAWeek.subtract(uncovered).subtract(unsaid);
        }

        private Team and(DrawView draw) {
            return new Team(
                    from,
                    roles + 1,
                    daysAWeek.add(draw.daysAWeek()),
                    Boolean.FALSE.equals(draw.backfilled()) ? uncovered.add(draw.daysAWeek()) : uncovered,
                    draw.backfilled() == null ? unsaid.add(draw.daysAWeek()) : unsaid);
        }
    }

    public static DrawSum on(LocalDate day, List<DrawView> draws) {
        Map<String, Team> teams = new LinkedHashMap<>();
        draws.stream()
                .filter(draw -> draw.on(day))
                .forEach(draw -> teams.merge(
                        (draw.teamId() == null ? "" : draw.teamId()) + " " + draw.from(),
                        new Team(draw.from(), 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO).and(draw),
                        (team, one) -> team.and(draw)));
        List<Team> most = new ArrayList<>(teams.values());
        most.sort(Comparator.comparing(Team::daysAWeek).reversed().thenComparing(Team::from));
        return new DrawSum(
                most.stream().map(Team::daysAWeek).reduce(BigDecimal.ZERO, BigDecimal::add),
                most.stream().map(Team::uncovered).reduce(BigDecimal.ZERO, BigDecimal::add),
                most.stream().map(Team::unsaid).reduce(BigDecimal.ZERO, BigDecimal::add),
                List.copyOf(most));
    }

    public boolean nothing() {
        return teams.isEmpty();
    }
}
