package org.chrysalis.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A server for one test run, under {@code target}: the binaries stay from run to run, the data does not. */
public final class ThrowAwayPostgres {

    private static final int MOST = 20;

    /** Referred to until the JVM ends: one that nobody refers to is closed with the garbage, and its lock is gone. */
    private static final Map<Path, FileChannel> HELD = new ConcurrentHashMap<>();

    private ThrowAwayPostgres() {}

    public static synchronized EmbeddedPostgres start() {
        try {
            Path folder = take(Files.createDirectories(Path.of("target", "test-database")))
                    .toRealPath();
            Path cluster = folder.resolve("database");
            // Left behind when a test run was killed.
            new PostmasterPid(cluster, folder).server().ifPresent(ProcessHandle::destroyForcibly);
            PostgresBinaries.deleteRecursively(cluster);
            // Nothing here is kept, so nothing waits for the disk.
            EmbeddedPostgres postgres = EmbeddedPostgres.start(
                    UnpackedPostgres.in(folder),
                    0,
                    Map.of(
                            "fsync", "off",
                            "synchronous_commit", "off",
                            "full_page_writes", "off",
                            // A password is stretched at every connection: nobody guesses this one.
                            "scram_iterations", "1",
                            "max_connections", "300"));
            try (Connection superuser = DriverManager.getConnection(
                    postgres.jdbcUrl(),
                    PostgresServer.SUPERUSER,
                    Secrets.in(folder).superuserPassword())) {
                grantWhatTestsNeed(superuser);
            }
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two things that the program's role may not do elsewhere. */
    public static void grantWhatTestsNeed(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            // Tests of migrations have a schema of their own each.
            statement.execute("GRANT CREATE ON DATABASE " + Provisioning.DATABASE + " TO " + Provisioning.ROLE);
            // Rows that were checked when they were first written are copied without being checked again.
            statement.execute("GRANT SET ON PARAMETER session_replication_role TO " + Provisioning.ROLE);
        }
    }

    /** A folder that no other test run on this tree is using, so that two of them never meet. */
    private static Path take(Path parent) throws IOException {
        for (int number = 1; number <= MOST; number++) {
            Path folder = Files.createDirectories(parent.resolve("run-" + number));
            if (HELD.containsKey(folder)) {
                // Another server of this very run. Opening and closing its file would give its lock away.
                continue;
            }
            FileChannel channel =
                    FileChannel.open(folder.resolve("taken"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                HELD.put(folder, channel);
                return folder;
            }
            channel.close();
        }
        throw new IOException(MOST + " test runs are already on " + parent);
    }
}
