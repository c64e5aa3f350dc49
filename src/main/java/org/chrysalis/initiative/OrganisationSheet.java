package org.chrysalis.initiative;

import java.util.List;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.Actor;

/**
 * Something of the organisation, or of one of its initiatives, as a sheet that people take with them, by its id: a bean
 * of the feature that keeps it. Served under {@code /sheets/{name}/{id}} to those who may export.
 */
public interface OrganisationSheet {

    /** As many rows as one sheet holds. */
    int MOST = RecordSheet.MOST;

    /** The sheet's name in its address. */
    String name();

    /** What stands over the columns, as message keys. */
    List<String> headings();

    /**
     * Opens it for the person and reads it, in the order of the page.
     *
     * @throws org.chrysalis.support.NotFound if there is none that this person may see
     */
    Taken take(Actor actor, long id);

    /**
     * What is taken.
     *
     * @param subject what the history says was taken
     * @param file the name of the file, without its end
     */
    record Taken(Subject subject, String file, List<List<String>> rows) {}
}
