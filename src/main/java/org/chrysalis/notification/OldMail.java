package org.chrysalis.notification;

import java.time.Clock;
import java.time.Duration;
import org.chrysalis.support.OldRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets mails a while after they were sent or given up. */
@Component
class OldMail extends OldRows {

    static final Duration KEPT = Duration.ofDays(30);

    OldMail(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "mails", KEPT, """
                delete from mail where id in (
                    select id from mail where settled_at < :before order by settled_at limit :most)""");
    }
}
