package org.chrysalis.initiative;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names that people give to a way of looking at the list. A view is its owner's, and others use it if it is shared;
 * what it shows is still only what the person who looks may see.
 */
@Service
@Transactional
public class SavedViews {

    /** As many as a page offers, and as one person may keep. */
    static final int MOST = 50;

    private static final String SELECT = """
            select v.id, v.name, v.query, v.shared, v.version, v.person_id = :person as own, p.name as owner,
                   d.saved_view_id is not null as usual, w.saved_view_id is not null as watched,
                   (select count(*) from view_watch x where x.saved_view_id = v.id
                    and x.organisation_id = v.organisation_id and x.person_id <> v.person_id) as watchers
            from saved_view v
            join person p on p.id = v.person_id
            left join default_view d on d.saved_view_id = v.id
                and d.organisation_id = v.organisation_id and d.person_id = :person
            left join view_watch w on w.saved_view_id = v.id
                and w.organisation_id = v.organisation_id and w.person_id = :person
            where v.organisation_id = :organisation and (v.person_id = :person or v.shared)""";

    private final JdbcClient jdbc;
    private final OwnViews ownViews;
    private final UsualViews usualViews;
    private final Submissions submissions;
    private final SavedViewTrail trail;
    private final Watchers watchers;

    SavedViews(
            JdbcClient jdbc,
            OwnViews ownViews,
            UsualViews usualViews,
            Submissions submissions,
            SavedViewTrail trail,
            Watchers watchers) {
        this.jdbc = jdbc;
        this.ownViews = ownViews;
        this.usualViews = usualViews;
        this.submissions = submissions;
        this.trail = trail;
        this.watchers = watchers;
    }

    /**
     * @param query what follows the question mark in the list's address
     * @param own whether the person asking saved it
     * @param usual whether their list opens with it
     * @param watched whether they are told when something enters it
     * @param watchers how many are told of it beside its owner
     */
    public record SavedView(
            long id,
            String name,
            String query,
            boolean shared,
            int version,
            boolean own,
            String owner,
            boolean usual,
            boolean watched,
            int watchers) {

        public String href() {
            return "/initiatives?" + (query.isEmpty() ? "" : query + "&") + "view=" + id;
        }
    }

    /**
     * What a person asks to keep.
     *
     * @param asks what it asks of the list, in words for the trail; empty where it asks nothing
     */
    public record SaveView(String name, boolean shared, boolean usual, String asks) {

        /** One of which the trail keeps no words. */
        public SaveView(String name, boolean shared, boolean usual) {
            this(name, shared, usual, "");
        }
    }

    /** One's own by name, then those that others share. */
    @Transactional(readOnly = true)
    public List<SavedView> of(Actor actor) {
        actor.require(Permission.VIEW_INITIATIVES);
        return jdbc.sql(SELECT + " order by own desc, lower(v.name) collate alphabet, v.id limit " + 2 * MOST)
                .param("person", actor.personId())
                .param("organisation", actor.organisationId())
                .query(SavedView.class)
                .list();
    }

    /** One's own, to change it. */
    @Transactional(readOnly = true)
    public SavedView own(Actor actor, long id) {
        return find(actor, id).filter(SavedView::own).orElseThrow(() -> new NotFound("view"));
    }

    /** One's own that others watch, who lose it when it is deleted. */
    @Transactional(readOnly = true)
    public Optional<SavedView> watchedByOthers(Actor actor, long id) {
        return find(actor, id).filter(view -> view.own() && view.watchers() > 0);
    }

    /** One's own, or one that is shared. */
    @Transactional(readOnly = true)
    public Optional<SavedView> find(Actor actor, long id) {
        actor.require(Permission.VIEW_INITIATIVES);
        return jdbc.sql(SELECT + " and v.id = :id")
                .param("person", actor.personId())
                .param("organisation", actor.organisationId())
                .param("id", id)
                .query(SavedView.class)
                .optional();
    }

    /** Saves it unless this form was sent before; then answers with the view that the first sending made. */
    public SavedView saveOnce(Actor actor, UUID submission, String query, SaveView command) {
        String form = "view " + actor.organisationId();
        return own(
                actor,
                submissions.make(
                        submission,
                        actor.personId(),
                        form,
                        () -> save(actor, query, command).id()));
    }

    /** @throws Refused if one of one's own has this name, or there are too many */
    public SavedView save(Actor actor, String query, SaveView command) {
        actor.require(Permission.VIEW_INITIATIVES);
        ownViews.requireRoom(actor);
        ownViews.requireFreeName(actor, command.name(), -1);
        long id = jdbc.sql("""
                insert into saved_view (organisation_id, person_id, name, query, shared)
                values (:organisation, :person, :name, :query, :shared) returning id""")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("name", command.name())
                .param("query", query)
                .param("shared", command.shared())
                .query(Long.class)
                .single();
        openWith(actor, id, command.usual());
        trail.saved(actor, id, command);
        return own(actor, id);
    }

    /**
     * Before its owner is asked anything else: whatever {@link #change} would refuse is said now.
     *
     * @return the view as it is
     * @throws NotFound unless it is one's own
     * @throws Conflict if it was changed since it was shown
     * @throws Refused if another of one's own has the name
     */
    @Transactional(readOnly = true)
    public SavedView requireChangeable(Actor actor, long id, int version, SaveView command) {
        SavedView now = own(actor, id);
        ownViews.requireFreeName(actor, command.name(), id);
        Conflict.unlessSame("saved-view", id, version, now.version());
        return now;
    }

    /**
     * Changes what it is called and who uses it. Who watched one that is no longer shared is told that it ends.
     *
     * @param version the one that the person saw
     * @throws NotFound unless it is one's own
     * @throws Conflict if it was changed since it was shown
     */
    public void change(Actor actor, long id, int version, SaveView command) {
        SavedView before = requireChangeable(actor, id, version, command);
        int changed = jdbc.sql("""
                update saved_view set name = :name, shared = :shared, version = version + 1
                where id = :id and organisation_id = :organisation and version = :version""")
                .param("name", command.name())
                .param("shared", command.shared())
                .param("id", id)
                .param("organisation", actor.organisationId())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Conflict("saved-view", id);
        }
        trail.changed(actor, before, command);
        openWith(actor, id, command.usual());
        if (!command.shared()) {
            usualViews.keepToOwner(actor, id);
            watchers.end(actor, id, before.name());
        }
    }

    /**
     * Deletes it and tells those who watched it; asked for again, nothing is left to be done.
     *
     * @return what it was called
     * @throws NotFound unless it is one's own, or was until one deleted it
     */
    public String delete(Actor actor, long id) {
        String name = hold(actor, id).orElse(null);
        if (name == null) {
            return trail.deletedBefore(actor, id);
        }
        watchers.end(actor, id, name);
        jdbc.sql("delete from saved_view where id = :id and organisation_id = :organisation")
                .param("id", id)
                .param("organisation", actor.organisationId())
                .update();
        trail.deleted(actor, id, name);
        return name;
    }

    /** One's own by its name, which a second sending at the same moment waits for. */
    private Optional<String> hold(Actor actor, long id) {
        actor.require(Permission.VIEW_INITIATIVES);
        return jdbc.sql("""
                select name from saved_view
                where id = :id and organisation_id = :organisation and person_id = :person for update""")
                .param("id", id)
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .query(String.class)
                .optional();
    }

    /** The list opens with this view from now on, or no longer; the view may be another's that is shared. */
    public void openWith(Actor actor, long id, boolean usual) {
        find(actor, id).orElseThrow(() -> new NotFound("view"));
        usualViews.choose(actor, id, usual);
    }
}
