package org.chrysalis.support;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets which forms were sent: nobody sends one a second time after so long. */
@Component
class OldSubmissions extends OldRows {

    static final Duration KEPT = Duration.ofDays(7);

    OldSubmissions(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "submissions", KEPT, """
                delete from submission where token in (
                    select token from submission where created_at < :before order by created_at limit :most)""");
    }
}
