package org.chrysalis.pathway;

import java.util.Map;

/**
 * Tells the pathway what stands in its stages. Implemented above, where the journeys are kept; the database holds
 * the same rules.
 */
public interface StageOccupancy {

    /**
     * How many initiatives are in each stage now, paused ones included and ended ones not: those that stand in it, and
     * those that work in it alongside another. A stage in which there are none may be missing.
     *
     * @return numbers by the stage's id
     */
    Map<Long, Integer> standing(long organisationId);

    /** Whether the organisation ever logged an initiative, ended ones included. */
    boolean anyInitiative(long organisationId);
}
