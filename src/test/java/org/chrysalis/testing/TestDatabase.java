package org.chrysalis.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.chrysalis.database.EmbeddedPostgres;
import org.chrysalis.database.Provisioning;
import org.chrysalis.database.ThrowAwayPostgres;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one place that decides what tests run on: PostgreSQL in a container where Docker answers, else a throw-away
 * embedded server. Either is started once for the JVM ({@link AnotherTestDatabase} once more), and the program's role is no superuser on either.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    /** Where tests connect. */
    public record Server(String url, String user, String password) {}

    @Bean
    JdbcConnectionDetails testDatabase() {
        return details(server());
    }

    static JdbcConnectionDetails details(Server server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return server.url();
            }

            @Override
            public String getUsername() {
                return server.user();
            }

            @Override
            public String getPassword() {
                return server.password();
            }
        };
    }

    /** Starts it when it is first asked for. */
    public static Server server() {
        return Holder.SERVER;
    }

    private static final class Holder {
        static final Server SERVER = start();
    }

    static Server start() {
        boolean docker = DockerClientFactory.instance().isDockerAvailable();
        LoggerFactory.getLogger(TestDatabase.class)
                .info("Tests run on PostgreSQL {}", docker ? "in a container" : "embedded: Docker does not answer");
        return docker ? startContainer() : startEmbedded();
    }

    // Testcontainers' own reaper removes the container when the JVM has gone.
    @SuppressWarnings("resource")
    private static Server startContainer() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18")
                .withDatabaseName("postgres")
                .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C")
                .withCommand("postgres", "-c", "fsync=off", "-c", "scram_iterations=1", "-c", "max_connections=300");
        container.start();
        String password = "only-for-tests";
        try {
            try (Connection connection = connect(container, "postgres")) {
                new Provisioning(connection).ensureDatabase(password);
            }
            try (Connection connection = connect(container, Provisioning.DATABASE)) {
                new Provisioning(connection).ensureExtensions();
                ThrowAwayPostgres.grantWhatTestsNeed(connection);
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
        EmbeddedPostgres postgres = ThrowAwayPostgres.start();
        // After every Spring context has closed: a pool that outlives its server waits half a minute.
        SpringApplication.getShutdownHandlers().add(postgres::close);
        return new Server(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }
}
