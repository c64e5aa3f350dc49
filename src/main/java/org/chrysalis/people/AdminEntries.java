package org.chrysalis.people;

import java.util.List;

/** A bean by which a feature adds its page to the administration: nothing else has to know the feature. */
public interface AdminEntries {

    List<AdminEntry> entries();

    /**
     * A page for administrators.
     *
     * @param messageKey its title; {@code <messageKey>.what} says what it is for
     * @param order organisation 10, people 20, teams 30, roles 40, pathway 50, history 90
     */
    record AdminEntry(String messageKey, String path, int order, Permission permission) {}
}
