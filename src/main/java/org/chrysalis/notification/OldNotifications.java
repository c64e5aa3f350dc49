package org.chrysalis.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.chrysalis.support.Housekeeping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what people were told a year ago, read or not: what it was about is where it was. */
@Component
class OldNotifications implements Housekeeping {

    static final Duration KEPT = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Clock clock;

    OldNotifications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int removeExpired(int most) {
        return jdbc.sql("""
                delete from notification where id in (
                    select id from notification where created_at < :before order by created_at limit :most)""")
                .param("before", OffsetDateTime.now(clock).minus(KEPT))
                .param("most", most)
                .update();
    }

    @Override
    public String what() {
        return "entries of inboxes";
    }
}
