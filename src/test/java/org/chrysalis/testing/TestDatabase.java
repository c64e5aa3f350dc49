package org.chrysalis.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.chrysalis.database.EmbeddedPostgres;
import org.chrysalis.database.Provisioning;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one place that decides what tests run on: PostgreSQL in a container where Docker answers, else a throw-away
 * embedded server. Either is started once for the JVM, and the program's role is no superuser on either.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    /** Where tests connect. */
    public record Server(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return getJdbcUrl;
        }

        @Override
        public String getUsername() {
            return getUsername;
        }

        @Override
        public String getPassword() {
            return getPassword;
        }
    }

    @Bean
    JdbcConnectionDetails testDatabase() {
        return server();
    }

    /** Starts it when it is first asked for. */
    public static Server server() {
        return Holder.SERVER;
    }

    private static final class Holder {
        static final Server SERVER = start();
    }

    private static Server start() {
        boolean docker = DockerClientFactory.instance().isDockerAvailable();
        LoggerFactory.getLogger(TestDatabase.class)
                .info("Tests run on PostgreSQL {}", docker ? "in a container" : "embedded: Docker does not answer");
        return docker ? startContainer() : startEmbedded();
    }

    // Testcontainers' own reaper removes the container when the JVM has gone.
    @SuppressWarnings("resource")
    private static Server startContainer() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine").withDatabaseName("postgres");
        container.start();
        String password = "only-for-tests";
        try {
            try (Connection connection = connect(container, "postgres")) {
                new Provisioning(connection).ensureDatabase(password);
            }
            try (Connection connection = connect(container, Provisioning.DATABASE)) {
                new Provisioning(connection).ensureExtensions();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Server(url(container, Provisioning.DATABASE), Provisioning.ROLE, password);
    }

    private static Connection connect(PostgreSQLContainer container, String database) throws SQLException {
        return DriverManager.getConnection(url(container, database), container.getUsername(), container.getPassword());
    }

    private static String url(PostgreSQLContainer container, String database) {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), database);
    }

    private static Server startEmbedded() {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(
                throwAwayFolder(),
                0,
                // Nothing here is kept, so nothing waits for the disk.
                Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
        // After every Spring context has closed: a pool that outlives its server waits half a minute.
        SpringApplication.getShutdownHandlers().add(postgres::close);
        return new Server(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }

    /** Under target, with the binaries kept from run to run; the data of the last run goes. */
    private static Path throwAwayFolder() {
        try {
            return ThrowAwayFolder.take(Files.createDirectories(Path.of("target", "test-database")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
