package org.chrysalis.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure says in words: which of its messages fits, and what stands in it. It is chosen here once for the page,
 * the pack and its files.
 *
 * @param key of the message
 * @param figure to the list of which it leads on a page, if it counts something that there is
 * @param happened whether that figure is one of the period
 */
public record Sentence(
        String key, List<Object> arguments, @Nullable String figure, boolean happened) {

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments), null, false);
    }

    /** The same, leading to what holds now. */
    Sentence leadingTo(String figureNow) {
        return new Sentence(key, arguments, figureNow, false);
    }

    /** The same, leading to what happened in the period. */
    Sentence leadingToPast(String figureThen) {
        return new Sentence(key, arguments, figureThen, true);
    }

    /** As messages take them. */
    public Object[] values() {
        return arguments.toArray();
    }
}
