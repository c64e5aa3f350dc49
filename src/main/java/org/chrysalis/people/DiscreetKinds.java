package org.chrysalis.people;

import java.util.Set;

/**
 * Kinds of subject of which not everybody may read in the trail: a bean of the feature that keeps them. What a page
 * does not show a person, its history does not tell them either.
 */
public interface DiscreetKinds {

    /** The kinds, as entries of the trail have them: {@code funding}. */
    Set<String> kinds();

    /**
     * Whether this person may read entries of these kinds.
     *
     * @param own whether they are about an initiative that the person leads or is in the team of; never so for the
     *     trail of a whole organisation
     */
    boolean openTo(Actor actor, boolean own);

    /**
     * The same as SQL over {@code membership m} of theirs.
     *
     * @param own SQL of the same
     */
    String openTo(String own);
}
