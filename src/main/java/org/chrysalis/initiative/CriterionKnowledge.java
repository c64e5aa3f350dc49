package org.chrysalis.initiative;

import java.util.List;
import java.util.Map;

/**
 * What is known of the criteria of stages, in one initiative: a bean of the feature that records it. Who judges a
 * criterion is shown it there, what speaks against it first.
 */
public interface CriterionKnowledge {

    /** By criterion, in one query; none where nothing is known of it. */
    Map<Long, List<Known>> of(InitiativeHeader initiative);

    /**
     * How many pieces say the same of a criterion.
     *
     * @param messageKey says so, with the number
     * @param path where they are listed, below {@code /initiatives/{reference}/}
     */
    record Known(String messageKey, long count, String path) {}
}
