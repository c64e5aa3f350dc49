package org.chrysalis.people;

import java.util.List;

/**
 * What a feature holds of a person or a team, said before somebody loses access or a team is retired: nothing of it is
 * undone, and somebody else has to see to it.
 */
public interface Holdings {

    /** Of somebody in this organisation; nothing that is finished. */
    List<Holding> ofPerson(long organisationId, long personId);

    /** Of a team of this organisation; nothing that is finished. */
    List<Holding> ofTeam(long organisationId, long teamId);

    /**
     * So many of something.
     *
     * @param messageKey of the sentence, which is given the number
     * @param href where they are seen; empty if nowhere together
     */
    record Holding(String messageKey, long number, String href) {}
}
