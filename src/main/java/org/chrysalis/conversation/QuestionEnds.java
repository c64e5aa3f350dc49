package org.chrysalis.conversation;

import java.util.List;
import org.chrysalis.initiative.ClosedWithEnding;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.notification.Notifier;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Nobody can answer a question once its initiative has ended: it waits in no inbox then. One about what people go on
 * talking of, {@link LaterKinds}, goes on waiting.
 */
@Component
class QuestionEnds implements ClosedWithEnding {

    private final JdbcClient jdbc;
    private final LaterKinds later;
    private final Notifier notifier;

    QuestionEnds(JdbcClient jdbc, LaterKinds later, Notifier notifier) {
        this.jdbc = jdbc;
        this.later = later;
        this.notifier = notifier;
    }

    @Override
    public Standing standing(InitiativeHeader initiative) {
        return Standing.NOTHING;
    }

    /** All that waits, however much it is: what were left out would wait in inboxes for good. */
    @Override
    public void close(Actor actor, InitiativeHeader initiative, End ending) {
        List<String> waiting = jdbc.sql("""
                select c.id from comment c
                where initiative_id = :initiative and organisation_id = :organisation
                  and question and answered_at is null and withdrawn_at is null
                  and not %s""".formatted(later.areOf()))
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query((row, number) -> Mentions.path(row.getLong("id")))
                .list();
        notifier.settle(initiative.organisationId(), waiting);
    }
}
