package org.chrysalis.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.core.Utils;

/** Makes the role and the database of the program, as the superuser that the program itself never is. */
public final class Provisioning {

    public static final String ROLE = "chrysalis";
    public static final String DATABASE = "chrysalis";

    private final Connection connection;

    public Provisioning(Connection superuser) {
        this.connection = superuser;
    }

    /** Makes the role where it is missing, sets its password, and makes the database that it owns. */
    public void ensureDatabase(String password) throws SQLException {
        if (ask(connection, "SELECT count(*) FROM pg_roles WHERE rolname = '" + ROLE + "'")
                .equals("0")) {
            run("CREATE ROLE " + ROLE + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION");
        }
        StringBuilder quoted = new StringBuilder();
        Utils.escapeLiteral(quoted, password, true);
        run("ALTER ROLE " + ROLE + " PASSWORD '" + quoted + "'");
        if (ask(connection, "SELECT count(*) FROM pg_database WHERE datname = '" + DATABASE + "'")
                .equals("0")) {
            run("CREATE DATABASE " + DATABASE + " OWNER " + ROLE);
            run("REVOKE CONNECT ON DATABASE " + DATABASE + " FROM PUBLIC");
        }
    }

    /** Extensions that migrations rely on; to be called in the program's database. */
    public void ensureExtensions() throws SQLException {
        for (String extension : new String[] {"btree_gist", "btree_gin", "pg_trgm", "unaccent"}) {
            run("CREATE EXTENSION IF NOT EXISTS " + extension);
        }
        run("GRANT USAGE, CREATE ON SCHEMA public TO " + ROLE);
    }

    static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
