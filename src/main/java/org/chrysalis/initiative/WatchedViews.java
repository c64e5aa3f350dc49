package org.chrysalis.initiative;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.SavedViews.SavedView;
import org.chrysalis.notification.SubjectSight;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Turn;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Views of which a person wants to be told when something enters them: one's own, and those that others share. */
@Service
@Transactional
public class WatchedViews implements SubjectSight {

    /** The kind of subject. */
    static final String KIND = "saved-view";

    /** A view of more than this is no watch list. */
    static final int MOST_IN_VIEW = 1_000;

    private static final int MOST_WATCHED = 20;

    private static final String SEEN = "v.organisation_id = :organisation and (v.person_id = :person or v.shared)";

    private final JdbcClient jdbc;
    private final SavedViews views;
    private final InitiativeList list;
    private final WithheldFilters withheld;
    private final AuditTrail audit;
    private final Clock clock;

    WatchedViews(
            JdbcClient jdbc,
            SavedViews views,
            InitiativeList list,
            WithheldFilters withheld,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.views = views;
        this.list = list;
        this.withheld = withheld;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that the person watches. */
    @Transactional(readOnly = true)
    public Set<Long> of(Actor actor) {
        return own("""
                select saved_view_id from view_watch
                where organisation_id = :organisation and person_id = :person""", actor).query(Long.class).set();
    }

    /** Of those that the person watches the ones that hold too much to be compared. */
    @Transactional(readOnly = true)
    public Set<Long> tooLarge(Actor actor) {
        return own("""
                select saved_view_id from view_watch
                where organisation_id = :organisation and person_id = :person
                  and too_large""", actor).query(Long.class).set();
    }

    /**
     * Begins to watch: what is in it now is known.
     *
     * @return the view
     * @throws NotFound if there is no such view for this person
     * @throws Refused if they may not ask what it asks, there is too much in it, or they watch too many
     */
    public SavedView watch(Actor actor, long id) {
        SavedView view = find(actor, id);
        Withheld asked = withheld.of(actor, view.query());
        if (!asked.isEmpty()) {
            throw new Refused(
                            null,
                            "initiative.views.watch.withheld",
                            new DefaultMessageSourceResolvable(asked.takesKey()))
                    .leadingTo("/initiatives/views", "initiative.views.manage");
        }
        if (view.watched()) {
            return view;
        }
        Turn.ofPerson(jdbc, actor);
        if (of(actor).size() >= MOST_WATCHED) {
            throw new Refused(null, "initiative.views.watch.many", MOST_WATCHED)
                    .leadingTo("/initiatives/views", "initiative.views.manage");
        }
        List<Long> members = members(actor, view.query());
        if (members.size() > MOST_IN_VIEW) {
            throw new Refused(null, "initiative.views.watch.large", MOST_IN_VIEW)
                    .leadingTo(view.href(), "initiative.views.watch.large.see");
        }
        int begun = own("""
                insert into view_watch (organisation_id, person_id, saved_view_id, members, looked_at)
                values (:organisation, :person, :id, :members, :now) on conflict do nothing""", actor)
                .param("id", id)
                .param("members", members.toArray(Long[]::new))
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (begun > 0) {
            audit.record(actor.author(), "view-watched", Subject.of(KIND, id, view.name()));
        }
        return view;
    }

    /**
     * Ends watching; asked for again, nothing is left to be done.
     *
     * @return the view
     * @throws NotFound if there is no such view for this person
     */
    public SavedView leave(Actor actor, long id) {
        SavedView view = find(actor, id);
        int left = own("""
                delete from view_watch
                where organisation_id = :organisation and person_id = :person
                  and saved_view_id = :id""", actor).param("id", id).update();
        if (left > 0) {
            audit.record(actor.author(), "view-left", Subject.of(KIND, id, view.name()));
        }
        return view;
    }

    /** What is in a view for this person, one more than may be watched at most. */
    List<Long> members(Actor actor, String query) {
        return list.ids(actor, FilterQuery.read(FilterQuery.parameters(query)), InitiativeSort.USUAL, MOST_IN_VIEW + 1);
    }

    @Override
    public String kind() {
        return KIND;
    }

    private record Seen(long id, String query) {}

    /** What is in a view is told to those only who may ask what it asks. */
    @Override
    @Transactional(readOnly = true)
    public Set<Long> visible(Actor actor, Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : own("select v.id, v.query from saved_view v where v.id in (:ids) and " + SEEN, actor)
                        .param("ids", ids)
                        .query(Seen.class)
                        .stream()
                        .filter(view -> withheld.of(actor, view.query()).isEmpty())
                        .map(Seen::id)
                        .collect(Collectors.toSet());
    }

    private SavedView find(Actor actor, long id) {
        return views.find(actor, id).orElseThrow(() -> new NotFound("view"));
    }

    private StatementSpec own(String sql, Actor actor) {
        return jdbc.sql(sql).param("organisation", actor.organisationId()).param("person", actor.personId());
    }
}
