package org.chrysalis.transfer;

import java.time.Clock;
import java.time.Duration;
import org.chrysalis.support.OldRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes files that nobody came back to. */
@Component
class ExpiredUploads extends OldRows {

    ExpiredUploads(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "uploads", Duration.ZERO, """
                delete from import_upload where id in (
                    select id from import_upload where expires_at <= :before order by expires_at limit :most
                    for update skip locked)""");
    }
}
