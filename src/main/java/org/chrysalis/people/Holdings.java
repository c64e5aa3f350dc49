package org.chrysalis.people;

import java.util.List;

/**
 * What a feature holds of a person or a team, said before somebody loses access or a team is retired: nothing of it is
 * undone, and somebody else has to see to it.
 */
public interface Holdings {

    /**
     * Of somebody in the organisation of the person who looks; nothing that is finished. All of it is counted, and only
     * what that person may see is named.
     */
    List<Holding> ofPerson(Actor looking, long personId);

    /** Of a team of this organisation; nothing that is finished. */
    List<Holding> ofTeam(long organisationId, long teamId);

    /**
     * So many of something.
     *
     * @param messageKey of the sentence, which is given the number
     * @param href where they are seen; empty if nowhere together
     * @param places where some of them are seen, each by itself
     */
    record Holding(String messageKey, long number, String href, List<Place> places) {

        public Holding(String messageKey, long number, String href) {
            this(messageKey, number, href, List.of());
        }

        /** How many are not named; none where none is. */
        public long more() {
            return places.isEmpty() ? 0 : number - places.size();
        }
    }

    /** One of them by name, and where it is seen. */
    record Place(String name, String href) {}
}
