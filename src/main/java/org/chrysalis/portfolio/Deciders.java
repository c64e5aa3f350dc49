package org.chrysalis.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who decided, and how often: from the circles of those who did so together. */
final class Deciders {

    /** More levels than this no organisation has roles for. */
    private static final int MOST_LEVELS = 100;

    /**
     * @param names small, each once
     * @param decisions that all of them made together
     */
    record Circle(List<String> names, int decisions) {}

    /** @param name small */
    record Placed(
            String name, @Nullable String level, @Nullable String role) {}

    /** @param names how many of it, who made so many decisions */
    record Level(@Nullable String level, @Nullable String role, int names, int decisions) {}

    private record Kind(@Nullable String level, @Nullable String role) {}

    private final List<Circle> circles;
    private final Map<String, Integer> decisions = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();

    /** @param placed of whom anything is known */
    Deciders(List<Circle> circles, List<Placed> placed) {
        this.circles = circles;
        for (Circle circle : circles) {
            circle.names().forEach(name -> decisions.merge(name, circle.decisions(), Integer::sum));
        }
        placed.forEach(each -> kinds.put(each.name(), new Kind(each.level(), each.role())));
    }

    int names() {
        return decisions.size();
    }

    /** In how many decisions the name stands that stands in most. */
    int most() {
        return decisions.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Whether each name that stands in most is that of a body. */
    boolean mostIsBody() {
        int most = most();
        return !decisions.isEmpty()
                && decisions.entrySet().stream()
                        .filter(name -> name.getValue() == most)
                        .allMatch(name -> "BODY".equals(kind(name.getKey()).level()));
    }

    /** Those that decided most first; a decision of two levels is one of each. */
    List<Level> levels() {
        Map<Kind, Set<String>> names = new LinkedHashMap<>();
        decisions
                .keySet()
                .forEach(name -> names.computeIfAbsent(kind(name), any -> new HashSet<>())
                        .add(name));
        List<Level> levels = new ArrayList<>();
        names.forEach((kind, those) -> levels.add(new Level(kind.level(), kind.role(), those.size(), together(those))));
        Comparator<String> last = Comparator.nullsLast(Comparator.naturalOrder());
        levels.sort(Comparator.comparingInt(Level::decisions)
                .reversed()
                .thenComparing(Level::role, last)
                .thenComparing(Level::level, last));
        return levels.subList(0, Math.min(MOST_LEVELS, levels.size()));
    }

    private int together(Collection<String> names) {
        return circles.stream()
                .filter(circle -> circle.names().stream().anyMatch(names::contains))
                .mapToInt(Circle::decisions)
                .sum();
    }

    private Kind kind(String name) {
        return kinds.getOrDefault(name, new Kind(null, null));
    }
}
