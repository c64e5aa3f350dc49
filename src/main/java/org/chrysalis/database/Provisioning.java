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

    /** Owns the trail and can do nothing else: nobody signs in as it. */
    static final String TRAIL_OWNER = "chrysalis_trail";

    /** By its full name: what the superuser touches is never looked for in a schema that somebody else made. */
    private static final String TRAIL = "public.audit_entry";

    private final Connection connection;

    public Provisioning(Connection superuser) {
        this.connection = superuser;
    }

    /**
     * Makes the role where it is missing, sets its password, and makes the database, which does not belong to it: the
     * owner of a database may drop what is not theirs. What it calls by name lies in {@code public}: it makes no other
     * schema, and none that is named like it, nor its own temporary tables, are looked at before.
     */
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
            run("CREATE DATABASE " + DATABASE);
            run("REVOKE CONNECT ON DATABASE " + DATABASE + " FROM PUBLIC");
        }
        run("ALTER DATABASE " + DATABASE + " OWNER TO CURRENT_USER");
        run("REVOKE ALL ON DATABASE " + DATABASE + " FROM " + ROLE);
        run("GRANT CONNECT, TEMPORARY ON DATABASE " + DATABASE + " TO " + ROLE);
        run("ALTER ROLE " + ROLE + " IN DATABASE " + DATABASE + " SET search_path = public, pg_temp");
    }

    /** Extensions that migrations rely on; to be called in the program's database. */
    public void ensureExtensions() throws SQLException {
        for (String extension : new String[] {"btree_gist", "btree_gin", "pg_trgm", "unaccent"}) {
            run("CREATE EXTENSION IF NOT EXISTS " + extension + " SCHEMA public");
        }
        run("GRANT USAGE, CREATE ON SCHEMA public TO " + ROLE);
    }

    /** Gives the table of the trail to the program's role, for migrations; to be called in the program's database. */
    void openTrail() throws SQLException {
        if (hasTrail()) {
            run("ALTER TABLE " + TRAIL + " OWNER TO " + ROLE);
        }
    }

    /**
     * Takes the trail from the program's role, whose own table would be one of which it can turn off the triggers: it
     * adds and reads, no more. To be called in the program's database; where it is closed already nothing changes.
     */
    void closeTrail() throws SQLException {
        if (!hasTrail()) {
            return;
        }
        if (ask(connection, "SELECT count(*) FROM pg_roles WHERE rolname = '" + TRAIL_OWNER + "'")
                .equals("0")) {
            run("CREATE ROLE " + TRAIL_OWNER + " NOLOGIN");
        }
        run("ALTER TABLE " + TRAIL + " OWNER TO " + TRAIL_OWNER);
        run("REVOKE ALL ON " + TRAIL + " FROM " + ROLE);
        run("GRANT SELECT, INSERT ON " + TRAIL + " TO " + ROLE);
        // A dump reads where its numbers stand.
        run("GRANT SELECT ON SEQUENCE " + TRAIL + "_id_seq TO " + ROLE);
    }

    private boolean hasTrail() throws SQLException {
        return ask(connection, "SELECT to_regclass('" + TRAIL + "') IS NOT NULL")
                .equals("t");
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
