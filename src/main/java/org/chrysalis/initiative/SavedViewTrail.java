package org.chrysalis.initiative;

import java.util.List;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.SavedViews.SaveView;
import org.chrysalis.initiative.SavedViews.SavedView;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the trail says of saved views, and knows of those that are gone. */
@Component
class SavedViewTrail {

    private static final Logger LOG = LoggerFactory.getLogger(SavedViewTrail.class);

    private final AuditTrail audit;
    private final JdbcClient jdbc;

    SavedViewTrail(AuditTrail audit, JdbcClient jdbc) {
        this.audit = audit;
        this.jdbc = jdbc;
    }

    void saved(Actor actor, long id, SaveView view) {
        record(
                actor,
                id,
                "view-saved",
                view.name(),
                Change.collect()
                        .field("name", null, view.name())
                        .field("query", null, view.asks())
                        .field("shared", null, shared(view.shared()))
                        .list());
    }

    void changed(Actor actor, SavedView before, SaveView after) {
        record(
                actor,
                before.id(),
                "view-changed",
                after.name(),
                Change.collect()
                        .field("name", before.name(), after.name())
                        .field("shared", shared(before.shared()), shared(after.shared()))
                        .list());
    }

    void deleted(Actor actor, long id, String name) {
        record(
                actor,
                id,
                "view-deleted",
                name,
                Change.collect().field("name", name, null).list());
    }

    /**
     * What a view was called that this person deleted.
     *
     * @throws NotFound if they deleted no such view
     */
    String deletedBefore(Actor actor, long id) {
        return jdbc.sql("""
                select subject_label from audit_entry
                where organisation_id = :organisation and person_id = :person
                  and subject_kind = 'saved-view' and subject_id = :id and action = 'view-deleted'
                limit 1""")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("view"));
    }

    private void record(Actor actor, long id, String action, String name, List<Change> changes) {
        audit.record(actor.author(), action, Subject.of("saved-view", id, name), changes);
        LOG.info("Saved view {} {} by {}", id, action, actor.personId());
    }

    /** In the trail as it is on the page: nothing for one's own alone. */
    private static @Nullable String shared(boolean shared) {
        return shared ? "✓" : null;
    }
}
