package org.chrysalis.initiative;

import java.util.Optional;
import org.chrysalis.attachment.AttachmentGuard.Owned;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A kind of record that belongs to an initiative and is talked about by whoever sees the initiative. A feature extends
 * it once for each kind of its records and makes that a bean.
 */
public abstract class InitiativeRecord implements SpokenOf {

    private static final String REFERENCE = "i.reference";

    private final Initiatives initiatives;
    private final JdbcClient jdbc;
    private final String kind;
    private final String named;
    private final String initiativeOf;
    private final String page;

    /**
     * @param kind in addresses and in the history
     * @param named SQL that names record {@code r}
     * @param initiativeOf selects {@code i.reference} of the initiative for record {@code r} with {@code :id} in
     *     {@code :organisation}; nothing where the record is not there, or no longer
     * @param page the page that shows the record, with {@code %s} for the reference and {@code %d} for the id
     */
    protected InitiativeRecord(
            Initiatives initiatives, JdbcClient jdbc, String kind, String named, String initiativeOf, String page) {
        this.initiatives = initiatives;
        this.jdbc = jdbc;
        this.kind = kind;
        this.named = named;
        this.initiativeOf = initiativeOf;
        this.page = page;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final String nameOf(String subject) {
        return initiativeOf.replace(REFERENCE, named).replace(":id", subject);
    }

    @Override
    public final Owned toRead(Actor actor, long id) {
        Kept kept = kept(actor, id);
        InitiativeHeader initiative = initiatives.open(actor, kept.reference());
        requireSight(actor, initiative);
        return owned(initiative, id, kept);
    }

    /**
     * For records that not everybody sees who sees the initiative.
     *
     * @throws NotFound for those who do not
     */
    protected void requireSight(Actor actor, InitiativeHeader initiative) {}

    /** The page that shows the record; for records that are not shown under their own id. */
    protected String path(InitiativeHeader initiative, long id) {
        return page.formatted(initiative.reference(), id);
    }

    final Owned owned(InitiativeHeader initiative, long id, Kept kept) {
        return new Owned(subject(initiative, id, kept), path(initiative, id));
    }

    /** One that was withdrawn is shown by no page of its own: the history tells of it and lists its files. */
    final Owned withdrawn(InitiativeHeader initiative, long id, Kept kept) {
        return new Owned(subject(initiative, id, kept), "/initiatives/" + initiative.reference() + "/history#files");
    }

    private Subject subject(InitiativeHeader initiative, long id, Kept kept) {
        return initiative.part(kind, id, kept.name());
    }

    /**
     * SQL that gives the initiative's reference where the record is there and {@code initiative i} is one that the person
     * sees: {@link Sight#bind}; nothing else.
     */
    final String seenAt(long id) {
        return initiativeOf.replace(":id", String.valueOf(id)).replace(":organisation", ":sightOrganisation") + " and "
                + Sight.OF_INITIATIVE;
    }

    /** Whether a page shows it and no other. */
    final boolean hasItsOwnPage() {
        return page.contains("%d");
    }

    /** The page that shows it. */
    final String pageOf(String reference, long id) {
        return page.formatted(reference, id);
    }

    /** Of which initiative a record is, and what it is called. */
    record Kept(String reference, String name) {}

    /** {@link Kept} by SQL that gives the reference. */
    final Optional<Kept> kept(String sql, Actor actor, long id) {
        return jdbc.sql(sql.replace(REFERENCE, REFERENCE + ", coalesce(" + named + ", '') as name"))
                .param("id", id)
                .param("organisation", actor.organisationId())
                .query(Kept.class)
                .optional();
    }

    /** @throws NotFound where the record is not there */
    final Kept kept(Actor actor, long id) {
        return kept(initiativeOf, actor, id).orElseThrow(() -> new NotFound(kind));
    }
}
