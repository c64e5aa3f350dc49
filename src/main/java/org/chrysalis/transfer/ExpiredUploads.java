package org.chrysalis.transfer;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.chrysalis.support.Housekeeping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes files that nobody came back to. */
@Component
class ExpiredUploads implements Housekeeping {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExpiredUploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int removeExpired(int most) {
        return jdbc.sql("""
                delete from import_upload where id in (
                    select id from import_upload where expires_at <= :now order by expires_at limit :most)""")
                .param("now", OffsetDateTime.now(clock))
                .param("most", most)
                .update();
    }

    @Override
    public String what() {
        return "uploads";
    }
}
