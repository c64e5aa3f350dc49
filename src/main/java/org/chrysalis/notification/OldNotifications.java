package org.chrysalis.notification;

import java.time.Clock;
import java.time.Duration;
import org.chrysalis.support.OldRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what people were told a year ago, read or not: what it was about is where it was. */
@Component
class OldNotifications extends OldRows {

    static final Duration KEPT = Duration.ofDays(365);

    OldNotifications(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "entries of inboxes", KEPT, """
                delete from notification where id in (
                    select id from notification where created_at < :before order by created_at limit :most)""");
    }
}
