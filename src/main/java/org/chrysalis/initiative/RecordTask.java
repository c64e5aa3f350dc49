package org.chrysalis.initiative;

import java.util.function.BiPredicate;
import org.chrysalis.people.Actor;

/**
 * Something of the practice record that the list of what can be added to an initiative offers, so that whoever has just
 * logged one finds it. A bean of the feature that records it.
 *
 * @param messageKey what it is called
 * @param path of the page that records it, below {@code /initiatives/{reference}}
 * @param order its place, lowest first
 * @param rows a query by an index that has a row once something is recorded, for {@code :organisation} and
 *     {@code :initiative}
 * @param visibleTo whether this person may see it
 */
public record RecordTask(
        String messageKey, String path, int order, String rows, BiPredicate<Actor, InitiativeHeader> visibleTo) {

    /** One that everybody sees who sees the initiative. */
    public RecordTask(String messageKey, String path, int order, String rows) {
        this(messageKey, path, order, rows, (actor, initiative) -> true);
    }

    /** The query of a table whose rows belong to an initiative and may be withdrawn. */
    public static String standing(String table) {
        return "select 1 from " + table
                + " where organisation_id = :organisation and initiative_id = :initiative and withdrawn_at is null";
    }
}
