package org.chrysalis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The trail of the embedded database is open to migrations while they run, and to nobody at any other moment. */
class OpenTrailTest {

    private static final String CHANGE = "alter table audit_entry alter column action set statistics 100";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static Path home;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start(@TempDir Path folder) {
        home = UnpackedPostgres.in(folder);
        postgres = EmbeddedPostgres.start(home, 0, Map.of());
        new CarefulMigration(postgres::openTrail)
                .migrate(Flyway.configure()
                        .dataSource(postgres.jdbcUrl(), postgres.username(), postgres.password())
                        .load());
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void anOrdinaryStartDoesNotOpenItEvenForAMoment() throws Exception {
        asSuperuser("""
                create function refuse_open_trail() returns event_trigger language plpgsql as $$
                begin
                    if (select relowner = 'chrysalis'::regrole from pg_class where oid = 'public.audit_entry'::regclass) then
                        raise exception 'the trail was opened';
                    end if;
                end $$;
                create event trigger refuse_open_trail on ddl_command_end execute function refuse_open_trail()""");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(postgres::openTrail)
                .withMessageContaining("the trail was opened");
        postgres.close();
        try (AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext()) {
            program.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "program", Map.of("chrysalis.home", home.toString(), "chrysalis.database-port", "0")));
            new EmbeddedPostgresAhead().initialize(program);
            program.register(AutoConfigurations.getClasses(AutoConfigurations.of(
                    EmbeddedPostgresAutoConfiguration.class,
                    DatabaseChecksAutoConfiguration.class,
                    DataSourceAutoConfiguration.class,
                    FlywayAutoConfiguration.class)));
            program.refresh();
            assertThat(program.getBean(Flyway.class).info().pending()).isEmpty();
        }
        postgres = EmbeddedPostgres.start(home, 0, Map.of());
        asSuperuser("drop event trigger refuse_open_trail");
        assertClosed();
    }

    @Test
    void opensItToMigrationsAndClosesItAfterThem() throws SQLException {
        migrate("trail");
        assertThat(ask("select count(later) from audit_entry")).isEqualTo("0");
        assertClosed();
    }

    @Test
    void closesItWhereAMigrationFails() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> migrate("trail-broken"))
                .withMessageContaining("no_such_column");
        assertClosed();
    }

    @Test
    void closesItAtTheNextStartWhereTheProgramEndedBetween() throws SQLException {
        postgres.openTrail();
        run(CHANGE);
        postgres.close();
        postgres = EmbeddedPostgres.start(home, 0, Map.of());
        assertClosed();
    }

    @Test
    void nothingStandsBeforeIt() throws Exception {
        assertThatThrownBy(() -> run("create schema chrysalis"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
        // As one might have been made while the role still could.
        asSuperuser("""
                create schema chrysalis authorization chrysalis;
                create table chrysalis.audit_entry ()""");
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table audit_entry ()");
            assertThat(Provisioning.ask(connection, """
                    select nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.oid = 'audit_entry'::regclass""")).isEqualTo("public");
        }
        run("alter role chrysalis in database chrysalis set search_path = chrysalis, public");
        postgres.close();
        postgres = EmbeddedPostgres.start(home, 0, Map.of());
        assertThat(ask("show search_path")).isEqualTo("public, pg_temp");
    }

    private static void assertClosed() {
        assertThatThrownBy(() -> run(CHANGE))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    /** Some migrations of the test's own, kept account of by themselves. */
    private static void migrate(String location) {
        new CarefulMigration(postgres::openTrail)
                .migrate(Flyway.configure()
                        .dataSource(postgres.jdbcUrl(), postgres.username(), postgres.password())
                        .locations("classpath:database/" + location)
                        .table(location.replace('-', '_') + "_history")
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load());
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String sql) throws SQLException {
        try (Connection connection = connect()) {
            return Provisioning.ask(connection, sql);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }

    private static void asSuperuser(String sql) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl(),
                        PostgresServer.SUPERUSER,
                        Secrets.in(home).superuserPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
