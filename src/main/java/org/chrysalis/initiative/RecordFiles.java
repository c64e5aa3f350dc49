package org.chrysalis.initiative;

import org.chrysalis.attachment.AttachmentGuard;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may read and change the files of a kind of record that belongs to an initiative: whoever may read and change the
 * initiative. A feature extends it once for each kind of its records and makes that a bean.
 */
public abstract class RecordFiles extends InitiativeRecord implements AttachmentGuard {

    private final Initiatives initiatives;

    /**
     * @param kind in addresses and in the history
     * @param named the column of record {@code r} that names it
     * @param initiativeOf selects {@code i.reference} of the initiative for record {@code r} with {@code :id} in
     *     {@code :organisation}; nothing where the record is not there, or no longer
     * @param page the page that shows the record, with {@code %s} for the reference and {@code %d} for the id
     */
    protected RecordFiles(
            Initiatives initiatives, JdbcClient jdbc, String kind, String named, String initiativeOf, String page) {
        super(initiatives, jdbc, kind, "r." + named, initiativeOf, page);
        this.initiatives = initiatives;
    }

    @Override
    public final Owned toChange(Actor actor, long id) {
        InitiativeHeader initiative = initiatives.openForMove(actor, reference(actor, id));
        requireSight(actor, initiative);
        requireChangeable(actor, initiative, id);
        return owned(initiative, id);
    }

    /**
     * For records whose files others may change than those who edit the initiative, or for longer than it goes on.
     *
     * @throws org.chrysalis.support.Forbidden for those who may only read
     * @throws org.chrysalis.support.Refused once it has ended
     */
    protected void requireChangeable(Actor actor, InitiativeHeader initiative, long id) {
        initiative.requireEditableBy(actor);
    }
}
