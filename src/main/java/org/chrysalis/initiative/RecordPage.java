package org.chrysalis.initiative;

import org.chrysalis.people.Actor;

/**
 * The page that shows a record. Where each has one of its own, that is a page for everybody, or the form on which the
 * record is changed: whoever may not change it is led to where the list shows it.
 *
 * @param id SQL of the id that the address has, of record {@code r}
 * @param change for whoever may change it, below the initiative's own page, with {@code %1$d} for the id
 * @param read for everybody else, the same
 */
public record RecordPage(String id, String change, String read) {

    /** One page for everybody. */
    public static RecordPage of(String page) {
        return form(page, page);
    }

    /** A form, and where the list shows what stands in it. */
    public static RecordPage form(String form, String list) {
        return new RecordPage("r.id", form, list);
    }

    /** Under the id of something else, which {@code r} names in this column. */
    public RecordPage under(String column) {
        return new RecordPage("r." + column, change, read);
    }

    /** Whether a page shows it and no other. */
    boolean ofOne() {
        return change.contains("%1$d");
    }

    /**
     * For somebody who sees the initiative.
     *
     * @param going whether the initiative goes on: once it has ended, nobody changes what is recorded
     * @param own whether they lead it or are in its team
     */
    String path(Actor actor, String reference, boolean going, boolean own, long id) {
        String page = going && InitiativeHeader.editableBy(actor, own) ? change : read;
        return "/initiatives/" + reference + "/" + page.formatted(id);
    }
}
