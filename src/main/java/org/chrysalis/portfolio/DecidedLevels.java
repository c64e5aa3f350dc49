package org.chrysalis.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The levels at which people decide, as far as they may be told without saying what few people did. */
final class DecidedLevels {

    private DecidedLevels() {}

    /** @param alone whether all decisions name one alone */
    static List<Deciding.Level> of(List<Deciders.Level> rows, boolean alone) {
        return told(levels(rows), alone);
    }

    /**
     * A decision that names one alone is that of one person, so fewer than five decisions of few people may say how
     * many these are: they are said of no level. Where all name one alone, the decisions of the others would tell them
     * by taking away: then they are said of none.
     */
    private static List<Deciding.Level> told(List<Deciding.Level> levels, boolean alone) {
        boolean none = alone && levels.stream().anyMatch(DecidedLevels::tells);
        return levels.stream()
                .map(level -> none || tells(level)
                        ? new Deciding.Level(level.level(), level.role(), level.names(), level.together(), null)
                        : level)
                .toList();
    }

    private static boolean tells(Deciding.Level level) {
        Integer decisions = level.decisions();
        return decisions != null
                && decisions < PeopleCount.FEWEST
                && (level.together() || level.names().few());
    }

    /**
     * A level of few names is counted together with those that have the next fewest, until what is left of all names
     * when the levels that are shown are taken away does not say how many few are. Where there are as many levels as
     * names, or as many names as that many levels of few can have, that alone would say it, and none is shown; of fewer
     * than four levels it would not, as nobody is told how few the names are.
     */
    private static List<Deciding.Level> levels(List<Deciders.Level> rows) {
        List<Deciders.Level> together = new ArrayList<>();
        int names = 0;
        for (Deciders.Level row : rows.stream()
                .sorted(Comparator.comparingInt(Deciders.Level::names))
                .toList()) {
            boolean told = names < PeopleCount.FEWEST || sayHowManyEachHas(names, together.size());
            if (PeopleCount.of(row.names()).few() || !together.isEmpty() && told) {
                together.add(row);
                names += row.names();
            }
        }
        if (names >= PeopleCount.FEWEST - 1 && sayHowManyEachHas(names, together.size())) {
            return List.of();
        }
        PeopleCount shared = PeopleCount.of(names);
        return rows.stream()
                .map(row -> level(row, shared, !shared.few() && together.contains(row)))
                .toList();
    }

    /** One each, or as many each as few can be. */
    private static boolean sayHowManyEachHas(int names, int levels) {
        return names == levels || names == (PeopleCount.FEWEST - 1) * levels;
    }

    private static Deciding.Level level(Deciders.Level row, PeopleCount shared, boolean among) {
        return new Deciding.Level(
                row.level(), row.role(), among ? shared : PeopleCount.of(row.names()), among, row.decisions());
    }
}
