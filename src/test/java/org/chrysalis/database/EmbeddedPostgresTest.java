package org.chrysalis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server with the settings that an installation runs on, which are not those of the tests' own. */
class EmbeddedPostgresTest {

    /** A space, because people have them in their folders. */
    private static Path home;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start(@TempDir Path folder) {
        home = folder.resolve("a home");
        postgres = EmbeddedPostgres.start(home, 0, Map.of());
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void keepsWhatWasCommittedThroughALossOfPower() throws SQLException {
        assertThat(ask("SHOW fsync")).isEqualTo("on");
        assertThat(ask("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask("SHOW full_page_writes")).isEqualTo("on");
    }

    @Test
    void listensOnLoopbackOnly() throws SQLException {
        assertThat(ask("SHOW listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "postgres", "postgres"));
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "chrysalis", "chrysalis"));
    }

    @Test
    void keepsItsPasswordsToItsOwner() throws IOException {
        assumeTrue(!PostgresBinaries.isWindows());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("database.secrets"))))
                .isEqualTo("rw-------");
    }

    @Test
    void givesTheProgramNoSuperuser() throws SQLException {
        assertThat(ask("SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls"
                        + " FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void sortsByCodePointUnlessAskedAndKnowsTheLanguagesOfPeople() throws SQLException {
        assertThat(ask("SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("bC.UTF-8");
        assertThat(ask("SELECT 'Éclair' < 'Zebra' COLLATE \"en-x-icu\"")).isEqualTo("t");
    }

    @Test
    void bringsTheExtensionsThatMigrationsRelyOn() throws SQLException {
        assertThat(ask("SELECT count(*) FROM pg_extension WHERE extname IN ('btree_gist', 'pg_trgm', 'unaccent')"))
                .isEqualTo("3");
    }

    @Test
    void refusesASecondProgramOnTheSameFolder() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedPostgres.start(home, 0, Map.of()))
                .withMessageContaining("is in use by another Chrysalis");
        assertThat(postgres.username()).isEqualTo("chrysalis");
    }

    @Test
    void keepsDataFromOneRunToTheNext() throws SQLException {
        run("CREATE TABLE kept_when_stopped AS SELECT 42 AS answer");
        restart(0);
        assertThat(ask("SELECT answer FROM kept_when_stopped")).isEqualTo("42");
    }

    @Test
    void comesBackWithItsDataWhenTheServerIsKilled() throws Exception {
        run("CREATE TABLE kept_when_killed AS SELECT 42 AS answer");
        ProcessHandle killed = pidFile().server().orElseThrow();
        killed.destroyForcibly();
        killed.onExit().get();
        assertThat(askPatiently("SELECT answer FROM kept_when_killed")).isEqualTo("42");
    }

    @Test
    void stopsWithoutLeavingAProcess() throws Exception {
        ProcessHandle server = pidFile().server().orElseThrow();
        postgres.close();
        assertThat(server.isAlive()).isFalse();
        postgres = EmbeddedPostgres.start(home, 0, Map.of());
    }

    @Test
    void takesAnotherPortWhenTheWishedOneIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            restart(other.getLocalPort());
            assertThat(ask("SHOW port")).isNotEqualTo(Integer.toString(other.getLocalPort()));
        }
    }

    @Test
    void leavesAStrangerAloneWhoseNumberIsInAStalePidFile() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        postgres.close();
        Files.writeString(home.resolve("database/postmaster.pid"), stranger.pid() + "\n" + home + "\n1\n5432\n");
        postgres = EmbeddedPostgres.start(home, 0, Map.of());
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    @Test
    void startsOverAnEmptyPidFile() throws Exception {
        postgres.close();
        Files.createFile(home.resolve("database/postmaster.pid"));
        postgres = EmbeddedPostgres.start(home, 0, Map.of());
        assertThat(ask("SELECT 1")).isEqualTo("1");
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        postgres.close();
        Path version = home.resolve("database/PG_VERSION");
        String written = Files.readString(version);
        Files.writeString(version, "12\n");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedPostgres.start(home, 0, Map.of()))
                .withMessageContaining("was written by PostgreSQL 12");
        Files.writeString(version, written);
        postgres = EmbeddedPostgres.start(home, 0, Map.of());
    }

    @Test
    void saysInOneSentenceWhatTheServerComplainsOf() {
        postgres.close();
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedPostgres.start(home, 0, Map.of("no_such_setting", "1")))
                .withMessageContaining("configuration file")
                .withMessageNotContaining("\n");
        postgres = EmbeddedPostgres.start(home, 0, Map.of());
    }

    @Test
    void runsAsNobodyWhereRootHasNoUserNamespace(@TempDir Path folder) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")) && !PostgresBinaries.isWindows());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (EmbeddedPostgres nobodys = EmbeddedPostgres.start(folder.resolve("home"), 0, Map.of(), RootSteps.NOBODY)) {
            assertThat(ask(nobodys, "SELECT 1")).isEqualTo("1");
        }
        try (EmbeddedPostgres again = EmbeddedPostgres.start(folder.resolve("home"), 0, Map.of(), RootSteps.NOBODY)) {
            assertThat(ask(again, "SELECT 1")).isEqualTo("1");
        }
    }

    private static PostmasterPid pidFile() throws IOException {
        Path real = home.toRealPath();
        return new PostmasterPid(real.resolve("database"), real);
    }

    private static void restart(int port) {
        postgres.close();
        postgres = EmbeddedPostgres.start(home, port, Map.of());
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String sql) throws SQLException {
        return ask(postgres, sql);
    }

    private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server)) {
            return Provisioning.ask(connection, sql);
        }
    }

    private static String askPatiently(String sql) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return ask(sql);
            } catch (SQLException e) {
                if (attempt == 60) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
    }
}
