package org.chrysalis.initiative;

import org.chrysalis.people.Actor;

/**
 * What people asked of an initiative that waits for an answer, and will for nobody once it has ended, of which the form
 * that ends it reads in its own statement: a bean.
 */
public interface OpenQuestions {

    /**
     * SQL that selects the {@code words} of those that this person may see, the oldest first by {@code id}, of
     * {@code :initiative} in {@code :organisation}.
     */
    String words(Actor actor, InitiativeHeader initiative);
}
