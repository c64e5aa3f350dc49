package org.chrysalis.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own on one folder. Promises that what was committed is kept through {@code kill -9}, that it
 * answers on loopback only and to a generated password, that nobody else's server is taken for it, and that it
 * comes back when its server dies.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Path home;
    private final FolderLock lock;
    private final Secrets secrets;
    private final PostgresServer server;
    private boolean closing;

    private EmbeddedPostgres(Path home, FolderLock lock, Map<String, String> settings, RootSteps steps)
            throws IOException {
        this.home = home;
        this.lock = lock;
        this.secrets = Secrets.in(home);
        this.server = new PostgresServer(home, secrets, settings, steps);
    }

    /**
     * Starts the server of this folder, making it first where there is none.
     *
     * @param settings go into PostgreSQL's configuration, over our own
     * @throws StartRefused when the folder is in use, the port is none, or the server cannot be started
     */
    public static EmbeddedPostgres start(Path folder, int preferredPort, Map<String, String> settings) {
        return start(folder, preferredPort, settings, RootSteps.down());
    }

    static EmbeddedPostgres start(Path folder, int preferredPort, Map<String, String> settings, RootSteps steps) {
        FreePort.require(preferredPort);
        FolderLock lock = FolderLock.on(folder.toAbsolutePath().normalize());
        try {
            EmbeddedPostgres postgres = new EmbeddedPostgres(folder.toRealPath(), lock, settings, steps);
            postgres.start(preferredPort);
            return postgres;
        } catch (IOException e) {
            lock.close();
            throw new StartRefused(
                    "The embedded database in " + folder.toAbsolutePath().normalize() + " could not be started ("
                            + String.valueOf(e.getMessage()).replaceAll("\\s+", " ") + ").",
                    e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public String jdbcUrl() {
        return jdbcUrl(Provisioning.DATABASE);
    }

    public String username() {
        return Provisioning.ROLE;
    }

    public String password() {
        return secrets.rolePassword();
    }

    /** Stops at once but in order, once: sessions are ended, what was committed is on disk. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        try {
            server.stop();
        } catch (IOException e) {
            log.warn("The embedded database did not stop in order; it recovers at its next start: {}", e.getMessage());
        } finally {
            lock.close();
        }
    }

    private synchronized void start(int preferredPort) throws IOException {
        server.stopLeftOver();
        server.createIfMissing();
        server.start(preferredPort);
        try {
            provision();
        } catch (IOException | SQLException e) {
            server.stop();
            throw new IOException(e.getMessage(), e);
        }
        server.whenItDies(this::startAgain);
    }

    private void provision() throws IOException, SQLException {
        try (Connection connection = connectAsSuperuser("postgres")) {
            refuseStranger(connection);
            new Provisioning(connection).ensureDatabase(secrets.rolePassword());
        }
        try (Connection connection = connectAsSuperuser(Provisioning.DATABASE)) {
            Provisioning provisioning = new Provisioning(connection);
            provisioning.ensureExtensions();
            // Ended while migrations ran, the program left it open.
            provisioning.closeTrail();
        }
    }

    /**
     * Gives the trail to the program's role, so that migrations may change it, until what is returned is closed. At any
     * other time the program can only add to the trail and read it.
     *
     * @throws StartRefused when the server will not have it
     */
    OpenTrail openTrail() {
        withTrail("opened", Provisioning::openTrail);
        return () -> withTrail("closed", Provisioning::closeTrail);
    }

    private void withTrail(String what, TrailStep step) {
        try (Connection connection = connectAsSuperuser(Provisioning.DATABASE)) {
            step.on(new Provisioning(connection));
        } catch (SQLException e) {
            throw new StartRefused(
                    "The embedded database does not let the audit trail be " + what + " ("
                            + String.valueOf(e.getMessage()).replaceAll("\\s+", " ") + ").",
                    e);
        }
    }

    @FunctionalInterface
    private interface TrailStep {
        void on(Provisioning provisioning) throws SQLException;
    }

    /** The port may belong to another PostgreSQL that lets us in: its folder tells. */
    private void refuseStranger(Connection connection) throws SQLException, IOException {
        Path serving = Path.of(Provisioning.ask(connection, "SHOW data_directory"));
        if (!serving.equals(server.cluster())) {
            throw new IOException("port " + server.port() + " belongs to another PostgreSQL, serving " + serving);
        }
    }

    /** On the same port, so that the pool finds it again by itself. */
    private synchronized void startAgain() {
        if (closing) {
            return;
        }
        log.warn("The server of the embedded database in {} died; starting it again", home);
        try {
            server.stopLeftOver();
            server.start(server.port());
            server.whenItDies(this::startAgain);
        } catch (IOException e) {
            log.error("The embedded database in {} could not be started again: {}", home, e.getMessage());
        }
    }

    private Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), PostgresServer.SUPERUSER, secrets.superuserPassword());
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database + "?ApplicationName=chrysalis";
    }
}
