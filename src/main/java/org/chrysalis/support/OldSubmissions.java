package org.chrysalis.support;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets which forms were sent: nobody sends one a second time after so long. */
@Component
class OldSubmissions implements Housekeeping {

    static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    OldSubmissions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int removeExpired(int most) {
        return jdbc.sql("""
                delete from submission where token in (
                    select token from submission where created_at < :before order by created_at limit :most)""")
                .param("before", OffsetDateTime.now(clock).minus(KEPT))
                .param("most", most)
                .update();
    }

    @Override
    public String what() {
        return "submissions";
    }
}
