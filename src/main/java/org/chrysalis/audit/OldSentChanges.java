package org.chrysalis.audit;

import java.time.Clock;
import java.time.Duration;
import org.chrysalis.support.OldRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets which forms changed something: nobody sends one a second time after so long. */
@Component
class OldSentChanges extends OldRows {

    static final Duration KEPT = Duration.ofDays(7);

    OldSentChanges(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "sent changes", KEPT, """
                delete from sent_change where audit_entry_id in (
                    select audit_entry_id from sent_change where created_at < :before order by created_at limit :most)
                """);
    }
}
