package org.chrysalis.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.pathway.Place;
import org.chrysalis.people.Actor;
import org.chrysalis.people.KeptNames;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an organisation takes as a sign that something new is becoming just the way things are done. Each one here can
 * be renamed, retired and put in another place; what was marked keeps the words of its day.
 */
@Service
@Transactional
public class OrdinaryMarkers {

    /** As many as anybody ticks off. */
    static final int MOST = 30;

    private static final Logger LOG = LoggerFactory.getLogger(OrdinaryMarkers.class);

    private final JdbcClient jdbc;
    private final KeptNames names;
    private final Submissions submissions;
    private final AuditTrail audit;

    OrdinaryMarkers(JdbcClient jdbc, Submissions submissions, AuditTrail audit) {
        this.jdbc = jdbc;
        this.names = new KeptNames(jdbc, "ordinary_marker", "ordinary-marker");
        this.submissions = submissions;
        this.audit = audit;
    }

    private record Sibling(long id, int ordinal) {}

    /** All that the organisation has or had, those in use first, with how many initiatives show each. */
    @Transactional(readOnly = true)
    public List<OrdinaryMarkerView> all(Actor actor) {
        actor.require(Permission.MANAGE_SETTINGS);
        return jdbc.sql("""
                select m.id, m.name, m.retired, m.version,
                       (select count(*) from ordinary_mark k
                        where k.marker_id = m.id and k.organisation_id = m.organisation_id
                          and k.unmarked_at is null) as in_use
                from ordinary_marker m where m.organisation_id = :organisation
                order by m.retired, m.ordinal, m.id limit :most""")
                .param("organisation", actor.organisationId())
                .param("most", MOST)
                .query(OrdinaryMarkerView.class)
                .list();
    }

    /**
     * One to change.
     *
     * @throws NotFound if the organisation has no such marker
     */
    @Transactional(readOnly = true)
    public OrdinaryMarkerView one(Actor actor, long id) {
        actor.require(Permission.MANAGE_SETTINGS);
        return find(actor, id);
    }

    /**
     * Adds one after those that there are.
     *
     * @throws Refused if there is one of this name, or if there are too many
     */
    public void add(Actor actor, UUID submission, String name) {
        actor.require(Permission.MANAGE_SETTINGS);
        submissions.once(submission, actor.personId(), "ordinary-marker " + actor.organisationId(), () -> {
            names.takeTurn(actor);
            names.requireFree(actor, name, 0, "funding.marker.taken");
            names.requireRoom(actor, MOST, "funding.marker.too-many");
            long id = jdbc.sql("""
                    insert into ordinary_marker (organisation_id, name, ordinal)
                    select :organisation, :name, coalesce(max(ordinal), 0) + 1
                    from ordinary_marker where organisation_id = :organisation
                    returning id""")
                    .param("organisation", actor.organisationId())
                    .param("name", name)
                    .query(Long.class)
                    .single();
            record(actor, "ordinary-marker-added", id, name, List.of(new Change("name", null, name)));
            return String.valueOf(id);
        });
    }

    /**
     * @throws NotFound if the organisation has no such marker
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused if there is another of this name
     */
    public void rename(Actor actor, long id, int version, String name) {
        OrdinaryMarkerView marker = changing(actor, id, version);
        names.requireFree(actor, name, id, "funding.marker.taken");
        names.update(actor, id, version, name, marker.retired());
        record(
                actor,
                "ordinary-marker-changed",
                id,
                name,
                Change.collect().field("name", marker.name(), name).list());
    }

    /** It is offered no more; initiatives that show it keep it. */
    public void retire(Actor actor, long id, int version) {
        OrdinaryMarkerView marker = changing(actor, id, version);
        names.update(actor, id, version, marker.name(), true);
        record(actor, "ordinary-marker-retired", id, marker.name(), List.of());
    }

    public void restore(Actor actor, long id, int version) {
        OrdinaryMarkerView marker = changing(actor, id, version);
        names.update(actor, id, version, marker.name(), false);
        record(actor, "ordinary-marker-restored", id, marker.name(), List.of());
    }

    /**
     * Puts it in another place among those in use, from 1: asked for twice, it stands there once.
     *
     * @throws NotFound if the organisation has no such marker
     */
    public Place place(Actor actor, long id, int place) {
        actor.require(Permission.MANAGE_SETTINGS);
        names.takeTurn(actor);
        OrdinaryMarkerView marker = find(actor, id);
        List<Sibling> before = jdbc.sql("""
                select id, ordinal from ordinary_marker
                where organisation_id = :organisation and not retired order by ordinal, id""")
                .param("organisation", actor.organisationId())
                .query(Sibling.class)
                .list();
        List<Long> order = new ArrayList<>(before.stream().map(Sibling::id).toList());
        int from = order.indexOf(id);
        if (from < 0) {
            return new Place(0, 0, order.size());
        }
        int to = Math.max(0, Math.min(place - 1, order.size() - 1));
        order.add(to, order.remove(from));
        Place moved = new Place(from + 1, to + 1, order.size());
        if (moved.changed()) {
            reorder(actor, order, before.stream().map(Sibling::ordinal).toList());
            record(
                    actor,
                    "ordinary-marker-moved",
                    id,
                    marker.name(),
                    Change.collect().field("place", moved.before(), moved.now()).list());
        }
        return moved;
    }

    /** They share out the ordinals that they have: those retired between them keep theirs. */
    private void reorder(Actor actor, List<Long> order, List<Integer> ordinals) {
        jdbc.sql("""
                update ordinary_marker m set ordinal = o.ordinal
                from unnest(array[:ids]::bigint[], array[:ordinals]::int[]) o (id, ordinal)
                where m.id = o.id and m.organisation_id = :organisation and m.ordinal <> o.ordinal""")
                .param("ids", order)
                .param("ordinals", ordinals)
                .param("organisation", actor.organisationId())
                .update();
    }

    private OrdinaryMarkerView find(Actor actor, long id) {
        return jdbc.sql("""
                select id, name, retired, 0 as in_use, version
                from ordinary_marker where organisation_id = :organisation and id = :id""")
                .param("organisation", actor.organisationId())
                .param("id", id)
                .query(OrdinaryMarkerView.class)
                .optional()
                .orElseThrow(() -> new NotFound("ordinary-marker"));
    }

    private OrdinaryMarkerView changing(Actor actor, long id, int version) {
        actor.require(Permission.MANAGE_SETTINGS);
        OrdinaryMarkerView marker = find(actor, id);
        Conflict.unlessSame("ordinary-marker", marker.id(), version, marker.version());
        return marker;
    }

    private void record(Actor actor, String action, long id, String name, List<Change> changes) {
        audit.record(actor.author(), action, Subject.of("ordinary-marker", id, name), changes);
        LOG.info("Marker {} of ordinary practice: {} by {}", id, action, actor.personId());
    }
}
