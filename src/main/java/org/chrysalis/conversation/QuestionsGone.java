package org.chrysalis.conversation;

import java.util.List;
import org.chrysalis.initiative.FollowsRecords;
import org.chrysalis.notification.Notifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was said of a record is no news once that was taken back: nobody is led to it in vain, by an inbox or by a mail.
 * Who talks of the initiative itself goes on.
 */
@Component
class QuestionsGone implements FollowsRecords {

    private final JdbcClient jdbc;
    private final AskedAbout about;
    private final Notifier notifier;

    QuestionsGone(JdbcClient jdbc, AskedAbout about, Notifier notifier) {
        this.jdbc = jdbc;
        this.about = about;
        this.notifier = notifier;
    }

    @Override
    public void recorded(long organisationId, List<Long> initiatives) {
        List<String> gone = jdbc.sql("""
                select c.id from comment c
                where c.initiative_id = any (:initiatives) and c.organisation_id = :organisation
                  and c.subject_kind <> '%s' and not %s""".formatted(Topic.INITIATIVE, about.isThere()))
                .param("initiatives", initiatives.toArray(Long[]::new))
                .param("organisation", organisationId)
                .query((row, number) -> Mentions.path(row.getLong("id")))
                .list();
        notifier.settle(organisationId, gone);
    }
}
