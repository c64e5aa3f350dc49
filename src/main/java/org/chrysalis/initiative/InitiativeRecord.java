package org.chrysalis.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String ONE = " and r.id = %s and i.organisation_id = :organisation";

    private final Initiatives initiatives;
    private final JdbcClient jdbc;
    private final String kind;
    private final String named;
    private final String there;
    private final RecordPage page;

    /**
     * @param kind in addresses and in the history
     * @param named SQL that names record {@code r}
     * @param there SQL from {@code from} on, that ends with a condition: each record {@code r} that is there, with its
     *     {@code initiative i}
     * @param page the page that shows the record
     */
    protected InitiativeRecord(
            Initiatives initiatives, JdbcClient jdbc, String kind, String named, String there, RecordPage page) {
        this.initiatives = initiatives;
        this.jdbc = jdbc;
        this.kind = kind;
        this.named = named;
        this.there = there;
        this.page = page;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final String nameOf(String subject) {
        return "select " + named + " " + there + ONE.formatted(subject);
    }

    @Override
    public final Owned toRead(Actor actor, long id) {
        Kept kept = kept(actor, id);
        InitiativeHeader initiative = initiatives.open(actor, kept.reference());
        requireSight(actor, initiative);
        return owned(actor, initiative, id, kept);
    }

    /**
     * For records that not everybody sees who sees the initiative.
     *
     * @throws NotFound for those who do not
     */
    protected void requireSight(Actor actor, InitiativeHeader initiative) {}

    final Owned owned(Actor actor, InitiativeHeader initiative, long id, Kept kept) {
        return new Owned(
                subject(initiative, id, kept),
                page.path(actor, initiative.reference(), !initiative.ended(), initiative.own(), kept.addressed()));
    }

    /** One that was withdrawn is shown by no page of its own: the history tells of it and lists its files. */
    final Owned withdrawn(InitiativeHeader initiative, long id, Kept kept) {
        return new Owned(subject(initiative, id, kept), "/initiatives/" + initiative.reference() + "/history#files");
    }

    private Subject subject(InitiativeHeader initiative, long id, Kept kept) {
        return initiative.part(kind, id, kept.name());
    }

    /**
     * SQL that gives {@code kind} and {@code id} of those records that are there and of an initiative that the person
     * sees, {@link Sight#bind}, and what {@link #pageOf} asks for.
     *
     * @param ids what the ids of records are bound to, an array
     */
    final String seen(String ids) {
        return """
                select '%s' as kind, r.id, i.reference, %s as addressed, i.status <> 'ENDED' as going,
                       exists (select 1 from initiative_person ip
                               where ip.initiative_id = i.id and ip.person_id = :sightPerson) as own
                %s and r.id = any (:%s) and %s""".formatted(kind, page.id(), there, ids, Sight.OF_INITIATIVE);
    }

    /** Whether a page shows it and no other. */
    final boolean hasItsOwnPage() {
        return page.ofOne();
    }

    /** The page that shows it to a person who sees it; of a row of {@link #seen}. */
    final String pageOf(Actor actor, ResultSet row) throws SQLException {
        return page.path(
                actor,
                row.getString("reference"),
                row.getBoolean("going"),
                row.getBoolean("own"),
                row.getLong("addressed"));
    }

    /**
     * Of which initiative a record is, and what it is called.
     *
     * @param addressed the id in the address of its page
     */
    record Kept(String reference, String name, long addressed) {}

    /** {@link Kept} of one that is among these, by SQL as for those that are there. */
    final Optional<Kept> kept(String among, Actor actor, long id) {
        return jdbc.sql("select i.reference, coalesce(%s, '') as name, %s as addressed ".formatted(named, page.id())
                        + among
                        + ONE.formatted(":id"))
                .param("id", id)
                .param("organisation", actor.organisationId())
                .query(Kept.class)
                .optional();
    }

    /** @throws NotFound where the record is not there */
    final Kept kept(Actor actor, long id) {
        return kept(there, actor, id).orElseThrow(() -> new NotFound(kind));
    }
}
