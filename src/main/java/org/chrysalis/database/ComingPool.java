package org.chrysalis.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** The pool of the embedded database. It is there before the server is, and the first connection waits for that. */
final class ComingPool extends HikariDataSource {

    private final ComingPostgres coming;
    private volatile boolean addressed;

    ComingPool(ComingPostgres coming) {
        this.coming = coming;
        setDriverClassName("org.postgresql.Driver");
    }

    /** @throws StartRefused when the server cannot be started or migrated */
    @Override
    public Connection getConnection() throws SQLException {
        if (!addressed) {
            address();
        }
        return super.getConnection();
    }

    private synchronized void address() {
        if (!addressed) {
            EmbeddedPostgres postgres = coming.take();
            setJdbcUrl(postgres.jdbcUrl());
            setUsername(postgres.username());
            setPassword(postgres.password());
            addressed = true;
        }
    }
}
