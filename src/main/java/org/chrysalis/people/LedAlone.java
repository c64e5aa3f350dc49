package org.chrysalis.people;

import java.util.Collection;
import java.util.List;

/** Says who leads something that would be left to nobody: a bean of the feature that knows what is led. */
public interface LedAlone {

    /**
     * Of the people with access who have one of these roles, those who lead what nobody leads who has access and
     * another role that lets them change what they lead; nothing that is finished.
     *
     * @param most how many are named of each role, by name
     */
    List<Leading> by(long organisationId, Collection<Long> roles, int most);

    /**
     * One of them.
     *
     * @param number of what they lead so
     * @param href where that is seen
     * @param people how many there are of the same role, named or not
     */
    record Leading(long roleId, String name, long number, String href, long people) {}
}
