package org.chrysalis.initiative;

import java.util.List;

/**
 * What a filter asks and nobody can say of a past day.
 *
 * @param questions their message keys
 * @param everything whether the filter asks nothing else: then nobody can say what fits, and nothing is shown
 */
public record LeftAside(List<String> questions, boolean everything) {

    public static final LeftAside NOTHING = new LeftAside(List.of(), false);

    public boolean isEmpty() {
        return questions.isEmpty();
    }
}
