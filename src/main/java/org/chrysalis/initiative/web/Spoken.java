package org.chrysalis.initiative.web;

import java.util.Map;
import java.util.Set;

/**
 * What a page knows of what is said of the records that it lists.
 *
 * @param counts by kind and id as {@code visit-12}; nothing for those of which nothing is said
 * @param closedKinds of which nothing more can be said
 */
public record Spoken(Map<String, Integer> counts, Set<String> closedKinds) {

    public int count(String kind, long id) {
        return counts.getOrDefault(kind + "-" + id, 0);
    }

    public boolean closed(String kind) {
        return closedKinds.contains(kind);
    }

    /** Whether a page leads there: to what was said, or to where something can be. */
    public boolean shown(String kind, long id) {
        return !closed(kind) || count(kind, id) > 0;
    }
}
