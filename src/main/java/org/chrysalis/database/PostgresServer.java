package org.chrysalis.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processes and files of one PostgreSQL cluster: made, configured, started, stopped. */
final class PostgresServer {

    static final String SUPERUSER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    /** Recovery after a crash, or a machine that is short of breath, takes its time. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(180);

    private static final int ATTEMPTS = 4;

    private final Path home;
    private final Path cluster;
    private final Secrets secrets;
    private final Map<String, String> settings;
    private final PostgresBinaries binaries;
    private final PostgresProgram program;
    private final PostmasterPid pidFile;
    private final ServerLog serverLog;
    private int port;

    PostgresServer(Path home, Secrets secrets, Map<String, String> settings, RootSteps steps) throws IOException {
        this.home = home;
        this.cluster = home.resolve("database");
        this.secrets = secrets;
        this.settings = settings;
        this.binaries = PostgresBinaries.in(home);
        this.program = new PostgresProgram(binaries, home, steps);
        this.pidFile = new PostmasterPid(cluster, home);
        this.serverLog = new ServerLog(home.resolve("database.log"));
    }

    Path cluster() {
        return cluster;
    }

    int port() {
        return port;
    }

    /** A program that was killed leaves its server running: stop that, so that settings and port are ours. */
    void stopLeftOver() throws IOException {
        if (pidFile.server().isPresent()) {
            log.info("Stopping the database server that an earlier run left behind");
            stop();
        }
        pidFile.delete();
    }

    /** Made beside its place and moved there when done, so that a program killed half-way leaves nothing half made. */
    void createIfMissing() throws IOException {
        if (Files.exists(cluster)) {
            refuseAnotherMajorVersion();
            return;
        }
        Path unfinished = home.resolve("database.new");
        PostgresBinaries.deleteRecursively(unfinished);
        program.giveTo(Files.createDirectory(unfinished));
        Path passwordFile = Files.createTempFile(home, "initdb", ".pw");
        try {
            Files.writeString(passwordFile, secrets.superuserPassword());
            program.giveTo(passwordFile);
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

    /** On the preferred port where it is free, else on any. */
    void start(int preferredPort) throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = FreePort.is(preferredPort) ? preferredPort : FreePort.any();
            try {
                startOnce();
                break;
            } catch (IOException e) {
                // Another program may have taken the port since we looked, or the last processes of a server that
                // was killed may still hold its memory.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
        binaries.removeOthers();
    }

    private void startOnce() throws IOException {
        program.giveTo(serverLog.beginAnew());
        program.giveTo(Files.writeString(cluster.resolve("chrysalis.conf"), configuration()));
        try {
            program.run(
                    LONG_ENOUGH.plusSeconds(5),
                    "pg_ctl",
                    "start",
                    "--pgdata=" + cluster,
                    "--log=" + serverLog.file(),
                    "--wait",
                    "--timeout=" + LONG_ENOUGH.toSeconds(),
                    "--silent");
        } catch (IOException e) {
            throw new IOException(serverLog.lastComplaint().orElse(String.valueOf(e.getMessage())), e);
        }
    }

    void stop() throws IOException {
        Optional<ProcessHandle> server = pidFile.server();
        if (server.isEmpty()) {
            return;
        }
        program.run(
                LONG_ENOUGH.plusSeconds(5),
                "pg_ctl",
                "stop",
                "--pgdata=" + cluster,
                "--mode=fast",
                "--wait",
                "--timeout=" + LONG_ENOUGH.toSeconds(),
                "--silent");
        // pg_ctl is content when the pid file is gone, which is shortly before the process is.
        server.get()
                .onExit()
                .orTimeout(5, TimeUnit.SECONDS)
                .exceptionally(late -> null)
                .join();
    }

    void whenItDies(Runnable then) throws IOException {
        Optional<ProcessHandle> server = pidFile.server();
        if (server.isPresent()) {
            server.get().onExit().thenRunAsync(then);
        }
    }

    private void refuseAnotherMajorVersion() throws IOException {
        String theirs = Files.readString(cluster.resolve("PG_VERSION")).strip();
        String ours = program.run(LONG_ENOUGH, "postgres", "--version").replaceFirst("\\D*(\\d+).*", "$1");
        if (!theirs.equals(ours)) {
            throw new StartRefused("The data in " + cluster + " was written by PostgreSQL " + theirs
                    + ", and this Chrysalis brings PostgreSQL " + ours
                    + ": start the earlier Chrysalis and move the data as docs/running.md says.");
        }
    }

    private String configuration() {
        Map<String, String> all = new TreeMap<>(Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port)),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("max_connections", "100"),
                // Everyone has a solid-state disk, and our queries are too short to be worth compiling.
                Map.entry("random_page_cost", "1.1"),
                Map.entry("jit", "off"),
                Map.entry("log_checkpoints", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC")));
        all.putAll(settings);
        StringBuilder text = new StringBuilder("# Written by Chrysalis at each start.\n");
        all.forEach(
                (name, value) -> text.append(name).append(" = '").append(value).append("'\n"));
        return text.toString();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the server", e);
        }
    }
}
