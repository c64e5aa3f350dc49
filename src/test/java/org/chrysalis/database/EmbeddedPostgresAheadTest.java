package org.chrysalis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class EmbeddedPostgresAheadTest {

    @TempDir
    private Path home;

    private final AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();

    @BeforeEach
    void settles() {
        settle(Map.of("chrysalis.home", home.toString(), "chrysalis.database-port", "0"));
    }

    @Test
    void handsOnTheServerThatItBeganUpToDate() throws SQLException {
        new EmbeddedPostgresAhead().initialize(program);
        program.register(AutoConfigurations.getClasses(AutoConfigurations.of(EmbeddedPostgresAutoConfiguration.class)));
        program.refresh();
        assertThat(program.getBean(EmbeddedPostgres.class))
                .isSameAs(program.getBean(EmbeddedPostgresAhead.Coming.class).take());
        assertThat(tables()).contains("flyway_schema_history", "initiative");
        assertThat(home.resolve("database/postmaster.pid")).exists();
        program.close();
        assertThat(home.resolve("database/postmaster.pid")).doesNotExist();
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
    void beginsNothingWhereADatabaseIsNamed() {
        settle(Map.of("spring.datasource.url", "jdbc:postgresql://database.example/chrysalis"));
        new EmbeddedPostgresAhead().initialize(program);
        assertThat(program.getBeanFactory().containsSingleton("embeddedPostgresComing"))
                .isFalse();
        assertThat(home).isEmptyDirectory();
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

    private List<String> tables() throws SQLException {
        EmbeddedPostgres postgres = program.getBean(EmbeddedPostgres.class);
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
