package org.chrysalis.initiative;

import org.chrysalis.people.Actor;

/**
 * Something that can be added to an initiative, in the list of everything that can: contributed as a bean by the feature
 * that keeps it.
 */
public interface InitiativeTask {

    /** What the list calls it, as a message key. */
    String labelKey();

    /** Where it is added, below the initiative's page: {@code risks}. */
    String path();

    /** Its place, lowest first: what the register itself asks for begins at 10, endings at 300. */
    int order();

    /**
     * Whether there is some already, as an SQL condition on {@code :initiative} and {@code :organisation}: the list asks
     * all of them in one statement.
     */
    String told();

    /** For what is not everybody's to see. */
    default boolean visibleTo(Actor actor, InitiativeHeader initiative) {
        return true;
    }
}
