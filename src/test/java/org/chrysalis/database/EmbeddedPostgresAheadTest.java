package org.chrysalis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class EmbeddedPostgresAheadTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @TempDir
    private Path home;

    private final AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();

    @BeforeEach
    void settles() {
        UnpackedPostgres.in(home);
        settle(Map.of("chrysalis.home", home.toString(), "chrysalis.database-port", "0"));
    }

    @Test
    void handsOnTheServerThatItBeganUpToDate() throws SQLException {
        new EmbeddedPostgresAhead().initialize(program);
        program.register(AutoConfigurations.getClasses(AutoConfigurations.of(EmbeddedPostgresAutoConfiguration.class)));
        program.refresh();
        assertThat(program.getBean(HikariDataSource.class).isRunning())
                .as("the program is put together without waiting for a connection")
                .isFalse();
        try (Connection first = program.getBean(DataSource.class).getConnection()) {
            assertThat(first.isValid(1)).isTrue();
        }
        assertThat(tables()).contains("flyway_schema_history", "initiative");
        assertThat(home.resolve("database/postmaster.pid")).exists();
        program.close();
        assertThat(home.resolve("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void tellsWhoeverAsksForAConnectionWhyThereIsNone() {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(home, 0, Map.of())) {
            new EmbeddedPostgresAhead().initialize(program);
            program.register(
                    AutoConfigurations.getClasses(AutoConfigurations.of(EmbeddedPostgresAutoConfiguration.class)));
            program.refresh();
            assertThatThrownBy(() -> program.getBean(DataSource.class).getConnection())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("in use");
            assertThatThrownBy(program.getBean(ComingPostgres.class)::refuseIfFailed)
                    .isInstanceOf(StartRefused.class);
            program.close();
            assertThat(home.resolve("database/postmaster.pid"))
                    .as("what another program runs is left alone")
                    .exists();
        }
    }

    @Test
    void stopsTheServerThatNobodyTookBecauseTheProgramDidNotStart() {
        leaveMigrationsToTheProgram();
        new EmbeddedPostgresAhead().initialize(program);
        program.registerBean("refusing", Object.class, () -> {
            throw new IllegalStateException("refused");
        });
        assertThatThrownBy(program::refresh).hasRootCauseMessage("refused");
        assertThat(home.resolve("database/PG_VERSION")).exists();
        assertThat(home.resolve("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void leavesMigrationsAloneOfWhichSomethingIsSet() throws SQLException {
        leaveMigrationsToTheProgram();
        new EmbeddedPostgresAhead().initialize(program);
        program.register(AutoConfigurations.getClasses(AutoConfigurations.of(EmbeddedPostgresAutoConfiguration.class)));
        program.refresh();
        assertThat(tables()).isEmpty();
        program.close();
    }

    @Test
    void letsTheProgramItselfOnlyAddToTheTrail() throws SQLException {
        new EmbeddedPostgresAhead().initialize(program);
        program.register(AutoConfigurations.getClasses(AutoConfigurations.of(EmbeddedPostgresAutoConfiguration.class)));
        program.refresh();
        EmbeddedPostgres running = program.getBean(ComingPostgres.class).take();
        run(running, """
                insert into organisation (id, code, name) values (1, 'OLD', 'Old Council');
                insert into role (id, organisation_id, name, built_in) values (1, 1, 'Admin', true);
                insert into role_permission (role_id, permission_code) values (1, 'MANAGE_PEOPLE'), (1, 'MANAGE_ROLES');
                insert into person (id, email, name) values (1, 'lea@old.example', 'Lea Lead');
                insert into membership (organisation_id, person_id, role_id) values (1, 1, 1);
                insert into audit_entry (organisation_id, occurred_at, person_name, subject_kind, subject_id, subject_label, action)
                values (1, now(), 'Somebody', 'organisation', 1, 'Old Council', 'organisation-founded')""");
        run(running, "do $$ begin perform from audit_entry; perform from audit_entry_id_seq; end $$");
        for (String attempt : List.of(
                "alter table audit_entry disable trigger user",
                "update audit_entry set person_name = 'Nobody'",
                "delete from audit_entry",
                "truncate audit_entry",
                "drop table audit_entry cascade",
                "alter table audit_entry owner to chrysalis",
                "set role chrysalis_trail")) {
            assertThatThrownBy(() -> run(running, attempt))
                    .as(attempt)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
        }
        program.close();
    }

    @Test
    void beginsNothingWhereADatabaseIsNamed() {
        settle(Map.of("spring.datasource.url", "jdbc:postgresql://database.example/chrysalis"));
        new EmbeddedPostgresAhead().initialize(program);
        assertThat(program.getBeanFactory().containsSingleton("embeddedPostgresComing"))
                .isFalse();
        assertThat(home)
                .as("but for PostgreSQL itself, which was there")
                .isDirectoryNotContaining(found -> !found.endsWith("postgresql"));
    }

    private void leaveMigrationsToTheProgram() {
        settle(Map.of(
                "chrysalis.home",
                home.toString(),
                "chrysalis.database-port",
                "0",
                "spring.flyway.out-of-order",
                "true"));
    }

    private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> tables() throws SQLException {
        EmbeddedPostgres postgres = program.getBean(ComingPostgres.class).take();
        List<String> tables = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                ResultSet found = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private void settle(Map<String, Object> properties) {
        program.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("settings " + properties.size(), properties));
    }
}
