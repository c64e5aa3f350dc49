package org.chrysalis.support;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Rows that are kept for a while and then forgotten, the oldest first. */
public abstract class OldRows implements Housekeeping {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String what;
    private final Duration kept;
    private final String sql;

    /**
     * @param what they are, for the log
     * @param kept for how long
     * @param sql deletes {@code :most} of those from before {@code :before}
     */
    protected OldRows(JdbcClient jdbc, Clock clock, String what, Duration kept, String sql) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.what = what;
        this.kept = kept;
        this.sql = sql;
    }

    @Override
    @Transactional
    public int removeExpired(int most) {
        return jdbc.sql(sql)
                .param("before", OffsetDateTime.now(clock).minus(kept))
                .param("most", most)
                .update();
    }

    @Override
    public String what() {
        return what;
    }
}
