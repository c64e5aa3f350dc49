package org.chrysalis.portfolio;

import java.util.List;

/**
 * What a figure says in words: which of its messages fits, and what stands in it. It is chosen here once for the page, the
 * pack and its files.
 *
 * @param key of the message
 */
public record Sentence(String key, List<Object> arguments) {

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    /** As messages take them. */
    public Object[] values() {
        return arguments.toArray();
    }
}
