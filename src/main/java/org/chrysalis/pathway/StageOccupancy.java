package org.chrysalis.pathway;

import java.util.Map;

/**
 * Tells the pathway what stands in its stages. Implemented above, where the journeys are kept; the database holds
 * the same rules.
 */
public interface StageOccupancy {

    /**
     * How many initiatives are in a stage now, paused ones included and ended ones not.
     *
     * @param standing those that stand in it, as the board and the list count them
     * @param alongside those that stand elsewhere and are at work in it beside that
     */
    record Occupants(int standing, int alongside) {

        public static final Occupants NONE = new Occupants(0, 0);

        /** Whether it must stay in use for them. */
        public boolean any() {
            return standing + alongside > 0;
        }
    }

    /** By the stage's id; a stage in which there are none may be missing. */
    Map<Long, Occupants> occupants(long organisationId);

    /** Whether the organisation ever logged an initiative, ended ones included. */
    boolean anyInitiative(long organisationId);
}
