package org.chrysalis.initiative;

import java.util.Collection;
import java.util.Map;

/** Says how much people have said of the records of an initiative: a bean of whoever keeps that. */
public interface SpokenCounts {

    /**
     * Of an initiative that was opened for who asks, by kind and id as {@code visit-12}; what was withdrawn does not
     * count.
     *
     * @param kinds that whoever asks may see
     */
    Map<String, Integer> of(InitiativeHeader initiative, Collection<String> kinds);
}
