package org.chrysalis.initiative;

import java.util.List;
import org.chrysalis.notification.Notice;
import org.chrysalis.notification.NoticeKind;
import org.chrysalis.notification.Notifier;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who watches a view that is somebody else's: they are told where it ends, and not left waiting for what enters it. */
@Component
class Watchers {

    /** The kind of subject of what they are told: the view itself they do not see any more. */
    static final String KIND = "view-watch";

    private final Notifier notifier;
    private final JdbcClient jdbc;

    Watchers(Notifier notifier, JdbcClient jdbc) {
        this.notifier = notifier;
        this.jdbc = jdbc;
    }

    /** Ends the watching of all but its owner, who keeps it to themselves or deletes it. */
    void end(Actor owner, long view, String name) {
        Notice notice = new Notice(
                owner.organisationId(),
                NoticeKind.WATCH_ENDED,
                KIND,
                view,
                "",
                name,
                "initiatives/views",
                List.of(owner.name()));
        jdbc.sql("""
                delete from view_watch
                where organisation_id = :organisation and saved_view_id = :view and person_id <> :owner
                returning person_id""")
                .param("organisation", owner.organisationId())
                .param("view", view)
                .param("owner", owner.personId())
                .query(Long.class)
                .list()
                .forEach(watcher -> notifier.tell(watcher, notice));
    }
}
