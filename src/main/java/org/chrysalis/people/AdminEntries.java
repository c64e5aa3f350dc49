package org.chrysalis.people;

import java.util.List;

/** A bean by which a feature adds its page to the administration: nothing else has to know the feature. */
public interface AdminEntries {

    List<AdminEntry> entries();

    /**
     * A page for administrators.
     *
     * @param title the key of its title
     * @param what the key of the sentence that says what it is for
     * @param order organisation 10, people 20, teams 30, roles 40, pathway 50, history 90
     */
    record AdminEntry(String title, String what, String path, int order, Permission permission) {}
}
