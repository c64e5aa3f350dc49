package org.chrysalis.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The note in the database that the demonstration was loaded into it, which no setting can take back. */
@Component
class DemonstrationMark {

    private final JdbcClient jdbc;

    DemonstrationMark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Belongs into the transaction that loads it. */
    void leave() {
        jdbc.sql("insert into demonstration default values on conflict do nothing")
                .update();
    }

    boolean there() {
        return jdbc.sql("select exists (select from demonstration)")
                .query(Boolean.class)
                .single();
    }
}
