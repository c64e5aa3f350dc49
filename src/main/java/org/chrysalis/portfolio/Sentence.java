package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure says in words: which of its messages fits, and what stands in it. It is chosen here once for the page,
 * the pack and its files.
 *
 * @param key of the message
 * @param figure to the list of which it leads on a page, if it counts something that there is
 * @param happened whether that figure is one of the period
 * @param from the first day of the time that the figure asks of; none where it asks of none, or of the period
 * @param to the last day of it
 */
public record Sentence(
        String key,
        List<Object> arguments,
        @Nullable String figure,
        boolean happened,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** In place of a figure: all that go on or rest. */
    public static final String LIVE = "live";

    /** In place of a figure: those of them that are embedded or scaled. */
    public static final String LATE = "late";

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments), null, false, null, null);
    }

    /** The same, leading to what holds now. */
    Sentence leadingTo(String figureNow) {
        return new Sentence(key, arguments, figureNow, false, null, null);
    }

    /** The same, leading to what holds of days of its own. */
    Sentence leadingTo(String figureNow, LocalDate from, LocalDate to) {
        return new Sentence(key, arguments, figureNow, false, from, to);
    }

    /** The same, leading to what happened in the period. */
    Sentence leadingToPast(String figureThen) {
        return new Sentence(key, arguments, figureThen, true, null, null);
    }

    /** As messages take them. */
    public Object[] values() {
        return arguments.toArray();
    }
}
