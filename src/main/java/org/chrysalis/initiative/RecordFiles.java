package org.chrysalis.initiative;

import java.util.Optional;
import org.chrysalis.attachment.AttachmentGuard;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may read and change the files of a kind of record that belongs to an initiative: whoever may read and change the
 * initiative. Once a record is withdrawn, its files are read by whoever sees its history, and taken off by whoever
 * edits the initiative, whether or not it has ended. A feature extends it once for each kind of its records and makes
 * that a bean.
 */
public abstract class RecordFiles extends InitiativeRecord implements AttachmentGuard, WithdrawnRecords {

    private static final String OF_TABLE = """
            from %s r
            join initiative i on i.id = r.initiative_id and i.organisation_id = r.organisation_id
            where r.%s is %s""";

    private final Initiatives initiatives;
    private final JdbcClient jdbc;
    private final String gone;
    private final String withdrawn;

    /**
     * Of records that are never withdrawn.
     *
     * @param kind in addresses and in the history
     * @param named the column of record {@code r} that names it
     * @param there SQL from {@code from} on, that ends with a condition: each record {@code r} that is there, with its
     *     {@code initiative i}
     * @param page the page that shows the record
     */
    protected RecordFiles(
            Initiatives initiatives, JdbcClient jdbc, String kind, String named, String there, RecordPage page) {
        super(initiatives, jdbc, kind, "r." + named, there, page);
        this.initiatives = initiatives;
        this.jdbc = jdbc;
        this.gone = "";
        this.withdrawn = "";
    }

    /**
     * Where the records are, and how they say that they were withdrawn.
     *
     * @param withdrawn the column that says when
     */
    public record Table(String name, String withdrawn) {}

    /** @param kind and the rest as of records that are never withdrawn */
    protected RecordFiles(
            Initiatives initiatives, JdbcClient jdbc, String kind, String named, Table table, RecordPage page) {
        super(initiatives, jdbc, kind, "r." + named, OF_TABLE.formatted(table.name(), table.withdrawn(), "null"), page);
        this.initiatives = initiatives;
        this.jdbc = jdbc;
        this.gone = OF_TABLE.formatted(table.name(), table.withdrawn(), "not null");
        this.withdrawn = """
                select '%s' as kind, r.id, r.%s as name from %s r
                where r.initiative_id = :owner and r.organisation_id = :organisation and r.%s is not null
                """.formatted(kind, named, table.name(), table.withdrawn());
    }

    @Override
    public final String withdrawn() {
        return withdrawn;
    }

    @Override
    public final Owned toReadFile(Actor actor, long id) {
        Optional<Kept> gone = withdrawnFrom(actor, id);
        if (gone.isEmpty()) {
            return toRead(actor, id);
        }
        InitiativeHeader initiative = initiatives.open(actor, gone.get().reference());
        requireSight(actor, initiative);
        return withdrawn(initiative, id, gone.get());
    }

    @Override
    public final Owned toTakeOff(Actor actor, long id) {
        Optional<Kept> gone = withdrawnFrom(actor, id);
        if (gone.isEmpty()) {
            return toChange(actor, id);
        }
        InitiativeHeader initiative = initiatives.openForMove(actor, gone.get().reference());
        requireSight(actor, initiative);
        if (!initiative.editableBy(actor)) {
            throw new Forbidden(Permission.EDIT_ALL_INITIATIVES.name());
        }
        return withdrawn(initiative, id, gone.get());
    }

    private Optional<Kept> withdrawnFrom(Actor actor, long id) {
        return gone.isEmpty() ? Optional.empty() : kept(gone, actor, id);
    }

    @Override
    public final Owned toChange(Actor actor, long id) {
        Kept kept = kept(actor, id);
        InitiativeHeader initiative = initiatives.openForMove(actor, kept.reference());
        requireSight(actor, initiative);
        requireChangeable(actor, initiative, id);
        return owned(actor, initiative, id, kept);
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
