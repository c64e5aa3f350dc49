package org.chrysalis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.chrysalis.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class CarefulMigrationTest {

    private static final String SCHEMA = "careful_migration";

    private DriverManagerDataSource database;

    @BeforeEach
    void emptySchema() {
        TestDatabase.Server server = TestDatabase.server();
        database = new DriverManagerDataSource(server.url(), server.user(), server.password());
        dropSchema();
        new JdbcTemplate(database).execute("CREATE SCHEMA " + SCHEMA);
    }

    @AfterEach
    void dropSchema() {
        new JdbcTemplate(database).execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
    }

    @Test
    void refusesADatabaseOfANewerChrysalis() {
        migrate("classpath:database/newer");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> migrate("classpath:database/older"))
                .withMessageContaining("migrated by a newer Chrysalis")
                .withMessageContaining("002")
                .withMessageContaining("thing add colour");
    }

    @Test
    void bringsAnOlderDatabaseUpToDate() {
        migrate("classpath:database/older");
        migrate("classpath:database/newer");
        assertThat(new JdbcTemplate(database)
                        .queryForObject("SELECT count(colour) FROM " + SCHEMA + ".thing", Integer.class))
                .isZero();
    }

    @Test
    void saysWhatIsWrongWithAMigrationAndLeavesTheDatabaseAsItWas() {
        migrate("classpath:database/older");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> migrate("classpath:database/broken"))
                .withMessageContaining("could not be migrated")
                .withMessageContaining("no_such_table")
                .withMessageNotContaining("\n");
        assertThat(new JdbcTemplate(database)
                        .queryForObject(
                                "SELECT count(*) FROM information_schema.columns WHERE table_schema = '" + SCHEMA
                                        + "' AND table_name = 'thing'",
                                Integer.class))
                .isOne();
    }

    @Test
    void saysThatNoHostIsKnownByTheNameThatWasGiven() {
        FluentConfiguration nowhere = Flyway.configure()
                .dataSource("jdbc:postgresql://no-such-host.invalid/chrysalis", "chrysalis", "secret");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new CarefulMigration().migrate(nowhere.load()))
                .withMessageStartingWith("The database does not let Chrysalis in (no host is known as"
                        + " no-such-host.invalid): check SPRING_DATASOURCE_URL");
    }

    @Test
    void refusesADatabaseThatDoesNotLetItInAndKeepsThePasswordToItself() {
        FluentConfiguration nowhere =
                Flyway.configure().dataSource(TestDatabase.server().url(), "stranger", "a secret word");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new CarefulMigration().migrate(nowhere.load()))
                .withMessageContaining("does not let Chrysalis in")
                .withMessageContaining("stranger")
                .withMessageNotContaining("a secret word");
    }

    @Test
    void refusesAServerOlderThanFourteen() {
        assertThatCode(() -> CarefulMigration.refuseTooOld("PostgreSQL", 14)).doesNotThrowAnyException();
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> CarefulMigration.refuseTooOld("PostgreSQL", 13))
                .withMessage("Chrysalis needs PostgreSQL 14 or later, and this database is PostgreSQL 13.");
    }

    /** What a page may wait for somebody else is too little for a migration; afterwards pages wait as long as before. */
    @Test
    void waitsForOthersAsLongAsItTakes() throws Exception {
        migrate("classpath:database/older");
        try (HikariDataSource pool = new HikariDataSource();
                Connection other = database.getConnection()) {
            pool.setJdbcUrl(Objects.requireNonNull(database.getUrl()));
            pool.setUsername(database.getUsername());
            pool.setPassword(database.getPassword());
            pool.setConnectionInitSql("set lock_timeout = '200ms'");
            other.setAutoCommit(false);
            other.createStatement().execute("lock table " + SCHEMA + ".thing");
            CompletableFuture<Void> migrating =
                    CompletableFuture.runAsync(() -> migrate(pool, "classpath:database/newer"));
            Thread.sleep(1_500);
            assertThat(migrating).isNotDone();
            other.commit();
            migrating.orTimeout(30, TimeUnit.SECONDS).join();
            assertThat(new JdbcTemplate(pool).queryForObject("show lock_timeout", String.class))
                    .isEqualTo("200ms");
        }
    }

    private void migrate(String location) {
        migrate(database, location);
    }

    private static void migrate(DataSource database, String location) {
        new CarefulMigration()
                .migrate(Flyway.configure()
                        .dataSource(database)
                        .schemas(SCHEMA)
                        .locations(location)
                        .load());
    }
}
