package org.chrysalis.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EmbeddedPostgresAutoConfigurationTest {

    @TempDir
    private Path home;

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(EmbeddedPostgresAutoConfiguration.class, DataSourceAutoConfiguration.class));

    @Test
    void staysAwayWhenADatabaseIsNamed() {
        program.withPropertyValues(
                        "chrysalis.home=" + home,
                        "spring.datasource.url=jdbc:postgresql://database.example/chrysalis",
                        "spring.datasource.username=somebody")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(ComingPostgres.class);
                    assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                            .isEqualTo("jdbc:postgresql://database.example/chrysalis");
                });
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void comesWhenNoneIsNamedAndGoesWithTheProgram() {
        UnpackedPostgres.in(home);
        program.withPropertyValues("chrysalis.home=" + home, "chrysalis.database-port=0", "spring.datasource.url=")
                .run(context -> {
                    try (Connection connection =
                            context.getBean(DataSource.class).getConnection()) {
                        assertThat(connection.getMetaData().getURL())
                                .isEqualTo(context.getBean(ComingPostgres.class)
                                        .take()
                                        .jdbcUrl());
                    }
                });
        assertThat(home.resolve("database/postmaster.pid")).doesNotExist();
    }
}
