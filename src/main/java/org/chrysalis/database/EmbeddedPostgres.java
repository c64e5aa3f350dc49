package org.chrysalis.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own on one folder. Promises that what was committed is kept through {@code kill -9},
 * that it answers on loopback only and to a generated password, and that nobody else's server is taken for it.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final String SUPERUSER = "postgres";
    private static final int ATTEMPTS = 3;

    private final Path home;
    private final Path cluster;
    private final FolderLock lock;
    private final PostgresProgram program;
    private final PostmasterPid pidFile;
    private final Secrets secrets;
    private int port;

    private EmbeddedPostgres(Path home, FolderLock lock) throws IOException {
        this.home = home;
        this.cluster = home.resolve("database");
        this.lock = lock;
        this.program = new PostgresProgram(PostgresBinaries.in(home), home);
        this.pidFile = new PostmasterPid(cluster);
        this.secrets = Secrets.in(home);
    }

    /**
     * Starts the server of this folder, making it first where there is none.
     *
     * @param settings go into PostgreSQL's configuration, over our own
     * @throws StartRefused when the folder is in use or the server cannot be started
     */
    public static EmbeddedPostgres start(Path folder, int preferredPort, Map<String, String> settings) {
        Path home = folder.toAbsolutePath().normalize();
        FolderLock lock = FolderLock.on(home);
        try {
            EmbeddedPostgres postgres = new EmbeddedPostgres(home.toRealPath(), lock);
            postgres.start(preferredPort, settings);
            return postgres;
        } catch (IOException | SQLException e) {
            lock.close();
            throw new StartRefused(
                    "The embedded database in " + home + " could not be started ("
                            + String.valueOf(e.getMessage()).replaceAll("\\s+", " ") + "); its log is "
                            + home.resolve("database.log") + ".",
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

    /** Stops at once but in order: sessions are ended, what was committed is on disk. */
    @Override
    public void close() {
        try {
            stopServer();
        } catch (IOException e) {
            log.warn("The embedded database did not stop in order; it recovers at its next start: {}", e.getMessage());
        } finally {
            lock.close();
        }
    }

    private void start(int preferredPort, Map<String, String> settings) throws IOException, SQLException {
        stopLeftOver();
        if (!Files.exists(cluster)) {
            create();
        }
        refuseAnotherMajorVersion();
        startServer(preferredPort, settings);
        try (Connection connection =
                DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, secrets.superuserPassword())) {
            refuseStranger(connection);
            new Provisioning(connection).ensureDatabase(secrets.rolePassword());
        }
        try (Connection connection =
                DriverManager.getConnection(jdbcUrl(Provisioning.DATABASE), SUPERUSER, secrets.superuserPassword())) {
            new Provisioning(connection).ensureExtensions();
        }
    }

    /** A program that was killed leaves its server running: stop that, so that settings and port are ours. */
    private void stopLeftOver() throws IOException {
        if (pidFile.server().isPresent()) {
            log.info("Stopping the database server that an earlier run left behind");
            stopServer();
        }
        pidFile.delete();
    }

    private void create() throws IOException {
        Path unfinished = home.resolve("database.new");
        PostgresBinaries.deleteRecursively(unfinished);
        Path passwordFile = Files.writeString(
                Files.createTempFile(home, "initdb", ".pw"), secrets.superuserPassword(), StandardOpenOption.WRITE);
        try {
            program.run(
                    LONG_ENOUGH,
                    "initdb",
                    "--pgdata=" + unfinished,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions");
        } finally {
            Files.delete(passwordFile);
        }
        Files.writeString(
                unfinished.resolve("postgresql.conf"), "\ninclude 'chrysalis.conf'\n", StandardOpenOption.APPEND);
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseAnotherMajorVersion() throws IOException {
        String theirs = Files.readString(cluster.resolve("PG_VERSION")).strip();
        String ours = program.run(LONG_ENOUGH, "postgres", "--version").replaceAll(".*?(\\d+)(\\.|$).*", "$1");
        if (!theirs.equals(ours)) {
            throw new StartRefused("The data in " + cluster + " was written by PostgreSQL " + theirs
                    + ", and this Chrysalis brings PostgreSQL " + ours
                    + ": start the earlier Chrysalis and move the data as docs/running.md says.");
        }
    }

    private void startServer(int preferredPort, Map<String, String> settings) throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = attempt == 1 && isFree(preferredPort) ? preferredPort : anyFreePort();
            Files.writeString(cluster.resolve("chrysalis.conf"), configuration(settings));
            try {
                program.run(
                        LONG_ENOUGH.plusSeconds(5),
                        "pg_ctl",
                        "start",
                        "--pgdata=" + cluster,
                        "--log=" + home.resolve("database.log"),
                        "--wait",
                        "--timeout=" + LONG_ENOUGH.toSeconds(),
                        "--silent");
                return;
            } catch (IOException e) {
                // Another program may have taken the port since we looked, or a dying server may still hold its memory.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void stopServer() throws IOException {
        Optional<ProcessHandle> server = pidFile.server();
        if (server.isEmpty()) {
            return;
        }
        program.run(
                LONG_ENOUGH,
                "pg_ctl",
                "stop",
                "--pgdata=" + cluster,
                "--mode=fast",
                "--wait",
                "--timeout=" + LONG_ENOUGH.toSeconds(),
                "--silent");
    }

    /** The port may belong to another PostgreSQL that accepts us: its folder tells. */
    private void refuseStranger(Connection connection) throws SQLException, IOException {
        Path serving = Path.of(Provisioning.ask(connection, "SHOW data_directory"));
        if (!serving.equals(cluster)) {
            throw new IOException("port " + port + " belongs to another PostgreSQL, serving " + serving);
        }
    }

    private String configuration(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "listen_addresses", "127.0.0.1",
                "port", Integer.toString(port),
                "unix_socket_directories", "",
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "max_connections", "100",
                "timezone", "UTC",
                "log_timezone", "UTC"));
        all.putAll(settings);
        StringBuilder text = new StringBuilder("# Written by Chrysalis at each start.\n");
        all.forEach(
                (name, value) -> text.append(name).append(" = '").append(value).append("'\n"));
        return text.toString();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?ApplicationName=chrysalis";
    }
}
