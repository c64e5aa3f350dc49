package org.chrysalis.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.chrysalis.support.Housekeeping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets mails a while after they were sent or given up. */
@Component
class OldMail implements Housekeeping {

    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    OldMail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int removeExpired(int most) {
        return jdbc.sql("""
                delete from mail where id in (
                    select id from mail where settled_at < :before order by settled_at limit :most)""")
                .param("before", OffsetDateTime.now(clock).minus(KEPT))
                .param("most", most)
                .update();
    }

    @Override
    public String what() {
        return "mails";
    }
}
