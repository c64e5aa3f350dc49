package org.chrysalis.conversation;

import java.util.List;
import java.util.Locale;
import org.chrysalis.initiative.ClosedWithEnding;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.notification.Notifier;
import org.chrysalis.people.Actor;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Nobody can answer a question once its initiative has ended: it is named before, and waits in no inbox after. Only what
 * is asked of the whole initiative is counted before: who ends it need not know that something is asked of its money.
 */
@Component
@Order(3)
class QuestionEnds implements ClosedWithEnding {

    private static final String OPEN = """
            from comment
            where initiative_id = :initiative and organisation_id = :organisation
              and question and answered_at is null and withdrawn_at is null""";

    private final JdbcClient jdbc;
    private final Notifier notifier;
    private final MessageSource messages;

    QuestionEnds(JdbcClient jdbc, Notifier notifier, MessageSource messages) {
        this.jdbc = jdbc;
        this.notifier = notifier;
        this.messages = messages;
    }

    @Override
    public Standing standing(InitiativeHeader initiative) {
        int open = of(initiative, "select count(*) " + OPEN + " and subject_kind = '" + Topic.INITIATIVE + "'")
                .query(Integer.class)
                .single();
        return open == 0
                ? Standing.NOTHING
                : new Standing(
                        List.of(),
                        List.of(messages.getMessage("conversation.ends", new Object[] {open}, Locale.UK)),
                        false);
    }

    @Override
    public void close(Actor actor, InitiativeHeader initiative, End ending) {
        of(initiative, "select id " + OPEN)
                .query(Long.class)
                .list()
                .forEach(question -> notifier.settle(initiative.organisationId(), Mentions.path(question)));
    }

    private JdbcClient.StatementSpec of(InitiativeHeader initiative, String sql) {
        return jdbc.sql(sql).param("initiative", initiative.id()).param("organisation", initiative.organisationId());
    }
}
