package org.chrysalis.initiative;

import org.chrysalis.people.Actor;

/**
 * What a feature reads for the overview: a query that is asked together with those of the other features, in one
 * statement, because a page of many parts would otherwise ask the database as often.
 */
public interface OverviewPart {

    /** Its name among the parts: {@code risk}. */
    String name();

    /**
     * The query, for {@code :organisation}, {@code :initiative} and {@code :today}, bounded. Its columns bear the names
     * of the row's components in snake case.
     */
    String sql();

    /** Whether it is asked for this person: what one may not see is not read. */
    default boolean askedFor(Actor actor, InitiativeHeader initiative) {
        return true;
    }
}
