package org.chrysalis.audit;

import java.util.List;
import java.util.stream.Stream;

/**
 * A field of which the trail says that it changed, who changed it and when, but never from what to what: what was shown
 * before would tell of people who are too few to be counted. A bean of the feature whose field it is. Its values are
 * neither written nor, where an entry from before has them, shown.
 *
 * @param kind of the subjects that have it
 * @param field as in {@link Change}
 */
public record Untold(String kind, String field) {

    /** The changes of a subject as the trail may tell them. What is said for the first time is no change. */
    static List<Change> without(List<Untold> untold, String kind, List<Change> changes) {
        return changes.stream()
                .flatMap(change ->
                        untold.contains(new Untold(kind, change.field())) ? silenced(change) : Stream.of(change))
                .toList();
    }

    private static Stream<Change> silenced(Change change) {
        boolean first = change.before() == null && change.after() != null;
        return first ? Stream.empty() : Stream.of(new Change(change.field(), null, null));
    }
}
